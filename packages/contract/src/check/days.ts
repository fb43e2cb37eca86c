import { type Day, type DayNumber, daySpan } from '../day.ts';

type Span = NonNullable<ReturnType<typeof daySpan>>;

/** So many days are remembered; a document has some thousand different ones, each in many places. */
const MOST = 10_000;
const known = new Map<Day, Span>();

/** The first day that a day, month or financial year covers, as `firstDay` says it, remembered. */
export const firstOf = (day: Day): DayNumber => spanOf(day).first;

/** The last day that a day, month or financial year covers, as `lastDay` says it, remembered. */
export const lastOf = (day: Day): DayNumber => spanOf(day).last;

function spanOf(day: Day): Span {
  const before = known.get(day);
  if (before) return before;
  const span = daySpan(day);
  if (!span) throw new RangeError(`invalid day: ${day}`);
  if (known.size < MOST) known.set(day, span);
  return span;
}
