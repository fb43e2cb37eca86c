import { html, type TemplateResult } from 'lit';

/** A control that is on or off: a button, pressed or not, with a box that is ticked where it is. */
export const toggle = (label: unknown, isPressed: boolean, turn: () => void): TemplateResult =>
  html`<button class="button toggle" aria-pressed=${isPressed} @click=${turn}>
    <svg class="box" viewBox="0 0 14 14" aria-hidden="true"><path d="M3.5 7.2l2.4 2.5 4.6-5.4" /></svg>${label}
  </button>`;
