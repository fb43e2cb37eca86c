/** A day that a spreadsheet keeps as a date. */
export interface DateCell {
  /** The civil day, `2026-11-21`. */
  readonly date: string;
  /** What of it the cell shows: the day, only its month and year, or a time as well. */
  readonly shows: 'day' | 'month' | 'time';
}

/** A cell whose value is not there to be read: `#REF!`, or a formula that nobody has worked out. */
export interface FaultyCell {
  readonly fault: string;
}

/** A number that a cell shows as per cent. */
export interface PercentCell {
  /** As the spreadsheet keeps it, 0.85 for 85%. */
  readonly share: number;
}

/** What stands in a cell; an empty cell is none. */
export type Cell = string | number | boolean | DateCell | PercentCell | FaultyCell;

/** How many per cent a cell shows: 57, where the spreadsheet's own 0.57 times a hundred is a little less. */
export const percentOf = ({ share }: PercentCell): number => Number((share * 100).toPrecision(15));

/** One row with something in it. */
export interface Row {
  /** Its number, from 1. */
  readonly number: number;
  /** What is in it, by column from 0. */
  readonly cells: ReadonlyMap<number, Cell>;
}

/** One sheet as read: the rows that have something in them, in order. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** The letters of a column, counted from 0: `A`, `Z`, `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The column that letters stand for, counted from 0. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
