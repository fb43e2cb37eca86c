import type { Partnership } from '@stp-widgets/contract';
import { type DayNumber, dayOf, daySpan } from '@stp-widgets/contract/day.js';
import type { DependencyHealth } from './dependency-health.ts';
import { keepList } from './keep-list.ts';
import type { TimelineBar } from './timeline-view/bar.ts';
import { type Period, shown } from './timeline-view/filter.ts';
import { lanesOf, type TimelineLane } from './timeline-view/lanes.ts';
import { filters, type GroupBy, kinds, type TimelineQuery } from './timeline-view/query.ts';
import { timelineThings } from './timeline-view/things.ts';

export type { TimelineBar } from './timeline-view/bar.ts';
export { MANY_BARS } from './timeline-view/filter.ts';
export type { TimelineLane } from './timeline-view/lanes.ts';
export type { GroupBy, TimelineQuery } from './timeline-view/query.ts';

/** Everything there is to show of who waits on whom. */
export interface TimelineView {
  readonly today: DayNumber;
  /** The days that the time axis spans, both inclusive; null when nothing has a date. */
  readonly span: { readonly first: DayNumber; readonly last: DayNumber } | null;
  readonly groupBy: GroupBy;
  readonly lanes: readonly TimelineLane[];
  /** The dependencies of which both ends are shown. */
  readonly links: readonly DependencyHealth[];
  /** How many bars there are, those left out by `isAcross` and `onlyAtRisk` included. */
  readonly all: number;
  readonly isAcross: boolean;
  readonly onlyAtRisk: boolean;
  readonly scope: NonNullable<TimelineQuery['scope']>;
  /** What the query asks for and the partnership does not have; null when it has all. */
  readonly missing: { readonly what: 'organisation' | 'programme' | 'objective'; readonly id: string } | null;
}

/**
 * Answers whose work waits on whose, at an instant: the bars that a query asks for with those at the other end of
 * their dependencies, in lanes in the document's order, and how each dependency between them stands.
 *
 * Plain data, in which whatever did not change since an earlier answer keeps its identity: bars, links, lanes, and their
 * lists. Takes time in proportion to the partnership, and about a tenth of it where an earlier answer is known.
 */
export function timelineView(partnership: Partnership, query: TimelineQuery, now: Date): TimelineView {
  const { groupBy, onlyAtRisk = false, scope = 'all' } = query;
  const today = dayOf(now, partnership.partnership.timeZone);
  const absent = filters.find((what) => query[what] && !partnership[kinds[what]].some(({ id }) => id === query[what]));
  const rest = { today, groupBy, onlyAtRisk, scope };
  if (absent) {
    const missing = { what: absent, id: query[absent] };
    return { ...rest, span: null, lanes: [], links: [], all: 0, isAcross: query.isAcross ?? false, missing };
  }
  const period = periodOf(query);
  const { bars, links, all, isAcross } = shown(partnership, timelineThings(partnership, today), query, period);
  const lanes = lanesOf(partnership, groupBy, bars);
  return { ...rest, span: spanOf(bars, period), lanes, links: keepList(links), all, isAcross, missing: null };
}

/** The period that a query asks for, whichever of its days is the earlier; a day that is none is not asked for. */
function periodOf({ from, to }: TimelineQuery): Period {
  const [one, other] = [daySpan(from), daySpan(to)];
  if (one && other && one.first > other.last) return { first: other.first, last: one.last };
  return { first: one?.first ?? -Infinity, last: other?.last ?? Infinity };
}

function spanOf(bars: readonly TimelineBar[], period: Period): TimelineView['span'] {
  let [first, last] = [Infinity, -Infinity];
  bars.forEach(({ start, end, baseline }) => {
    if (start === null || end === null) return;
    first = Math.min(first, start, baseline?.start ?? start);
    last = Math.max(last, end, baseline?.end ?? end);
  });
  if (first > last) return null;
  const [from, to] = [Math.max(period.first, first), Math.min(period.last, last)];
  return { first: period.first > -Infinity ? period.first : from, last: period.last < Infinity ? period.last : to };
}
