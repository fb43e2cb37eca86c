import type { Notice } from '@stp-widgets/contract';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Shows below a stamp what reading left out, when the reader asks. The table and its words are fetched then. */
export class NoticesController {
  #host: ReactiveControllerHost & Element;
  #table?: (notices: readonly Notice[]) => TemplateResult;
  #language = '';
  #isOpen = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
  }

  /** The button that tells how many there are and opens the list; nothing when there are none. */
  button(notices: readonly Notice[], words: Words): unknown {
    if (notices.length === 0) return nothing;
    return html`<button class="button" dir="auto" aria-expanded=${this.#isOpen} @click=${() => this.#toggle(words)}>
      ${words.say('notices', { count: notices.length })}
    </button>`;
  }

  /** The list, once it is open. */
  list(notices: readonly Notice[], words: Words): unknown {
    if (!this.#isOpen || notices.length === 0) return nothing;
    if (words.language !== this.#language) void this.#load(words.language);
    return html`<div class="notices" part="notices">${this.#table?.(notices) ?? nothing}</div>`;
  }

  #toggle(words: Words) {
    this.#isOpen = !this.#isOpen;
    if (this.#isOpen) void this.#load(words.language);
    this.#host.requestUpdate();
  }

  async #load(language: string) {
    this.#language = language;
    const [{ noticeTable, styleNotices }, { loadNoticeWords }] = await Promise.all([
      import('./notice-table.ts'),
      import('@stp-widgets/insight/words/notice-words.js'),
    ]);
    const words = await loadNoticeWords(language);
    styleNotices(this.#host);
    this.#table = (notices) => noticeTable(notices, words);
    this.#host.requestUpdate();
  }
}
