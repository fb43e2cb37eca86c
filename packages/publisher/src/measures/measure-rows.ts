import type { Remark } from '../remark.ts';
import { nearest } from '../workbook/nearest.ts';
import { readCell } from '../workbook/read-cell.ts';
import { cellRemark } from '../workbook/read-table.ts';
import type { CsvRow } from './csv-rows.ts';
import { measureColumns } from './measure-columns.ts';

/** One figure, as its row has it. */
export interface MeasureRow {
  /** What its cells say, by column. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Makes a remark on the row, or on one of its cells. */
  remark(column: string, code: string, found: string, expected: string, says: string, severity?: Remark['severity']): Remark;
}

type Say = (remark: Remark) => void;

/** Reads the rows below the head; null, and says why, where the head has not what it takes. */
export function readMeasureRows([head, ...rows]: readonly CsvRow[], say: Say): MeasureRow[] | null {
  if (!head) {
    say({ code: 'no-measures', severity: 'error', at: '', found: '', expected: 'a head and rows', says: 'The file is empty' });
    return null;
  }
  const columns = readHead(head, say);
  if (!columns) return null;
  if (rows.length === 0) {
    const says = 'The file has heads and no rows below them: write a row for each figure';
    say({
      code: 'no-measures',
      severity: 'error',
      line: head.line,
      at: `row ${head.number}`,
      found: 'heads',
      expected: 'a head and rows',
      says,
    });
    return null;
  }
  nameless(head, rows, say);
  return rows.flatMap((row) => readRow(row, head, columns, say) ?? []);
}

/** Says of which columns something stands below an empty head. */
function nameless(head: CsvRow, rows: readonly CsvRow[], say: Say): void {
  for (const [at, name] of head.cells.entries()) {
    const row = name.trim() === '' ? rows.find(({ cells }) => cells[at]?.trim()) : undefined;
    if (!row) continue;
    const says = `The column ${at + 1} has no head; what stands in it is left out`;
    const found = row.cells[at]!.slice(0, 80);
    say({
      code: 'unknown-column',
      severity: 'error',
      line: row.line,
      at: `row ${row.number}`,
      found,
      expected: 'a head above the column',
      says,
    });
  }
}

function readHead(head: CsvRow, say: Say): (string | null)[] | null {
  const taken = new Set<string>();
  const columns = head.cells.map((cell) => {
    const name = cell.trim().toLowerCase();
    const at = `row ${head.number}, column ${JSON.stringify(cell)}`;
    const place = { severity: 'error', line: head.line, at, found: cell } as const;
    if (name === '') return null;
    if (taken.has(name)) {
      say({
        ...place,
        code: 'duplicate-column',
        expected: 'each column once',
        says: `The column ${name} is there twice; the second is left out`,
      });
      return null;
    }
    taken.add(name);
    if (measureColumns.has(name)) return name;
    const near = nearest(name, measureColumns.keys());
    const says = `There is no column ${JSON.stringify(cell)} in a file of measures${near ? `: it may mean ${near}` : ''}; what stands in it is left out`;
    say({ ...place, code: 'unknown-column', expected: near ?? [...measureColumns.keys()].join(', '), says });
    return null;
  });
  const has = (name: string) => columns.includes(name);
  const missing = [...(has('measure') ? [] : ['measure']), ...(has('period') ? [] : ['period'])];
  if (!has('value') && !(has('numerator') && has('denominator'))) missing.push('value, or numerator and denominator');
  if (missing.length === 0) return columns;
  const says = `The first row has to name the columns; not there: ${missing.join('; ')}`;
  const found = head.cells.slice(0, 8).join(', ').slice(0, 80);
  say({ code: 'missing-column', severity: 'error', line: head.line, at: `row ${head.number}`, found, expected: missing.join('; '), says });
  return null;
}

function readRow(
  { number, line, lastLine, cells, quotes }: CsvRow,
  head: CsvRow,
  columns: readonly (string | null)[],
  say: Say,
): MeasureRow | null {
  const remark: MeasureRow['remark'] = (column, code, found, expected, says, severity = 'error') => ({
    code,
    severity,
    line,
    at: column ? `row ${number}, ${column}` : `row ${number}`,
    found,
    expected,
    says,
  });
  if (quotes) {
    const upTo = lastLine > line ? `all from here to line ${lastLine}` : 'the row';
    say(remark('', 'broken-quotes', quotes, 'quotes in pairs', `The quotes of the row do not match (${quotes}); ${upTo} is left out`));
    return null;
  }
  const isTooLong = cells.slice(head.cells.length).some((cell) => cell !== '');
  if (isTooLong || cells.length < head.cells.length) {
    const [found, expected] = [`${cells.length} cells`, `${head.cells.length} cells, as the first row`];
    say(remark('', 'ragged-row', found, expected, `The row has ${found} and the first row ${head.cells.length}; the row is left out`));
    return null;
  }
  const values = new Map<string, unknown>();
  let isGood = true;
  for (const [at, column] of columns.entries()) {
    const cell = cells[at]!.trim();
    if (column === null || cell === '') continue;
    const reading = readCell(measureColumns.get(column)!, cell);
    if ('value' in reading) values.set(column, reading.value);
    else {
      isGood = false;
      say({ ...cellRemark(`row ${number}, ${column}`, reading.trouble, 'the row'), line });
    }
  }
  return isGood ? { values, remark } : null;
}
