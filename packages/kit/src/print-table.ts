import type { PlainTable } from '@stp-widgets/insight/plain-table.js';
import type { TableMessages } from '@stp-widgets/insight/words/table-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';

/** The most rows that a printed table has; more are said to be left out. */
export const PRINTED_ROWS = 1000;

/** What goes with a table on paper. */
export interface PrintOptions {
  readonly sentence: string;
  readonly words: Words;
  readonly messages: TableMessages;
  readonly direction: string;
  /** How many rows are left out of the tables already. */
  readonly omitted?: number;
}

/** A table of more columns than this is read across a sheet's long side. */
const UPRIGHT = 8;

const rules = [
  '@page { margin: 15mm }',
  'body { margin: 0; font: 10pt/1.4 system-ui, sans-serif; color: #000; background: #fff }',
  'h1 { font-size: 14pt; margin: 0 0 2mm }',
  'p { margin: 0 0 4mm; max-width: 46em }',
  'table { width: 100%; border-collapse: collapse }',
  // Heads come again on each page, and no row breaks across two.
  'thead { display: table-header-group } tr { break-inside: avoid }',
  'th, td { text-align: start; vertical-align: top; font-weight: 400; padding: 1.2mm 3mm 1.2mm 0; border-bottom: .2mm solid #999 }',
  'thead th { border-bottom-color: #000; font-weight: 600 }',
  '.figures { text-align: end }',
  '.name { font-size: 12pt; padding-top: 4mm }',
];

/** Prints a table as a document of its own: its caption, the sentence, the table with its heads on every page. */
export function printTable(table: PlainTable, options: PrintOptions): void {
  printTables(table.caption, [table], options);
}

/** Prints several tables as one document: a title, the sentence, and each table, its caption with its heads on every page that it takes. */
export function printTables(title: string, tables: readonly PlainTable[], options: PrintOptions): void {
  const before = focused();
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page) return;
  writePrintDocument(page, title, tables, options);
  page.addEventListener('afterprint', () => {
    frame.remove();
    // With the frame goes the focus that it had.
    before?.focus({ preventScroll: true });
  });
  page.focus();
  page.print();
}

/** What has the focus, within whatever widget that is. */
function focused(): HTMLElement | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at as HTMLElement | null;
}

/** Writes what is printed into an empty window; many columns take sheets across. All tables together have at most so many rows as one is allowed. */
export function writePrintDocument(
  page: Window & typeof globalThis,
  title: string,
  tables: readonly PlainTable[],
  { sentence, words, messages, direction, omitted = 0 }: PrintOptions,
): void {
  const { document: paper } = page;
  // A sheet made by script, since a strict policy allows no style element.
  const sheet = new page.CSSStyleSheet();
  if (tables.some(({ columns }) => columns.length > UPRIGHT)) {
    sheet.insertRule('@page { size: landscape }');
    // What is said at the end of a row is a sentence, which many columns leave no room.
    sheet.insertRule('td:last-child:not(.figures) { min-width: 55mm }');
  }
  for (const rule of rules.flatMap((text) => text.split(/(?<=\}) /))) sheet.insertRule(rule);
  paper.adoptedStyleSheets = [sheet];
  paper.documentElement.lang = words.locale;
  paper.documentElement.dir = direction;
  paper.title = title;
  let room = PRINTED_ROWS;
  const printed = tables.flatMap((table) => {
    const rows = table.rows.slice(0, room);
    room -= rows.length;
    return rows.length > 0 || tables.length === 1 ? [tableOf({ ...table, rows })] : [];
  });
  const left = omitted + Math.max(0, tables.reduce((count, { rows }) => count + rows.length, 0) - PRINTED_ROWS);
  paper.body.replaceChildren(
    element('h1', title),
    element('p', sentence),
    ...printed,
    ...(left > 0 ? [element('p', words.tell(messages.rowsLeftOut, { count: left }))] : []),
  );

  function tableOf({ caption, columns, rows }: PlainTable): Node {
    const heads = columns.map((column) => cell('th', column.title, column.isFigures));
    const lines = rows.map(({ cells }) =>
      cells.map((value, at) => {
        const text = typeof value === 'number' ? words.number(value, columns[at]?.decimals) : value;
        return cell(at === 0 ? 'th' : 'td', text, columns[at]?.isFigures);
      }),
    );
    const name = cell('th', caption, false) as HTMLTableCellElement;
    name.colSpan = columns.length;
    name.className = 'name';
    const head = [...(tables.length > 1 ? [element('tr', '', [name])] : []), element('tr', '', heads)];
    const body = lines.map((cells) => element('tr', '', cells));
    return element('table', '', [element('thead', '', head), element('tbody', '', body)]);
  }

  function cell(tag: 'th' | 'td', text: string, isFigures: boolean | undefined) {
    const made = element(tag, text);
    made.dir = 'auto';
    if (isFigures) made.className = 'figures';
    return made;
  }

  function element(tag: string, text = '', children: readonly Node[] = []) {
    const made = paper.createElement(tag);
    if (text) made.textContent = text;
    made.append(...children);
    return made;
  }
}
