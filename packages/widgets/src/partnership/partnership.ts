import { type Feed, feedOf, type FeedSnapshot, type Freshness, freshness, openFeed } from '@stp-widgets/feed';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { FeedProvider } from '@stp-widgets/kit/feed-provider.js';
import { LocaleController } from '@stp-widgets/kit/locale-controller.js';
import { StampController } from '@stp-widgets/kit/stamp-controller.js';
import { stampStyles } from '@stp-widgets/kit/stamp.styles.js';
import { messageState } from '@stp-widgets/kit/states.js';
import { nowAround, watchSurroundings } from '@stp-widgets/kit/surroundings.js';
import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { styles } from './partnership.styles.ts';

/**
 * Brings a partnership to the widgets inside it, and keeps it live. Says in one line whose picture it is, how old
 * and from whom, and is the one voice that tells a screen reader when it changes or its source fails.
 *
 * @summary A live partnership, and the stamp that says how old it is.
 * @tag stp-partnership
 * @fires {CustomEvent} stp-freshness - How far the picture can be trusted has changed; `detail.state` says to what: loading, fresh, stale, offline or failed.
 * @slot - The widgets, and whatever else the page has among them.
 * @csspart stamp - The line that says how fresh the picture is.
 * @csspart notices - The list of what could not be read.
 * @cssprop [--stp-partnership-gap=24px] - Space between the stamp and what is inside.
 */
export class StpPartnership extends LitElement {
  static override styles = [baseStyles, stampStyles, styles];

  static override properties = {
    src: {},
    refresh: { type: Number },
    live: {},
    credentials: {},
    keep: {},
    keepHours: { type: Number, attribute: 'keep-hours' },
    getToken: { attribute: false },
    data: { attribute: false },
  };

  /** The address of the feed: a partnership's JSON. Several, with white space between them, are shown as one. */
  src = '';

  /** Seconds between two requests; 0 for as often as the feed itself asks, once a minute if it does not. */
  refresh = 0;

  /** Where word of changes comes from, by server-sent events: empty for the `/events` of `stp serve`, else an address; absent, nowhere. */
  live?: string | null;

  /** Which cookies go with a request, as `fetch` has it: `include` for those of another origin too. */
  credentials?: RequestCredentials | null;

  /** Whose copy of the last good document this browser keeps: the signed-in reader's id, say; `none` for no copy at all. */
  keep?: string | null;

  /** How many hours that copy lives after the source last answered well: 12 under a key, 168 of a public feed. */
  keepHours?: number | null;

  /** Gives the token that each request carries, as a bearer; asked for another, once, after a 401. */
  getToken?: (() => string | Promise<string>) | null;

  /** The partnership's JSON itself, already parsed; used in place of `src`. */
  data: unknown = undefined;

  #provider = new FeedProvider(this);
  #locale = new LocaleController(this, () => this.#feed?.snapshot.partnership?.partnership.language);
  #feed?: Feed;
  #heard?: FeedSnapshot;
  #said = '';
  #stamp = new StampController(this);
  #states = this.attachInternals().states;
  #state?: Freshness;
  #leaveFeed?: () => void;
  #leaveSurroundings?: () => void;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaveSurroundings = watchSurroundings(() => this.requestUpdate());
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaveSurroundings?.();
    this.#leaveFeed?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.isConnected && changed.size > 0) this.#follow();
  }

  protected override render(): TemplateResult {
    const { words } = this.#locale;
    const none = words && messageState(words.say('noSource'), words.say('noAddressHelp'));
    return html`${words && this.#feed ? this.#stamp.stamp(this.#feed, words) : none}
      <div class="spoken" role="status">${this.#said}</div>
      <slot></slot>`;
  }

  /** Shows the page how far the picture can be trusted: by `:state(stale)`, and an event when that changes. */
  protected override updated(): void {
    const state = this.#feed && freshness(this.#feed.snapshot, nowAround(this));
    if (state === this.#state) return;
    this.#state = state;
    try {
      this.#states.clear();
      if (state) this.#states.add(state);
    } catch {
      // An older browser has no such states.
    }
    this.dispatchEvent(new CustomEvent('stp-freshness', { bubbles: true, composed: true, detail: { state } }));
  }

  /** Opens the feed that the properties name, and hands it to the widgets inside. */
  #follow() {
    this.#leaveFeed?.();
    const given = this.data !== undefined;
    const before = this.#feed?.snapshot.partnership ?? null;
    const { credentials, getToken, keep, keepHours } = this;
    this.#feed = given
      ? feedOf(this.data, before)
      : this.src?.trim()
        ? openFeed(this.src, { credentials, getToken, keep, keepHours })
        : undefined;
    this.#said = '';
    if (!given || !this.#heard) this.#heard = this.#feed?.snapshot;
    this.#provider.give(this.#feed);
    this.#leaveFeed = this.#feed?.subscribe(() => this.#hear(), this.refresh * 1000, this.live);
    this.#hear();
  }

  #hear() {
    const { words } = this.#locale;
    const feed = this.#feed;
    const before = this.#heard;
    // Of the first good reading nothing is said.
    if (feed && words && before && (before.partnership ?? before.problem ?? feed.snapshot.problem)) void this.#say(before, feed, words);
    this.#heard = feed?.snapshot;
    this.requestUpdate();
  }

  /** Says aloud what changed. What finds the words for it is fetched when something first does. */
  async #say(before: FeedSnapshot, feed: Feed, words: Words) {
    const { snapshot } = feed;
    const [{ announcement }, { loadTrouble }] = await Promise.all([
      import('./announcement.ts'),
      import('@stp-widgets/kit/stamp-trouble.js'),
    ]);
    const now = nowAround(this);
    const said = announcement(await loadTrouble(words), before, snapshot, freshness(snapshot, now), now);
    if (!said || feed !== this.#feed) return;
    this.#said = said;
    this.requestUpdate();
  }
}
