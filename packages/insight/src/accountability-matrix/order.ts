import { findingCodes, type AccountabilityFinding } from '../finding.ts';
import type { MatrixOrder } from '../matrix-query.ts';
import type { Subject } from '../matrix-subjects.ts';

/** What rows are ordered by. */
export interface Ordering {
  readonly findingsOf: (id: string) => readonly AccountabilityFinding[];
  /** How many parties have a part in it. */
  readonly partiesOf: (id: string) => number;
  /** The language of the titles, by its tag. */
  readonly language?: string;
}

/** Orders a tree laid flat: rows that stand below the same go in the order asked for, each with all that stands below it. Those that are alike keep their order. */
export function ordered(rows: readonly Subject[], order: MatrixOrder, ordering: Ordering): readonly Subject[] {
  if (order === 'document' || rows.length === 0) return rows;
  const compare = comparison(rows, order, ordering);
  const sorted: Subject[] = [];
  // By a stack of its own, the last first: the places of rows that are still to be laid out.
  const stack = siblings(rows, 0, rows.length).toSorted(compare).toReversed();
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const row = rows[at]!;
    sorted.push(row);
    if (row.size > 0)
      stack.push(
        ...siblings(rows, at + 1, at + 1 + row.size)
          .toSorted(compare)
          .toReversed(),
      );
  }
  return sorted;
}

/** The places of the rows of a stretch that stand below none of the others. */
function siblings(rows: readonly Subject[], from: number, to: number): number[] {
  const places: number[] = [];
  for (let at = from; at < to; at += 1 + rows[at]!.size) places.push(at);
  return places;
}

function comparison(
  rows: readonly Subject[],
  order: Exclude<MatrixOrder, 'document'>,
  { findingsOf, partiesOf, language }: Ordering,
): (one: number, other: number) => number {
  if (order === 'title') {
    const collator = new Intl.Collator(isKnown(language) ? language : undefined, { numeric: true });
    return (one, other) => collator.compare(rows[one]!.title, rows[other]!.title);
  }
  if (order === 'parties') {
    const counts = rows.map(({ id }) => partiesOf(id));
    return (one, other) => counts[other]! - counts[one]!;
  }
  const worst = rows.map(({ id }) => {
    const [first] = findingsOf(id);
    return first ? findingCodes.indexOf(first.code) : findingCodes.length;
  });
  // The most serious of a row and of all below it: from the last row back each gives its own to the one right above it.
  const open: number[] = [];
  const above = rows.map((row, at) => {
    while (open.length > 0 && open.at(-1)! + rows[open.at(-1)!]!.size < at) open.pop();
    const parent = open.at(-1);
    if (row.size > 0) open.push(at);
    return parent;
  });
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const parent = above[at];
    if (parent !== undefined) worst[parent] = Math.min(worst[parent]!, worst[at]!);
  }
  return (one, other) => worst[one]! - worst[other]!;
}

function isKnown(language: string | undefined): boolean {
  try {
    return language !== undefined && Intl.getCanonicalLocales(language).length > 0;
  } catch {
    return false;
  }
}
