import type { Partnership, Status, StatusShape } from '@stp-widgets/contract';
import { type BoardEntry, boardEntries, type ObjectiveStanding, searched } from './board-entries.ts';
import { type BoardGroup, disagreeing, groupsOf, keysOf } from './board-groups.ts';
import type { BoardQuery } from './board-query.ts';
import { find } from './lookup.ts';

/** How many objectives were last reported so. */
export interface StatusCount {
  /** The value of the scale, or one of `apartFromScale`. */
  readonly key: string;
  readonly status: Status | null;
  readonly count: number;
}

/** Everything there is to show of a partnership's objectives. */
export interface BoardView {
  /** The partnership's name. */
  readonly name: string;
  /** What was asked for and is not there. */
  readonly missing: 'aim' | 'organisation' | null;
  /** How many objectives there are of the aim and organisation asked for, whatever the reader leaves out of them. */
  readonly all: number;
  /** How they stand; together as many as there are. */
  readonly standings: Readonly<Record<ObjectiveStanding, number>>;
  /** Of how many what is reported disagrees with the numbers. */
  readonly disagreeing: number;
  /** How many updates are overdue, and the days that the oldest of them is old. */
  readonly overdue: { readonly count: number; readonly oldest: number };
  /** How many were reported so, for each status of the scale in order of rank that any has, then the others. */
  readonly statuses: readonly StatusCount[];
  /** How many of them are shown. */
  readonly shown: number;
  readonly groups: readonly BoardGroup[];
}

/** Answers which objectives a partnership has and how they stand, filtered, sorted and grouped as a query asks, at an instant. */
export function boardView(partnership: Partnership, query: BoardQuery, now: Date): BoardView {
  const { aim, organisation } = query;
  const all = boardEntries(partnership, now).filter(
    ({ aims, parties }) => (!aim || aims.includes(aim)) && (!organisation || parties.includes(organisation)),
  );
  const shown = all.filter(isAsked(query)).toSorted(orders(partnership)[query.sort]);
  const overdue = all.filter(({ objective }) => isOverdue(objective));
  return {
    name: partnership.partnership.name,
    missing:
      aim && !find(partnership, 'aims', aim)
        ? 'aim'
        : organisation && !find(partnership, 'organisations', organisation)
          ? 'organisation'
          : null,
    all: all.length,
    standings: standingsOf(all),
    disagreeing: disagreeing(all),
    overdue: { count: overdue.length, oldest: overdue.reduce((most, { objective }) => Math.max(most, objective.age!.days), 0) },
    statuses: statusesOf(partnership, all),
    shown: shown.length,
    groups: groupsOf(partnership, shown, query),
  };
}

const isOverdue = ({ age }: BoardEntry['objective']) => age !== null && age.overdue > 0;

function isAsked({ status, search, onlyDisagreeing, onlyOverdue }: BoardQuery): (entry: BoardEntry) => boolean {
  const words = searched(search).split(/\s+/).filter(Boolean);
  return (entry) =>
    (!status || entry.status === status) &&
    (!onlyDisagreeing || entry.objective.disagrees) &&
    (!onlyOverdue || isOverdue(entry.objective)) &&
    words.every((word) => entry.text.includes(word));
}

/** From trouble to well, as a board shows first what is most at risk; what cannot be told comes last. */
const risks: readonly StatusShape[] = ['square', 'triangle', 'triangle-half', 'triangle-hollow', 'disc', 'tick'];

function orders({ statusScale }: Partnership): Record<BoardQuery['sort'], (one: BoardEntry, other: BoardEntry) => number> {
  const risk = ({ objective: { numbers, disagrees } }: BoardEntry) =>
    (numbers ? risks.indexOf(numbers.shape) : risks.length) * 2 + (disagrees ? 0 : 1);
  const rank = ({ objective: { reported } }: BoardEntry) => {
    const status = reported?.status;
    // What has not begun, and what was never reported, is not the worst, whatever its rank.
    if (!status) return statusScale.length + 1;
    return status.means === 'not started' ? statusScale.length : -statusScale.filter((one) => one.rank < status.rank).length;
  };
  const age = ({ objective }: BoardEntry) => objective.age?.days ?? Number.MAX_SAFE_INTEGER;
  return {
    document: () => 0,
    standing: (one, other) => risk(one) - risk(other),
    status: (one, other) => rank(one) - rank(other),
    update: (one, other) => age(other) - age(one),
  };
}

function standingsOf(entries: readonly BoardEntry[]): BoardView['standings'] {
  const counts = { reached: 0, 'on track': 0, behind: 0, unmeasured: 0, silent: 0 };
  for (const { standing } of entries) counts[standing]++;
  return counts;
}

function statusesOf(partnership: Partnership, entries: readonly BoardEntry[]): readonly StatusCount[] {
  const by = Map.groupBy(entries, ({ status }) => status);
  return [...keysOf(partnership)].flatMap(([key, status]) => {
    const count = by.get(key)?.length ?? 0;
    return count > 0 ? [{ key, status, count }] : [];
  });
}
