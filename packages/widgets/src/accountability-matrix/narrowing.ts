import type { MatrixBarMessages } from '@stp-widgets/insight/words/matrix-bar-words.js';
import { unchoose } from '@stp-widgets/kit/choose.js';
import { toggle } from '@stp-widgets/kit/toggle.js';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Asked } from './asked.ts';
import type { FieldActs } from './fields.ts';
import type { Openness } from './openness.ts';

/** An element whose attributes ask what a matrix shows. */
type Asking = LitElement & Asked & { expanded: boolean };

/** What the reader narrowed a matrix down to, in the place of what its attributes asked for, which can be had back. */
export class Narrowing {
  #host: Asking;
  /** What the attributes asked for, of that which the reader asked for something else of. */
  #before: Partial<Asked> = {};
  #asked: Partial<Asked> = {};
  #isOpen = false;
  #openness: Openness;

  constructor(host: Asking, openness: Openness) {
    this.#host = host;
    this.#openness = openness;
  }

  /** The reader asked for something else than the attributes did. */
  get isChanged(): boolean {
    return Object.entries(this.#back).some(([name, value]) => this.#host[name as keyof Asked] !== value);
  }

  /** The fields are open. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The buttons that leave only the gaps, that open the fields, and, where something selected is marked, that take it back. */
  controls(messages: MatrixBarMessages, isMarked: boolean): TemplateResult {
    const { onlyGaps } = this.#host;
    return html`${toggle(messages.onlyGaps, onlyGaps, () => this.#ask({ onlyGaps: !onlyGaps }))}
      <button class="button" aria-expanded=${this.#isOpen} @click=${this.#turn}>${messages.narrow}</button>
      ${isMarked ? html`<button class="button" @click=${unchoose}>${messages.clearSelection}</button>` : nothing}`;
  }

  /** What the fields show and do. */
  get acts(): FieldActs {
    const host = this.#host;
    return {
      asked: host,
      isChanged: this.isChanged,
      ask: (more) => this.#ask(more),
      openAll: (isOpen) => {
        host.expanded = isOpen;
        this.#openness.turnRows(!isOpen);
        host.requestUpdate();
      },
      clear: () => {
        Object.assign(host, this.#back);
        this.#before = {};
      },
    };
  }

  #ask(more: Partial<Asked>) {
    const host = this.#host;
    const was = Object.fromEntries(Object.keys(more).map((name) => [name, host[name as keyof Asked]]));
    this.#before = { ...was, ...this.#back };
    this.#asked = { ...this.#asked, ...more };
    this.#openness.askedAnew();
    Object.assign(host, more);
  }

  /** What can be had back: what the page asked for anew since then is not the reader's any more. */
  get #back(): Partial<Asked> {
    const isTheirs = (name: keyof Asked) => this.#host[name] === this.#asked[name];
    return Object.fromEntries(Object.entries(this.#before).filter(([name]) => isTheirs(name as keyof Asked)));
  }

  #turn = () => {
    this.#isOpen = !this.#isOpen;
    this.#host.requestUpdate();
  };
}
