import { type Day, type DayNumber, daySpan, firstDay, writeDay } from '@stp-widgets/contract/day.js';

/** More different days than any partnership has; what is more is forgotten and read anew. */
const MOST = 20_000;

/** 0000-01-01 and 9999-12-31, between which a day can be written. */
const [FIRST, LAST] = [-719_528, 2_932_896];

/** A document names the same few thousand days again and again: each is read and written once. */
const read = new Map<Day, { readonly first: DayNumber; readonly last: DayNumber }>();
const written = new Map<DayNumber, Day>();

/** As `firstDay` and `lastDay` of the contract, many times faster for a day seen before; null for none. */
export const firstOf = (day: Day | undefined): DayNumber | null => (day === undefined ? null : spanOf(day).first);
export const lastOf = (day: Day | undefined): DayNumber | null => (day === undefined ? null : spanOf(day).last);

/** As `writeDay` of the contract; null for none. What is after the year 9999 or before the year 0 is their last or first day. */
export function dayText(day: DayNumber | null): Day | null {
  if (day === null) return null;
  let text = written.get(day);
  if (text === undefined) {
    text = writeDay(Math.max(FIRST, Math.min(LAST, day)));
    keep(written, day, text);
  }
  return text;
}

function spanOf(day: Day) {
  let span = read.get(day);
  if (!span) {
    // Of what is no day, `firstDay` says so.
    span = daySpan(day) ?? { first: firstDay(day), last: NaN };
    keep(read, day, span);
    // What is written is mostly what was read.
    if (span.first === span.last) keep(written, span.first, day);
  }
  return span;
}

function keep<K, V>(known: Map<K, V>, key: K, value: V): void {
  if (known.size >= MOST) known.clear();
  known.set(key, value);
}
