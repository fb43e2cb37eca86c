import type { ProcessView } from '@stp-widgets/insight/chart-process.js';
import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Bullet } from './bullet.ts';
import type { Pixel, Tone } from './plan.ts';
import { type SparkScale, type SparkSize, sparkOf } from './spark.ts';

const round = (number: number) => Math.round(number * 10) / 10;
const path = (line: readonly Pixel[]) => line.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');

/** Values over time in a small picture, as SVG; silent, since what stands beside it says what it shows. */
export function spark(view: ChartView, process: ProcessView, scale: SparkScale, { width, height }: SparkSize): TemplateResult {
  const { lines, marks, phases, goal } = sparkOf(view, process, scale, { width, height });
  const rule = (kind: string, start: number, end: number, at: number) =>
    svg`<path class=${kind} d=${`M${round(start)} ${round(at)}H${round(end)}`} />`;
  return html`<svg class="spark" viewBox=${`0 0 ${width} ${height}`} aria-hidden="true">
    ${phases.map(({ start, end, mean, lower, upper }) => [
      lower !== null && upper !== null
        ? svg`<rect class="band" x=${round(start)} y=${round(upper)} width=${round(end - start)} height=${round(lower - upper)} />${rule('limit', start, end, upper)}${rule('limit', start, end, lower)}`
        : nothing,
      mean === null ? nothing : rule('mean', start, end, mean),
    ])}
    ${goal === null ? nothing : rule('goal', width - 14, width, goal)} ${lines.map((line) => svg`<path class="series" d=${path(line)} />`)}
    ${marks.map((mark) => point(mark))}
  </svg>`;
}

function point({ x, y, tone, isHollow }: Pixel & { readonly tone: Tone; readonly isHollow: boolean }) {
  const shapes = {
    series: `M${round(x - 3)} ${round(y)}a3 3 0 1 1 6 0a3 3 0 1 1 -6 0z`,
    improving: `M${round(x - 3.5)} ${round(y)}a3.5 3.5 0 1 1 7 0a3.5 3.5 0 1 1 -7 0z`,
    concerning: `M${round(x - 3.2)} ${round(y - 3.2)}h6.4v6.4h-6.4z`,
    neutral: `M${round(x)} ${round(y - 4.5)}l4.5 4.5l-4.5 4.5l-4.5 -4.5z`,
  };
  return svg`<path class=${`mark ${tone}${isHollow || tone === 'series' ? ' hollow' : ''}`} d=${shapes[tone]} />`;
}

/** A result on one line: the way, how much of it is gone, where it should be, and the goal. Silent as the other. */
export function bulletPicture({ start, goal, last, due, isWorse }: Bullet): TemplateResult {
  const x = (at: number) => round(6 + at * 588);
  const [from, to] = [Math.min(start.at, last.at), Math.max(start.at, last.at)];
  return html`<svg class="bullet" viewBox="0 0 600 28" preserveAspectRatio="none" aria-hidden="true">
    <path class="way" d=${`M${x(Math.min(start.at, goal.at))} 14H${x(Math.max(start.at, goal.at))}`} />
    <rect class=${isWorse ? 'gone worse' : 'gone'} x=${x(from)} y="9" width=${Math.max(2, x(to) - x(from))} height="10" />
    ${due ? svg`<path class="due" d=${`M${x(due.at)} 3V25`} />` : nothing}
    <path class="aim" d=${`M${x(goal.at)} 1V27`} />
  </svg>`;
}
