import type { DayNumber } from '@stp-widgets/contract/day.js';
import { firstOf, lastOf } from './known-days.ts';
import type { Found } from './lookup.ts';
import { addWorkingDays, type WorkingCalendar, workingCalendar } from './working-days.ts';

/** When a thing begins and ends, as far as its publisher says, the earlier first; ends are inclusive. */
export interface Dates {
  readonly start: DayNumber | null;
  readonly end: DayNumber | null;
  /** It is said to start after its end; the two stand here the right way round. */
  readonly isBackwards: boolean;
  /** It lasts no time: its start and its end are the day that it falls on. */
  readonly isMilestone: boolean;
  readonly hasBegun: boolean;
  readonly hasEnded: boolean;
  /** What nothing tells: the start or the end, for which the other stands; or both. Null where nothing is missing. */
  readonly missing: 'start' | 'end' | 'dates' | null;
}

/**
 * The dates of an activity, a project or a result: what really was before what is forecast, and a missing one from the
 * other and the duration, in days of work. A result falls on the day that its target is due.
 *
 * @returns nulls where the document gives none, and for every other kind
 */
export function datesOf({ kind, item }: Found, calendar: WorkingCalendar = workingCalendar(undefined)): Dates {
  if (kind === 'projects') return span(firstOf(item.start), lastOf(item.end), undefined, calendar, false, false);
  if (kind === 'results') return point(lastOf(item.target?.by), false, false);
  if (kind !== 'activities') return point(null, false, false);
  const hasEnded = item.actualEnd !== undefined || item.progress === 1;
  const hasBegun = hasEnded || item.actualStart !== undefined || (item.progress ?? 0) > 0;
  const start = firstOf(item.actualStart ?? item.start);
  const end = lastOf(item.actualEnd ?? item.end);
  if (item.kind === 'milestone') return point(end ?? start, hasBegun, hasEnded);
  return span(start, end, item.duration, calendar, hasBegun, hasEnded);
}

function point(day: DayNumber | null, hasBegun: boolean, hasEnded: boolean): Dates {
  return { start: day, end: day, isMilestone: true, isBackwards: false, missing: day === null ? 'dates' : null, hasBegun, hasEnded };
}

function span(
  start: DayNumber | null,
  end: DayNumber | null,
  duration: number | undefined,
  calendar: WorkingCalendar,
  hasBegun: boolean,
  hasEnded: boolean,
): Dates {
  const days = Math.ceil(duration ?? 0);
  const first = start ?? (end === null || days < 1 ? end : addWorkingDays(end + 1, -days, calendar));
  const last = end ?? (start === null || days < 1 ? start : addWorkingDays(start - 1, days, calendar));
  // Either both are known or none is.
  const isBackwards = first! > last!;
  return {
    start: isBackwards ? last : first,
    end: isBackwards ? first : last,
    isBackwards,
    isMilestone: false,
    // One of the two is enough where it is told how long it takes.
    missing: first === null ? 'dates' : duration !== undefined ? null : start === null ? 'start' : end === null ? 'end' : null,
    hasBegun,
    hasEnded,
  };
}
