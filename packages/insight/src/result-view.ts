import type { Day, Measure, Partnership, Result, StatusShape } from '@stp-widgets/contract';
import { type DayNumber, lastDay } from '@stp-widgets/contract/day.js';
import { find } from './lookup.ts';
import { expected, standing, type Standing } from './progress.ts';
import { latest, type Point, points } from './series.ts';

/** Which way a result has moved of late, by its measure's own direction. */
export type Trend = 'improving' | 'worsening' | 'steady';

/** Everything there is to show of one result. */
export interface ResultView {
  readonly id: string;
  readonly title: string;
  /** How values are written: `%`, a currency such as GBP, or a word; empty when there is no measure. */
  readonly unit: string;
  readonly decimals: number | null;
  readonly baseline: { readonly value: number; readonly at: Day } | null;
  readonly target: { readonly value: number; readonly by: Day } | null;
  /** The last value known. */
  readonly latest: Point | null;
  /** Where it should be today. */
  readonly due: number | null;
  readonly standing: Standing | null;
  /** How far from where it should be, in the measure's unit, never negative. */
  readonly gap: number;
  readonly shape: StatusShape;
  readonly trend: Trend | null;
  /** The last 24 values, for a small line. */
  readonly recent: readonly Point[];
  readonly weight: number;
}

/** Answers where one result stands on a day. */
export function resultView(partnership: Partnership, result: Result, day: DayNumber): ResultView {
  const measure = find(partnership, 'measures', result.measure);
  const known = measure ? points(measure).filter(({ period }) => lastDay(period) <= day) : [];
  const last = latest(known, day) ?? null;
  const due = expected(result, day);
  const { baseline = null, target = null } = result;
  const stands =
    last && baseline && target && due !== null
      ? standing(last.value, { due, baseline: baseline.value, target: target.value, direction: measure?.direction ?? 'neutral' })
      : null;
  const way = baseline && target ? Math.abs(target.value - baseline.value) : 0;
  const gap = last && due !== null ? Math.abs(last.value - due) : 0;
  return {
    id: result.id,
    title: result.title,
    unit: measure?.unit ?? '',
    decimals: measure?.decimals ?? null,
    baseline,
    target,
    latest: last,
    due,
    standing: stands,
    gap,
    shape: shapeOf(stands, way > 0 ? gap / way : 1),
    trend: measure ? trend(known, measure.direction, way) : null,
    recent: known.slice(-24),
    weight: result.weight ?? 1,
  };
}

/** Behind by no more than a fifth of the whole way is caution; more is trouble; worse than the baseline is the worst. */
function shapeOf(stands: Standing | null, behind: number): StatusShape {
  if (stands === null) return 'ring';
  if (stands === 'reached') return 'tick';
  if (stands === 'worse') return 'square';
  if (stands === 'behind') return behind > 0.2 ? 'triangle' : 'triangle-half';
  return 'disc';
}

/** The mean of the last three values against the three before, steady within a fiftieth of the way; null under six values. */
function trend(known: readonly Point[], direction: Measure['direction'], way: number): Trend | null {
  if (known.length < 6 || direction === 'neutral') return null;
  const mean = (list: readonly Point[]) => list.reduce((sum, { value }) => sum + value, 0) / list.length;
  const [before, now] = [mean(known.slice(-6, -3)), mean(known.slice(-3))];
  if (Math.abs(now - before) <= (way || Math.abs(before)) / 50) return 'steady';
  return now > before === (direction === 'increase') ? 'improving' : 'worsening';
}
