import type { Partnership } from '@stp-widgets/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { PageCatalogue } from './page-en.ts';
import { fill } from './summary.ts';

/** So many cards and charts are shown: enough to see that the feed is right. */
const MOST = 6;

/** The partnership as its partners will see it, in the widgets they will see it in. */
export function preview(partnership: Partnership, document: unknown, said: PageCatalogue): TemplateResult {
  const { objectives, measures, activities, dependencies, accountabilities } = partnership;
  return html`<section aria-labelledby="preview">
    <h2 id="preview">${said.preview}</h2>
    <stp-partnership .data=${document}>
      ${
        objectives.length > 0
          ? html`<h3>${said.objectives}</h3>
              <div class="board">
                ${objectives.slice(0, MOST).map(({ id }) => html`<stp-objective-card objective=${id} compact framed></stp-objective-card>`)}
              </div>
              ${rest(objectives.length, said)}`
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
              ${rest(measures.length, said)}`
          : nothing
      }
    </stp-partnership>
  </section>`;
}

const rest = (count: number, said: PageCatalogue) =>
  count > MOST ? html`<p class="quiet">${fill(said.more, { count: count - MOST })}</p>` : nothing;
