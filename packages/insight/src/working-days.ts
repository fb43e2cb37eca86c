import type { Partnership } from '@stp-widgets/contract';
import { type DayNumber, firstDay, lastDay } from '@stp-widgets/contract/day.js';

/** Which days are worked, made ready for counting. Plain data; made by `workingCalendar`. */
export interface WorkingCalendar {
  /** The worked days of a week, from 0 for Monday to 6 for Sunday, in order; at least one. */
  readonly weekdays: readonly number[];
  /** The days off besides, in order and apart; each stretch with how many weekdays those before it take. */
  readonly off: readonly { readonly first: DayNumber; readonly last: DayNumber; readonly before: number }[];
}

const known = new WeakMap<object, WorkingCalendar>();

function ready({ week, holidays = [] }: NonNullable<Partnership['calendar']>): WorkingCalendar {
  const weekdays = [0, 1, 2, 3, 4, 5, 6].filter((weekday) => (week?.length ? week.includes(weekday + 1) : weekday < 5));
  const off: { first: DayNumber; last: DayNumber; before: number }[] = [];
  const calendar = { weekdays, off };
  const spans = holidays.map(({ first, last }) => ({ first: firstDay(first), last: lastDay(last ?? first) }));
  for (const { first, last } of spans.toSorted((one, other) => one.first - other.first)) {
    // What overlaps an earlier stretch counts from its end; what is said to end before it begins has no days.
    const from = Math.max(first, (off.at(-1)?.last ?? -Infinity) + 1);
    if (last >= from) off.push({ first: from, last, before: takenBefore(off.length, from, calendar) });
  }
  return calendar;
}
const mondayToFriday = ready({});

/**
 * Makes a document's calendar ready for counting, once for each.
 *
 * Monday to Friday are worked where it is absent or names no day of the week.
 */
export function workingCalendar(calendar: Partnership['calendar']): WorkingCalendar {
  if (!calendar) return mondayToFriday;
  let found = known.get(calendar);
  if (!found) known.set(calendar, (found = ready(calendar)));
  return found;
}

/** Tells whether a day is worked. */
export const isWorkingDay = (day: DayNumber, calendar: WorkingCalendar): boolean => rank(day + 1, calendar) > rank(day, calendar);

/** How many days are worked from one day up to another, which is not counted itself; negative when that is the earlier. */
export const workingDaysBetween = (from: DayNumber, to: DayNumber, calendar: WorkingCalendar): number =>
  rank(to, calendar) - rank(from, calendar);

/**
 * The day that is so many working days after another, or before it where the count is negative: Friday and one is
 * Monday, as in the WORKDAY function of spreadsheets. The day itself, worked or not, for none.
 *
 * In logarithmic time, however many days or days off. More than all days of ten thousand years are taken as so many.
 *
 * @throws RangeError if the count is not a whole number
 */
export function addWorkingDays(day: DayNumber, count: number, calendar: WorkingCalendar): DayNumber {
  if (!Number.isInteger(count)) throw new RangeError(`invalid count of working days: ${count}`);
  if (count === 0) return day;
  const days = Math.max(-MOST, Math.min(MOST, count));
  return dayOfRank(days > 0 ? rank(day + 1, calendar) + days - 1 : rank(day, calendar) + days, calendar);
}

/** As many days as ten thousand years have: no document names two that are further apart. */
export const MOST = 3_652_425;

/** Day 4, 5 January 1970, was a Monday. */
const MONDAY = 4;

/** How many days of the working week there are before a day, counted from a Monday. */
function weekdaysBefore(day: DayNumber, { weekdays }: WorkingCalendar): number {
  const week = Math.floor((day - MONDAY) / 7);
  return week * weekdays.length + weekdays.filter((weekday) => weekday < day - MONDAY - week * 7).length;
}

/** How many of these the first so many stretches of days off take before a day. */
function takenBefore(stretches: number, day: DayNumber, calendar: WorkingCalendar): number {
  const stretch = calendar.off[stretches - 1];
  if (!stretch) return 0;
  const { first, last, before } = stretch;
  return before + weekdaysBefore(Math.min(day, last + 1), calendar) - weekdaysBefore(first, calendar);
}

/** How many working days there are before a day. */
function rank(day: DayNumber, calendar: WorkingCalendar): number {
  const stretches = howMany(calendar, ({ first }) => first < day);
  return weekdaysBefore(day, calendar) - takenBefore(stretches, day, calendar);
}

/** The working day that has so many before it: the reverse of `rank`. */
function dayOfRank(wanted: number, calendar: WorkingCalendar): DayNumber {
  const { weekdays } = calendar;
  const stretches = howMany(calendar, ({ first, before }) => weekdaysBefore(first, calendar) - before <= wanted);
  const place = wanted + takenBefore(stretches, Infinity, calendar);
  const week = Math.floor(place / weekdays.length);
  return MONDAY + week * 7 + weekdays[place - week * weekdays.length]!;
}

/** How many stretches of days off come before the first for which something does not hold. */
function howMany({ off }: WorkingCalendar, holds: (stretch: WorkingCalendar['off'][number]) => boolean): number {
  let from = 0;
  let to = off.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (holds(off[middle]!)) from = middle + 1;
    else to = middle;
  }
  return from;
}
