import { type Feed, type FeedProblem, freshness } from '@stp-widgets/feed';
import type { Words } from '@stp-widgets/insight/words/words.js';
import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { NoticesController } from './notices-controller.ts';
import { plainText, stamp, type StampText } from './stamp.ts';
import type { Trouble } from './stamp-trouble.ts';
import { messageState } from './states.ts';
import { nowAround } from './surroundings.ts';

/** So long after the first picture, in ms, the words for trouble are fetched: with the network gone it would be too late. */
const SETTLED = 5000;

let isComing = false;

/** Shows the stamp of a feed, with its notices. The words for what is wrong with a source are fetched before, or when, something is. */
export class StampController implements ReactiveController {
  #host: ReactiveControllerHost & Element;
  #notices: NoticesController;
  #trouble?: Pick<Trouble, 'text' | 'reason'>;
  #language = '';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#notices = new NoticesController(host);
    host.addController(this);
  }

  hostConnected(): void {
    if (!isComing) setTimeout(() => void import('./stamp-trouble.ts').catch(() => {}), SETTLED);
    isComing = true;
  }

  /** The stamp, and below it the notices once they are open. */
  stamp(feed: Feed, words: Words): TemplateResult {
    const { snapshot } = feed;
    const now = nowAround(this.#host);
    const state = freshness(snapshot, now);
    const isPlain = (state === 'fresh' || state === 'loading') && !snapshot.skew;
    // As long as it is not known what is wrong, the stamp says what it said.
    const text: StampText = isPlain
      ? plainText(snapshot, words)
      : (this.#told(words)?.text(snapshot, state, now) ?? plainText({ ...snapshot, problem: null }, words));
    const actions = this.#notices.button(snapshot.notices, words);
    return stamp(feed, state, text, { actions, more: this.#notices.list(snapshot.notices, words) });
  }

  /** Says in the place of a widget that it cannot be shown, why, and that the rest is safe. */
  failed(problem: FeedProblem, words: Words): TemplateResult {
    const why = this.#told(words)?.reason(problem);
    return messageState(words.say('notShown') + (why ? ` (${why})` : ''), words.say('restSafe'));
  }

  #told(words: Words) {
    if (words.language !== this.#language) void this.#load(words);
    return this.#trouble;
  }

  async #load(words: Words) {
    this.#language = words.language;
    try {
      const { loadTrouble, styleTrouble } = await import('./stamp-trouble.ts');
      this.#trouble = await loadTrouble(words);
      styleTrouble(this.#host);
    } catch {
      this.#trouble = { text: (snapshot) => plainText(snapshot, words), reason: () => '' };
    }
    this.#host.requestUpdate();
  }
}
