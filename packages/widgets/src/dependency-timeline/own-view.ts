import type { Stretch } from '@stp-widgets/insight/words/timeline-words.js';
import { html, type TemplateResult } from 'lit';

/** The stretches of a sentence, its findings strong. */
export function stretched(stretches: readonly Stretch[]): TemplateResult {
  return html`${stretches.map(({ text, isStrong }, at) => html`${at > 0 && !/^[,:;.]/.test(text) ? ' ' : ''}${isStrong ? html`<b>${text}</b>` : text}`)}`;
}
