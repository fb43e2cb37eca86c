import { type DayNumber, writeDay } from '@stp-widgets/contract/day.js';
import type { TimelineMessages } from './timeline-words.ts';
import type { Words } from './words.ts';

/** What a stretch of a time axis is: a day, a week from Monday, a month, a quarter or the whole of a financial year from April. */
export type AxisUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * What stands over a stretch of a time axis.
 *
 * @param isFull names the year too, where the unit alone does not tell it: for the first one
 */
export function tickLabel(unit: AxisUnit, day: DayNumber, isFull: boolean, words: Words, messages: TimelineMessages): string {
  const { year, quarter } = financial(day);
  if (unit === 'year') return year;
  if (unit === 'quarter') return words.tell(isFull ? messages.quarterOf : messages.quarter, { year, number: String(quarter) });
  if (unit === 'month' && isFull) return words.day(writeDay(day).slice(0, 7));
  const format =
    unit === 'month'
      ? { month: 'short' as const }
      : unit === 'day'
        ? { day: 'numeric' as const }
        : { day: 'numeric' as const, month: 'short' as const };
  return words.date(day * 86_400_000, format);
}

/** The financial year, from April, that a day is in, as it is written: `2026/27`; and its quarter, from 1 to 4. */
export function financial(day: DayNumber): { readonly year: string; readonly quarter: number } {
  const date = new Date(day * 86_400_000);
  const since = date.getUTCFullYear() * 12 + date.getUTCMonth() - 3;
  const year = Math.floor(since / 12);
  return { year: `${year}/${String((year + 1) % 100).padStart(2, '0')}`, quarter: Math.floor((since - year * 12) / 3) + 1 };
}
