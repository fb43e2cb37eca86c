import { nothing, svg, type SVGTemplateResult } from 'lit';
import { DIAMOND, HALF, MIDDLE, type PlacedBar } from './rows.ts';

/** How far in the teeth of a torn end go. */
const TOOTH = 6;

/** What a bar consists of, in a row whose top is 0 at its bar's: baseline, body, what is done, what is late. An end that goes on beyond the axis is torn. */
export function body({ top, left, right, isCutBefore, isCutAfter, baseline, done, late, bar }: PlacedBar): SVGTemplateResult {
  const y = top + MIDDLE - HALF;
  const from = left + (isCutBefore ? TOOTH : 0.5);
  const until = Math.max(from + 1, right - (isCutAfter ? TOOTH : 0.5));
  const start = late === null ? until : Math.max(from, late);
  return svg`${baseline ? svg`<path class="baseline" d=${`M${baseline.left + 0.5} ${y + 13}v4v-1.5H${baseline.right - 0.5}v1.5v-4`} />` : nothing}
    <path class="body" d=${`M${from} ${y + 0.5}H${until}${isCutAfter ? 'l6 2.25-6 2.25l6 2.25-6 2.25' : 'v9'}H${from}${isCutBefore ? 'l-6-2.25 6-2.25l-6-2.25 6-2.25' : ''}z`} />
    ${bar.progress > 0 && done > from ? svg`<rect class="done" x=${from - 0.5} y=${y} width=${Math.min(done, until + 0.5) - from + 0.5} height=${2 * HALF} rx="1" />` : nothing}
    ${
      until - start > 0.5
        ? svg`<rect class="late" x=${start} y=${y + 0.5} width=${until - start} height=${2 * HALF - 1} rx="1" />
            <path class="hatch" d=${hatch(start, until, y + 0.5, 2 * HALF - 1)} />`
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
