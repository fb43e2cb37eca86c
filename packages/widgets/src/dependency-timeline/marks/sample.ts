import { html, nothing, svg, type TemplateResult } from 'lit';
import { type Look, mark } from './looks.ts';

/** A short line of one look, beside the words that tell what it means. */
export function sample(look: Look, isCritical = false): TemplateResult {
  return html`<svg class="sample" viewBox="0 0 44 16" aria-hidden="true">
    <g class="link" data-look=${look} ?data-critical=${isCritical}>
      <path class="line" d="M1 8H36" />
      ${look === 'more' ? nothing : svg`<path class="head" d=${`M36 4l7 4l-7 4z${isCritical ? 'm-6 0l7 4l-7 4z' : ''}`} />`}
      ${look === 'unsigned' ? svg`<circle class="ring" cx="4.5" cy="8" r="3.5" />` : nothing}
      <g class="upright">${mark(look, [18, 8])}</g>
    </g>
  </svg>`;
}
