/** The day the demo's clock stands at: the month after its figures end. */
export const today = '2019-04-12';

/** Reads a table of text: a row a line, its cells between bars, without the empty cells at its end. Empty lines are left out. */
export function rows(table: string): string[][] {
  return lines(table).map((line) => line.split('|').map((cell) => cell.trim()));
}

/** The lines of a text that say something, trimmed. */
export function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The words of a cell, parted by commas. */
export function words(cell = ''): string[] {
  return cell
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** The days from one day to another, less than none when the other comes first. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The day so many days after a day. */
export const plusDays = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** A whole number that is always the same for the same text, from 0 to below `below`. Spreads things out without chance. */
export function spread(text: string, below: number): number {
  let hash = 2_166_136_261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) % below;
}

/** A copy without the fields that hold nothing. */
export function full<T extends object>(thing: T): T {
  return Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined && value !== '')) as T;
}
