import { expectationOf } from './read-cell.ts';
import { type Column, columnsOf, headSheet, idHead, type Layout, type ListSheet } from './layout.ts';
import { writeList } from './list-cell.ts';

/** The heads of the explaining sheet. */
export const readMeHeads = ['sheet', 'column', 'meaning', 'unit', 'format', 'example', 'required'] as const;

/** What stands above them. */
export const readMeStart: readonly string[] = [
  'This workbook holds one partnership. Fill in what you have; empty sheets and columns may stay. Columns with bold heads have to be filled in.',
  'Each thing has an id, by which others refer to it. Leave it empty, and one is made from the title; the same file then gives the same ids each time.',
  'Days are dates. Where only the month or the financial year is known, write 2026-11 or 2026/27; an apostrophe before it keeps Excel from changing it.',
  'Several values in one cell stand on lines of their own (Alt+Enter) or are parted by semicolons. A semicolon, backslash or line break within a value stands behind a backslash.',
  'A column whose head begins with x- is your own and comes through as it is. Formulas are read by the value that they were saved with.',
  '* required; (*) required where something else with the same beginning is filled in.',
];

/** The rows of the explaining sheet: one for every column of every sheet. */
export function readMeRows(layout: Layout): string[][] {
  const rows: string[][] = [];
  for (const column of layout.head) rows.push(explain(headSheet, column));
  for (const list of layout.headLists) explainList(list, null);
  for (const { sheet, meaning, columns, lists } of layout.collections) {
    rows.push([sheet, '', meaning, '', '', '', '']);
    for (const column of columns) rows.push(explain(sheet, column));
    for (const list of lists) explainList(list, `an id of ${sheet}`);
  }
  for (const list of layout.anyLists) explainList(list, 'an id of any sheet');
  return rows;

  function explainList(list: ListSheet, ids: string | null): void {
    rows.push([list.sheet, '', list.meaning, '', '', '', '']);
    if (ids) rows.push([list.sheet, idHead, 'The thing that the row belongs to', '', ids, '', '*']);
    for (const column of columnsOf(list)) rows.push(explain(list.sheet, column));
  }
}

function explain(sheet: string, { head, meaning, unit, form, example, isRequired }: Column): string[] {
  const required = head === idHead ? '' : { always: '*', 'with others': '(*)', no: '' }[isRequired];
  return [sheet, head, meaning, unit, expectationOf(form), writeExample(example), required];
}

function writeExample(example: unknown): string {
  if (Array.isArray(example)) return writeList(example.map(String));
  if (typeof example === 'boolean') return example ? 'TRUE' : 'FALSE';
  return typeof example === 'string' || typeof example === 'number' ? String(example) : '';
}
