/** The parts of a page that a grid is drawn in, and those by which it is measured, by their names: taken when they come, watched for their sizes. */
export class GridParts {
  #observer?: ResizeObserver;
  #watched = new Map<Element, DOMRectReadOnly | null>();
  #parts = new Map<string, HTMLElement>();
  #takers = new Map<string, (element?: Element) => void>();
  #turned: () => void;
  #measured: () => void;

  /** @param turned is called whenever a part comes or goes, `measured` whenever one has another size */
  constructor(turned: () => void, measured: () => void) {
    this.#turned = turned;
    this.#measured = measured;
  }

  connect(): void {
    this.#observer = new ResizeObserver((entries) => {
      for (const { target, contentRect } of entries) this.#watched.set(target, contentRect);
      this.#measured();
    });
    for (const element of this.#watched.keys()) this.#observer.observe(element);
  }

  disconnect(): void {
    this.#observer?.disconnect();
  }

  get(name: string): HTMLElement | undefined {
    return this.#parts.get(name);
  }

  /** The size that a part has; null until it is known. */
  sizeOf(name: string): DOMRectReadOnly | null {
    const part = this.#parts.get(name);
    return (part && this.#watched.get(part)) ?? null;
  }

  /** Takes a part of the page once it is there, for Lit's `ref`. */
  take(name: string, isMeasured = true): (element?: Element) => void {
    let take = this.#takers.get(name);
    if (!take) this.#takers.set(name, (take = (element) => this.#put(name, element, isMeasured)));
    return take;
  }

  #put(name: string, element: Element | undefined, isMeasured: boolean) {
    const before = this.#parts.get(name);
    if (before) {
      this.#observer?.unobserve(before);
      this.#watched.delete(before);
    }
    if (element) {
      this.#parts.set(name, element as HTMLElement);
      if (isMeasured) {
        this.#watched.set(element, null);
        this.#observer?.observe(element);
      }
    } else this.#parts.delete(name);
    this.#turned();
  }
}
