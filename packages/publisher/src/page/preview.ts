import type { Partnership } from '@stp-widgets/contract';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageCatalogue } from './page-en.ts';

/** So many cards and charts are shown: enough to see that the feed is right. */
const MOST = 6;

interface Saying {
  readonly said: PageCatalogue;
  readonly words: Words;
}

/** The partnership as its partners will see it, in the widgets they will see it in. */
export function preview(partnership: Partnership, document: unknown, { said, words }: Saying): TemplateResult {
  const { objectives, measures, activities, dependencies, accountabilities } = partnership;
  const rest = (count: number) => (count > MOST ? html`<p class="quiet">${words.tell(said.more, { count: count - MOST })}</p>` : nothing);
  return html`<section aria-labelledby="preview">
    <h2 id="preview">${said.preview}</h2>
    <stp-partnership .data=${document}>
      ${
        objectives.length > 0
          ? html`<h3>${said.objectives}</h3>
              <div class="board">
                ${objectives.slice(0, MOST).map(({ id }) => html`<stp-objective-card objective=${id} compact framed></stp-objective-card>`)}
              </div>
              ${rest(objectives.length)}`
          : nothing
      }
      ${
        activities.length + dependencies.length > 0
          ? html`<h3>${said.timeline}</h3>
              <stp-dependency-timeline></stp-dependency-timeline>`
          : nothing
      }
      ${
        accountabilities.length > 0
          ? html`<h3>${said.matrix}</h3>
              <stp-accountability-matrix></stp-accountability-matrix>`
          : nothing
      }
      ${
        measures.length > 0
          ? html`<h3>${said.measures}</h3>
              ${measures.slice(0, MOST).map(({ id }) => html`<stp-progress-chart measure=${id}></stp-progress-chart>`)}
              ${rest(measures.length)}`
          : nothing
      }
    </stp-partnership>
  </section>`;
}
