import type { Accountability, Day, Partnership } from '@stp-widgets/contract';
import { type DayNumber, dayOf } from '@stp-widgets/contract/day.js';
import { registerOf } from './accountability-matrix/register.ts';
import { type CellChange, type CellChangeName, cellChangeNames, cellChanges } from './matrix-changes/cells.ts';
import { firstOf, lastOf } from './known-days.ts';
import { type MatrixQuery, plainRows } from './matrix-query.ts';
import { matrixScope } from './accountability-matrix/scope.ts';
import { subjectTree } from './matrix-subjects.ts';

export { type CellChange, type CellChangeName, cellChangeNames } from './matrix-changes/cells.ts';

/** What changed in a matrix. */
export interface MatrixChanges {
  /** By subjects, in the later document's order, those that are gone last. */
  readonly changes: readonly CellChange[];
  /** How many of each there are, 0 where none. */
  readonly counts: Readonly<Record<CellChangeName, number>>;
  /** The days that were set against each other. */
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/**
 * Says what changed from one document of a partnership to another: the first as it stood on the day that it tells of (its
 * `asOf`; that of `now` where it has none), the other as it stands now. What held no more or not yet on its day has no letters.
 * Where several came or went for a subject and letter, who took over from whom is not guessed. Linear in both.
 *
 * @param query what is to be shown: only changes of the subjects that it asks for in either document, found or not; all without it
 */
export function matrixChanges(before: Partnership, after: Partnership, now: Date, query?: MatrixQuery): MatrixChanges {
  const to = dayOf(now, after.partnership.timeZone);
  const from = before.asOf === undefined ? to : dayOf(new Date(before.asOf), before.partnership.timeZone);
  const changes = between(asOn(before, from), asOn(after, to), from, to);
  return query ? changesWithin(changes, new Set([...subjectsAsked(before, query, from), ...subjectsAsked(after, query, to)])) : changes;
}

/**
 * Says what changed since a day as far as one document knows: by the days from when to when something holds, and on which it was
 * accepted and last confirmed. What a document does not date held always, and what it does not have any more it cannot tell.
 *
 * @param query what is to be shown: only changes of the subjects that it asks for, found or not; all without it
 */
export function matrixChangesSince(partnership: Partnership, since: DayNumber, now: Date, query?: MatrixQuery): MatrixChanges {
  const to = dayOf(now, partnership.partnership.timeZone);
  const from = Math.min(since, to);
  const changes = between(asOn(partnership, from), asOn(partnership, to), from, to);
  return query ? changesWithin(changes, new Set(subjectsAsked(partnership, query, to))) : changes;
}

/** Those of some changes that are of some subjects. */
export function changesWithin({ changes, from, to }: MatrixChanges, subjects: ReadonlySet<string>): MatrixChanges {
  return counted(
    changes.filter(({ subject }) => subjects.has(subject)),
    from,
    to,
  );
}

/** Some changes, what should be looked at first before the rest; of one kind as they were. */
export const weightiestFirst = (changes: readonly CellChange[]): readonly CellChange[] =>
  cellChangeNames.flatMap((name) => changes.filter(({ change }) => change === name));

/** The changes of each cell, to be marked in it. A handover is one of both cells. */
export function changesOfCells({ changes }: Pick<MatrixChanges, 'changes'>): (subject: string, party: string) => readonly CellChange[] {
  const cells = new Map<string, Map<string, CellChange[]>>();
  for (const change of changes) {
    const parties = cells.get(change.subject) ?? new Map<string, CellChange[]>();
    cells.set(change.subject, parties);
    for (const party of change.from === null ? [change.party] : [change.party, change.from]) {
      const list = parties.get(party);
      if (list) list.push(change);
      else parties.set(party, [change]);
    }
  }
  return (subject, party) => cells.get(subject)?.get(party) ?? none;
}

const none: readonly never[] = [];

/** A partnership whose accountabilities are those that held on a day, as they were known to be then. */
function asOn(partnership: Partnership, day: DayNumber): Partnership {
  const isPast = (at: Day | undefined) => at !== undefined && firstOf(at)! <= day;
  const accountabilities = partnership.accountabilities
    .filter(({ from, to }) => (from === undefined || isPast(from)) && (to === undefined || lastOf(to)! >= day))
    .map((entry): Accountability => {
      const { acceptedAt, confirmedAt, ...rest } = entry;
      const isAll = (acceptedAt === undefined || isPast(acceptedAt)) && (confirmedAt === undefined || isPast(confirmedAt));
      return isAll ? entry : { ...rest, ...(isPast(acceptedAt) && { acceptedAt }), ...(isPast(confirmedAt) && { confirmedAt }) };
    });
  return { ...partnership, accountabilities };
}

/** The subjects that a query asks for, those included that its search and its wish for gaps leave out. */
function subjectsAsked(partnership: Partnership, { rows = plainRows, filter = {} }: MatrixQuery, day: DayNumber) {
  const { missing, inScope } = matrixScope(registerOf(partnership, day), filter);
  return missing ? [] : subjectTree(partnership, rows, inScope).map(({ id }) => id);
}

const between = (before: Partnership, after: Partnership, from: DayNumber, to: DayNumber) => counted(cellChanges(before, after), from, to);

function counted(changes: readonly CellChange[], from: DayNumber, to: DayNumber): MatrixChanges {
  const counts = Object.fromEntries(cellChangeNames.map((name) => [name, 0])) as Record<CellChangeName, number>;
  for (const { change } of changes) counts[change] += 1;
  return { changes, counts, from, to };
}
