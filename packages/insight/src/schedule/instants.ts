import type { DayNumber } from '@stp-widgets/contract/day.js';
import type { Lag } from '../lags.ts';
import { addWorkingDays, isWorkingDay, type WorkingCalendar, workingDaysBetween } from '../working-days.ts';

/**
 * A border of a day, and of which day: twice the day for its beginning, and one more for its end. The end of Monday and
 * the beginning of Tuesday are the same moment, but what ends then is dated Monday and what begins then Tuesday; the
 * order of the numbers keeps the two apart, and a milestone on the side from which it was reached.
 */
export type Instant = number;

/** The beginning and the end of a day. */
export const beginOf = (day: DayNumber): Instant => 2 * day;
export const endOf = (day: DayNumber): Instant => 2 * day + 1;

/** The day that an instant is dated. */
export const dayAt = (at: Instant): DayNumber => Math.floor(at / 2);

/** The last day that something takes which ends at an instant. */
export const lastDayOf = (end: Instant): DayNumber => midnight(end) - 1;

/** The midnight that an instant is at, as the day which begins then. */
const midnight = (at: Instant): DayNumber => Math.ceil(at / 2);

/** When work can begin that may not begin before an instant: the beginning of a working day. */
export const nextBegin = (at: Instant, calendar: WorkingCalendar): Instant => beginOf(addWorkingDays(midnight(at) - 1, 1, calendar));

/** The last beginning of a working day that is not after an instant. */
export const lastBegin = (at: Instant, calendar: WorkingCalendar): Instant => beginOf(addWorkingDays(dayAt(at) + 1, -1, calendar));

/** When work of so many days, at least one, is done that begins with a day. */
export const endAfter = (begin: Instant, days: number, calendar: WorkingCalendar): Instant =>
  endOf(addWorkingDays(midnight(begin) - 1, days, calendar));

/** When work of so many days, at least one, begins at the latest to be done by an instant. */
export const beginBefore = (end: Instant, days: number, calendar: WorkingCalendar): Instant =>
  beginOf(addWorkingDays(midnight(end), -days, calendar));

/**
 * The earliest instant that a lag allows after another, rounded down to whole days. It stays a beginning or an end. One in
 * working days goes from working day to working day: from a day off, which adds nothing, as from the end of the last before it.
 */
export function later(at: Instant, { lag, lagIn }: Lag, calendar: WorkingCalendar): Instant {
  const days = Math.floor(lag);
  if (days === 0) return at;
  if (lagIn !== 'working days') return at + 2 * days;
  const from = onWorkingDay(at, calendar);
  return sameSide(from, addWorkingDays(dayAt(from), days, calendar));
}

/** The latest instant from which a lag leads to another, or to one before it: `later(at) <= until` just up to here. */
export function earlier(until: Instant, { lag, lagIn }: Lag, calendar: WorkingCalendar): Instant {
  const days = Math.floor(lag);
  if (days === 0) return until;
  if (lagIn !== 'working days') return until - 2 * days;
  const to = onWorkingDay(until, calendar);
  const day = addWorkingDays(dayAt(to), -days, calendar);
  // The days off that follow an end add nothing to it.
  return isEnd(to) ? endOf(addWorkingDays(day, 1, calendar) - 1) : beginOf(day);
}

/** The same instant, or on a day off the end of the last working day. */
const onWorkingDay = (at: Instant, calendar: WorkingCalendar): Instant =>
  isWorkingDay(dayAt(at), calendar) ? at : endOf(addWorkingDays(dayAt(at), -1, calendar));

const sameSide = (at: Instant, day: DayNumber): Instant => (isEnd(at) ? endOf(day) : beginOf(day));

const isEnd = (at: Instant) => at !== 2 * Math.floor(at / 2);

/** How many days of work an end may be later for it to be no later than another instant; negative when it must be earlier. */
export const endSpare = (end: Instant, until: Instant, calendar: WorkingCalendar): number =>
  workingDaysBetween(midnight(end), midnight(until), calendar);

/** The same of a beginning, or of a milestone, which keep to their side of a day: half a day is none. */
export function beginSpare(begin: Instant, until: Instant, calendar: WorkingCalendar): number {
  const days = workingDaysBetween(dayAt(begin) + 1, dayAt(until) + 1, calendar);
  const isHalf = isEnd(begin) && !isEnd(until) && isWorkingDay(dayAt(until), calendar);
  return isHalf && days > 0 ? days - 1 : days;
}
