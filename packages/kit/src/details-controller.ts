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
  readonly actions: readonly { readonly label: string; readonly href?: string; readonly act?: () => void }[];
}

/**
 * Shows the details of one thing of a picture in a popover beside it. Escape, a click elsewhere and its own button
 * close it; focus goes in when it opens and back to where it came from when it closes.
 */
export class DetailsController implements ReactiveController {
  #host: LitElement;
  #details: Details | null = null;
  #anchor: (Element & { focus(options?: FocusOptions): void }) | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.#details = null;
  }

  /** Opens beside an element. */
  async open(anchor: Element & { focus(options?: FocusOptions): void }, details: Details): Promise<void> {
    this.#anchor = anchor;
    this.#details = details;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const popover = this.#popover();
    if (!popover) return;
    popover.showPopover();
    place(popover, anchor.getBoundingClientRect());
    popover.querySelector<HTMLElement>('h4')?.focus();
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
        ${
          actions.length > 0
            ? html`<footer>
                ${actions.map(({ label, href, act }) => (href ? html`<a href=${href}>${label}</a>` : html`<button class="plain link" @click=${act}>${label}</button>`))}
              </footer>`
            : nothing
        }
      </div>
    `;
  }

  #popover(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.details');
  }

  #toggled = ({ newState }: ToggleEvent) => {
    if (newState === 'open') return;
    const inside = this.#popover()?.matches(':focus-within') ?? false;
    this.#details = null;
    if (inside || this.#host.shadowRoot?.activeElement == null) this.#anchor?.focus({ preventScroll: true });
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

/** Puts a popover below its anchor where there is room, else above it, and within the window. */
function place(popover: HTMLElement, anchor: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = popover;
  const gap = 6;
  const below = anchor.bottom + gap;
  const top = below + height <= innerHeight ? below : Math.max(gap, anchor.top - gap - height);
  const left = Math.max(gap, Math.min(anchor.left, document.documentElement.clientWidth - width - gap));
  popover.style.setProperty('top', `${Math.round(top)}px`);
  popover.style.setProperty('left', `${Math.round(left)}px`);
}
