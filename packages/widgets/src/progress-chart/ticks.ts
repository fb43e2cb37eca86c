import { type DayNumber, writeDay } from '@stp-widgets/contract/day.js';

/** Where an axis begins and ends, and the round values on it. */
export interface ValueScale {
  readonly min: number;
  readonly max: number;
  readonly values: readonly number[];
  /** With how many decimals its values are told apart. */
  readonly decimals: number;
}

/**
 * Spans values with at most about so many round steps of 1, 2 or 5. The axis does not begin at zero by force, and
 * does not go below zero, or over `ceiling`, where no value does. One value alone stands in the middle, or at an end
 * that it may not cross.
 */
export function valueScale(values: readonly number[], steps: number, ceiling = Infinity): ValueScale {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const [lowest, highest] = [low >= 0 ? 0 : -Infinity, high <= ceiling ? ceiling : Infinity];
  // Values that differ by less than a number can tell are alike.
  const alike = high - low <= Math.max(Math.abs(low) * 1e-9, Math.abs(high) * 1e-9, 1e-12);
  if (alike) {
    const around = Math.abs(low) > 1e-9 ? Math.abs(low) / 10 : 1;
    [low, high] = [Math.max(low - around, lowest), Math.min(high + around, highest)];
  }
  const step = roundStep((high - low) / steps);
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const at = (count: number) => Number((count * step).toFixed(Math.min(decimals, 20)));
  const all = Array.from({ length: last - first + 1 }, (_, count) => at(first + count));
  return { min: at(first), max: at(last), values: all, decimals };
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const share = least / power;
  return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 5 ? 5 : 10);
}

/** A day of the axis that is named: a day, the month or the financial year that begins on it. */
export interface TimeTick {
  readonly day: DayNumber;
  readonly unit: 'day' | 'month' | 'year';
}

/**
 * The days of an axis to name, no closer than their names are wide: days, then months, and the Aprils that financial
 * years begin with; of long spans the years only.
 *
 * @param perDay pixels for a day
 * @param room pixels for a name of each unit
 * @param period days of a usual period of the values; nothing shorter is named
 */
export function timeTicks(
  { min: from, max: to }: { readonly min: DayNumber; readonly max: DayNumber },
  perDay: number,
  room: Readonly<Record<TimeTick['unit'], number>>,
  period: number,
): readonly TimeTick[] {
  const months = [1, 3, 6].find((count) => count * 30 * perDay >= room.month && count * 32 >= period);
  const days = months === 1 && hasDays(to - from, period) ? [1, 2, 3, 7, 14].find((count) => count * perDay >= room.day) : undefined;
  const years = [1, 2, 5, 10, 20, 50, 100].find((count) => count * 365 * perDay >= room.year) ?? 200;
  const first = new Date(from * DAY);
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()];
  const ticks: TimeTick[] = [];
  if (days) for (let day = Math.ceil(from / days) * days; day <= to; day += days) ticks.push({ day, unit: 'day' });
  else if (months) {
    // Counted from April, so that a financial year begins with a name.
    for (let at = Math.ceil((month - APRIL) / months) * months + APRIL; ; at += months) {
      const day = Date.UTC(year, at, 1) / DAY;
      if (day > to) break;
      ticks.push({ day, unit: 'month' });
    }
  }
  for (let at = year - 1; ; at++) {
    const day = Date.UTC(at, APRIL, 1) / DAY;
    if (day > to) break;
    if (at % years === 0) ticks.push({ day, unit: 'year' });
  }
  return ticks;
}

/** Tells whether days are named on an axis that spans so many, and whose values have such a period. */
export const hasDays = (span: number, period: number): boolean => period < 2 && span < 62;

/** The first day of the financial year that a day is in. */
export function yearOf(day: DayNumber): DayNumber {
  const [year, month] = writeDay(day).split('-').map(Number) as [number, number];
  return Date.UTC(month > APRIL ? year : year - 1, APRIL, 1) / DAY;
}

const DAY = 86_400_000;
const APRIL = 3;
