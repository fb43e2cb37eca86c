import { html, type TemplateResult } from 'lit';

/**
 * A button that runs on from line to line with the sentence that it is in, as no native one does.
 *
 * @param thing the id of what it stands for
 */
export function inlineButton(name: string, text: string, thing: string, isCurrent: boolean, act: () => void): TemplateResult {
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  };
  // On one line: space within it would be seen.
  return html`<span
    class=${name}
    role="button"
    tabindex="0"
    dir="auto"
    data-thing=${thing}
    aria-current=${isCurrent ? 'true' : 'false'}
    @click=${act}
    @keydown=${press}
    >${text}</span
  >`;
}
