import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import { axes } from './axes.ts';
import { thinned } from './decimate.ts';
import { type Drawn, drawnOf, pointGroups, seriesLines } from './drawn.ts';
import { lineNames } from './line-names.ts';
import { notedOf, notes } from './notes.ts';
import type { Frame, Line, Plan, Writing } from './plan.ts';
import type { ProcessLayer } from './process-layer.ts';
import { LEADING, type Scales, scalesOf } from './scales.ts';

/** Under how many pixels from one value to the next points run into each other. */
const DENSE = 6;

/** Lays a chart out in a room, with what a process adds where there is one; null when there is nothing to draw. */
export function layOutWith(view: ChartView, writing: Writing, frame: Frame, process: ProcessLayer | null): Plan | null {
  const drawn = drawnOf(view);
  if (!drawn) return null;
  const noting = notedOf(view, process, writing);
  const isNoted = noting.length > 0;
  const scales = scalesOf(drawn, writing, frame, { isNoted, ceiling: view.unit === '%' ? 100 : Infinity, levels: process?.levels ?? [] });
  const lines = linesOf(view, drawn, scales, frame);
  const marks = drawn.points.map(scales.at);
  const noted = notes(noting, marks, frame);
  const axis = axes(scales, writing, frame, drawn.shift);
  const isDense = marks.length > 1 && (marks.at(-1)!.x - marks[0]!.x) / (marks.length - 1) < DENSE;
  const radius = scales.isWide ? 3 : 2.5;
  const limits = process?.rules(scales) ?? { rules: [], bands: [] };
  const names = lineNames(drawn, writing, frame, scales, {
    lines,
    rules: noted.rules,
    top: isNoted ? frame.em * LEADING * 2 : 0,
    names: process?.names(writing, scales, marks, limits.rules) ?? [],
  });
  return {
    width: frame.width,
    height: frame.height,
    area: scales.area,
    days: scales.days,
    values: scales.values,
    lines,
    points: process
      ? process.points(drawn.points, { radius, isDense, days: 1 / scales.perDay })
      : pointGroups(view, drawn.points, radius, isDense),
    rules: [...axis.rules, ...limits.rules, ...noted.rules],
    bands: limits.bands,
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
    ...seriesLines(view, points).map(({ kind, data }) => ({ kind, data: thinned(data, 1 / perDay) })),
    ...(target && from !== null ? [{ kind: 'target' as const, data: [from, from + 2 * half].map((x) => ({ x, y: target.y })) }] : []),
  ];
}
