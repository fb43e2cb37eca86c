import type { Kind } from '@stp-widgets/contract';

/** A table as data: the plain twin of a picture, from which it is shown, saved and printed. */
export interface PlainTable {
  readonly caption: string;
  readonly columns: readonly PlainColumn[];
  readonly rows: readonly PlainRow[];
}

/** A column; the first heads its rows. */
export interface PlainColumn {
  readonly title: string;
  /** Holds figures, which line up at their end. */
  readonly isFigures?: boolean;
  /** Holds what is short and stays on one line: days, types. */
  readonly isShort?: boolean;
  /** Holds sentences, which have more room than names. */
  readonly isLong?: boolean;
  /** With how many decimals numbers are shown; as many as each has, at most one, when not given. */
  readonly decimals?: number;
}

/** A row: the thing that it is of, where it is one, and a cell for each column. */
export interface PlainRow {
  readonly kind?: Kind;
  readonly id?: string;
  readonly cells: readonly (string | number)[];
}

/**
 * Writes a table as CSV (RFC 4180), with a byte order mark, by which spreadsheets know it for UTF-8.
 *
 * A text cell that a spreadsheet would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a return)
 * gets an apostrophe before it: what a feed says must never be run by whoever opens the file. Numbers stay numbers.
 */
export function writeCsv({ columns, rows }: PlainTable): string {
  const lines = [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells)];
  return `\uFEFF${lines.map((cells) => cells.map(writeCell).join(',')).join('\r\n')}\r\n`;
}

function writeCell(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
