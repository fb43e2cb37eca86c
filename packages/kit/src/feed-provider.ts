import type { ContextCallback, ContextEvent } from '@lit/context';
import type { Feed } from '@stp-widgets/feed';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { feedContext } from './feed-context.ts';

type Request = ContextEvent<typeof feedContext>;
type Taker = ContextCallback<Feed | undefined>;

/**
 * Gives an element's feed to what is inside, by the context protocol that Lit's own provider speaks as well; a third of
 * its weight, since every page carries it. Nearer providers come first, and whoever was given another's asks anew.
 */
export class FeedProvider implements ReactiveController {
  #host: ReactiveControllerHost & HTMLElement;
  #feed?: Feed;
  #takers = new Map<Taker, () => void>();

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('context-request', (event) => this.#answer(event as Request));
  }

  hostConnected(): void {
    const event = new Event('context-provider', { bubbles: true, composed: true });
    this.#host.dispatchEvent(Object.assign(event, { context: feedContext, contextTarget: this.#host }));
  }

  /** Gives another feed, or none, to all who asked. */
  give(feed: Feed | undefined): void {
    if (feed === this.#feed) return;
    this.#feed = feed;
    for (const [take, leave] of this.#takers) take(feed, leave);
  }

  #answer(event: Request) {
    if (event.context !== feedContext || event.contextTarget === this.#host) return;
    event.stopPropagation();
    const { callback, subscribe } = event;
    // Whoever asks twice takes the new subscription before leaving the old one.
    const leave = () => {
      if (this.#takers.get(callback) === leave) this.#takers.delete(callback);
    };
    if (subscribe) this.#takers.set(callback, leave);
    callback(this.#feed, subscribe ? leave : undefined);
  }
}
