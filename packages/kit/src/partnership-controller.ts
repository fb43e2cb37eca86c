import type { Notice, Partnership } from '@stp-widgets/contract';
import { type Feed, type FeedProblem, kept, openFeed } from '@stp-widgets/feed';
import type { Messages, MessageSet, Translated } from '@stp-widgets/insight/words/messages.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { feedContext } from './feed-context.ts';
import { firstValues } from './first-values.ts';
import { LocaleController } from './locale-controller.ts';
import { StampController } from './stamp-controller.ts';
import { loadingState, messageState } from './states.ts';
import { closestAcross, nowAround, watchSurroundings } from './surroundings.ts';

/** A widget that may read from a feed of its own. */
export interface Source extends ReactiveElement {
  /** The address of a feed of its own; empty to read from the partnership element around it. */
  src: string;
  /** Seconds between two requests to it; 0 for as often as the feed itself asks. */
  refresh: number;
}

/** What a widget's answer is made from. */
export interface Question {
  readonly partnership: Partnership;
  /** What reading left out of it. */
  readonly notices: readonly Notice[];
  readonly now: Date;
}

/**
 * Brings a widget the answer it shows: reads the feed around it or its own, asks for the answer, and renders
 * the widget only when that answer, its language or the state of its source changed.
 *
 * @template View the answer: plain data, compared part by part
 */
export class PartnershipController<View, M extends Messages = {}> implements ReactiveController {
  #host: Source;
  #answer: (question: Question) => View;
  #around?: Feed;
  #leaveAround?: () => void;
  #locale: LocaleController<M>;
  #stamp: StampController;
  #feed?: Feed;
  #interval = 0;
  #leaveFeed?: () => void;
  #leaveSurroundings?: () => void;
  #restore: () => void;
  #view?: View;
  #partnership: Partnership | null = null;
  #problem: FeedProblem | null = null;
  #unread: readonly Notice[] = [];
  /** Asks for the feed around; again when a partnership comes to stand around, or is defined after what is inside it. */
  #ask = () => {
    const request = { context: feedContext, contextTarget: this.#host, callback: this.#provide, subscribe: true };
    // As Lit's own event of that protocol is, whose class a page of one card has no room for.
    this.#host.dispatchEvent(Object.assign(new Event('context-request', { bubbles: true, composed: true }), request));
  };

  /** @param set the messages that the widget needs besides the words */
  constructor(host: Source, answer: (question: Question) => View, set?: MessageSet<M>) {
    this.#host = host;
    this.#answer = answer;
    this.#restore = firstValues(host);
    this.#locale = new LocaleController(host, () => this.#feed?.snapshot.partnership?.partnership.language, set);
    this.#stamp = new StampController(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#leaveSurroundings = watchSurroundings(() => {
      this.#look();
      if (this.#host.src) this.#host.requestUpdate();
    });
    this.#ask();
    document.addEventListener('context-provider', this.#ask);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    document.removeEventListener('context-provider', this.#ask);
    this.#leaveSurroundings?.();
    this.#leaveFeed?.();
    this.#leaveAround?.();
    this.#leaveFeed = this.#leaveAround = this.#feed = this.#around = undefined;
  }

  hostUpdate(): void {
    this.#follow();
    this.#read();
  }

  /**
   * Renders the widget, or in its place what stands in its way: nothing to read from, still reading, or why it
   * cannot be read. A source of the widget's own brings its stamp along.
   */
  render(ready: (view: View, words: Words, messages: Translated<M>) => TemplateResult): TemplateResult {
    const { words } = this.#locale;
    const feed = this.#feed;
    if (!words || (!feed && closestAcross(this.#host, 'stp-partnership:not(:defined)'))) return loadingState();
    if (!feed) return messageState(words.say('noSource'), words.say('noSourceHelp'));
    const own = this.#host.src ? this.#stamp.stamp(feed, words) : null;
    // Why there is no answer, a stamp of the widget's own says.
    const none = this.#problem ? (own ? null : this.#stamp.failed(this.#problem, words)) : loadingState();
    return html`${own}${this.#view === undefined ? none : ready(this.#view, words, this.#locale.messages)}`;
  }

  /** Takes the feed of the partnership element around, now and whenever that has another. Not by a consumer of Lit's: it renders the widget each time. */
  #provide = (feed: Feed | undefined, leave?: () => void) => {
    if (leave !== this.#leaveAround) this.#leaveAround?.();
    this.#leaveAround = leave;
    this.#around = feed;
    this.#follow();
  };

  /** Follows the widget's own feed where it has an address, else the one around it. */
  #follow() {
    this.#restore();
    if (!this.#host.isConnected) return;
    const feed = this.#host.src ? openFeed(this.#host.src) : this.#around;
    const interval = this.#host.src ? this.#host.refresh : 0;
    if (feed === this.#feed && interval === this.#interval) return;
    this.#leaveFeed?.();
    const isOther = feed && this.#feed;
    this.#feed = feed;
    this.#interval = interval;
    this.#leaveFeed = feed?.subscribe(() => this.#look(), interval * 1000);
    if (isOther) this.#look();
    else this.#host.requestUpdate();
  }

  /** Reads anew, and renders if there is anything new to show: of its own source, the stamp as well. */
  #look() {
    this.#restore();
    const before = this.#view;
    if ((this.#read() && (this.#host.src || !before)) || this.#view !== before) this.#host.requestUpdate();
  }

  /** Tells whether what is read from is in another state than before. */
  #read(): boolean {
    const { partnership = null, notices = this.#unread, problem = null } = this.#feed?.snapshot ?? {};
    const isOther = partnership !== this.#partnership || problem !== this.#problem || notices !== this.#unread;
    this.#partnership = partnership;
    this.#problem = problem;
    this.#unread = notices;
    this.#view = partnership ? kept(this.#view, this.#answer({ partnership, notices, now: nowAround(this.#host) })) : undefined;
    return isOther;
  }
}
