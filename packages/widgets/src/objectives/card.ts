import type { BoardEntry } from '@stp-widgets/insight/board-entries.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { objectiveAge, objectiveStanding } from '../objective-parts.ts';
import { resultItem } from '../objective-result.ts';
import type { BoardContext } from './context.ts';

/**
 * One objective in its compact form; rendered anew only where it, its marks or the language are others.
 *
 * @param level the level of its title among the page's headings
 */
export function card({ objective }: BoardEntry, level: number, context: BoardContext): unknown {
  const { mark, words } = context;
  const marks = [objective.id, ...objective.results.map(({ id }) => id)].map(mark);
  return guard([objective, words, level, marks.join()], () => cardOf(objective, level, marks, context));
}

function cardOf(
  objective: BoardEntry['objective'],
  level: number,
  [own, ...marks]: readonly string[],
  { words, select }: BoardContext,
): TemplateResult {
  const { id, title, results } = objective;
  return html`<li class="card" part="card" data-mark=${own || nothing}>
    ${own === 'chosen' || own === 'touched' ? html`<p class="mark">${words.say(own)}</p>` : nothing}
    <div role="heading" aria-level=${level} class="heading">
      <button part="title" class="plain" dir="auto" aria-current=${own === 'chosen' || nothing} @click=${() => select('objectives', id)}>
        ${title}
      </button>
    </div>
    ${objectiveStanding(objective, words)}
    ${
      results.length > 0
        ? html`<ol class="results">
            ${results.map((result, at) => resultItem(result, marks[at] === 'chosen', words, () => select('results', result.id)))}
          </ol>`
        : html`<p class="quiet none" dir="auto">${words.say('noResults')}</p>`
    }
    ${objectiveAge(objective, words)}
  </li>`;
}
