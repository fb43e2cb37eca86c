import type { Measure, Result } from '@stp-widgets/contract';
import { type DayNumber, lastDay } from '@stp-widgets/contract/day.js';

/** How far one result has come, and how much it counts. */
export interface ResultProgress {
  readonly id: string;
  readonly progress: number;
  readonly weight: number;
}

/** Where a result stands against its agreed trajectory; `worse` is behind its own baseline. */
export type Standing = 'reached' | 'ahead' | 'on track' | 'behind' | 'worse';

/**
 * Rolls results up into one share of completion.
 *
 * Each result counts in proportion to its weight. If none carries weight, or next to none (1e-81), all count alike, so a
 * freshly drafted objective still reads sensibly.
 *
 * @returns a share, over 1 when results beat their targets; null when there are no results
 * @throws RangeError if a weight is negative or not finite
 */
export function rollUp(results: readonly ResultProgress[]): number | null {
  if (results.length === 0) return null;
  let [total, done, plain] = [0, 0, 0];
  for (const { id, weight, progress } of results) {
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`invalid weight of ${id}: ${weight}`);
    // So that the largest add up to a number. A power of two leaves a third a third.
    total += weight / 2 ** 60;
    done += (weight / 2 ** 60) * progress;
    plain += progress;
  }
  // With less, products would be lost.
  return total > 1e-99 ? done / total : plain / results.length;
}

/**
 * The value that was agreed for a day: on straight lines from the baseline through the trajectory to the
 * target, the baseline's before it and the target's after it.
 *
 * @returns null when the result has no baseline or no target
 */
export const expected = (result: Pick<Result, 'baseline' | 'trajectory' | 'target'>, day: DayNumber): number | null =>
  wayOf(result)?.(day) ?? null;

/** What `expected` answers for any day, with what was agreed put in order once; null when the result has no baseline or no target. */
export function wayOf({
  baseline,
  trajectory,
  target,
}: Pick<Result, 'baseline' | 'trajectory' | 'target'>): ((day: DayNumber) => number) | null {
  if (!baseline || !target) return null;
  const steps = [
    { value: baseline.value, day: lastDay(baseline.at) },
    ...trajectory.map(({ value, at }) => ({ value, day: lastDay(at) })).toSorted((one, other) => one.day - other.day),
    { value: target.value, day: lastDay(target.by) },
  ];
  return (day) => {
    const next = steps.findIndex((step) => step.day >= day);
    if (next === 0) return baseline.value;
    const [from, to] = [steps[next - 1], steps[next]];
    if (!from || !to) return target.value;
    return from.value + ((to.value - from.value) * (day - from.day)) / (to.day - from.day);
  };
}

/**
 * Compares a value with where it should be, allowing `slack` of the way from baseline to target.
 *
 * Where the aim is to hold the baseline, the slack is of the baseline and `direction` tells which way is better.
 */
export function standing(
  value: number,
  { due, baseline, target, direction }: { due: number; baseline: number; target: number; direction: Measure['direction'] },
  slack = 0.1,
): Standing {
  const way = target - baseline || (direction === 'decrease' ? -1 : 1) * (Math.abs(baseline) || 1);
  if ((value - target) / way >= 0) return 'reached';
  const ahead = (value - due) / way;
  if (ahead < -slack) return (value - baseline) / way < 0 ? 'worse' : 'behind';
  return ahead > slack ? 'ahead' : 'on track';
}
