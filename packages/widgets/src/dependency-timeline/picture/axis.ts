import { writeDay } from '@stp-widgets/contract/day.js';
import { financial, tickLabel } from '@stp-widgets/insight/words/timeline-axis-words.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Box } from './box.ts';
import { type Tick, type Ticks, ticksOf, type TimelineLayout } from './geometry.ts';

/** The width of a character in a wide typeface, how far a label stands from where its stretch begins, and what stays free after it. */
const [CHARACTER, INDENT, CLOSE] = [7.6, 4.5, 4] as const;
/** What stays free after the first, which may stand for little of its stretch, or beside the flag of today; and after larger units. */
const FREE = 8;

/** The height of the time axis, in pixels. */
export const AXIS = 44;

/** A part of the time axis: larger units over smaller ones, and the flag of today. */
export function axis({ scale, today }: TimelineLayout, { left, right }: Pick<Box, 'left' | 'right'>, speech: Speech): SVGTemplateResult {
  const { upper, lower } = ticksOf(scale, left - 200, right);
  const day = speech.words.day(writeDay(speech.today), speech.today);
  const flag = today === null ? null : { middle: today, half: (day.length * 7.4 + 8) / 2 };
  const taken = flag && { left: flag.middle - flag.half - 4, right: flag.middle + flag.half + 4 };
  return svg`
    <path class="grid" d=${[...lower.ticks, ...(lower.ticks.length > 0 ? [] : upper.ticks)].map(({ x }) => `M${snap(x)} 24V${AXIS}`).join('')} />
    ${labels(upper, scale.width, true, speech, taken).map(({ x, text }) => svg`<text class="quiet" x=${x} y="14">${text}</text>`)}
    ${labels(lower, scale.width, false, speech, null).map(({ x, text }) => svg`<text x=${x} y="35">${text}</text>`)}
    ${
      flag
        ? svg`<rect class="flag" x=${flag.middle - flag.half} y="0" width=${2 * flag.half} height="19" rx="2" />
            <path class="today" d=${`M${snap(flag.middle)} 19V${AXIS}`} />
            <text class="flag-word" text-anchor="middle" x=${flag.middle} y="14">${day}</text>`
        : nothing
    }
  `;
}

/** What is written over stretches that have room for it; a quarter names its year where the one before it is of another, or is not there. */
function labels(
  { unit, ticks }: Ticks['upper'],
  width: number,
  isUpper: boolean,
  { words, messages }: Speech,
  flag: { readonly left: number; readonly right: number } | null,
) {
  let written = '';
  return ticks.flatMap(({ day, x }, at) => {
    const { year } = financial(day);
    const text = tickLabel(unit, day, isUpper && (unit === 'month' || year !== written), words, messages);
    const length = text.length * CHARACTER;
    // Beside the flag of today, not beneath it.
    const isCovered = flag !== null && x < flag.right && x + INDENT + length > flag.left;
    const start = isCovered ? flag.right : x + INDENT;
    const free = isUpper || isCovered || at === 0 ? FREE : CLOSE;
    if (start + length > Math.min(width - 2, (ticks[at + 1]?.x ?? Infinity) + INDENT - free)) return [];
    written = year;
    return [{ x: start, text }];
  });
}

/** Where a line is drawn sharp. */
export const snap = (x: number): number => Math.floor(x) + 0.5;

/** What lies behind the bars in a part of the plot: the past, the lines of the axis, and today. All of it is as high as the plot, so that it stays when that is scrolled. */
export function ground({ scale, height, today }: TimelineLayout, { left, right }: Box): SVGTemplateResult {
  const { upper, lower } = ticksOf(scale, left, right);
  const down = (ticks: readonly Tick[]) => ticks.map(({ x }) => `M${snap(x)} 0V${height}`).join('');
  return svg`<g aria-hidden="true">
    <rect class="past" width=${today ?? 0} height=${height} />
    <path class="grid" d=${down(lower.ticks)} />
    <path class="grid strong" d=${down(upper.ticks)} />
    ${today === null ? nothing : svg`<path class="today" d=${`M${snap(today)} -4V${height}`} />`}
  </g>`;
}
