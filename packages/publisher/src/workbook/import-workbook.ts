import type { Imported, Remark } from '../remark.ts';
import { assemble } from './assemble.ts';
import { knownSheets } from './known-sheets.ts';
import { headSheet, idHead, layout, type ListSheet } from './layout.ts';
import { idMaker } from './made-id.ts';
import { readHead } from './read-head.ts';
import { readLists, type Lists } from './read-lists.ts';
import { cellRemark, readTable, type Say, type TableRow } from './read-table.ts';
import { unitsIn } from './units.ts';
import type { Sheet } from './xlsx/cell.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { Refused } from './xlsx/unpack.ts';

/**
 * Reads a filled template workbook (.xlsx) into a document of the contract. Importing the same file again gives the same document.
 *
 * It never throws for what is in the file: of one that cannot be read the document is empty; of one that can, each cell, row, column
 * or sheet that cannot is named as the office sees it (`activities!C12`), and the rest comes in.
 */
export function importWorkbook(bytes: Uint8Array): Promise<Imported> {
  return Promise.resolve(readWorkbook(bytes));
}

function readWorkbook(bytes: Uint8Array): Imported {
  const remarks: Remark[] = [];
  const say: Say = (remark) => void remarks.push(remark);
  try {
    const { sheets, broken } = readXlsx(bytes);
    for (const { name, why } of broken) {
      say({
        code: 'broken-sheet',
        severity: 'error',
        at: name,
        found: why,
        expected: 'a sheet that can be read',
        says: `The sheet ${name} cannot be read: ${why}`,
      });
    }
    const document = readDocument(knownSheets(sheets, say), say);
    return { document, remarks: inFileOrder(remarks, sheets) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { document: {}, remarks: [{ severity: 'error', at: '', ...error.refusal }] };
  }
}

/** Remarks as the office goes through its workbook: sheet by sheet, row by row. */
function inFileOrder(remarks: readonly Remark[], sheets: readonly Sheet[]): Remark[] {
  const order = new Map(sheets.map(({ name }, at) => [name, at]));
  const placed = remarks.map((remark) => {
    const [, sheet = remark.at, row = '0'] = /^(.*)![A-Z]*(\d+)$/s.exec(remark.at) ?? [];
    return { remark, sheet: order.get(sheet) ?? -1, row: Number(row) };
  });
  return placed.toSorted((a, b) => a.sheet - b.sheet || a.row - b.row).map(({ remark }) => remark);
}

function readDocument(sheets: ReadonlyMap<string, Sheet>, say: Say): Record<string, unknown> {
  const unitOf = unitsIn(sheets);
  const tables = layout.collections.map((collection) => {
    const sheet = sheets.get(collection.sheet);
    return { ...collection, rows: sheet ? readTable(sheet, collection.columns, true, unitOf, say) : [] };
  });
  const given = tables.flatMap(({ rows }) => rows.flatMap(({ values }) => (values.has(idHead) ? [values.get(idHead) as string] : [])));
  const newId = idMaker(new Set(given));
  const taken = new Set<string>();
  const owners = tables.map(({ kind, sheet, rows }) => ({ kind, sheet, rows: identified(rows, sheet, taken, newId, say) }));

  const listsOf = (list: ListSheet, ids: Parameters<typeof readLists>[2]): [string, Lists][] => {
    const sheet = sheets.get(list.sheet);
    return sheet ? [[list.path.join('.'), readLists(list, sheet, ids, unitOf, say)]] : [];
  };
  const shared = layout.anyLists.flatMap((list) => listsOf(list, { has: (id) => taken.has(id), of: 'any sheet' }));
  const collections = tables.map(({ kind, sheet, fields, lists }, at) => {
    const { rows } = owners[at]!;
    const ids = new Set(rows.map(({ id }) => id));
    const own = lists.flatMap((list) => listsOf(list, { has: (id) => ids.has(id), of: sheet }));
    const things = rows.flatMap(({ id, row }) => {
      const mine = [...own, ...shared].flatMap(([path, all]) => (all.has(id) ? [[path, all.get(id)!] as const] : []));
      const whole = mine.length > 0 ? 'the row and what other sheets say of it' : 'the row';
      const thing = assemble(fields, { ...row, values: new Map([...row.values, [idHead, id]]) }, new Map(mine), whole, say);
      return thing ? [{ ...thing, ...Object.fromEntries(row.own) }] : [];
    });
    return [kind, things] as const;
  });

  const sheet = sheets.get(headSheet) ?? { name: headSheet, rows: [] };
  const head = readHead(sheet, layout.head, say);
  const headLists = layout.headLists.flatMap((list) => listsOf(list, null)).map(([path, all]) => [path, all.get('') ?? []] as const);
  return {
    ...assemble(layout.headFields, head, new Map(headLists), 'the head', say),
    ...Object.fromEntries(head.own),
    ...Object.fromEntries(collections.filter(([, things]) => things.length > 0)),
  };
}

/** The rows that are things: each id once, and one made where there was none. */
function identified(
  rows: readonly TableRow[],
  sheet: string,
  taken: Set<string>,
  newId: ReturnType<typeof idMaker>,
  say: Say,
): { id: string; row: TableRow }[] {
  let made = 0;
  const things = rows.flatMap((row) => {
    let id = row.values.get(idHead) as string | undefined;
    if (id === undefined && row.troubles.has(idHead)) {
      for (const [head, trouble] of row.troubles) say(cellRemark(row.at(head), trouble, 'the row'));
      return [];
    }
    if (id === undefined) {
      const title = row.values.get('title') ?? row.values.get('name');
      id = newId(sheet, typeof title === 'string' ? title : '');
      made++;
    } else if (taken.has(id)) {
      const found = JSON.stringify(id);
      const says = `The id ${found} is another row's already; the row is left out`;
      say({ code: 'duplicate-id', severity: 'error', at: row.at(idHead), found, expected: 'each id once', says });
      return [];
    }
    taken.add(id);
    return [{ id, row }];
  });
  if (made > 0) {
    const says = `${made === 1 ? 'One row has' : `${made} rows have`} no id and got one from the sheet and the title; write it in to keep it when a title changes`;
    say({ code: 'made-ids', severity: 'warning', at: sheet, found: '', expected: 'an id in each row', says });
  }
  return things;
}
