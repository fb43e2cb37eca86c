import type { Measure, Result, StatusShape } from '@stp-widgets/contract';
import { type DayNumber, lastDay } from '@stp-widgets/contract/day.js';
import { expected, standing, type Standing } from '../progress.ts';
import type { Point } from '../series.ts';

/** Where a result stands on a day, against what was agreed. */
export interface ResultStanding {
  /** The value that is due; null when none was agreed for the day. */
  readonly due: number | null;
  /** Null when there is too little to tell by: no value, no target, or neither a baseline nor a direction. */
  readonly standing: Standing | null;
  /** How far from what is due, in the measure's unit, never negative; 0 without a standing. */
  readonly gap: number;
  readonly shape: StatusShape;
  /** The day of its target has passed. */
  readonly isPast: boolean;
}

/**
 * Sets the last value of a result against what was agreed for a day. Where the day of a target has passed, and the value is of that day
 * or later, there is no slack any more: short of it is behind. Without a baseline only the target itself can be told as reached or missed.
 */
export function resultStanding(
  result: Pick<Result, 'baseline' | 'trajectory' | 'target'>,
  direction: Measure['direction'],
  last: Point | null,
  day: DayNumber,
): ResultStanding {
  const { baseline, target } = result;
  const by = target ? lastDay(target.by) : Infinity;
  const isPast = day > by;
  const isTold = isPast && last !== null && lastDay(last.period) >= by;
  const due = expected(result, day) ?? (isPast ? target!.value : null);
  let stands: Standing | null = null;
  if (last && target && (baseline || direction !== 'neutral')) {
    const way = { due: due ?? target.value, baseline: (baseline ?? target).value, target: target.value, direction };
    stands = standing(last.value, way, isTold ? 0 : undefined);
    if (!baseline && stands !== 'reached') stands = isTold ? 'behind' : null;
  }
  const gap = stands && due !== null ? Math.abs(last!.value - due) : 0;
  const way = baseline && target && Math.abs(target.value - baseline.value);
  return { due, standing: stands, gap, shape: shapeOf(stands, way ? gap / way : 1), isPast };
}

/** Behind by no more than a fifth of the whole way is caution; more is trouble; worse than the baseline is the worst. */
function shapeOf(stands: Standing | null, behind: number): StatusShape {
  if (stands === null) return 'ring';
  if (stands === 'reached') return 'tick';
  if (stands === 'worse') return 'square';
  if (stands === 'behind') return behind > 0.2 ? 'triangle' : 'triangle-half';
  return 'disc';
}
