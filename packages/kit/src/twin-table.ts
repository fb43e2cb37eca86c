import { keepIdentity } from '@stp-widgets/feed';
import type { PlainColumn, PlainRow, PlainTable } from '@stp-widgets/insight/plain-table.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { type TableMessages, tableMessages } from '@stp-widgets/insight/words/table-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { choose } from './choose.ts';
import { keepFocus } from './keep-focus.ts';
import { addStyles } from './late-styles.ts';
import { pagerStyles } from './pager.styles.ts';
import { loadingState } from './states.ts';
import { tableStyles } from './table.styles.ts';
import type { TwinOptions } from './twin-options.ts';

/** How many rows of a table are shown at once. */
const PAGE = 50;

/** Brings a widget the table of its picture's data, in a language, and dresses it. */
export async function tableBeside(widget: LitElement, language: string): Promise<TwinTable> {
  const messages = await loadMessages(tableMessages, language);
  for (const styles of [pagerStyles, tableStyles]) addStyles(widget, styles);
  keepFocus(widget);
  return new TwinTable(widget, messages);
}

/** The table of a picture's data: paged, as a file, and on paper. Fetched when the reader asks for one of these. */
export class TwinTable {
  #host: LitElement;
  #messages: TableMessages;
  #from = 0;
  #plain?: PlainTable;

  constructor(host: LitElement, messages: TableMessages) {
    this.#host = host;
    this.#messages = messages;
  }

  /** The table, and above it which of several it is. */
  render(options: TwinOptions): TemplateResult {
    return html`${options.choice?.() ?? nothing}${this.#table(options)}`;
  }

  /** Saves it as a file. */
  async save({ table }: TwinOptions): Promise<void> {
    const { saveCsv } = await import('./save-csv.ts');
    saveCsv(await table());
  }

  /** Prints it. */
  async print({ table, sentence, words }: TwinOptions): Promise<void> {
    const { printTable } = await import('./print-table.ts');
    printTable(await table(), { sentence, words, messages: this.#messages, direction: getComputedStyle(this.#host).direction });
  }

  #table({ table, words }: TwinOptions) {
    const messages = this.#messages;
    void this.#make(table);
    if (!this.#plain) return loadingState();
    const { caption, columns, rows } = this.#plain;
    const from = this.#from < rows.length ? this.#from : 0;
    const to = Math.min(from + PAGE, rows.length);
    const range = words.tell(messages.rowsOf, { from: from + 1, to, count: rows.length });
    return html`
      <div class="scroll" part="table" tabindex="0" role="group" aria-label=${caption}>
        <table>
          <caption class="spoken">
            ${caption}
          </caption>
          <thead>
            <tr>
              ${columns.map((column) => html`<th scope="col" class=${classOf(column)}>${column.title}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${rows.slice(from, to).map((row) => this.#row(row, columns, words))}
          </tbody>
        </table>
      </div>
      ${
        rows.length > PAGE
          ? html`<div class="pager">
              <button class="button line" ?disabled=${from === 0} @click=${() => this.#turn(from - PAGE)}>${messages.earlierRows}</button>
              <button class="button line" ?disabled=${to === rows.length} @click=${() => this.#turn(to)}>${messages.laterRows}</button>
              <span role="status">${range}</span>
            </div>`
          : nothing
      }
    `;
  }

  #row({ id, kind, cells: [head = '', ...cells] }: PlainRow, [, ...columns]: PlainTable['columns'], words: Words) {
    const text = (cell: string | number, decimals?: number) => (typeof cell === 'number' ? words.number(cell, decimals) : cell);
    const name =
      id !== undefined && kind !== undefined
        ? html`<button class="plain" data-thing=${id} @click=${() => choose(this.#host, kind, id)}>${text(head)}</button>`
        : text(head);
    return html`<tr>
      <th scope="row" dir="auto">${name}</th>
      ${cells.map((cell, at) => html`<td dir="auto" class=${classOf(columns[at])}>${text(cell, columns[at]?.decimals)}</td>`)}
    </tr>`;
  }

  /** Makes the table anew, and renders it where it is another one. */
  async #make(table: TwinOptions['table']) {
    const asked = await table();
    // Only now: another may have been made meanwhile, and two that each took the other for new would do so for ever.
    const made = keepIdentity(this.#plain, asked);
    if (made === this.#plain) return;
    if (made.caption !== this.#plain?.caption) this.#from = 0;
    this.#plain = made;
    this.#host.requestUpdate();
  }

  #turn(from: number) {
    this.#from = from;
    this.#host.requestUpdate();
  }
}

/** How the cells of a column are set. */
function classOf({ isFigures, isShort, isLong }: Partial<PlainColumn> = {}): string {
  return isFigures ? 'figures' : isShort ? 'nowrap' : isLong ? 'prose' : '';
}
