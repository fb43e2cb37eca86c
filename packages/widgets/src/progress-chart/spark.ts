import type { ProcessView } from '@stp-widgets/insight/chart-process.js';
import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import { thinned } from './decimate.ts';
import type { Pixel, Tone } from './plan.ts';

/** What a small picture spans: days, and values. */
export interface SparkScale {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** The room of a small picture. */
export interface SparkSize {
  readonly width: number;
  readonly height: number;
}

/** A small picture of values over time, in its own units from start and top. */
export interface Spark {
  /** The stretches of the line between gaps. */
  readonly lines: readonly (readonly Pixel[])[];
  /** The values that are no chance, and the last. */
  readonly marks: readonly (Pixel & { readonly tone: Tone; readonly isHollow: boolean })[];
  /** The lines of each phase. */
  readonly phases: readonly {
    readonly start: number;
    readonly end: number;
    readonly mean: number | null;
    readonly lower: number | null;
    readonly upper: number | null;
  }[];
  /** How high the goal lies; null without one. */
  readonly goal: number | null;
}

/** The scale of a chart by itself, over its values, limits and goal. */
export function scaleOf({ points }: ChartView, { found, goal }: ProcessView): SparkScale {
  let [low, high] = [goal?.value ?? Infinity, goal?.value ?? -Infinity];
  for (const { value } of points) [low, high] = [Math.min(low, value), Math.max(high, value)];
  for (const { lower, upper } of found.phases) [low, high] = [Math.min(low, lower ?? low), Math.max(high, upper ?? high)];
  return { from: points[0]?.first ?? 0, to: points.at(-1)?.last ?? 0, low, high };
}

/** Lays a small picture out: no axes, no texts. Values that are all the same run through its middle. */
export function sparkOf(view: ChartView, { found, goal }: ProcessView, scale: SparkScale, { width, height }: SparkSize): Spark {
  const pad = 5;
  const days = Math.max(1, scale.to + 1 - scale.from);
  const x = (day: number) => pad + ((day - scale.from) / days) * (width - 2 * pad);
  const span = scale.high - scale.low;
  const y = (value: number) => (span > 0 ? height - pad - ((value - scale.low) / span) * (height - 2 * pad) : height / 2);
  const places = view.points.map(({ first, last, value }) => ({ x: x((first + last + 1) / 2), y: y(value) }));
  const lines: Pixel[][] = [];
  for (const [at, place] of places.entries()) {
    if (at === 0 || view.points[at]!.afterGap) lines.push([]);
    lines.at(-1)!.push(place);
  }
  const isDense = places.length > width / 4;
  const marks = places.flatMap((place, at) => {
    const { variation } = found.points[at]!;
    const isSpecial = variation !== null && variation !== 'common cause';
    if (at < places.length - 1 && (!isSpecial || isDense)) return [];
    return [{ ...place, tone: isSpecial ? variation : ('series' as const), isHollow: view.points[at]!.provisional }];
  });
  return {
    lines: lines.map((line) => thinned(line, 1)),
    marks,
    phases: found.phases.map(({ first, last, mean, lower, upper }) => ({
      start: x(view.points[first]!.first),
      end: x(view.points[last]!.last + 1),
      mean: mean === null ? null : y(mean),
      lower: lower === null ? null : y(lower),
      upper: upper === null ? null : y(upper),
    })),
    goal: goal ? y(goal.value) : null,
  };
}
