import type { TimelineView } from '@stp-widgets/insight/timeline-view.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import { toggle } from '@stp-widgets/kit/toggle.js';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Shown } from './promises/shown.ts';

/** What the reader leaves out by the buttons above the picture. */
export type Filter = 'isAcross' | 'isAtRisk' | 'isGiven' | 'isReceived';

const wordOf = { isAcross: 'onlyAcross', isAtRisk: 'onlyAtRisk', isGiven: 'onlyGiven', isReceived: 'onlyReceived' } as const;

/** A filter that leaves something out. */
export interface PressedFilter {
  readonly label: string;
  /** Takes it away. */
  release(): void;
}

/** Which filters are pressed, and the buttons that press them. Of what is given and what is received only one is. */
export class Filters {
  #host: LitElement;
  #pressed: ReadonlySet<Filter> = new Set();
  #isAcross: boolean | null = null;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** What the reader wants of what crosses organisations; null where the number of bars decides. */
  get isAcross(): boolean | null {
    return this.#isAcross;
  }

  /** Only what is broken, disputed, unsigned, off track or tight. */
  get isAtRisk(): boolean {
    return this.#pressed.has('isAtRisk');
  }

  /** Only what the organisation gives, or only what it receives. */
  get side(): 'all' | 'given' | 'received' {
    return this.#pressed.has('isGiven') ? 'given' : this.#pressed.has('isReceived') ? 'received' : 'all';
  }

  /**
   * The buttons, each pressed or not, and how many are shown of how many, said politely when that changes.
   * Of one organisation there are things given and received; in its own view all is across organisations.
   */
  controls({ view, speech: { words, messages }, organisation, isOwn }: Shown): TemplateResult {
    const { isAcross, all, lanes } = view;
    const shown = lanes.reduce((count, { bars }) => count + bars.length, 0);
    const sides = organisation ? (['isGiven', 'isReceived'] as const) : [];
    const filters: readonly Filter[] = [...(isOwn ? [] : (['isAcross'] as const)), 'isAtRisk', ...sides];
    return html`
      ${filters.map((filter) => this.#toggle(filter, filter === 'isAcross' ? isAcross : this.#pressed.has(filter), messages))}
      <span class="quiet" role="status"
        >${shown < all || (all > 0 && this.#pressed.size > 0) ? words.tell(messages.shownOf, { shown, all }) : nothing}</span
      >
    `;
  }

  /** Those that are pressed, each with what it says and how it is taken away. */
  pressed({ isAcross }: TimelineView, { messages }: Speech): readonly PressedFilter[] {
    const filters: readonly Filter[] = [...(isAcross ? ['isAcross' as const] : []), ...this.#pressed];
    return filters.map((filter) => ({ label: messages[wordOf[filter]], release: () => this.#press(filter, false) }));
  }

  #toggle(filter: Filter, isPressed: boolean, messages: Speech['messages']) {
    return toggle(messages[wordOf[filter]], isPressed, () => this.#press(filter, !isPressed));
  }

  #press(filter: Filter, isPressed: boolean) {
    if (filter === 'isAcross') this.#isAcross = isPressed;
    const others = { isGiven: 'isReceived', isReceived: 'isGiven', isAcross: '', isAtRisk: '' }[filter];
    const kept = [...this.#pressed].filter((one) => one !== filter && one !== others);
    this.#pressed = new Set(isPressed && filter !== 'isAcross' ? [...kept, filter] : kept);
    this.#host.requestUpdate();
  }
}
