import type { PlainTable } from '@stp-widgets/insight/plain-table.js';
import type { ChartMessages } from '@stp-widgets/insight/words/chart-words.js';
import { unreadWords } from '@stp-widgets/insight/words/unread-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { choose } from '@stp-widgets/kit/choose.js';
import { figure } from '@stp-widgets/kit/figure.js';
import type { TwinController } from '@stp-widgets/kit/twin-controller.js';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';

/** What every form of a chart has around its picture. */
export interface Framed {
  readonly kind: 'measures' | 'results' | 'benefits';
  readonly id: string;
  readonly title: string;
  /** Whose values are shown; empty for the partnership as a whole. */
  readonly organisation: string;
  readonly sentence: string;
  /** Null where there is nothing to show but the sentence. */
  readonly picture: (() => TemplateResult) | null;
  /** The plain twin; null for a small form, whose sentence says all. */
  readonly table: (() => Promise<PlainTable>) | null;
  readonly pictureControls?: () => unknown;
  /** Where the values are from. */
  readonly source: string;
}

/** What stands around a picture besides what is its own. */
export interface Around {
  readonly host: LitElement & { readonly level: number };
  readonly twin: TwinController;
  readonly mark: string;
  readonly unread: number;
  readonly words: Words;
  readonly messages: ChartMessages;
}

/** A chart of any form: its title, its finding, the picture with its twin, the source, and what could not be read. */
export function framed(shown: Framed, { host, twin, mark, unread, words, messages }: Around): TemplateResult {
  const { kind, id, title, organisation, sentence, picture, table, pictureControls, source } = shown;
  const standing = mark === 'chosen' || mark === 'touched' ? messages[mark] : '';
  return html`
    <article part="base" class=${`chart ${mark}`}>
      <header class="head">
        <div role="heading" aria-level=${host.level} class="subject">
          <button part="title" class="plain" aria-current=${mark === 'chosen' ? 'true' : nothing} @click=${() => choose(host, kind, id)}>
            <span dir="auto">${title}</span
            >${standing ? html`<span class="spoken">, </span><span class="standing">${standing}</span>` : nothing}
          </button>
          ${organisation ? html`<span class="whose" dir="auto">${organisation}</span>` : nothing}
        </div>
        <p part="sentence" class="sentence" dir="auto">${sentence}</p>
      </header>
      ${picture ? (table ? twin.render({ words, messages, sentence, table, pictureControls }, picture) : picture()) : nothing}
      ${source ? html`<p class="source" dir="auto">${words.tell(messages.source, { source: source.replace(/\.$/, '') })}</p>` : nothing}
      ${unread > 0 ? html`<p class="partly">${figure('triangle-half')}<span>${words.tell(unreadWords[words.language === 'cy' ? 'cy' : 'en'].partly, { count: unread })}</span></p>` : nothing}
    </article>
  `;
}
