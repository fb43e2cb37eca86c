import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells how wide a place is in which something is drawn: 0 while it is not shown. What is watched must be of no height of
 * its own, so that drawing beside it does not change it.
 */
export class ShownWidth implements ReactiveController {
  #host: ReactiveControllerHost;
  #width = 0;
  #frame = 0;
  #element?: Element;
  #observer?: ResizeObserver;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The width in whole pixels. */
  get width(): number {
    return this.#width;
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => this.#take(entry?.contentRect.width ?? 0));
    if (this.#element) this.#observer.observe(this.#element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  /** Watches an element, for a template's `ref`. */
  readonly watch = (element?: Element): void => {
    if (this.#element) this.#observer?.unobserve(this.#element);
    this.#element = element;
    if (element) this.#observer?.observe(element);
  };

  #take(width: number) {
    const whole = Math.floor(width);
    if (whole === this.#width) return;
    this.#width = whole;
    // Not at once: what is drawn may bring a scrollbar, which changes the width that is being told of.
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#host.requestUpdate());
  }
}
