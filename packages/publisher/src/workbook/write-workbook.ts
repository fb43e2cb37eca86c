import { defaultResponsibilityScheme, defaultStatusScale, contractVersion } from '@stp-widgets/contract';
import type { Remark } from '../remark.ts';
import { belowHead, choiceOf, idsOf } from './drop-downs.ts';
import { fill, type Filled } from './fill.ts';
import { type Column, columnsOf, headSheet, idHead, layout, type ListSheet, readMeSheet } from './layout.ts';
import { readMeHeads, readMeRows, readMeStart } from './read-me.ts';
import { type DropDown, type Look, type WrittenCell, type WrittenSheet, writeXlsx } from './xlsx/write-xlsx.ts';

/** A workbook and what of the document did not fit into it. */
export interface Workbook {
  /** The file, .xlsx. */
  readonly bytes: Uint8Array;
  /** What no cell can say: a text longer than 32,767 characters, what the contract does not know. */
  readonly remarks: readonly Remark[];
}

/** What an empty workbook begins with: the scales that hold where a partnership has none of its own. */
export const emptyDocument: Readonly<Record<string, unknown>> = {
  contract: contractVersion,
  statusScale: defaultStatusScale,
  responsibilityScheme: defaultResponsibilityScheme,
};

/** Writes a document as the workbook that `importWorkbook` reads back, and says what does not fit into it. */
export function fillWorkbook(document: Readonly<Record<string, unknown>> = emptyDocument): Workbook {
  const filled = fill(layout, document);
  const sheets = [
    readMe(),
    partnershipSheet(filled),
    ...layout.headLists.map((list) => listSheet(list, filled, null)),
    ...layout.collections.flatMap(({ sheet, columns, lists }) => [
      tableSheet(sheet, columns, filled, []),
      ...lists.map((list) => listSheet(list, filled, sheet)),
    ]),
    ...layout.anyLists.map((list) => listSheet(list, filled, '')),
  ];
  return { bytes: writeXlsx(sheets), remarks: filled.remarks };
}

/** Writes a document as a workbook (.xlsx); without one, an empty workbook to fill in. */
export function writeWorkbook(document?: Readonly<Record<string, unknown>>): Promise<Uint8Array> {
  return Promise.resolve(fillWorkbook(document).bytes);
}

/** @param of the sheet of the things that its rows belong to; empty for any, null for the partnership itself */
function listSheet(list: ListSheet, filled: Filled, of: string | null): WrittenSheet {
  if (of === null) return tableSheet(list.sheet, columnsOf(list), filled, []);
  const ids: readonly DropDown[] = of === '' ? [] : [{ cells: belowHead(0), choice: idsOf(of), isOnly: false }];
  return tableSheet(list.sheet, [idColumn, ...columnsOf(list)], filled, ids);
}

const idColumn: Column = {
  head: idHead,
  path: [idHead],
  form: { is: 'text' },
  isRequired: 'always',
  meaning: '',
  unit: '',
  example: undefined,
};

function tableSheet(name: string, columns: readonly Column[], { rows, own }: Filled, more: readonly DropDown[]): WrittenSheet {
  const ownHeads = own.get(name) ?? [];
  const heads = [
    // A thing without an id is given one.
    ...columns.map((column): WrittenCell => {
      const isWanted = column.isRequired === 'always' && (column.head !== idHead || column === idColumn);
      return { value: column.head, look: isWanted ? 'required' : 'head' };
    }),
    ...ownHeads.map((value): WrittenCell => ({ value, look: 'head' })),
  ];
  const dropDowns = columns.flatMap((column, at) => {
    const choice = choiceOf(layout, column, name);
    return choice ? [{ cells: belowHead(at), ...choice }] : [];
  });
  return {
    name,
    columns: [
      ...columns.map((column) => ({ width: widthOf(column), look: lookOf(column) })),
      ...ownHeads.map(() => ({ width: 20, look: 'text' as const })),
    ],
    rows: [heads, ...(rows.get(name) ?? []).map((row) => row.map((value, at) => asText(value, columns[at])))],
    frozenRows: 1,
    dropDowns: [...more, ...dropDowns],
  };
}

/** A month or a financial year stays as it is typed only where the cell is one of text. */
const asText = (value: WrittenCell['value'], column: Column | undefined): WrittenCell =>
  typeof value === 'string' && column && lookOf(column) === 'plain' ? { value, look: 'text' } : { value };

const lookOf = ({ form }: Column): Look => (['number', 'boolean', 'day'].includes(form.is) ? 'plain' : 'text');

function widthOf({ head, form }: Column): number {
  const usual =
    form.is === 'text' ? (/^(title|name|why|narrative|says|next|meaning|remit|mitigation|rationale|note)$/.test(head) ? 45 : 22) : 16;
  return Math.min(45, Math.max(usual, head.length + 3));
}

/** The partnership's own fields, one a row: there is but one of it. */
function partnershipSheet({ rows }: Filled): WrittenSheet {
  const given = new Map((rows.get(headSheet) ?? []).map(([field, value]) => [field as string, value]));
  const known = layout.head.map((column): WrittenCell[] => [
    { value: column.head },
    asText(given.get(column.head), column),
    { value: column.meaning },
  ]);
  const own = [...given].filter(([field]) => field.startsWith('x-')).map(([field, value]): WrittenCell[] => [{ value: field }, { value }]);
  const heads = ['field', 'value', 'meaning'].map((value): WrittenCell => ({ value, look: 'head' }));
  const dropDowns = layout.head.flatMap((column, at) => {
    const choice = choiceOf(layout, column, headSheet);
    return choice ? [{ cells: `B${at + 2}`, ...choice }] : [];
  });
  const columns = [32, 45, 80].map((width) => ({ width, look: 'text' as const }));
  return { name: headSheet, columns, rows: [heads, ...known, ...own], frozenRows: 1, dropDowns };
}

function readMe(): WrittenSheet {
  const start = readMeStart.map((value): WrittenCell[] => [{ value, look: 'plain' }]);
  const heads = readMeHeads.map((value): WrittenCell => ({ value, look: 'required' }));
  const rows = readMeRows(layout).map((row) => row.map((value): WrittenCell => ({ value })));
  const columns = [26, 24, 70, 18, 40, 32, 10].map((width) => ({ width, look: 'text' as const }));
  return { name: readMeSheet, columns, rows: [...start, heads, ...rows], frozenRows: start.length + 1, dropDowns: [] };
}
