import type { DateCell } from './cell.ts';

/** What a number format makes of a number: what it shows of a date, or that it shows per cent; null for one that shows the number itself. */
export type Shows = DateCell['shows'] | 'percent' | null;

/** What the formats that have a number and no text show, if not the number itself (18.8.30 of ECMA-376, the East Asian ones included). */
const builtIn = new Map<number, Shows>([
  [9, 'percent'],
  [10, 'percent'],
  ...[14, 15, 16, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, 'day'] as const),
  [17, 'month'],
  ...[18, 19, 20, 21, 32, 33, 45, 46, 47].map((id) => [id, 'time'] as const),
]);

/** What a number format shows, by its number or its text. */
export function shownBy(id: number, format?: string): Shows {
  if (format === undefined) return builtIn.get(id) ?? null;
  const [first = ''] = format
    .replaceAll(/"[^"]*"|\\.|[_*]./g, '')
    .replaceAll(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';');
  if (first.includes('%')) return 'percent';
  if (/general/i.test(first)) return null;
  if (/d/i.test(first)) return 'day';
  if (/[hs]/i.test(first)) return 'time';
  if (/m/i.test(first)) return 'month';
  return /[ye]{2}/i.test(first) ? 'day' : null;
}

const FIRST_DAY = Date.UTC(1899, 11, 30) / 86_400_000;
const DAYS_1904 = 1462;
/** The last day that a spreadsheet knows, 9999-12-31. */
const LAST = 2_958_465;

/** The day and time that a spreadsheet's number stands for; null where it is none that a spreadsheet shows. */
export function readSerial(serial: number, shows: DateCell['shows'], is1904: boolean): DateCell | null {
  const since1900 = serial + (is1904 ? DAYS_1904 : 0);
  if (!(since1900 >= 1 && since1900 < LAST + 1)) return null;
  const day = Math.floor(since1900);
  // Spreadsheets believe that 1900 had a 29 February, and count one too many from then on.
  const days = FIRST_DAY + day + (day < 60 ? 1 : 0);
  const date = new Date(days * 86_400_000).toISOString().slice(0, 10);
  const hasTime = since1900 - day > 1e-9;
  return { date, shows: hasTime || shows === 'time' ? 'time' : shows };
}

/** The number by which a spreadsheet knows a day; null for one before 1 March 1900, which spreadsheets disagree about. */
export function writeSerial(date: string): number | null {
  const serial = Date.parse(`${date}T00:00:00Z`) / 86_400_000 - FIRST_DAY;
  return serial > 60 && serial <= LAST ? serial : null;
}
