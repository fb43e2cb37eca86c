import { figurePath } from '@stp-widgets/kit/figure.js';
import type { Mark } from '@stp-widgets/kit/selection-controller.js';
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Box } from './box.ts';
import type { PictureContext } from '../context.ts';
import type { PlacedBar, PlacedLane } from './geometry.ts';
import { DIAMOND, HALF, LABEL, MIDDLE, ROW } from '../marks/rows.ts';
import { body, diamond } from '../marks/shapes.ts';

/** How far a bar is drawn beyond the part of the plot that is: a whole number of its hatching's lines. */
const BEYOND = 100;

/** One bar with its label, as far as it is near a part of the plot: a button that opens its details. */
export function placedBar(placed: PlacedBar, box: Box, { markOf, nameOf, current, isMirrored }: PictureContext): SVGTemplateResult {
  const { bar, top, left, right, label } = placed;
  const mark = markOf(bar.id);
  const [from, to] = within(Math.min(left, label.left) - 3, Math.max(right, label.right) + 3, box);
  // One that the tab key comes to is there wherever it stands.
  const width = Math.max(0, to - from);
  const isCurrent = bar.id === current;
  return svg`<g class="bar" part="bar" role="button" aria-haspopup="dialog" aria-label=${nameOf(bar, mark)} tabindex=${isCurrent ? 0 : -1}
    aria-current=${mark === 'chosen' ? 'true' : nothing} data-bar=${bar.id} data-stage=${bar.stage} data-mark=${mark || nothing}>
    <rect class="hit" x=${from} y=${top} width=${width} height=${ROW} />
    ${bar.isMilestone ? diamond(placed) : body(seen(placed, box))}
    ${outline(placed, mark)}
    ${words(placed, isMirrored)}
    ${isCurrent ? focusRing(from, top + 1, width, ROW - 1) : nothing}
  </g>`;
}

const within = (left: number, right: number, box: Box) => [Math.max(left, box.left - BEYOND), Math.min(right, box.right + BEYOND)] as const;

/** A bar as long as it can be seen: one of years, close by, is longer than a browser draws well. */
function seen(placed: PlacedBar, box: Box): PlacedBar {
  const { left, right, late, baseline } = placed;
  if (left >= box.left - BEYOND && right <= box.right + BEYOND && !baseline) return placed;
  const cut = ([from, to]: readonly [number, number]) => (from < to ? { left: from, right: to } : { left: from, right: from + 1 });
  const from = late === null ? null : late + Math.max(0, Math.floor((box.left - BEYOND - late) / 5) * 5);
  return {
    ...placed,
    ...cut(within(left, right, box)),
    late: from,
    baseline: baseline && cut(within(baseline.left, baseline.right, box)),
  };
}

/** What there is in a collapsed lane: one strip over all that it has. */
export function strip({ spans, top }: PlacedLane, box: Box): SVGTemplateResult | typeof nothing {
  if (!spans) return nothing;
  const y = top + MIDDLE - HALF + 2;
  const there = spans.filter(({ left, right }) => right > box.left && left < box.right);
  const path = there.map(({ left, right }) => {
    const [from, to] = within(left, right, box);
    return `M${from} ${y}H${to}v${2 * HALF - 4}H${from}z`;
  });
  return svg`<path class="strip" aria-hidden="true" d=${path.join('')} />`;
}

function outline({ top, left, right, bar }: PlacedBar, mark: Mark) {
  if (mark !== 'chosen') return nothing;
  const reach = bar.isMilestone ? DIAMOND + 2 : HALF + 3;
  return svg`<rect class="chosen" x=${left - 3} y=${top + MIDDLE - reach} width=${right - left + 6} height=${2 * reach} rx="3" />`;
}

function words({ bar: { status }, top, label: { text, rest, note, left, right, isCut, isEnding } }: PlacedBar, isMirrored: boolean) {
  const room = status ? 14 : 0;
  const x = isEnding ? right - 10 : left;
  // A figure is not mirrored with the time.
  const place = isMirrored ? `translate(${x + 10} ${top + 8}) scale(-.625 .625)` : `translate(${x} ${top + 8}) scale(.625)`;
  const figure = status
    ? svg`<path class="figure" data-shape=${status.shape} transform=${place} d=${figurePath(status.shape)} />`
    : nothing;
  return svg`${figure}<text class="halo" x=${isEnding ? right - room : left + room} y=${top + LABEL} text-anchor=${isEnding ? 'end' : nothing}
    >${text}${rest ? svg`<tspan class="rest">${rest}</tspan>` : nothing}${isCut ? '…' : nothing}${note ? svg` <tspan class="quiet">${note}</tspan>` : nothing}</text>`;
}

function focusRing(x: number, y: number, width: number, height: number) {
  return svg`<g class="focus"><rect class="inner" x=${x} y=${y} width=${width} height=${height} rx="2" /><rect
    class="outer" x=${x - 2.5} y=${y - 2.5} width=${width + 5} height=${height + 5} rx="4" /></g>`;
}
