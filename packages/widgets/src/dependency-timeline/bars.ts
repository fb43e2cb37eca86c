import { figurePath } from '@stp-widgets/kit/figure.js';
import type { Mark } from '@stp-widgets/kit/selection-controller.js';
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { PlacedBar } from './geometry.ts';
import type { PictureContext } from './context.ts';
import { DIAMOND, HALF, LABEL, MIDDLE, ROW } from './rows.ts';

/** One bar with its label: a button that opens its details. */
export function placedBar(placed: PlacedBar, { markOf, nameOf, current }: PictureContext): SVGTemplateResult {
  const { bar, top, left, right, label } = placed;
  const mark = markOf(bar.id);
  const [from, to] = [Math.min(left, label.left) - 3, Math.max(right, label.right) + 3];
  const isCurrent = bar.id === current;
  return svg`<g class="bar" part="bar" role="button" aria-haspopup="dialog" aria-label=${nameOf(bar, mark)} tabindex=${isCurrent ? 0 : -1}
    aria-current=${mark === 'chosen' ? 'true' : nothing} data-bar=${bar.id} data-stage=${bar.stage} data-mark=${mark || nothing}>
    <rect class="hit" x=${from} y=${top} width=${to - from} height=${ROW} />
    ${bar.isMilestone ? diamond(placed) : body(placed)}
    ${outline(placed, mark)}
    ${words(placed)}
    ${isCurrent ? focusRing(from, top + 1, to - from, ROW - 1) : nothing}
  </g>`;
}

/** What a bar consists of, in a row whose top is 0 at its bar's: baseline, body, what is done, what is late. */
export function body({ top, left, right, baseline, done, late, bar }: PlacedBar): SVGTemplateResult {
  const y = top + MIDDLE - HALF;
  const width = right - left;
  return svg`${baseline ? svg`<path class="baseline" d=${`M${baseline.left + 0.5} ${y + 13}v4v-1.5H${baseline.right - 0.5}v1.5v-4`} />` : nothing}
    <rect class="body" x=${left + 0.5} y=${y + 0.5} width=${width - 1} height=${2 * HALF - 1} rx="1" />
    ${bar.progress > 0 && done > left ? svg`<rect class="done" x=${left} y=${y} width=${Math.min(done, right) - left} height=${2 * HALF} rx="1" />` : nothing}
    ${
      late !== null && right - late >= 1
        ? svg`<rect class="late" x=${late} y=${y + 0.5} width=${right - late - 0.5} height=${2 * HALF - 1} rx="1" />
            <path class="hatch" d=${hatch(late, right - 0.5, y + 0.5, 2 * HALF - 1)} />`
        : nothing
    }`;
}

/** A milestone, and its baseline as a small one beneath. */
export function diamond({ top, left, right, baseline }: PlacedBar): SVGTemplateResult {
  const [x, y] = [(left + right) / 2, top + MIDDLE];
  const isMoved = baseline !== null && Math.abs(baseline.left - x) >= 1;
  return svg`${isMoved ? svg`<path class="baseline" d=${`M${baseline.left} ${y + 5}l4 4-4 4-4-4z`} />` : nothing}
    <path class="milestone" d=${`M${x} ${y - DIAMOND}l${DIAMOND} ${DIAMOND}-${DIAMOND} ${DIAMOND}-${DIAMOND}-${DIAMOND}z`} />`;
}

/** Slanting lines that fill a box, cut off at its ends. */
export function hatch(left: number, right: number, top: number, height: number): string {
  let path = '';
  const round = (value: number) => Math.round(value * 10) / 10;
  for (let x = left - height + 5; x < right; x += 5) {
    const [from, to] = [Math.max(left, x), Math.min(right, x + height)];
    path += `M${round(from)} ${round(top + height - (from - x))}L${round(to)} ${round(top + height - (to - x))}`;
  }
  return path;
}

function outline({ top, left, right, bar }: PlacedBar, mark: Mark) {
  if (mark !== 'chosen') return nothing;
  const reach = bar.isMilestone ? DIAMOND + 2 : HALF + 3;
  return svg`<rect class="chosen" x=${left - 3} y=${top + MIDDLE - reach} width=${right - left + 6} height=${2 * reach} rx="3" />`;
}

function words({ bar: { status }, top, label: { text, rest, note, left, right, isCut, isEnding } }: PlacedBar) {
  const room = status ? 14 : 0;
  const figure = status
    ? svg`<g class="upright"><path class="figure" data-shape=${status.shape} transform=${`translate(${isEnding ? right - 10 : left} ${top + 8}) scale(.625)`} d=${figurePath(status.shape)} /></g>`
    : nothing;
  return svg`${figure}<text class="halo" x=${isEnding ? right - room : left + room} y=${top + LABEL} text-anchor=${isEnding ? 'end' : nothing}
    >${text}${rest ? svg`<tspan class="rest">${rest}</tspan>` : nothing}${isCut ? '…' : nothing}${note ? svg` <tspan class="quiet">${note}</tspan>` : nothing}</text>`;
}

function focusRing(x: number, y: number, width: number, height: number) {
  return svg`<g class="focus"><rect class="inner" x=${x} y=${y} width=${width} height=${height} rx="2" /><rect
    class="outer" x=${x - 2.5} y=${y - 2.5} width=${width + 5} height=${height + 5} rx="4" /></g>`;
}
