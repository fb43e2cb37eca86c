import { type Day, type DayNumber, daySpan, writeDay } from '@stp-widgets/contract/day.js';
import type { ChartView } from '../chart-view.ts';
import { isCurrency, type Words } from './words.ts';

/** A value as the measure writes it. Of money in thousands or more the decimals are of the shortened figure. */
export function write({ unit, decimals }: Pick<ChartView, 'unit' | 'decimals'>, value: number, words: Words): string {
  const isShortened = isWritten(unit) && unit !== '%' && Math.abs(value) >= 1000;
  return words.value(value, unit, isShortened ? 1 : decimals);
}

/** Tells whether values carry this unit with them, as a percent sign or a currency. */
export const isWritten = (unit: string): boolean => unit === '%' || isCurrency(unit);

/** A value of the axis, as short as its steps allow; large plain numbers are shortened. */
export function axisValue(value: number, decimals: number, { unit }: Pick<ChartView, 'unit'>, words: Words): string {
  if (isWritten(unit)) return words.value(value, unit, unit === '%' ? decimals : 2);
  if (Math.abs(value) < 1e5) return words.number(value, decimals);
  return number(words).format(value);
}

/** A period in full: "1 March 2019", "March 2019", "2018–19". */
export function periodText(period: Day, words: Words): string {
  const span = daySpan(period);
  if (!span || period.includes('/')) return words.day(period);
  return words.date(span.first * DAY, { ...(period.length === 10 && { day: 'numeric' }), month: 'long', year: 'numeric' });
}

/** A day of the axis: as day and month, as a month, or as the financial year that it begins. */
export function axisDay(day: DayNumber, unit: 'day' | 'month' | 'year', words: Words): string {
  if (unit !== 'year') return words.date(day * DAY, { ...(unit === 'day' && { day: 'numeric' }), month: 'short' });
  const year = Number(writeDay(day).slice(0, 4));
  return words.day(`${year}/${String((year + 1) % 100).padStart(2, '0')}`);
}

const DAY = 86_400_000;

const made = new Map<string, Intl.NumberFormat>();

function number({ locale }: Words): Intl.NumberFormat {
  let found = made.get(locale);
  if (!found) made.set(locale, (found = new Intl.NumberFormat([locale, 'en-GB'], { notation: 'compact', maximumFractionDigits: 2 })));
  return found;
}
