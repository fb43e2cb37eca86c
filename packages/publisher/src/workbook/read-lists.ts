import { assemble } from './assemble.ts';
import { columnsOf, idHead, type Column, type ListSheet } from './layout.ts';
import { cellRemark, readTable, type Say, type TableRow, type UnitOf } from './read-table.ts';
import type { Sheet } from './xlsx/cell.ts';

/** The lists that a sheet gives, by the id of the thing that each belongs to; by nothing where they are the partnership's own. */
export type Lists = ReadonlyMap<string, readonly unknown[]>;

const idColumn: Column = {
  head: idHead,
  path: [idHead],
  form: { is: 'text' },
  isRequired: 'always',
  meaning: '',
  unit: '',
  example: undefined,
};

/**
 * Reads the sheet of a list of objects.
 *
 * @param ids the ids of the things that the rows may belong to, and what to call them; null for the partnership's own lists
 */
export function readLists(
  list: ListSheet,
  sheet: Sheet,
  ids: { readonly has: (id: string) => boolean; readonly of: string } | null,
  unitOf: UnitOf,
  say: Say,
): Lists {
  const rows = readTable(sheet, ids ? [idColumn, ...columnsOf(list)] : columnsOf(list), false, unitOf, say);
  const owned = new Map<string, TableRow[]>();
  for (const row of rows) {
    const id = ids ? ownerOf(row, ids, say) : '';
    if (id !== null) group(owned, id, row);
  }
  return new Map([...owned].map(([id, mine]) => [id, list.inner ? longForm(list, list.inner, mine, say) : elements(list, mine, say)]));
}

function ownerOf(row: TableRow, ids: { readonly has: (id: string) => boolean; readonly of: string }, say: Say): string | null {
  const id = row.values.get(idHead) as string | undefined;
  if (id !== undefined && ids.has(id)) return id;
  const expected = `an id of ${ids.of}`;
  const found = id === undefined ? '' : JSON.stringify(id);
  const trouble = row.troubles.get(idHead);
  const says =
    id === undefined
      ? `The row does not say by an id whose it is; the row is left out`
      : `${found} is not ${expected}; the row is left out`;
  say(
    trouble
      ? cellRemark(row.at(idHead), trouble, 'the row')
      : { code: 'no-such-id', severity: 'error', at: row.at(idHead), found, expected, says },
  );
  return null;
}

function elements({ fields }: ListSheet, rows: readonly TableRow[], say: Say): unknown[] {
  return rows.flatMap((row) => assemble(fields, row, new Map(), 'the row', say) ?? []);
}

/** Rows that say the same of the element make one, and each of them one of its own list. */
function longForm({ fields, columns }: ListSheet, inner: ListSheet, rows: readonly TableRow[], say: Say): unknown[] {
  const groups = new Map<string, TableRow[]>();
  for (const row of rows) {
    const troubled = columns.find(({ head }) => row.troubles.has(head));
    if (troubled) say(cellRemark(row.at(troubled.head), row.troubles.get(troubled.head)!, 'the row'));
    else group(groups, JSON.stringify(columns.map(({ head }) => row.values.get(head) ?? null)), row);
  }
  return [...groups.values()].flatMap((mine) => {
    const isFilled = (row: TableRow) => inner.columns.some(({ head }) => row.values.has(head) || row.troubles.has(head));
    const lists = new Map([[inner.path.join('.'), elements(inner, mine.filter(isFilled), say)]]);
    return assemble(fields, { ...mine[0]!, troubles: new Map() }, lists, 'the row', say) ?? [];
  });
}

function group<T>(groups: Map<string, T[]>, key: string, one: T): void {
  const all = groups.get(key);
  if (all) all.push(one);
  else groups.set(key, [one]);
}
