import type { MatrixRow } from '@stp-widgets/insight/accountability-matrix.js';
import { type Holding, isLeading } from '@stp-widgets/insight/holdings.js';
import { findingLabel, holdingText, nameWithin } from '@stp-widgets/insight/words/matrix-words.js';
import { html, type TemplateResult } from 'lit';
import type { MatrixContext, ShownChange } from './context.ts';
import { type Mark, marksOf, partiesIn, type ShownColumn } from './geometry.ts';

/** A letter by its weight and state. It stands for words, and is hidden from who hears those. */
export function letterMark({ letter, state }: Mark): TemplateResult {
  return html`<span class="letter" data-means=${letter.means ?? 'other'} data-state=${state} aria-hidden="true">${letter.letter}</span>`;
}

/** The words beneath some letters: the first state that is not simply held, and that one is held jointly. */
export function wordsBelow(marks: readonly Mark[], isShared: boolean, { messages }: MatrixContext): readonly string[] {
  const odd = marks.find(({ state }) => state !== 'held')?.state ?? 'held';
  return [...(odd === 'held' ? [] : [messages[odd]]), ...(isShared ? [messages.jointly] : [])];
}

/** Several letters, and the words beneath them. */
export function letterMarks(marks: readonly Mark[], isShared: boolean, context: MatrixContext): TemplateResult {
  const said = wordsBelow(marks, isShared, context);
  return html`${marks.map(letterMark)}${said.map((word) => html`<small class="state-word" aria-hidden="true">${word}</small>`)}`;
}

/** What a cell shows and says. */
export interface CellText {
  readonly name: string;
  readonly marks: readonly Mark[];
  readonly isFaulty: boolean;
  /** A letter in it is a joint role's. */
  readonly isShared: boolean;
  readonly change: ShownChange | null;
}

/** What the cell of a row and a column shows, and is called. */
export function cellText(row: MatrixRow, holdings: readonly Holding[], shown: ShownColumn, context: MatrixContext): CellText {
  const [organisation, own] = [shown.column.id, shown.party.id];
  const change = context.changes?.of(row.id, partiesIn(shown)) ?? null;
  const findings = row.findings.filter(({ parties }) => holdings.some(({ party }) => parties.includes(party)));
  const held = holdings.map((holding) => {
    const what = holdingText(holding, context);
    if (holding.party === own && !isJoint(own, context)) return what;
    return context.words.tell(context.messages.heldBy, { party: nameWithin(holding.party, organisation, context), what });
  });
  // Where a column is closed over its roles, a joint role's letter stands in others too, and is still one.
  const isShared = holdings.some((holding) => holding.party !== own && isLeading(holding) && isJoint(holding.party, context));
  const name = [...held, ...findings.map((finding) => findingLabel(finding, context).label), ...(change ? [change.said] : [])].join('. ');
  return { name, marks: marksOf(holdings), isFaulty: findings.length > 0, isShared, change };
}

/** The cell of a row and a column: a button that shows its letters and opens its details. */
export function cell(row: MatrixRow, holdings: readonly Holding[], shown: ShownColumn, context: MatrixContext): TemplateResult {
  const { name, marks, isFaulty, isShared, change } = cellText(row, holdings, shown, context);
  return html`<button
    part="cell"
    class=${isFaulty ? 'cell faulty' : 'cell'}
    aria-haspopup="dialog"
    @click=${({ currentTarget }: Event) => context.details(currentTarget, row, holdings)}
  >
    ${letterMarks(marks, isShared, context)}${change?.marks}<span class="spoken">${name}</span>
  </button>`;
}

const isJoint = (party: string, { parties }: MatrixContext) => (parties.get(party)?.organisations.length ?? 0) > 1;
