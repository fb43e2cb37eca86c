import type { Remark } from '../remark.ts';
import type { Column } from './layout.ts';
import { nearest } from './nearest.ts';
import { readOwn } from './own-value.ts';
import { readCell, showCell, type Trouble } from './read-cell.ts';
import { type Cell, columnLetters, type Row, type Sheet } from './xlsx/cell.ts';

/** Takes note of one remark. */
export type Say = (remark: Remark) => void;

/** Tells in which unit the measure that a row is of has its figures; empty where nothing does. */
export type UnitOf = (row: ReadonlyMap<string, unknown>) => string;

/** What the unit of a column says where its figures are in that of a measure. */
const inMeasuresUnit = 'the measure’s unit';

/** One row of a sheet, as far as it can be read. */
export interface TableRow {
  readonly sheet: string;
  readonly number: number;
  /** What its cells say, by the head of their column. */
  readonly values: ReadonlyMap<string, unknown>;
  /** What is the publisher's own. */
  readonly own: readonly (readonly [string, unknown])[];
  /** What could not be read, by the head of its column. */
  readonly troubles: ReadonlyMap<string, Trouble>;
  /** Where the cell of a column is, `activities!C12`. */
  at(head: string): string;
}

/** Reads the rows below a sheet's head, which is its first row with something in it. Columns that nobody knows are named. */
export function readTable(sheet: Sheet, columns: readonly Column[], takesOwn: boolean, unitOf: UnitOf, say: Say): TableRow[] {
  const [head, ...rows] = sheet.rows;
  if (!head) return [];
  const found = matchColumns(sheet.name, head, columns, takesOwn, say);
  nameless(sheet.name, head, rows, say);
  const places = new Map([...found].map(([at, column]) => [typeof column === 'string' ? column : column.head, columnLetters(at)]));
  return rows.map(({ number, cells }) => {
    const at = (name: string) => `${sheet.name}!${places.get(name) ?? ''}${number}`;
    const values = new Map<string, unknown>();
    const own: [string, unknown][] = [];
    const troubles = new Map<string, Trouble>();
    const inPercent: (readonly [Column, Cell])[] = [];
    const read = (column: Column, cell: Cell, unit: string) => {
      const reading = readCell(column.form, cell, unit);
      if ('value' in reading) values.set(column.head, reading.value);
      else troubles.set(column.head, reading.trouble);
    };
    for (const [place, cell] of cells) {
      const column = found.get(place);
      if (column === undefined) continue;
      if (typeof column === 'string') {
        if (typeof cell === 'object' && 'fault' in cell) say(cellRemark(at(column), faultOf(cell.fault), 'the cell'));
        else own.push([column, readOwn(cell)]);
        continue;
      }
      // The rest of the row says of which measure it is.
      if (column.unit === inMeasuresUnit && isPercent(cell)) inPercent.push([column, cell]);
      else read(column, cell, column.unit);
    }
    for (const [column, cell] of inPercent) read(column, cell, unitOf(values));
    return { sheet: sheet.name, number, values, own, troubles, at };
  });
}

/** Which column of a sheet holds which field, or the name of a field of the publisher's own. */
function matchColumns(sheet: string, head: Row, columns: readonly Column[], takesOwn: boolean, say: Say): Map<number, Column | string> {
  const found = new Map<number, Column | string>();
  const taken = new Set<string>();
  const names = columns.map((column) => column.head);
  for (const [place, cell] of head.cells) {
    const text = headText(cell);
    const typed = text.trim();
    const column = columns.find((one) => one.head === typed) ?? columns.find((one) => one.head.toLowerCase() === typed.toLowerCase());
    const name = column?.head ?? (takesOwn && text.startsWith('x-') ? text : undefined);
    const at = `${sheet}!${columnLetters(place)}${head.number}`;
    if (name === undefined) {
      const near = nearest(typed, names);
      const expected = near ?? names.join(', ');
      const says = `There is no column ${showCell(cell)} in this sheet${near ? `: it may mean ${near}` : ''}; what stands in it is left out`;
      say({ code: 'unknown-column', severity: 'error', at, found: showCell(cell), expected, says });
    } else if (taken.has(name)) {
      const says = `The column ${name} is there twice; the second is left out`;
      say({ code: 'duplicate-column', severity: 'error', at, found: showCell(cell), expected: 'each column once', says });
    } else {
      taken.add(name);
      found.set(place, column ?? name);
    }
  }
  return found;
}

/** Says of which columns something stands below an empty head. */
function nameless(sheet: string, head: Row, rows: readonly Row[], say: Say): void {
  const said = new Set<number>();
  for (const { number, cells } of rows) {
    for (const [place, cell] of cells) {
      if (head.cells.has(place) || said.has(place)) continue;
      said.add(place);
      const at = `${sheet}!${columnLetters(place)}${number}`;
      const says = `The column ${columnLetters(place)} has no head; what stands in it is left out`;
      say({ code: 'unknown-column', severity: 'error', at, found: showCell(cell), expected: 'a head above the column', says });
    }
  }
}

const isPercent = (cell: Cell) => typeof cell === 'object' && 'share' in cell;
const headText = (cell: Cell) => (typeof cell === 'object' ? ('date' in cell ? cell.date : '') : String(cell));

/** The trouble of a cell of the publisher's own, which may hold anything but a fault. */
const faultOf = (fault: string): Trouble => ({ code: 'no-value', found: fault, expected: 'a value', hint: '' });

/** The remark on a cell that could not be read, and what is left out for it. */
export function cellRemark(at: string, { code, found, expected, hint }: Trouble, leftOut: string): Remark {
  const what = code === 'no-value' ? `The cell has no value (${found})` : `${found} is not ${expected}`;
  const says = `${what}${hint && `: ${hint}`}; ${leftOut} is left out`;
  return { code, severity: 'error', at, found, expected, says };
}
