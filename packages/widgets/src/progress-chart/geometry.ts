import type { ProcessView } from '@stp-widgets/insight/chart-process.js';
import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import { layOutWith } from './lay-out.ts';
import type { Frame, Plan, Writing } from './plan.ts';
import { processLayer } from './process-plan.ts';

export { type Box, place, type PlacedText, type TextKind } from './labels.ts';
export type { Area, Datum, Frame, Line, Pixel, Plan, Points, ProcessWriting, Rule, Tone, Writing } from './plan.ts';
export type { ValueScale } from './ticks.ts';
export { type BridgeBar, bridgeBars, type SumLine, type Sums, sumsOf } from './benefit-geometry.ts';
export { type Bullet, bulletOf } from './bullet.ts';
export { type Spark, scaleOf, sparkOf } from './spark.ts';

/**
 * Lays a chart out in a room: its axes, lines, points and texts; of a process its limits and special causes as well. Where values
 * stand closer than pixels, of each column of them the first, the last and both extremes are drawn.
 *
 * @returns null when there is nothing to draw
 */
export function layOut(view: ChartView, writing: Writing, frame: Frame, process: ProcessView | null = null): Plan | null {
  return layOutWith(view, writing, frame, process && processLayer(view, process));
}
