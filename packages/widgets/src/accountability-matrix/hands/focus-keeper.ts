import type { LitElement, ReactiveController } from 'lit';
import type { Shown } from '../context.ts';
import { elementAt, scrollsTo, type Spot, spotOf, standsNow } from './spot.ts';

/** What takes the focus by the tab key. */
const STOPS = 'a[href], button, input, select, summary, [tabindex="0"]';

/** Keeps the focus in a matrix from now on. */
export const keeperOf = (host: LitElement, shown: () => Shown): FocusKeeper => new FocusKeeper(host, shown);

/** What had the focus when the widget was rendered: where that stood, and the stops of the tab key before it. */
interface Held {
  readonly spot: Spot | null;
  readonly before: readonly HTMLElement[];
}

/**
 * Keeps the focus in a matrix when what had it goes: it is given to what stands there now, or in that row or column; outside a picture to what the tab
 * key came to before it. A picture that is still on its way is waited for, as long as the focus is nowhere.
 */
export class FocusKeeper implements ReactiveController {
  #host: LitElement;
  #shown: () => Shown;
  #held: Held | null = null;
  #wait: MutationObserver;

  constructor(host: LitElement, shown: () => Shown) {
    this.#host = host;
    this.#shown = shown;
    this.#wait = new MutationObserver(() => this.#give());
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#drop();
  }

  hostUpdate(): void {
    const root = this.#host.renderRoot as ShadowRoot;
    const focused = root.activeElement;
    if (!focused) return;
    const stops = [...root.querySelectorAll<HTMLElement>(STOPS)];
    this.#held = {
      spot: spotOf(focused, this.#shown().context),
      before: stops.slice(0, Math.max(0, stops.indexOf(focused as HTMLElement))),
    };
  }

  hostUpdated(): void {
    if (this.#held) this.#give();
  }

  /** Gives the focus to what there is for it now; waits where that is still to come. */
  #give() {
    const held = this.#held;
    const root = this.#host.renderRoot as ShadowRoot;
    const isLost = root.activeElement === null && (document.activeElement ?? document.body) === document.body;
    if (!held || !isLost) return this.#drop();
    const spot = held.spot && standsNow(held.spot, this.#shown().context);
    if (isComing(root) || (spot && scrollsTo(root, spot))) return this.#wait.observe(root, { childList: true, subtree: true });
    this.#drop();
    const found = (spot && elementAt(root, spot)) ?? held.before.findLast((one) => one.checkVisibility());
    found?.focus();
  }

  #drop() {
    this.#held = null;
    this.#wait.disconnect();
  }
}

/** A picture is still fetched, or a grid measured. */
const isComing = (root: ShadowRoot) => root.querySelector('.wait, .grid-body:empty') !== null;
