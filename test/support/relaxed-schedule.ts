import type { Activity, Dependency } from '@stp-widgets/contract';
import { firstDay, lastDay } from '@stp-widgets/contract/day.js';
import type { Plan } from './networks.ts';

/** Tells whether a day is worked. */
export type IsWorked = (day: number) => boolean;

/** A side of a day: it begins at .0 and ends at .9, so that the end of one comes before the beginning of the next. */
type Moment = number;

/** When each activity starts and ends, by its id. */
export type Times = ReadonlyMap<string, { readonly start: Moment; readonly end: Moment }>;

const begins = (day: number): Moment => day;
const ends = (day: number): Moment => day + 0.9;
export const dayOf = (at: Moment) => Math.floor(at);
const isEnd = (at: Moment) => at - dayOf(at) > 0.5;
const midnight = (at: Moment) => (isEnd(at) ? dayOf(at) + 1 : at);

/** The last of so many worked days, the first of which is not before a day; or walked back from it. */
function walk(from: number, count: number, isWorked: IsWorked): number {
  const step = Math.sign(count);
  let [day, left] = [from, Math.abs(count)];
  for (; ; day += step) {
    if (isWorked(day)) left -= 1;
    if (left <= 0) return day;
  }
}

/** The same moment, so many worked days later, still a beginning or an end. */
function delayed(at: Moment, days: number, isWorked: IsWorked, isTaskEnd: boolean): Moment {
  if (days === 0) return at;
  // A task that ends as a day begins has worked until then: the next day of work is that one.
  const day = isTaskEnd ? midnight(at) : dayOf(at) + 1;
  return isEnd(at) || isTaskEnd ? ends(walk(day, days, isWorked)) : begins(walk(day, days, isWorked));
}

function lagged(at: Moment, { lag, lagIn }: Dependency, isWorked: IsWorked): Moment {
  if (lag === 0) return at;
  if (lagIn === 'days') return at + lag;
  const from = isWorked(dayOf(at)) ? at : ends(walk(dayOf(at), -1, isWorked));
  const day = walk(dayOf(from) + Math.sign(lag), lag, isWorked);
  return isEnd(from) ? ends(day) : begins(day);
}

/** How a plan's activity is taken: a point, or so many days of work. */
function lengthOf({ kind, start, end, duration }: Activity, isWorked: IsWorked): number {
  if (kind === 'milestone') return 0;
  if (start === undefined || end === undefined) return duration ?? 1;
  let days = 0;
  for (let day = firstDay(start); day <= lastDay(end); day++) if (isWorked(day)) days += 1;
  return Math.max(1, days);
}

/**
 * The earliest times of a plan without circles, found by raising whatever breaks a rule until nothing does (Bellman and
 * Ford), day by day: slow, short, and written without the schedule at hand.
 *
 * @param later by how many worked days one activity is held up
 */
export function relaxedTimes(
  { activities, dependencies }: Plan,
  { isWorked, isLagDay, later }: { isWorked: IsWorked; isLagDay: IsWorked; later?: { readonly id: string; readonly days: number } },
): Times {
  const free = relax(activities, dependencies, isWorked, isLagDay, new Map());
  const at = later && free.get(later.id);
  const one = later && activities.find(({ id }) => id === later.id);
  if (!later || !at || !one) return free;
  const isPoint = one.kind === 'milestone';
  const end = delayed(at.end, later.days, isWorked, !isPoint);
  const start = isPoint || !one.progress ? delayed(at.start, later.days, isWorked, false) : at.start;
  return relax(activities, dependencies, isWorked, isLagDay, new Map([[later.id, { start: isPoint ? end : start, end }]]));
}

function relax(
  activities: readonly Activity[],
  dependencies: readonly Dependency[],
  isWorked: IsWorked,
  isLagDay: IsWorked,
  least: Times,
): Times {
  const groups = groupsOf(activities, dependencies);
  const times = new Map<string, { start: Moment; end: Moment }>();
  for (const { id, start, end } of activities) {
    const group = activities.filter((other) => groups.get(other.id) === groups.get(id));
    const named = group.flatMap((other) => [other.start, other.end].flatMap((day) => (day === undefined ? [] : [firstDay(day)])));
    const own = start ?? end;
    const from = own === undefined ? Math.min(...(named.length > 0 ? named : [0])) : firstDay(own);
    times.set(id, { start: begins(from), end: begins(from) });
  }
  let isSettled = false;
  while (!isSettled) isSettled = activities.filter(raise).length === 0;
  return times;

  /** Raises an activity as far as a rule wants it; tells whether one did. */
  function raise(one: Activity): boolean {
    const now = times.get(one.id)!;
    const held = { start: least.get(one.id)?.start ?? -Infinity, end: least.get(one.id)?.end ?? -Infinity };
    const into = dependencies.filter(({ successor }) => successor === one.id);
    for (const dependency of into) {
      const from = times.get(dependency.predecessor)!;
      const bound = lagged(dependency.type[0] === 'S' ? from.start : from.end, dependency, isLagDay);
      const edge = dependency.type[1] === 'S' ? 'start' : 'end';
      held[edge] = Math.max(held[edge], bound);
    }
    const days = lengthOf(one, isWorked);
    let { start, end } = now;
    if (days === 0) end = start = Math.max(start, held.start, held.end);
    else {
      const hasDate = one.start !== undefined || one.end !== undefined;
      const isMoved = !one.progress && (!hasDate || held.start > start);
      if (isMoved) start = begins(walk(midnight(Math.max(start, held.start)), 1, isWorked));
      const planned = one.end === undefined ? -Infinity : ends(lastDay(one.end));
      const isWhole = isMoved || one.end === undefined;
      // Once moved, always moved: a start that is later than reported has its days before it.
      const wasMoved = hasDate && start !== begins(firstDay((one.start ?? one.end)!));
      const done = isWhole || wasMoved ? ends(walk(start, days, isWorked)) : planned;
      end = Math.max(end, done, planned, held.end);
    }
    times.set(one.id, { start, end });
    return start !== now.start || end !== now.end;
  }
}

/** Which activities hang together, by a name that they share. */
export function groupsOf(activities: readonly Activity[], dependencies: readonly Dependency[]): ReadonlyMap<string, string> {
  const groups = new Map(activities.map(({ id }) => [id, id]));
  for (const { predecessor, successor } of dependencies) {
    const [one, other] = [groups.get(predecessor)!, groups.get(successor)!];
    for (const [id, group] of groups) if (group === other) groups.set(id, one);
  }
  return groups;
}
