import Papa from 'papaparse';

/** One row of a CSV file. */
export interface CsvRow {
  /** Its number as a spreadsheet shows it, from 1, the head included. */
  readonly number: number;
  /** The line that it begins on, from 1. */
  readonly line: number;
  /** The line that it ends on: the same, but for line breaks within quotes. */
  readonly lastLine: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotes; empty where nothing is. */
  readonly quotes: string;
}

const delimiters = [',', ';', '\t', '|'];

/**
 * Parts a CSV text into rows, which end with CRLF, LF or CR alike; the delimiter is the one that makes most sense of the head.
 * Rows without anything are left out.
 */
export function csvRows(given: string, heads: ReadonlySet<string>): CsvRow[] {
  // Rows that were appended by another program may end otherwise than those before.
  const text = given.replaceAll(/\r\n?/g, '\n');
  // Excel's own way to name the delimiter: a first line `sep=;`.
  const [declaration, named] = /^sep=(.)\n/i.exec(text) ?? [];
  const start = declaration?.length ?? 0;
  const content = text.slice(start);
  const delimiter = named ?? delimiterOf(content, heads);
  const rows: CsvRow[] = [];
  let number = declaration ? 1 : 0;
  let line = number + 1;
  let from = 0;
  Papa.parse<string[]>(content, {
    delimiter,
    newline: '\n',
    step({ data: cells, errors, meta: { cursor } }) {
      number++;
      const next = line + linesIn(content, from, cursor);
      const quotes = errors.find(({ type }) => type === 'Quotes')?.message ?? '';
      const isEnded = content[cursor - 1] === '\n';
      if (cells.some((cell) => cell !== '')) rows.push({ number, line, lastLine: isEnded ? next - 1 : next, cells, quotes });
      line = next;
      from = cursor;
    },
  });
  return rows;
}

function delimiterOf(text: string, heads: ReadonlySet<string>): string {
  const known = (delimiter: string) => {
    const [head = []] = Papa.parse<string[]>(text.slice(0, 10_000), { delimiter, preview: 1 }).data;
    return head.filter((cell) => heads.has(cell.trim().toLowerCase())).length;
  };
  return delimiters
    .map((delimiter) => ({ delimiter, count: known(delimiter) }))
    .reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    if (text[at] === '\n') lines++;
  }
  return lines;
}
