import type { Remark } from '../remark.ts';
import type { Field } from './contract-fields.ts';
import { disassemble, isObject, type Pieces } from './disassemble.ts';
import { headSheet, type Layout, type ListSheet } from './layout.ts';
import { writeOwn } from './own-value.ts';
import { longestText, type Written } from './xlsx/write-xlsx.ts';

/** What goes into the sheets: their rows in the order of their columns, and the names of the columns that are the publisher's own. */
export interface Filled {
  /** The rows by sheet, below its head. */
  readonly rows: ReadonlyMap<string, readonly (readonly Written[])[]>;
  /** The publisher's own fields by sheet: columns after the others. */
  readonly own: ReadonlyMap<string, readonly string[]>;
  /** What no cell can say. */
  readonly remarks: readonly Remark[];
}

/** Fills the sheets with what a document says. */
export function fill(layout: Layout, document: Readonly<Record<string, unknown>>): Filled {
  const rows = new Map<string, Written[][]>();
  const own = new Map<string, string[]>();
  const remarks: Remark[] = [];
  const kinds = new Set<string>(layout.collections.map(({ kind }) => kind));

  const head = Object.fromEntries(Object.entries(document).filter(([name]) => !kinds.has(name)));
  const top = take(layout.headFields, head, '');
  add(headSheet, [
    ...layout.head.flatMap((column) => (top.cells.has(column.head) ? [[column.head, top.cells.get(column.head)]] : [])),
    ...ownEntries(head, ''),
  ]);
  for (const list of layout.headLists) addList(list, top, [], '');

  for (const { kind, sheet, fields, columns, lists } of layout.collections) {
    const things = Object.hasOwn(document, kind) ? document[kind] : [];
    if (!Array.isArray(things)) {
      leave(kind, 'something else', 'a list');
      continue;
    }
    const names = ownNames(things);
    own.set(sheet, names);
    for (const [at, thing] of things.entries()) {
      const place = `${kind}[${at}]`;
      if (!isObject(thing) || typeof thing.id !== 'string') {
        leave(place, 'something else', 'an object with an id');
        continue;
      }
      const pieces = take(fields, thing, place);
      const ownCells = new Map(ownEntries(thing, place));
      add(sheet, [[...columns.map((column) => pieces.cells.get(column.head)), ...names.map((name) => ownCells.get(name))]]);
      for (const list of [...lists, ...layout.anyLists]) addList(list, pieces, [thing.id], place);
    }
  }
  return { rows, own, remarks };

  function addList(list: ListSheet, { lists }: Pieces, id: readonly string[], place: string): void {
    const path = list.path.join('.');
    const seen = new Set<string>();
    for (const [at, element] of (lists.get(path) ?? []).entries()) {
      const here = `${place}${place && '.'}${path}[${at}]`;
      if (!isObject(element)) {
        leave(here, 'something else', 'an object');
        continue;
      }
      const pieces = take(list.fields, element, here);
      const row = [...id, ...list.columns.map((column) => pieces.cells.get(column.head))];
      if (!list.inner) add(list.sheet, [row]);
      else {
        // Rows that say the same are read as one.
        const key = JSON.stringify(row);
        if (seen.has(key)) {
          const says = 'What it is of is the same as of one before; in a workbook the two become one';
          remarks.push({
            code: 'not-in-workbook',
            severity: 'error',
            at: here,
            found: 'one of the same before',
            expected: 'another',
            says,
          });
        }
        seen.add(key);
        addInner(list, list.inner, row, pieces, here);
      }
    }
  }

  function addInner({ sheet }: ListSheet, inner: ListSheet, row: readonly Written[], { lists }: Pieces, place: string): void {
    const path = inner.path.join('.');
    const elements = lists.get(path) ?? [];
    // A row without any of its own says that the list is there and empty.
    if (elements.length === 0) add(sheet, [[...row]]);
    for (const [at, element] of elements.entries()) {
      const here = `${place}.${path}[${at}]`;
      if (!isObject(element)) {
        leave(here, 'something else', 'an object');
        continue;
      }
      const pieces = take(inner.fields, element, here);
      add(sheet, [[...row, ...inner.columns.map((column) => pieces.cells.get(column.head))]]);
    }
  }

  function take(fields: readonly Field[], object: Readonly<Record<string, unknown>>, place: string): Pieces {
    const pieces = disassemble(fields, object, place === '' || /^\w+\[\d+\]$/.test(place));
    for (const { path, found, expected } of pieces.left) leave([place, path].filter(Boolean).join('.'), found, expected);
    return pieces;
  }

  function ownEntries(object: Readonly<Record<string, unknown>>, place: string): [string, string][] {
    return Object.entries(object).flatMap(([name, value]): [string, string][] => {
      if (!name.startsWith('x-') || value === undefined) return [];
      const written = writeOwn(value);
      if (written !== null && written.length <= longestText && name.length <= longestText) return [[name, written]];
      leave([place, name].filter(Boolean).join('.'), 'a value of your own', `at most ${longestText} characters`);
      return [];
    });
  }

  function add(sheet: string, more: readonly Written[][]): void {
    const all = rows.get(sheet);
    if (all) all.push(...more);
    else rows.set(sheet, [...more]);
  }

  function leave(at: string, found: string, expected: string): void {
    const says = `This does not fit into a workbook and is left out of it: ${found}, where ${expected} is expected`;
    remarks.push({ code: 'not-in-workbook', severity: 'error', at, found, expected, says });
  }
}

function ownNames(things: readonly unknown[]): string[] {
  return [...new Set(things.flatMap((thing) => (isObject(thing) ? Object.keys(thing).filter((name) => name.startsWith('x-')) : [])))];
}
