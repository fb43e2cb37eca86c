import type { Source } from './assemble.ts';
import { headSheet, type Column } from './layout.ts';
import { nearest } from './nearest.ts';
import { readOwn } from './own-value.ts';
import { readCell, showCell, type Trouble } from './read-cell.ts';
import { cellRemark, type Say } from './read-table.ts';
import type { Sheet } from './xlsx/cell.ts';

/** What the sheet of the partnership says: a field in its first column, its value in the second. */
export function readHead(
  sheet: Sheet,
  columns: readonly Column[],
  say: Say,
): Source & { readonly own: readonly (readonly [string, unknown])[] } {
  const values = new Map<string, unknown>();
  const troubles = new Map<string, Trouble>();
  const own = new Map<string, unknown>();
  const places = new Map<string, number>();
  for (const { number, cells } of sheet.rows.slice(1)) {
    const [named, cell] = [cells.get(0), cells.get(1)];
    const text = typeof named === 'string' ? named : '';
    const column = columns.find(({ head }) => head.toLowerCase() === text.trim().toLowerCase());
    const name = column?.head ?? (text.startsWith('x-') ? text : undefined);
    const at = `${sheet.name}!A${number}`;
    if (name === undefined) {
      // An explanation without field and value says nothing that could be lost.
      if (named === undefined && cell === undefined) continue;
      const found = named === undefined ? '' : showCell(named);
      const near = nearest(
        text,
        columns.map(({ head }) => head),
      );
      const says = `There is no field ${found || 'without a name'}${near ? `: it may mean ${near}` : ''}; the row is left out`;
      say({ code: 'unknown-field', severity: 'error', at, found, expected: near ?? `a field of the sheet ${headSheet}`, says });
    } else if (places.has(name)) {
      const says = `The field ${name} is there twice; the second is left out`;
      say({ code: 'duplicate-field', severity: 'error', at, found: showCell(text), expected: 'each field once', says });
    } else {
      places.set(name, number);
      if (cell === undefined) continue;
      if (!column) {
        if (typeof cell === 'object' && 'fault' in cell)
          say(cellRemark(`${sheet.name}!B${number}`, { code: 'no-value', found: cell.fault, expected: 'a value', hint: '' }, 'the cell'));
        else own.set(name, readOwn(cell));
        continue;
      }
      const reading = readCell(column.form, cell, column.unit);
      if ('value' in reading) values.set(name, reading.value);
      else troubles.set(name, reading.trouble);
    }
  }
  return { values, troubles, own: [...own], at: (head) => `${sheet.name}!B${places.get(head) ?? ''}` };
}
