import { html, type TemplateResult } from 'lit';

/** Three quiet lines where something is still being read. The stamp says so in words. */
export function loadingState(): TemplateResult {
  return html`<div class="wait" aria-hidden="true"><i></i><i></i><i></i></div>`;
}

/** Says in the place of a widget what is not there and what would bring it: a title, and a way out. */
export function messageState(title: string, help: string): TemplateResult {
  return html`<div class="state">
    <p class="state-title">${title}</p>
    <p dir="auto">${help}</p>
  </div>`;
}
