import type { Day, Measure } from '@stp-widgets/contract';
import { type DayNumber, daySpan } from '@stp-widgets/contract/day.js';
import { type Point, points } from '../series.ts';

/** A value, and the first and the last day of its period. */
export interface Known extends Point {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** How a value compares with an earlier one: better or worse by the measure's direction, more or less where it has none. */
export type Change = 'better' | 'worse' | 'more' | 'less' | 'same';

/** The value that another is compared with. */
export interface Before {
  readonly period: Day;
  readonly value: number;
  /** It is of a year before. */
  readonly isYear: boolean;
  readonly change: Change;
}

/** What is known where there is no measure. */
export const nothingKnown = { known: [] as readonly Known[], repeated: 0, notYet: 0 };

/** The values of a measure up to a day, one for each period; how many were given twice, and how many are of periods that are not over. */
export function knownValues(measure: Measure, organisation: string, today: DayNumber) {
  const all = points(measure, organisation || undefined).map((point): Known => {
    const { first, last } = daySpan(point.period)!;
    return { ...point, first, last };
  });
  const over = all.filter(({ last }) => last <= today);
  const single = new Map(over.map((point) => [point.first * LONGEST + point.last - point.first, point]));
  const known = [...single.values()].toSorted((one, other) => one.first + one.last - other.first - other.last);
  return { known, repeated: over.length - known.length, notYet: all.length - over.length };
}

/** More days than any period has. */
const LONGEST = 1000;

/** Tells of each value whether something is missing before it: a step well over the usual one is a gap, days that skip weekends are not. */
export function gapsOf(list: readonly Known[]): readonly boolean[] {
  const middle = ({ first, last }: Known) => (first + last) / 2;
  const steps = list.slice(1).map((point, at) => middle(point) - middle(list[at] ?? point));
  const usual = steps.toSorted((one, other) => one - other)[(steps.length - 1) >> 1] ?? 0;
  const most = usual * (usual < 2 ? 3.5 : 1.75);
  return list.map((_, at) => at > 0 && (steps[at - 1] ?? 0) > most);
}

const YEAR = 365;

/** The value of a year before the last, as near as twenty days, else the one just before it; null when there is none. */
export function before(
  known: readonly Known[],
  latest: Known,
  direction: Measure['direction'],
  decimals: number | undefined,
): Before | null {
  const off = ({ last }: Known) => Math.abs(latest.last - YEAR - last);
  const year = known.reduce<Known | null>((best, point) => (off(point) <= 20 && (!best || off(point) < off(best)) ? point : best), null);
  const then = year ?? known.findLast(({ last, first }) => last < latest.last || (last === latest.last && first < latest.first));
  if (!then) return null;
  return {
    period: then.period,
    value: then.value,
    isYear: year !== null,
    change: change(then.value, latest.value, direction, decimals ?? 1),
  };
}

/** Values that are written alike have not changed. */
function change(then: number, now: number, direction: Measure['direction'], decimals: number): Change {
  if (then.toFixed(decimals) === now.toFixed(decimals)) return 'same';
  if (direction === 'neutral') return now > then ? 'more' : 'less';
  return now > then === (direction === 'increase') ? 'better' : 'worse';
}
