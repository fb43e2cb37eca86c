import { type Feed, feedOf, type FeedSnapshot, freshness, openFeed } from '@stp-widgets/feed';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { FeedProvider } from '@stp-widgets/kit/feed-provider.js';
import { LocaleController } from '@stp-widgets/kit/locale-controller.js';
import { NoticesController } from '@stp-widgets/kit/notices-controller.js';
import { stamp, stampText } from '@stp-widgets/kit/stamp.js';
import { stampStyles } from '@stp-widgets/kit/stamp.styles.js';
import { messageState } from '@stp-widgets/kit/states.js';
import { nowAround, watchSurroundings } from '@stp-widgets/kit/surroundings.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { styles } from './partnership.styles.ts';

/**
 * Brings a partnership to the widgets inside it, and keeps it live. Says in one line whose picture it is, how old
 * and from whom, and is the one voice that tells a screen reader when it changes or its source fails.
 *
 * @summary A live partnership, and the stamp that says how old it is.
 * @tag stp-partnership
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
    data: { attribute: false },
  };

  /** The address of the feed: a partnership's JSON. */
  src = '';

  /** Seconds between two requests; 0 for as often as the feed itself asks, once a minute if it does not. */
  refresh = 0;

  /** The partnership's JSON itself, already parsed; used in place of `src`. */
  data: unknown = undefined;

  #provider = new FeedProvider(this);
  #locale = new LocaleController(this, () => this.#feed?.snapshot.partnership?.partnership.language);
  #feed?: Feed;
  #heard?: FeedSnapshot;
  #said = '';
  #notices = new NoticesController(this);
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
    if (this.isConnected && (changed.has('src') || changed.has('refresh') || changed.has('data'))) this.#follow();
  }

  protected override render(): TemplateResult {
    const { words } = this.#locale;
    return html`${words ? this.#stamp(words) : nothing}
      <div class="spoken" role="status">${this.#said}</div>
      <slot></slot>`;
  }

  #stamp(words: Words) {
    if (!this.#feed) return messageState(words.say('noSource'), words.say('noAddressHelp'));
    const { notices } = this.#feed.snapshot;
    const actions = this.#notices.button(notices, words);
    return stamp(this.#feed, { words, now: nowAround(this), actions, more: this.#notices.list(notices, words) });
  }

  /** Opens the feed that the properties name, and hands it to the widgets inside. */
  #follow() {
    this.#leaveFeed?.();
    const given = this.data !== undefined;
    this.#feed = given ? feedOf(this.data, this.#feed?.snapshot.partnership ?? null) : this.src ? openFeed(this.src) : undefined;
    this.#said = '';
    if (!given || !this.#heard) this.#heard = this.#feed?.snapshot;
    this.#provider.give(this.#feed);
    this.#leaveFeed = this.#feed?.subscribe(() => this.#hear(), this.refresh > 0 ? this.refresh * 1000 : undefined);
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
    const { announcement } = await import('./announcement.ts');
    const now = nowAround(this);
    const said = announcement(before, snapshot, words, stampText(feed, freshness(snapshot, now), words, now));
    if (!said || feed !== this.#feed) return;
    this.#said = said;
    this.requestUpdate();
  }
}
