import { keepIdentity } from '@stp-widgets/feed';
import type { PlainRow, PlainTable } from '@stp-widgets/insight/plain-table.js';
import type { Translated } from '@stp-widgets/insight/words/messages.js';
import type { pictureEnglish } from '@stp-widgets/insight/words/picture-en.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { choose } from './choose.ts';
import { icon } from './icon.ts';
import { loadingState } from './states.ts';

type PictureMessages = Translated<typeof pictureEnglish>;

/** How many rows of a table are shown at once. */
const PAGE = 50;

/** What a twin is shown with. */
export interface TwinOptions {
  readonly words: Words;
  readonly messages: PictureMessages;
  /** Makes the table, once it is needed: what makes it is fetched then. */
  readonly table: () => Promise<PlainTable>;
  /** The sentence that goes over a printed table. */
  readonly sentence: string;
  /** The widget's own controls. */
  readonly controls?: unknown;
}

/**
 * Gives a widget's picture its plain twin: the toolbar that changes between the two, a paged native table of the
 * same data, and the same table as a file and on paper.
 */
export class TwinController implements ReactiveController {
  #host: LitElement;
  #isTable = false;
  #from = 0;
  #plain?: PlainTable;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** The toolbar, and below it the picture, or its table when the reader asked for that. */
  render(options: TwinOptions, picture: () => TemplateResult): TemplateResult {
    return html`${this.#toolbar(options)}${this.#isTable ? this.#table(options) : picture()}`;
  }

  #toolbar(options: TwinOptions) {
    const { messages, controls = nothing } = options;
    const view = (isTable: boolean, label: string) =>
      html`<button class="button" aria-pressed=${this.#isTable === isTable} @click=${() => this.#show(isTable)}>${label}</button>`;
    return html`<div class="toolbar" part="toolbar">
      <div class="segments" role="group" aria-label=${messages.showAs}>
        ${view(false, messages.asPicture)}${view(true, messages.asTable)}
      </div>
      <div class="controls">${controls}</div>
      <button class="button icon" aria-label=${messages.export} title=${messages.export} @click=${() => void this.#save(options)}>
        ${icon('save')}
      </button>
      <button class="button icon" aria-label=${messages.print} title=${messages.print} @click=${() => void this.#print(options)}>
        ${icon('print')}
      </button>
    </div>`;
  }

  #table({ table, words, messages }: TwinOptions) {
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
              ${columns.map(({ title, isFigures }) => html`<th scope="col" class=${isFigures ? 'figures' : ''}>${title}</th>`)}
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
        ? html`<button class="plain" @click=${() => choose(this.#host, kind, id)}>${text(head)}</button>`
        : text(head);
    return html`<tr>
      <th scope="row" dir="auto">${name}</th>
      ${cells.map((cell, at) => html`<td dir="auto" class=${columns[at]?.isFigures ? 'figures' : ''}>${text(cell, columns[at]?.decimals)}</td>`)}
    </tr>`;
  }

  /** Makes the table anew, and renders it where it is another one. */
  async #make(table: TwinOptions['table']) {
    const made = keepIdentity(this.#plain, await table());
    if (made === this.#plain) return;
    this.#plain = made;
    this.#host.requestUpdate();
  }

  #show(isTable: boolean) {
    this.#isTable = isTable;
    this.#host.requestUpdate();
  }

  #turn(from: number) {
    this.#from = from;
    this.#host.requestUpdate();
  }

  async #save({ table }: TwinOptions) {
    const { saveCsv } = await import('./save-csv.ts');
    saveCsv(await table());
  }

  async #print({ table, sentence, words, messages }: TwinOptions) {
    const { printTable } = await import('./print-table.ts');
    printTable(await table(), { sentence, words, messages, direction: getComputedStyle(this.#host).direction });
  }
}
