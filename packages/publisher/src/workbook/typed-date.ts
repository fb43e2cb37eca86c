import { isDay } from '@stp-widgets/contract/day.js';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day that a text in another form than the contract's can only mean, `25/03/2026` or `3 March 2026`; null where it
 * might be another, as 12/03/2026 might, or is none.
 */
export function dayMeant(text: string): string | null {
  const readings = new Set([...numbers(text), ...words(text)].filter(isDay));
  const [only] = readings;
  return readings.size === 1 ? only! : null;
}

function numbers(text: string): string[] {
  const [, a, b, year] = /^\s*(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4})\s*$/.exec(text) ?? [];
  if (year) return [written(year, b!, a!), written(year, a!, b!)];
  const [, first, month, day] = /^\s*(\d{4})[./](\d{1,2})[./](\d{1,2})\s*$/.exec(text) ?? [];
  return first ? [written(first, month!, day!)] : [];
}

function words(text: string): string[] {
  const [, day, name, year] = /^\s*(?:(\d{1,2})(?:st|nd|rd|th)?[\s-]+)?([a-z]{3,9})\.?[\s-]+(\d{4})\s*$/i.exec(text) ?? [];
  const month = months.indexOf(name?.slice(0, 3).toLowerCase() ?? '') + 1;
  if (!year || month === 0) return [];
  return [day ? written(year, String(month), day) : written(year, String(month), '1').slice(0, 7)];
}

const written = (year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
