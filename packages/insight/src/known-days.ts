import { type Day, type DayNumber, daySpan, firstDay } from '@stp-widgets/contract/day.js';

/** More different days than any partnership has; what is more is forgotten and read anew. */
const MOST = 20_000;

/** 1000-01-01 and 9999-12-31, between which a day can be written. */
const [FIRST, LAST] = [-354_285, 2_932_896];

/** A document names the same few thousand days again and again: each is read once. */
const read = new Map<Day, { readonly first: DayNumber; readonly last: DayNumber }>();

/** As `firstDay` and `lastDay` of the contract, many times faster for a day seen before; null for none. */
export const firstOf = (day: Day | undefined): DayNumber | null => (day === undefined ? null : spanOf(day).first);
export const lastOf = (day: Day | undefined): DayNumber | null => (day === undefined ? null : spanOf(day).last);

/** The nearest day that can be written; null for none. */
export const writable = (day: DayNumber | null): DayNumber | null => (day === null ? null : Math.max(FIRST, Math.min(LAST, day)));

function spanOf(day: Day) {
  let span = read.get(day);
  if (!span) {
    // Of what is no day, `firstDay` says so.
    span = daySpan(day) ?? { first: firstDay(day), last: NaN };
    if (read.size >= MOST) read.clear();
    read.set(day, span);
  }
  return span;
}
