import { nothing, svg, type SVGTemplateResult } from 'lit';
import { DIAMOND, HALF, MIDDLE, type PlacedBar } from './rows.ts';

/** How far in the teeth of a torn end go. */
const TOOTH = 6;

/** What a bar consists of, in a row whose top is 0 at its bar's: baseline, body, what is done, what is late. An end that goes on beyond the axis is torn. */
export function body({ top, left, right, isCutBefore, isCutAfter, baseline, done, late, bar }: PlacedBar): SVGTemplateResult {
  const y = top + MIDDLE - HALF;
  const from = isCutBefore ? left + TOOTH : left;
  const until = Math.max(from + 1, isCutAfter ? right - TOOTH : right);
  const start = late === null ? until : Math.max(from, late);
  return svg`${baseline ? svg`<path class="baseline" d=${bracket(baseline, y + 13)} />` : nothing}
    ${
      isCutBefore || isCutAfter
        ? svg`<path class="body" d=${torn(from, until, y + 0.5, isCutBefore, isCutAfter)} />`
        : svg`<rect class="body" x=${left + 0.5} y=${y + 0.5} width=${right - left - 1} height=${2 * HALF - 1} rx="1" />`
    }
    ${bar.progress > 0 && done > from ? svg`<rect class="done" x=${from} y=${y} width=${Math.min(done, until) - from} height=${2 * HALF} rx="1" />` : nothing}
    ${
      until - start >= 1
        ? svg`<rect class="late" x=${start} y=${y + 0.5} width=${until - start - 0.5} height=${2 * HALF - 1} rx="1" />
            <path class="hatch" d=${hatch(start, until - 0.5, y + 0.5, 2 * HALF - 1)} />`
        : nothing
    }`;
}

function bracket({ left, right, isCutBefore, isCutAfter }: NonNullable<PlacedBar['baseline']>, y: number): string {
  return `M${left + 0.5} ${isCutBefore ? y + 2.5 : `${y}v4v-1.5`}H${right - 0.5}${isCutAfter ? '' : 'v1.5v-4'}`;
}

/** The outline of a bar with teeth where it goes on. */
function torn(from: number, until: number, y: number, isCutBefore: boolean, isCutAfter: boolean): string {
  const teeth = `l${TOOTH} 2.25-${TOOTH} 2.25`.repeat(2);
  const before = isCutBefore ? `l-${TOOTH}-2.25 ${TOOTH}-2.25`.repeat(2) : '';
  return `M${isCutBefore ? from : from + 0.5} ${y}H${isCutAfter ? until : until - 0.5}${isCutAfter ? teeth : `v${2 * HALF - 1}`}H${isCutBefore ? from : from + 0.5}${before}z`;
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
