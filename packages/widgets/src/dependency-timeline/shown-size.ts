import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Tells how large a place is in which something is drawn: 0 while it is not shown. Where drawing changes its height, only
 * its width may be asked for.
 */
export class ShownSize implements ReactiveController {
  #changed: () => void;
  #width = 0;
  #height = 0;
  #frame = 0;
  #element: Element | null = null;
  #observer?: ResizeObserver;

  /** @param changed what is done when it is another; without it the host is rendered anew */
  constructor(host: ReactiveControllerHost, changed: () => void = () => host.requestUpdate()) {
    this.#changed = changed;
    host.addController(this);
  }

  /** The width in whole pixels. */
  get width(): number {
    return this.#width;
  }

  /** The height in whole pixels. */
  get height(): number {
    return this.#height;
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => entry && this.#take(entry.contentRect));
    if (this.#element) this.#observer.observe(this.#element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  /** Watches an element, the same one for as long as it is named again; none where none is named. */
  readonly watch = (element: Element | null): void => {
    if (element === this.#element) return;
    if (this.#element) this.#observer?.unobserve(this.#element);
    this.#element = element;
    if (element) this.#observer?.observe(element);
  };

  #take({ width, height }: DOMRectReadOnly) {
    const [wide, high] = [Math.floor(width), Math.floor(height)];
    if (wide === this.#width && high === this.#height) return;
    [this.#width, this.#height] = [wide, high];
    // Not at once: what is drawn may bring a scrollbar, which changes the size that is being told of.
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(this.#changed);
  }
}
