import { endsOf, constraintOf } from './earliest.ts';
import { addWorkingDays } from '../working-days.ts';
import { beginBefore, beginOf, beginSpare, dayAt, earlier, endOf, endSpare, type Instant, lastBegin, lastDayOf } from './instants.ts';
import type { ScheduleOptions } from './result.ts';
import { canDelay, type Edge, type Link, type Plan, type Step } from './steps.ts';

/** How many days of work an edge of a step may be later to be there by an instant. */
export const edgeSpare = ({ early, isPoint }: Step, edge: Edge, until: Instant, { calendar }: Plan): number =>
  (isPoint || edge === 'start' ? beginSpare : endSpare)(early[edge], until, calendar);

/**
 * By when the edge that a link waits on must be there for what waits to be no later than its earliest, or its latest, days;
 * for a project or result that waits, by its own dates and by when it needs it, whichever is earlier.
 */
export function untilOf({ from, to, leaves, enters, lag, needed }: Link, which: 'early' | 'late', { lags }: Plan): Instant {
  if (to.activity) return earlier(to[which][enters], lag, lags);
  const stated = needed === null ? Infinity : leaves === 'start' && !from.isPoint ? beginOf(needed) : endOf(needed);
  return to.reported ? Math.min(stated, earlier(to.late[enters], lag, lags)) : stated;
}

/** How many days what a link waits on may be later until then. */
export const spareOf = (link: Link, which: 'early' | 'late', plan: Plan): number =>
  edgeSpare(link.from, link.leaves, untilOf(link, which, plan), plan);

/** How much each step may be later. */
export interface Floats {
  /** Before the end that it is held against moves, and before anything that waits on it does; null for what has ended. */
  readonly float: number | null;
  readonly freeFloat: number | null;
  readonly latestStart: number;
  readonly latestEnd: number;
}

/** By when a step must start and end whatever waits on it: by the end of its network, or by its own due day. */
export function ownLimits(step: Step, ends: readonly Instant[], { against = 'network', due }: ScheduleOptions): Record<Edge, Instant> {
  const limits = { start: Infinity, end: ends[step.network]! };
  const own = against === 'own' ? dueOf(step, due) : null;
  if (own?.edge === 'end') limits.end = endOf(own.day);
  // Whatever starts on a day is in time if it starts at the beginning of it; what takes no time has all day.
  else if (own) limits.start = step.isPoint ? endOf(own.day) : beginOf(own.day);
  return limits;
}

/** The day by which a step is due, and whether to start or to end by then; null where nobody says. */
export function dueOf(step: Step, due: ScheduleOptions['due']): { readonly edge: Edge; readonly day: number } | null {
  const day = due?.get(step.id);
  if (day !== undefined) return { edge: 'end', day };
  return constraintOf(step, ['start no later', 'start on', 'finish no later', 'finish on']);
}

/** The backward pass: fills in the latest start and end of each step, against their order, and tells how far that is off. */
export function fillLatest(order: readonly Step[], count: number, plan: Plan, options: ScheduleOptions): Map<Step, Floats> {
  const floats = new Map<Step, Floats>();
  const ends = endsOf(order, count);
  for (const step of order.toReversed()) {
    const { early, late, state } = step;
    if (state === 'ended') {
      Object.assign(late, early);
      floats.set(step, { float: null, freeFloat: null, latestStart: dayAt(early.start), latestEnd: dayAt(early.end) });
      continue;
    }
    const own = ownLimits(step, ends, options);
    const [limits, free] = [{ ...own }, { ...own }];
    for (const link of step.outOf) {
      if (!canDelay(link)) continue;
      const { leaves } = link;
      limits[leaves] = Math.min(limits[leaves], untilOf(link, 'late', plan));
      free[leaves] = Math.min(free[leaves], untilOf(link, 'early', plan));
    }
    const float = least(step, limits, plan);
    fill(step, limits, plan);
    floats.set(step, { float, freeFloat: least(step, free, plan), ...latestDays(step, float, plan) });
  }
  return floats;
}

/** How many days a step may be later for its start and its end to keep their limits. */
function least(step: Step, limits: Readonly<Record<Edge, Instant>>, plan: Plan): number {
  const end = edgeSpare(step, 'end', limits.end, plan);
  return limits.start === Infinity || step.state === 'begun' ? end : Math.min(end, edgeSpare(step, 'start', limits.start, plan));
}

function fill(step: Step, limits: Readonly<Record<Edge, Instant>>, { calendar }: Plan) {
  const { early, late, isPoint, state, days } = step;
  late.end = isPoint ? Math.min(limits.start, limits.end) : limits.end;
  if (isPoint) late.start = late.end;
  else if (state === 'begun') late.start = early.start;
  else late.start = latestBegin(step, limits, calendar, days);
}

/** The latest start that leaves the days that a step takes; where it is early enough as it is, on a day off too, that at least. */
function latestBegin({ early }: Step, limits: Readonly<Record<Edge, Instant>>, calendar: Plan['calendar'], days: number): Instant {
  const byEnd = beginBefore(limits.end, days, calendar);
  const latest = limits.start === Infinity ? byEnd : Math.min(byEnd, lastBegin(limits.start, calendar));
  return early.end <= limits.end && early.start <= limits.start ? Math.max(latest, early.start) : latest;
}

/** The days that it takes when it is later by its float: both edges by as much, unless it has begun. */
function latestDays({ early, isPoint, state }: Step, float: number, { calendar }: Plan) {
  const end = addWorkingDays(float > 0 && !isPoint ? lastDayOf(early.end) : dayAt(early.end), float, calendar);
  const start = dayAt(early.start);
  return { latestStart: state === 'begun' ? start : addWorkingDays(start, float, calendar), latestEnd: end };
}
