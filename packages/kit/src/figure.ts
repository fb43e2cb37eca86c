import type { StatusShape } from '@stp-widgets/contract';
import { html, nothing, type TemplateResult } from 'lit';

/** Each figure as one path in a box of 16 by 16, its holes by the even-odd rule. */
const figures: Record<StatusShape, string> = {
  tick: 'M8 1a7 7 0 1 1 0 14A7 7 0 1 1 8 1zM4.1 9 6.9 11.8l5-5.5-1.4-1.3L6.8 9 5.5 7.6z',
  disc: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13z',
  'triangle-hollow': 'M8 1.5 15.2 14H.8zM8 5.6 4.3 12h7.4z',
  'triangle-half': 'M8 1.5 15.2 14H.8zM8 5.6V12h3.7z',
  triangle: 'M8 1.5 15.2 14H.8z',
  square: 'M2 2h12v12H2z',
  ring: 'M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13zM8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
};

/** The figure of a status as one path in a box of 16 by 16, for pictures that draw it themselves. Its holes are by the even-odd rule. */
export const figurePath = (shape: StatusShape): string => figures[shape];

/** The figure that tells a status without colour. Always beside a word; by itself it says nothing to a screen reader. */
export function figure(shape: StatusShape): TemplateResult {
  return html`<svg class="figure" data-shape=${shape} viewBox="0 0 16 16" aria-hidden="true"><path d=${figures[shape]} /></svg>`;
}

/** A status as word, figure and colour. */
export function statusTag(shape: StatusShape, label: string, part?: string): TemplateResult {
  return html`<span class="tag" part=${part ?? nothing} data-shape=${shape} dir="auto">${figure(shape)}${label}</span>`;
}
