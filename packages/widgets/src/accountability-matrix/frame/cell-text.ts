import type { MatrixRow } from '@stp-widgets/insight/accountability-matrix.js';
import type { AccountabilityFinding } from '@stp-widgets/insight/finding.js';
import { type Holding, isLeading } from '@stp-widgets/insight/holdings.js';
import { nameWithin } from '@stp-widgets/insight/words/matrix-frame-words.js';
import { findingLabel, holdingText } from '@stp-widgets/insight/words/matrix-words.js';
import type { FramedContext, MatrixContext, ShownChange } from '../context.ts';
import { type Mark, marksOf, partiesIn, type ShownColumn } from '../geometry.ts';

/** The words beneath some letters: each state in which they are not simply held, with those letters unless all are in it; and that one is held jointly. */
export function wordsBelow(marks: readonly Mark[], isShared: boolean, { messages, frame }: FramedContext): readonly string[] {
  const shared = isShared ? [frame.jointly] : none;
  // Nearly all cells are such.
  if (marks.every(({ state }) => state === 'held')) return shared;
  const odd = new Map<Exclude<Mark['state'], 'held'>, string>();
  for (const { letter, state } of marks) if (state !== 'held') odd.set(state, `${odd.get(state) ?? ''}${letter.letter} `);
  const isAlike = marks.every(({ state }) => state === marks[0]!.state);
  return [...[...odd].map(([state, letters]) => (isAlike ? '' : letters) + messages[state]), ...shared];
}

const none: readonly never[] = [];

/** What a cell shows and says. */
export interface CellText {
  readonly name: string;
  readonly marks: readonly Mark[];
  /** The figure of the most serious of what is wrong with it. */
  readonly fault: AccountabilityFinding['shape'] | undefined;
  /** A letter in it by which a joint role decides or does. */
  readonly isShared: boolean;
  readonly change: ShownChange | null;
}

/** What the cell of a row and a column shows, and is called. */
export function cellText(row: MatrixRow, holdings: readonly Holding[], shown: ShownColumn, context: FramedContext): CellText {
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
  return { name, marks: marksOf(holdings), fault: findings[0]?.shape, isShared, change };
}

const isJoint = (party: string, { parties }: MatrixContext) => (parties.get(party)?.organisations.length ?? 0) > 1;
