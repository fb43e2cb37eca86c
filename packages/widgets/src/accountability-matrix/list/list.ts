import { type Holding, isHeld, isLeading, means } from '@stp-widgets/insight/holdings.js';
import type { MatrixRow } from '@stp-widgets/insight/accountability-matrix.js';
import { findingLabel, holdingText, letterLabel, partyName } from '@stp-widgets/insight/words/matrix-words.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { findings, subject } from '../marks/subject.ts';
import type { MatrixContext } from '../context.ts';
import { marksOf } from '../geometry.ts';
import { letterMark } from '../marks/letter.ts';

/** The same rows where there is no room for a table: who leads, then who does, then how many else. */
export function rowList(context: MatrixContext): TemplateResult {
  return html`<ul class="list">
    ${repeat(
      context.rows,
      ({ id }) => id,
      (row) => item(row, context),
    )}
  </ul>`;
}

function item(row: MatrixRow, context: MatrixContext) {
  const { words, messages } = context;
  const leading = row.holdings.filter(isLeading).toSorted((one, other) => rank(one) - rank(other));
  const rest = row.holdings.filter((holding) => !isLeading(holding));
  const letters = marksOf(rest);
  const labels = words.list([...new Set(letters.map(({ letter }) => letterLabel(letter, context)))]);
  return html`<li class=${row.depth === 0 ? 'top' : nothing} data-mark=${context.mark(row.id) || nothing}>
    ${subject(row, context)} ${findings(row, context)} ${context.changes?.inRow(row.id)}
    <ul class="holders">
      ${leading.map((holding) => html`<li>${holder(holding, row, context)}</li>`)}
    </ul>
    ${
      rest.length > 0
        ? html`<details>
            <summary>
              <span class="letters">${letters.map(letterMark)}</span>
              <span class="quiet" dir="auto"
                >${words.tell(leading.length > 0 ? messages.moreParties : messages.onlyParties, { count: rest.length, labels })}</span
              >
            </summary>
            <ul class="holders">
              ${rest.map((holding) => html`<li>${holder(holding, row, context)}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  </li>`;
}

/** Who decides before who does, who holds before who does not. */
const rank = (holding: Holding) => (means(holding, 'decides') ? 0 : 2) + (isHeld(holding) ? 0 : 1);

function holder(holding: Holding, row: MatrixRow, context: MatrixContext) {
  const name = partyName(holding.party, context);
  const found = row.findings.filter(({ parties }) => parties.includes(holding.party)).map((one) => findingLabel(one, context).label);
  return html`<button
    class="holder"
    aria-haspopup="dialog"
    @click=${({ currentTarget }: Event) => context.details(currentTarget, row, [holding])}
  >
    <span class="letters">${marksOf([holding]).map(letterMark)}</span>
    <span dir="auto"
      >${name}${holding.state === 'held' ? nothing : html` <span class="quiet" aria-hidden="true">(${context.messages[holding.state]})</span>`}<span
        class="spoken"
        >${[holdingText(holding, context), ...found].join('. ')}</span
      ></span
    >
  </button>`;
}
