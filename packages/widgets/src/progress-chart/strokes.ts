import type { Chart, Scale } from 'chart.js';
import type { Ink } from './ink.ts';
import type { Datum, Line, Plan, Points } from './plan.ts';

/** What of a chart its strokes need. */
type Drawable = Pick<Chart, 'ctx' | 'scales' | 'chartArea'>;

/** The middle of a pixel, so that a line of one pixel covers one. */
const crisp = (at: number) => Math.floor(at) + 0.5;

/** Draws what is no data, below all data: the rooms between limits, the grid, the axes, the lines of a process and of the notes. */
export function drawRules(context: CanvasRenderingContext2D, { bands, rules }: Plan, ink: Ink, width: number): void {
  const { line, lineStrong, quiet, text, sunken, isMirrored } = ink;
  const colours = { grid: line, axis: lineStrong, note: quiet, mean: text, limit: text, rebase: quiet };
  const x = (start: number) => (isMirrored ? width - start : start);
  context.save();
  context.lineWidth = 1;
  context.fillStyle = sunken;
  for (const { start, end, top, bottom } of bands) context.fillRect(x(start), top, x(end) - x(start), bottom - top);
  for (const { kind, from, to } of rules) {
    context.strokeStyle = colours[kind];
    context.setLineDash(kind === 'limit' ? [5, 4] : kind === 'rebase' ? [2, 3] : []);
    context.beginPath();
    context.moveTo(crisp(x(from.x)), crisp(from.y));
    context.lineTo(crisp(x(to.x)), crisp(to.y));
    context.stroke();
  }
  context.restore();
}

const looks = {
  target: { width: 2, dash: [] },
  trajectory: { width: 1.5, dash: [0.5, 4] },
  standard: { width: 1, dash: [9, 3, 2, 3] },
} as const;

/** Turns values into pixels as a scale does, which is asked for its ends only. */
function along(scale: Scale): (value: number) => number {
  const { min, max } = scale;
  const from = scale.getPixelForValue(min);
  const perUnit = (scale.getPixelForValue(max) - from) / (max - min);
  return (value) => from + (value - min) * perUnit;
}

/** Strokes a line as its context is set, by a chart's own scales; it is broken where a value is no number. */
export function strokeLine({ ctx: context, scales }: Drawable, data: readonly Datum[]): void {
  const [x, y] = [along(scales['x']!), along(scales['y']!)];
  let isBroken = true;
  context.beginPath();
  for (const datum of data) {
    const top = y(datum.y);
    if (isBroken) context.moveTo(x(datum.x), top);
    else context.lineTo(x(datum.x), top);
    isBroken = Number.isNaN(top);
  }
  context.stroke();
}

/** Draws lines of what was agreed, by a chart's own scales and within its room. */
export function drawLines(chart: Drawable, { lines }: Plan, ink: Ink, isWanted: (line: Line) => boolean): void {
  const { ctx: context, chartArea } = chart;
  const { left, top, right, bottom } = chartArea;
  context.save();
  context.beginPath();
  context.rect(left - 1, top - 1, right - left + 2, bottom - top + 2);
  context.clip();
  for (const line of lines.filter(isWanted)) {
    const { width, dash } = looks[line.kind as keyof typeof looks];
    context.strokeStyle = line.kind === 'standard' ? ink.quiet : ink.text;
    context.lineWidth = width;
    context.lineCap = line.kind === 'trajectory' ? 'round' : 'butt';
    context.setLineDash([...dash]);
    strokeLine(chart, line.data);
  }
  context.restore();
}

/** Draws points of one look as one path. */
export function drawPoints(
  { ctx: context, scales }: Drawable,
  { shape, radius, data, tone = 'series', isHollow = false }: Points,
  ink: Ink,
): void {
  const isOpen = isHollow || shape === 'ring';
  context.save();
  context.beginPath();
  const [toX, toY] = [along(scales['x']!), along(scales['y']!)];
  for (const datum of data) {
    const [x, y] = [toX(datum.x), toY(datum.y)];
    if (shape === 'square') context.rect(x - radius * 0.9, y - radius * 0.9, radius * 1.8, radius * 1.8);
    else if (shape === 'diamond') diamond(context, x, y, radius * 1.3);
    else {
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
  }
  context.fillStyle = isOpen ? ink.surface : ink[tone];
  context.fill();
  if (isOpen) {
    context.strokeStyle = ink[tone];
    context.lineWidth = isHollow ? 1.75 : 1.25;
    context.stroke();
  }
  context.restore();
}

function diamond(context: CanvasRenderingContext2D, x: number, y: number, radius: number) {
  context.moveTo(x, y - radius);
  context.lineTo(x + radius, y);
  context.lineTo(x, y + radius);
  context.lineTo(x - radius, y);
  context.closePath();
}
