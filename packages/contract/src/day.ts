/**
 * A civil day as the contract writes it: `2026-11-21`, or `2026-11` or `2026/27` where only the month
 * or the financial year (April to March) is known. No time, no zone; the year is 1000 or later.
 */
export type Day = string;

/** Days since 1970-01-01, the form in which days are compared and counted. */
export type DayNumber = number;

const DAY = 86_400_000;
// Dates in JavaScript take the first hundred years for those from 1900 on; a year with a zero before it is a slip.
const FORM = /^([1-9]\d{3})(?:-(\d{2})(?:-(\d{2}))?|\/(\d{2}))$/;

const utc = (year: number, month: number, day: number): DayNumber => Date.UTC(year, month - 1, day) / DAY;

/** Reads a day as its first and last day, both inclusive; null when it is not a day that exists. */
export function daySpan(day: Day): { readonly first: DayNumber; readonly last: DayNumber } | null {
  const parts = FORM.exec(day);
  if (!parts) return null;
  const [year, month, date, nextYear] = parts.slice(1).map(Number) as [number, number, number, number];
  if (nextYear >= 0) {
    return nextYear === (year + 1) % 100 ? { first: utc(year, 4, 1), last: utc(year + 1, 3, 31) } : null;
  }
  if (month < 1 || month > 12) return null;
  if (!(date >= 0)) return { first: utc(year, month, 1), last: utc(year, month + 1, 0) };
  const first = utc(year, month, date);
  return date >= 1 && first <= utc(year, month + 1, 0) ? { first, last: first } : null;
}

/** Tells whether a text is a day that exists, in one of the three forms. */
export const isDay = (text: string): boolean => daySpan(text) !== null;

/**
 * The first day that a day, month or financial year covers.
 *
 * @throws RangeError if it is not a day
 */
export function firstDay(day: Day): DayNumber {
  return span(day).first;
}

/**
 * The last day that a day, month or financial year covers: the one that counts where it is an end.
 *
 * @throws RangeError if it is not a day
 */
export function lastDay(day: Day): DayNumber {
  return span(day).last;
}

/**
 * Writes a day number as `2026-11-21`.
 *
 * @throws RangeError if it is not a number, or over a hundred million days from 1970, further than a date reaches
 */
export function writeDay(day: DayNumber): Day {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * The civil day that an instant, of the year 100 or later, falls on in a time zone (IANA name, UTC when absent or unknown).
 *
 * @throws RangeError if the instant is not a valid date
 */
export function dayOf(instant: Date, timeZone?: string): DayNumber {
  // By its parts, as how a locale writes a day differs between browsers; what is no date is refused there.
  const parts = formatter(timeZone)
    .formatToParts(instant)
    .map(({ type, value }) => [type, Number(value)]);
  const { year, month, day } = Object.fromEntries(parts) as Record<'year' | 'month' | 'day', number>;
  return utc(year, month, day);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone = 'UTC'): Intl.DateTimeFormat {
  let format = formatters.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: isTimeZone(timeZone) ? timeZone : 'UTC' });
    formatters.set(timeZone, format);
  }
  return format;
}

/** Tells whether this platform knows a time zone by that IANA name. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

const DURATION = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** An ISO 8601 duration of whole units, such as `P14D`, `P1M` or `PT30S`. */
export type Duration = string;

/** Tells whether a text is a duration of more than no time. */
export const isDuration = (text: string): boolean => milliseconds(text) > 0;

/** The length of a duration in milliseconds, a month taken as 30 days and a year as 365; 0 when it is none. */
export function milliseconds(duration: Duration): number {
  const parts = DURATION.exec(duration);
  if (!parts) return 0;
  const [years, months, weeks, days, hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return (years * 365 + months * 30 + weeks * 7 + days) * DAY + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/** The length of a duration in days, by the same reckoning. */
export const daysIn = (duration: Duration): number => milliseconds(duration) / DAY;

function span(day: Day) {
  const found = daySpan(day);
  if (!found) throw new RangeError(`invalid day: ${day}`);
  return found;
}
