import type { LitElement, ReactiveController } from 'lit';

const kept = new WeakSet<LitElement>();

/**
 * Keeps the focus of an element's shadow root with the thing that has it, known by its `data-thing`, where a render draws another
 * thing in its place or takes it away; where the thing is gone, what came after it has the focus, or else what came before it.
 */
export function keepFocus(host: LitElement): void {
  if (kept.has(host)) return;
  kept.add(host);
  host.addController(new FocusKeeper(host));
}

class FocusKeeper implements ReactiveController {
  #host: LitElement;
  /** The thing that had the focus before a render, those after it, and those before it from the nearest on. */
  #wanted: readonly string[] = [];

  constructor(host: LitElement) {
    this.#host = host;
  }

  hostUpdate(): void {
    const had = this.#focused();
    if (!had) return;
    const things = [...this.#things().keys()];
    const at = things.indexOf(had);
    this.#wanted = [...things.slice(at), ...things.slice(0, at).toReversed()];
  }

  hostUpdated(): void {
    const wanted = this.#wanted;
    this.#wanted = [];
    // What is no thing has the focus because somebody gave it that.
    if (wanted.length === 0 || this.#focused() === wanted[0] || this.#focused() === '') return;
    const things = this.#things();
    const now = wanted.find((thing) => things.has(thing));
    if (now) things.get(now)!.focus({ preventScroll: true });
  }

  /** The thing that has the focus; empty where something else has it, undefined where nothing has. */
  #focused(): string | undefined {
    const at = this.#host.shadowRoot?.activeElement;
    return at ? (at.getAttribute('data-thing') ?? '') : undefined;
  }

  #things(): ReadonlyMap<string, HTMLElement> {
    const all = this.#host.shadowRoot?.querySelectorAll<HTMLElement>('[data-thing]') ?? [];
    return new Map(Array.from(all, (one) => [one.dataset['thing']!, one]));
  }
}
