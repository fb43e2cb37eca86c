import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { icon } from './icon.ts';
import { LatePart } from './late-part.ts';
import { loadingState } from './states.ts';
import type { TwinOptions } from './twin-options.ts';
import type { TwinTable } from './twin-table.ts';

export type { TwinOptions } from './twin-options.ts';

type Mode = 'picture' | 'reading' | 'table';

/**
 * Gives a widget's picture its plain twin: the toolbar that changes between the two, a paged native table of the
 * same data, and the same table as a file and on paper.
 */
export class TwinController implements ReactiveController {
  #host: LitElement;
  #mode: Mode = 'picture';
  #table: LatePart<TwinTable>;

  constructor(host: LitElement) {
    this.#host = host;
    this.#table = new LatePart(host, async (language) => (await import('./twin-table.ts')).tableBeside(host, language));
    host.addController(this);
  }

  hostConnected(): void {}

  /** The toolbar, and below it the picture, or its table when the reader asked for that. */
  render(options: TwinOptions, picture: () => TemplateResult): TemplateResult {
    return html`${this.#toolbar(options)}${this.#shown(options, picture)}`;
  }

  #shown(options: TwinOptions, picture: () => TemplateResult) {
    if (this.#mode === 'table') return this.#table.get(options.words.language)?.render(options) ?? loadingState();
    return this.#mode === 'reading' && options.reading ? options.reading.show() : picture();
  }

  #toolbar(options: TwinOptions) {
    const { words, messages, controls = nothing, pictureControls, reading, save, print } = options;
    const late = () => this.#table.fetched(words.language);
    const view = (mode: Mode, label: string) =>
      html`<button class="button" aria-pressed=${this.#mode === mode} @click=${() => this.#show(mode)}>${label}</button>`;
    return html`<div class="toolbar" part="toolbar">
      <div class="segments" role="group" aria-label=${messages.showAs}>
        ${view('picture', messages.asPicture)}${reading ? view('reading', reading.label) : nothing}${view('table', messages.asTable)}
      </div>
      <div class="controls">${controls}${this.#mode === 'picture' ? pictureControls?.() : nothing}</div>
      <button
        class="button icon"
        aria-label=${messages.export}
        title=${messages.export}
        @click=${(event: Event) => void (save ? save(event.currentTarget as HTMLElement) : late().then((table) => table.save(options)))}
      >
        ${icon('save')}
      </button>
      <button
        class="button icon"
        aria-label=${messages.print}
        title=${messages.print}
        @click=${() => void (print ? print() : late().then((table) => table.print(options)))}
      >
        ${icon('print')}
      </button>
    </div>`;
  }

  #show(mode: Mode) {
    this.#mode = mode;
    this.#host.requestUpdate();
  }
}
