import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import { axes } from './axes.ts';
import { type Drawn, drawnOf, pointGroups, seriesLines } from './drawn.ts';
import { lineNames } from './line-names.ts';
import { notes } from './notes.ts';
import type { Frame, Line, Plan, Writing } from './plan.ts';
import { LEADING, type Scales, scalesOf } from './scales.ts';

export type { Box, PlacedText, TextKind } from './labels.ts';
export type { Area, Datum, Frame, Line, Pixel, Plan, Points, Rule, Writing } from './plan.ts';
export type { ValueScale } from './ticks.ts';

/** Under how many pixels from one value to the next points run into each other. */
const DENSE = 6;

/**
 * Lays a chart out in a room: its axes, lines, points and texts.
 *
 * @returns null when there is nothing to draw
 */
export function layOut(view: ChartView, writing: Writing, frame: Frame): Plan | null {
  const drawn = drawnOf(view);
  if (!drawn) return null;
  const isNoted = view.points.some(({ narrative }) => narrative);
  const scales = scalesOf(drawn, writing, frame, { isNoted, ceiling: view.unit === '%' ? 100 : Infinity });
  const lines = linesOf(view, drawn, scales, frame);
  const marks = drawn.points.map(scales.at);
  const noted = notes(view, marks, writing, frame);
  const axis = axes(scales, writing, frame, drawn.shift);
  const names = lineNames(drawn, writing, frame, scales, { lines, rules: noted.rules, top: isNoted ? frame.em * LEADING * 2 : 0 });
  const isDense = marks.length > 1 && (marks.at(-1)!.x - marks[0]!.x) / (marks.length - 1) < DENSE;
  return {
    width: frame.width,
    height: frame.height,
    area: scales.area,
    days: scales.days,
    values: scales.values,
    lines,
    points: pointGroups(view, drawn.points, scales.isWide ? 3 : 2.5, isDense),
    rules: [...axis.rules, ...noted.rules],
    texts: [...axis.texts, ...noted.texts, ...names],
    marks,
  };
}

function linesOf(view: ChartView, { points, path, target, standards }: Drawn, { perDay, days }: Scales, { em }: Frame): readonly Line[] {
  // The target is a short bar about its day, and within the data's room.
  const half = (em * 1.4) / perDay;
  const from = target && Math.max(days.min, Math.min(target.x - half, days.max - 2 * half));
  return [
    ...standards.map(({ data }) => ({ kind: 'standard' as const, data })),
    ...(path.length > 1 ? [{ kind: 'trajectory' as const, data: path }] : []),
    ...seriesLines(view, points),
    ...(target && from !== null ? [{ kind: 'target' as const, data: [from, from + 2 * half].map((x) => ({ x, y: target.y })) }] : []),
  ];
}
