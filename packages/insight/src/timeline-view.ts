import type { Partnership } from '@stp-widgets/contract';
import { type Day, type DayNumber, dayOf, daySpan } from '@stp-widgets/contract/day.js';
import { type DependencyHealth, dependencyHealth } from './dependency-health.ts';
import { find, nameOf } from './lookup.ts';
import { type GroupBy, type TimelineBar, type TimelineThing, timelineThings } from './timeline-things.ts';

export type { GroupBy, TimelineBar } from './timeline-things.ts';

/** What of a partnership a timeline is to show. Ids and days may be empty. */
export interface TimelineQuery {
  readonly groupBy: GroupBy;
  readonly organisation: string;
  readonly programme: string;
  readonly objective: string;
  readonly from: Day;
  readonly to: Day;
  /** Leaves out what no other organisation waits on, and what waits on none; null where the number of bars decides. */
  readonly isAcross: boolean | null;
}

/** A lane: the bars of one organisation, programme, project or objective. */
export interface TimelineLane {
  /** Empty for the lane of what belongs to none. */
  readonly id: string;
  readonly kind: 'organisations' | 'programmes' | 'projects' | 'objectives';
  readonly title: string;
  /** By their start; those without dates last. */
  readonly bars: readonly TimelineBar[];
}

/** Everything there is to show of who waits on whom. */
export interface TimelineView {
  readonly today: DayNumber;
  /** The days that the time axis spans, both inclusive; null when nothing has a date. */
  readonly span: { readonly first: DayNumber; readonly last: DayNumber } | null;
  readonly groupBy: GroupBy;
  readonly lanes: readonly TimelineLane[];
  /** The dependencies of which both ends are shown. */
  readonly links: readonly DependencyHealth[];
  /** How many bars there are, those left out by `isAcross` included. */
  readonly all: number;
  readonly isAcross: boolean;
  /** What the query asks for and the partnership does not have; null when it has all. */
  readonly missing: { readonly what: 'organisation' | 'programme' | 'objective'; readonly id: string } | null;
}

/** More bars than this are too many to follow an arrow among: then only what crosses organisations is shown at first. */
export const MANY_BARS = 60;

const kinds = { organisation: 'organisations', programme: 'programmes', project: 'projects', objective: 'objectives' } as const;
const filters = ['organisation', 'programme', 'objective'] as const;

/**
 * Answers whose work waits on whose, at an instant: the bars that a query asks for with those at the other end of
 * their dependencies, in lanes in the document's order, and how each dependency between them stands.
 */
export function timelineView(partnership: Partnership, query: TimelineQuery, now: Date): TimelineView {
  const { groupBy } = query;
  const today = dayOf(now, partnership.partnership.timeZone);
  const absent = filters.find((what) => query[what] && !find(partnership, kinds[what], query[what]));
  const missing = absent ? { what: absent, id: query[absent] } : null;
  const health = dependencyHealth(partnership, today);
  const things = timelineThings(partnership, health, today);
  const period = periodOf(query);
  const asked = missing ? new Set<string>() : wanted(things, query, period);
  const shown = new Set(asked);
  for (const { giver, receiver } of health) {
    for (const [one, other] of [[giver, receiver] as const, [receiver, giver] as const]) {
      if (asked.has(one.id) && isWithin(things.get(other.id)!.bar, period)) shown.add(other.id);
    }
  }
  const isShown = ({ giver, receiver }: DependencyHealth) => shown.has(giver.id) && shown.has(receiver.id);
  let links = health.filter((link) => isShown(link) && (asked.has(link.giver.id) || asked.has(link.receiver.id)));
  const all = shown.size;
  const across = new Set(links.flatMap((link) => (link.isAcross ? [link.giver.id, link.receiver.id] : [])));
  const isAcross = query.isAcross ?? (all > MANY_BARS && across.size > 0);
  if (isAcross) {
    for (const id of shown) if (!across.has(id)) shown.delete(id);
    links = links.filter(isShown);
  }
  const bars = [...shown].map((id) => things.get(id)!);
  return { today, span: spanOf(bars, period), groupBy, lanes: lanesOf(partnership, groupBy, bars), links, all, isAcross, missing };
}

interface Period {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** The period that a query asks for, whichever of its days is the earlier; a day that is none is not asked for. */
function periodOf({ from, to }: TimelineQuery): Period {
  const [one, other] = [daySpan(from), daySpan(to)];
  if (one && other && one.first > other.last) return { first: other.first, last: one.last };
  return { first: one?.first ?? -Infinity, last: other?.last ?? Infinity };
}

function wanted(things: ReadonlyMap<string, TimelineThing>, query: TimelineQuery, period: Period): Set<string> {
  const given = filters.filter((what) => query[what]);
  return new Set(
    [...things.values()].flatMap(({ bar, belongs }) =>
      isWithin(bar, period) && given.every((what) => belongs[what].includes(query[what])) ? [bar.id] : [],
    ),
  );
}

/** Tells whether a bar lies within a period, in part at least. Without dates it lies in no period but all of time. */
function isWithin({ start, end }: TimelineBar, { first, last }: Period): boolean {
  if (start === null || end === null) return first === -Infinity && last === Infinity;
  return start <= last && end >= first;
}

function spanOf(things: readonly TimelineThing[], period: Period): TimelineView['span'] {
  let [first, last] = [Infinity, -Infinity];
  for (const { bar } of things) {
    if (bar.start === null || bar.end === null) continue;
    first = Math.min(first, bar.start, bar.baseline?.start ?? bar.start);
    last = Math.max(last, bar.end, bar.baseline?.end ?? bar.end);
  }
  if (first > last) return null;
  const [from, to] = [Math.max(period.first, first), Math.min(period.last, last)];
  return { first: period.first > -Infinity ? period.first : from, last: period.last < Infinity ? period.last : to };
}

function lanesOf(partnership: Partnership, groupBy: GroupBy, things: readonly TimelineThing[]): TimelineLane[] {
  const kind = kinds[groupBy];
  const bars = Map.groupBy(things, ({ belongs }) => belongs[groupBy][0] ?? '');
  const order = [...partnership[kind].map(({ id }) => id), ''];
  return order.flatMap((id) => {
    const own = bars.get(id);
    return own ? [{ id, kind, title: id && nameOf(partnership, id), bars: own.map(({ bar }) => bar).toSorted(byStart) }] : [];
  });
}

const byStart = (one: TimelineBar, other: TimelineBar) =>
  one.start === null || other.start === null
    ? Number(one.start === null) - Number(other.start === null)
    : one.start - other.start || one.end! - other.end!;
