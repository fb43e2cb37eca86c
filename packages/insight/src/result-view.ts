import type { Day, Measure, Partnership, Result } from '@stp-widgets/contract';
import { type DayNumber, lastDay } from '@stp-widgets/contract/day.js';
import { find } from './lookup.ts';
import { type Age, age } from './reported.ts';
import { type Point, points } from './series.ts';
import { type ResultStanding, resultStanding } from './result-view/standing.ts';

/** Which way a result has moved of late, by its measure's own direction. */
export type Trend = 'improving' | 'worsening' | 'steady';

/** Everything there is to show of one result. */
export interface ResultView extends ResultStanding {
  readonly id: string;
  readonly title: string;
  /** How values are written: `%`, a currency such as GBP, or a word; empty when there is no measure. */
  readonly unit: string;
  readonly decimals: number | null;
  readonly baseline: { readonly value: number; readonly at: Day } | null;
  /** What was agreed to reach, and what complies as well. */
  readonly target: { readonly value: number; readonly by: Day; readonly alternative?: string } | null;
  /** The last value known. */
  readonly latest: Point | null;
  /** How old that is, from the end of its period, against the cadence of the result, else of its measure; null without a value. */
  readonly age: Age | null;
  readonly trend: Trend | null;
  /** The last 24 values, for a small line. */
  readonly recent: readonly Point[];
  readonly weight: number;
}

/** Answers where one result stands on a day. */
export function resultView(partnership: Partnership, result: Result, day: DayNumber): ResultView {
  const measure = find(partnership, 'measures', result.measure);
  const all = measure ? inTime(measure) : [];
  const known = all.slice(0, all.findLastIndex(({ period }) => lastDay(period) <= day) + 1);
  const last = known.at(-1) ?? null;
  const { baseline = null, target = null } = result;
  const way = baseline && target ? Math.abs(target.value - baseline.value) : 0;
  return {
    id: result.id,
    title: result.title,
    unit: measure?.unit ?? '',
    decimals: measure?.decimals ?? null,
    baseline,
    target,
    latest: last,
    ...resultStanding(result, measure?.direction ?? 'neutral', last, day),
    age: last && age(last.period, result.cadence ?? measure?.cadence, day),
    trend: measure ? trend(known, measure.direction, way) : null,
    recent: known.slice(-24),
    weight: result.weight ?? 1,
  };
}

const seen = new WeakMap<Measure, readonly Point[]>();

/** The values of a measure for the whole, put together once: a refresh keeps what did not change. */
function inTime(measure: Measure): readonly Point[] {
  let found = seen.get(measure);
  if (!found) seen.set(measure, (found = points(measure)));
  return found;
}

/**
 * The mean of the last three values against the three before, steady within a fiftieth of the way; null under six values, and where the
 * last value says otherwise by itself: what has just risen is not said to fall, nor what has just leapt to have changed little.
 */
function trend(known: readonly Point[], direction: Measure['direction'], way: number): Trend | null {
  if (known.length < 6 || direction === 'neutral') return null;
  const mean = (list: readonly Point[]) => list.reduce((sum, { value }) => sum + value, 0) / list.length;
  const before = mean(known.slice(-6, -3));
  const slack = (way || Math.abs(before)) / 50;
  const [change, last] = [mean(known.slice(-3)) - before, known.at(-1)!.value - before];
  if (Math.abs(change) <= slack) return Math.abs(last) <= 3 * slack ? 'steady' : null;
  if (change * last <= 0) return null;
  return change > 0 === (direction === 'increase') ? 'improving' : 'worsening';
}
