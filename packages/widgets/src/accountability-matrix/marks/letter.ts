import { html, type TemplateResult } from 'lit';
import type { Mark } from '../geometry.ts';

/** A letter by its weight and state. It stands for words, and is hidden from who hears those. */
export function letterMark({ letter, state }: Mark): TemplateResult {
  return html`<span class="letter" data-means=${letter.means ?? 'other'} data-state=${state} aria-hidden="true">${letter.letter}</span>`;
}
