import { type Drawn, valuesOf } from './drawn.ts';
import type { Area, Datum, Frame, Pixel, Writing } from './plan.ts';
import { type ValueScale, valueScale } from './ticks.ts';

/** How high a line of small text is, in its own size. */
export const LEADING = 1.3;

/** From which width, in small text, labels stand beside the data and not on it. */
const WIDE = 44;

/** Turns days and values into pixels. */
export interface Scales {
  readonly area: Area;
  readonly days: { readonly min: number; readonly max: number };
  /** Pixels for a day. */
  readonly perDay: number;
  readonly values: ValueScale;
  /** The values of the axis as they are written. */
  readonly names: readonly string[];
  readonly isWide: boolean;
  readonly at: (datum: Datum) => Pixel;
}

/** Finds room for a chart's data between its axes, notes and labels, and the scales that fill it. */
export function scalesOf(
  drawn: Drawn,
  writing: Writing,
  frame: Frame,
  more: { readonly isNoted: boolean; readonly ceiling: number; readonly levels: readonly number[] },
): Scales {
  const { width, height, em, measure } = frame;
  const isWide = width >= WIDE * em;
  // Notes stand over the data, and so does the target's name where there is no room beside it.
  const above = (more.isNoted ? 2 : 0) + (drawn.target && !isWide ? 2 : 0);
  const top = Math.round(em * (above > 0 ? above * LEADING + 0.8 : LEADING));
  const bottom = Math.max(top + 1, height - Math.round(em * LEADING * 2 + 10));
  const steps = Math.max(2, Math.min(6, Math.floor((bottom - top) / (em * 3.4))));
  const values = valueScale([...valuesOf(drawn), ...more.levels], steps, more.ceiling);
  const names = values.values.map((value) => writing.value(value, values.decimals));
  const widest = (lines: readonly string[]) => Math.max(0, ...lines.map((text, at) => measure(text, at === 0)));
  const { mean = '', lower = '', upper = '' } = writing.process ?? {};
  // Where nothing is agreed for later the limits run to the end, and are named beside it.
  const isToEnd = drawn.path.every(({ x }) => x <= (drawn.points.at(-1)?.x ?? 0) + drawn.shift);
  const limits = isToEnd && more.levels.length > 0 ? Math.max(...[mean, lower, upper].map((text) => measure(text))) : 0;
  const beside = isWide ? Math.min(Math.max(widest(drawn.target ? writing.target : writing.last), limits) + 16, width / 4) : 6;
  const start = Math.min(Math.ceil(Math.max(...names.map((name) => measure(name))) + 8), Math.floor(width / 3));
  const end = Math.max(start + 1, Math.floor(width - beside));
  // No point is cut off by the edge, however short its period.
  const pad = Math.max(0, ((drawn.to - drawn.from) * 8) / (end - start) - drawn.shift);
  const days = { min: drawn.from - pad, max: drawn.to + pad };
  const perDay = (end - start) / (days.max - days.min);
  const perValue = (bottom - top) / (values.max - values.min);
  return {
    area: { start, end, top, bottom },
    days,
    perDay,
    values,
    names,
    isWide,
    at: ({ x, y }) => ({ x: start + (x - days.min) * perDay, y: bottom - (y - values.min) * perValue }),
  };
}
