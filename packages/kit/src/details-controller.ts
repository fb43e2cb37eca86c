import type { StatusShape } from '@stp-widgets/contract';
import { html, type LitElement, nothing, type ReactiveController } from 'lit';
import { statusTag } from './figure.ts';
import { icon } from './icon.ts';

/** Facts by name. */
type Facts = readonly (readonly [name: string, value: string])[];

/** What a popover tells of one thing. */
export interface Details {
  readonly title: string;
  readonly status?: { readonly shape: StatusShape; readonly label: string };
  /** Sentences, the finding first. */
  readonly sentences: readonly string[];
  readonly facts: Facts;
  /** What is told of several, of each under its name. */
  readonly sections?: readonly { readonly title: string; readonly text: string; readonly facts: Facts }[];
  /** What may be done with it. */
  readonly actions: readonly DetailsAction[];
}

/** A way on from a popover: an address, or what is done. */
export interface DetailsAction {
  readonly label: string;
  readonly href?: string;
  readonly act?: () => void;
  /** The popover is closed by it: what it does is seen behind. */
  readonly closes?: boolean;
}

/** What a popover is opened from, and may give the focus back to. */
export type Anchor = Element & { focus(options?: FocusOptions): void };

/**
 * Shows the details of one thing of a picture in a popover beside it. Escape, a click elsewhere and its own button
 * close it; focus goes in when it opens and back to where it came from when it closes.
 */
export class DetailsController implements ReactiveController {
  #host: LitElement;
  #details: Details | null = null;
  #anchor: Anchor | null = null;
  #thing: string | null = null;
  #again: () => Anchor | null = () => null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Whether something is told now. */
  get isOpen(): boolean {
    return this.#details !== null;
  }

  hostDisconnected(): void {
    this.#details = null;
  }

  /**
   * Opens beside an element.
   *
   * @param again finds what stands for it where it is drawn anew, or gone, by the time that the popover closes
   */
  async open(anchor: Anchor, details: Details, again: () => Anchor | null = () => null): Promise<void> {
    [this.#anchor, this.#again, this.#details] = [anchor, again, details];
    this.#thing = anchor.getAttribute('data-thing');
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const popover = this.#popover();
    if (!popover) return;
    popover.showPopover();
    this.#place();
    popover.querySelector<HTMLElement>('h4')?.focus();
  }

  /** Tells something else of the thing that it is open for, in the same place; null where that thing is gone, and so closes. */
  change(details: Details | null): void {
    if (!this.#details) return;
    if (!details) return this.#popover()?.hidePopover();
    this.#details = details;
    this.#host.requestUpdate();
    // More may be told than there was room for.
    void this.#host.updateComplete.then(() => this.#place());
  }

  /** What it belongs to, as that stands there now. */
  #beside(): Anchor | null {
    const thing = this.#thing;
    // Where a list changed, what it was opened from may stand for another thing by now.
    if (this.#anchor && isShown(this.#anchor) && this.#anchor.getAttribute('data-thing') === thing) return this.#anchor;
    const now = thing === null ? null : this.#host.renderRoot.querySelector<HTMLElement>(`[data-thing="${CSS.escape(thing)}"]`);
    return now && isShown(now) ? now : this.#again();
  }

  #place() {
    const popover = this.#popover();
    const beside = this.#beside();
    if (popover && beside) place(popover, beside.getBoundingClientRect());
  }

  /** The popover, where the widget's template wants it; nothing while none is open. */
  render(close: string): unknown {
    const details = this.#details;
    if (!details) return nothing;
    const { title, status, sentences, facts, sections = [], actions } = details;
    return html`
      <div popover class="details" part="details" role="dialog" aria-labelledby="details-title" @toggle=${this.#toggled}>
        <header>
          <h4 id="details-title" tabindex="-1" dir="auto">${title}</h4>
          <button class="button icon" aria-label=${close} @click=${() => this.#popover()?.hidePopover()}>${icon('close')}</button>
        </header>
        ${status ? html`<p>${statusTag(status.shape, status.label)}</p>` : nothing}
        ${sentences.map((sentence) => html`<p dir="auto">${sentence}</p>`)} ${list(facts)}
        ${sections.map(
          (one) =>
            html`<section>
              <h5 dir="auto">${one.title}</h5>
              <p dir="auto">${one.text}</p>
              ${list(one.facts)}
            </section>`,
        )}
        ${actions.length > 0 ? html`<footer>${actions.map((action) => this.#action(action))}</footer>` : nothing}
      </div>
    `;
  }

  #action({ label, href, act, closes }: DetailsAction) {
    if (href) return html`<a href=${href}>${label}</a>`;
    const press = () => {
      act?.();
      if (closes) this.#popover()?.hidePopover();
    };
    return html`<button class="plain link" @click=${press}>${label}</button>`;
  }

  #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.details');
  }

  #toggled = ({ newState }: ToggleEvent) => {
    if (newState === 'open') return;
    const inside = this.#popover()?.matches(':focus-within') ?? false;
    this.#details = null;
    // A browser gives the focus back by itself: to the element, whatever that stands for now.
    const at = this.#host.shadowRoot?.activeElement ?? null;
    if (inside || at === null || at === this.#anchor) this.#beside()?.focus({ preventScroll: true });
    this.#host.requestUpdate();
  };
}

function list(facts: Facts) {
  if (facts.length === 0) return nothing;
  return html`<dl>
    ${facts.map(
      ([name, value]) =>
        html`<dt dir="auto">${name}</dt>
          <dd dir="auto">${value}</dd>`,
    )}
  </dl>`;
}

/** What is not there any more, or hidden with all around it, has no boxes. */
const isShown = (element: Element) => element.getClientRects().length > 0;

/** What stays free around a popover, in pixels. */
const FREE = 6;
/** The least height of a popover. */
const LEAST = 160;

/** Puts a popover below its anchor where there is room, else above it, else beside it, else where there is more room, no higher than that. */
function place(popover: HTMLElement, anchor: DOMRect): void {
  popover.style.removeProperty('max-block-size');
  const { offsetWidth: width, offsetHeight: height } = popover;
  const [right, bottom] = [document.documentElement.clientWidth - FREE, innerHeight - FREE];
  const [above, below] = [anchor.top - 2 * FREE, bottom - anchor.bottom - FREE];
  const room = Math.max(above, below, LEAST);
  const [before, after] = [anchor.left - FREE - width, anchor.right + FREE];
  const besides = [after, before].filter((left) => left >= FREE && left + width <= right);
  const isBeside = height > room && besides.length > 0;
  const high = isBeside ? height : Math.min(height, room);
  const top = isBeside ? anchor.top : high <= below || below >= above ? anchor.bottom + FREE : anchor.top - FREE - high;
  const left = isBeside ? besides[0]! : Math.min(anchor.left, right - width);
  if (high < height) popover.style.setProperty('max-block-size', `${Math.round(high)}px`);
  popover.style.setProperty('top', `${Math.round(Math.max(FREE, Math.min(top, bottom - high)))}px`);
  popover.style.setProperty('left', `${Math.round(Math.max(FREE, left))}px`);
}
