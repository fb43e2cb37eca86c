import type { MatrixRow } from '@stp-widgets/insight/matrix-view.js';
import { type Holding, isLeading } from '@stp-widgets/insight/holdings.js';
import { findingLabel, holdingText, nameWithin } from '@stp-widgets/insight/words/matrix-words.js';
import { html, type TemplateResult } from 'lit';
import type { MatrixContext } from './context.ts';
import { type Mark, marksOf } from './geometry.ts';

/** A letter by its weight and state. It stands for words, and is hidden from who hears those. */
export function letterMark({ letter, state }: Mark): TemplateResult {
  return html`<span class="letter" data-means=${letter.means ?? 'other'} data-state=${state} aria-hidden="true">${letter.letter}</span>`;
}

/** Several letters, and beneath them the word for the first state that is not simply held, and that it is held jointly. */
export function letterMarks(marks: readonly Mark[], isShared: boolean, { messages }: MatrixContext): TemplateResult {
  const odd = marks.find(({ state }) => state !== 'held')?.state ?? 'held';
  const said = [...(odd === 'held' ? [] : [messages[odd]]), ...(isShared ? [messages.jointly] : [])];
  return html`${marks.map(letterMark)}${said.map((word) => html`<small class="state-word" aria-hidden="true">${word}</small>`)}`;
}

/** The cell of a row and a column: a button that shows its letters and opens its details. */
export function cell(
  row: MatrixRow,
  holdings: readonly Holding[],
  organisation: string,
  own: string,
  context: MatrixContext,
): TemplateResult {
  const findings = row.findings.filter(({ parties }) => holdings.some(({ party }) => parties.includes(party)));
  const held = holdings.map((holding) => {
    const what = holdingText(holding, context);
    if (holding.party === own && !isJoint(own, context)) return what;
    return context.words.tell(context.messages.heldBy, { party: nameWithin(holding.party, organisation, context), what });
  });
  // Where a column is closed over its roles, a joint role's letter stands in others too, and is still one.
  const isShared = holdings.some((holding) => holding.party !== own && isLeading(holding) && isJoint(holding.party, context));
  const name = [...held, ...findings.map((finding) => findingLabel(finding, context).label)].join('. ');
  return html`<button
    part="cell"
    class=${findings.length > 0 ? 'cell faulty' : 'cell'}
    aria-haspopup="dialog"
    @click=${({ currentTarget }: Event) => context.details(currentTarget, row, holdings)}
  >
    ${letterMarks(marksOf(holdings), isShared, context)}<span class="spoken">${name}</span>
  </button>`;
}

const isJoint = (party: string, { parties }: MatrixContext) => (parties.get(party)?.organisations.length ?? 0) > 1;
