import type { StatusShape } from '@stp-widgets/contract';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const figures: Record<StatusShape, SVGTemplateResult> = {
  tick: svg`<circle cx="8" cy="8" r="7"/><path class="cut" d="M4.8 8.3l2.2 2.2 4.2-4.6"/>`,
  disc: svg`<circle cx="8" cy="8" r="6.5"/>`,
  'triangle-hollow': svg`<path class="outline" d="M8 3 13.8 13H2.2z"/>`,
  'triangle-half': svg`<path class="outline" d="M8 3 13.8 13H2.2z"/><path d="M8 2.5V13.5H1.8z"/>`,
  triangle: svg`<path d="M8 1.5 15.2 14H.8z"/>`,
  square: svg`<rect x="2" y="2" width="12" height="12"/>`,
  ring: svg`<circle class="outline" cx="8" cy="8" r="5.5"/>`,
};

/** The figure that tells a status without colour. Always beside a word; by itself it says nothing to a screen reader. */
export function figure(shape: StatusShape): TemplateResult {
  return html`<svg class="figure" data-shape=${shape} viewBox="0 0 16 16" aria-hidden="true">${figures[shape]}</svg>`;
}

/** A status as word, figure and colour. */
export function statusTag(shape: StatusShape, label: string, part?: string): TemplateResult {
  return html`<span class="tag" part=${part ?? nothing} data-shape=${shape} dir="auto">${figure(shape)}${label}</span>`;
}
