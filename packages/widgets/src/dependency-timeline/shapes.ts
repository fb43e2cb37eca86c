import { nothing, svg, type SVGTemplateResult } from 'lit';
import { DIAMOND, HALF, MIDDLE, type PlacedBar } from './rows.ts';

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
