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
  /** Controls of the picture, which are there with it only. */
  readonly pictureControls?: unknown;
  /** A third way to show the same: in sentences. */
  readonly reading?: { readonly label: string; readonly show: () => unknown };
  /** Stands over the table, for a widget that has several: `table` makes the one that is asked for. */
  readonly choice?: () => unknown;
  /** What the widget does in place of saving or printing the table; the button that was pressed is handed over. */
  readonly save?: (at: HTMLElement) => Promise<void>;
  readonly print?: () => Promise<void>;
}

type Mode = 'picture' | 'reading' | 'table';

/**
 * Gives a widget's picture its plain twin: the toolbar that changes between the two, a paged native table of the
 * same data, and the same table as a file and on paper.
 */
export class TwinController implements ReactiveController {
  #host: LitElement;
  #mode: Mode = 'picture';
  #from = 0;
  #plain?: PlainTable;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** The toolbar, and below it the picture, or its table when the reader asked for that. */
  render(options: TwinOptions, picture: () => TemplateResult): TemplateResult {
    return html`${this.#toolbar(options)}${this.#shown(options, picture)}`;
  }

  #shown(options: TwinOptions, picture: () => TemplateResult) {
    if (this.#mode === 'table') return html`${options.choice?.() ?? nothing}${this.#table(options)}`;
    return this.#mode === 'reading' && options.reading ? options.reading.show() : picture();
  }

  #toolbar(options: TwinOptions) {
    const { messages, controls = nothing, pictureControls = nothing, reading, save, print } = options;
    const view = (mode: Mode, label: string) =>
      html`<button class="button" aria-pressed=${this.#mode === mode} @click=${() => this.#show(mode)}>${label}</button>`;
    return html`<div class="toolbar" part="toolbar">
      <div class="segments" role="group" aria-label=${messages.showAs}>
        ${view('picture', messages.asPicture)}${reading ? view('reading', reading.label) : nothing}${view('table', messages.asTable)}
      </div>
      <div class="controls">${controls}${this.#mode === 'picture' ? pictureControls : nothing}</div>
      <button
        class="button icon"
        aria-label=${messages.export}
        title=${messages.export}
        @click=${(event: Event) => void (save ? save(event.currentTarget as HTMLElement) : this.#save(options))}
      >
        ${icon('save')}
      </button>
      <button
        class="button icon"
        aria-label=${messages.print}
        title=${messages.print}
        @click=${() => void (print ? print() : this.#print(options))}
      >
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
    if (made.caption !== this.#plain?.caption) this.#from = 0;
    this.#plain = made;
    this.#host.requestUpdate();
  }

  #show(mode: Mode) {
    this.#mode = mode;
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
