import type { PlainTable } from '@stp-widgets/insight/plain-table.js';
import type { Translated } from '@stp-widgets/insight/words/messages.js';
import type { pictureEnglish } from '@stp-widgets/insight/words/picture-en.js';
import type { Words } from '@stp-widgets/insight/words/words.js';

/** The most rows that a printed table has; more are said to be left out. */
export const PRINTED_ROWS = 1000;

/** What goes with a table on paper. */
export interface PrintOptions {
  readonly sentence: string;
  readonly words: Words;
  readonly messages: Translated<typeof pictureEnglish>;
  readonly direction: string;
}

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
];

/** Prints a table as a document of its own: its caption, the sentence, the table with its heads on every page. */
export function printTable(table: PlainTable, options: PrintOptions): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const page = frame.contentWindow as (Window & typeof globalThis) | null;
  if (!page) return;
  writePrintDocument(page, table, options);
  page.addEventListener('afterprint', () => frame.remove());
  page.focus();
  page.print();
}

/** Writes what is printed into an empty window. */
export function writePrintDocument(
  page: Window & typeof globalThis,
  { caption, columns, rows }: PlainTable,
  { sentence, words, messages, direction }: PrintOptions,
): void {
  const { document: paper } = page;
  // A sheet made by script, since a strict policy allows no style element.
  const sheet = new page.CSSStyleSheet();
  for (const rule of rules.flatMap((text) => text.split(/(?<=\}) /))) sheet.insertRule(rule);
  paper.adoptedStyleSheets = [sheet];
  paper.documentElement.lang = words.locale;
  paper.documentElement.dir = direction;
  paper.title = caption;
  const element = (tag: string, text = '', children: readonly Node[] = []) => {
    const made = paper.createElement(tag);
    if (text) made.textContent = text;
    made.append(...children);
    return made;
  };
  const cell = (tag: 'th' | 'td', text: string, isFigures: boolean | undefined) => {
    const made = element(tag, text);
    made.dir = 'auto';
    if (isFigures) made.className = 'figures';
    return made;
  };
  const head = element(
    'tr',
    '',
    columns.map(({ title, isFigures }) => cell('th', title, isFigures)),
  );
  const body = rows.slice(0, PRINTED_ROWS).map(({ cells }) =>
    element(
      'tr',
      '',
      cells.map((value, at) => {
        const text = typeof value === 'number' ? words.number(value, columns[at]?.decimals) : value;
        return cell(at === 0 ? 'th' : 'td', text, columns[at]?.isFigures);
      }),
    ),
  );
  const left = rows.length - PRINTED_ROWS;
  paper.body.replaceChildren(
    element('h1', caption),
    element('p', sentence),
    element('table', '', [element('thead', '', [head]), element('tbody', '', body)]),
    ...(left > 0 ? [element('p', words.tell(messages.rowsLeftOut, { count: left }))] : []),
  );
}
