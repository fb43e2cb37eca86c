import { ContextConsumer } from '@lit/context';
import type { Notice, Partnership } from '@stp-widgets/contract';
import { type Feed, type FeedProblem, keepIdentity, openFeed } from '@stp-widgets/feed';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { feedContext } from './feed-context.ts';
import { LocaleController } from './locale-controller.ts';
import { NoticesController } from './notices-controller.ts';
import { stamp } from './stamp.ts';
import { failedState, loadingState, messageState } from './states.ts';
import { nowAround, watchSurroundings } from './surroundings.ts';

/** A widget that may read from a feed of its own. */
export interface Source extends ReactiveControllerHost, HTMLElement {
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
export class PartnershipController<View> implements ReactiveController {
  #host: Source;
  #answer: (question: Question) => View;
  #around: ContextConsumer<typeof feedContext, Source>;
  #locale: LocaleController;
  #notices: NoticesController;
  #feed?: Feed;
  #interval = 0;
  #leaveFeed?: () => void;
  #leaveSurroundings?: () => void;
  #view?: View;
  #problem: FeedProblem | null = null;
  #now?: Date;

  constructor(host: Source, answer: (question: Question) => View) {
    this.#host = host;
    this.#answer = answer;
    this.#around = new ContextConsumer(host, { context: feedContext, subscribe: true, callback: () => this.#follow() });
    this.#locale = new LocaleController(host, () => this.#feed?.snapshot.partnership?.partnership.language);
    this.#notices = new NoticesController(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#leaveSurroundings = watchSurroundings(() => this.#look());
    this.#follow();
  }

  hostDisconnected(): void {
    this.#leaveSurroundings?.();
    this.#leaveFeed?.();
    this.#leaveFeed = undefined;
    this.#feed = undefined;
  }

  hostUpdate(): void {
    this.#follow();
    this.#read();
  }

  /** The present, as the last answer saw it. */
  get now(): Date {
    return this.#now ?? nowAround(this.#host);
  }

  /**
   * Renders the widget, or in its place what stands in its way: nothing to read from, still reading, or why it
   * cannot be read. A source of the widget's own brings its stamp along.
   */
  render(ready: (view: View, words: Words) => TemplateResult): TemplateResult {
    const { words } = this.#locale;
    if (!words) return loadingState();
    const feed = this.#feed;
    if (!feed) return messageState(words.say('noSource'), words.say('noSourceHelp'));
    const own = this.#host.src !== '';
    const above = own ? this.#stamp(feed, words) : nothing;
    if (this.#view !== undefined) return html`${above}${ready(this.#view, words)}`;
    if (!this.#problem) return html`${above}${loadingState()}`;
    return own ? html`${above}` : failedState(this.#problem, words);
  }

  #stamp(feed: Feed, words: Words) {
    const { notices } = feed.snapshot;
    const actions = this.#notices.button(notices, words);
    return stamp(feed, { words, now: nowAround(this.#host), actions, more: this.#notices.list(notices, words) });
  }

  /** Follows the widget's own feed where it has an address, else the one around it. */
  #follow() {
    if (!this.#host.isConnected) return;
    const feed = this.#host.src ? openFeed(this.#host.src) : this.#around.value;
    const interval = this.#host.src ? this.#host.refresh : 0;
    if (feed === this.#feed && interval === this.#interval) return;
    this.#leaveFeed?.();
    this.#feed = feed;
    this.#interval = interval;
    this.#leaveFeed = feed?.subscribe(() => this.#look(), interval > 0 ? interval * 1000 : undefined);
    this.#host.requestUpdate();
  }

  /** Reads anew, and renders if there is anything new to show. */
  #look() {
    const [view, problem] = [this.#view, this.#problem];
    this.#read();
    const isNew = view !== this.#view || (view === undefined && problem !== this.#problem);
    if (isNew || this.#host.src) this.#host.requestUpdate();
  }

  #read() {
    const { partnership = null, notices = [], problem = null } = this.#feed?.snapshot ?? {};
    this.#problem = problem;
    this.#now = nowAround(this.#host);
    this.#view = partnership ? keepIdentity(this.#view, this.#answer({ partnership, notices, now: this.#now })) : undefined;
  }
}
