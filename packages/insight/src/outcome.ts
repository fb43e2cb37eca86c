import { lastDay } from '@stp-widgets/contract/day.js';
import type { ResultView } from './result-view.ts';

/** What there is to tell of a result besides where it stands. */
export interface Outcome {
  /**
   * What became of the target by its day: `met`, `missed`, or `open` while the last value is from before that day.
   * Null until that day has passed, and where it cannot be told.
   */
  readonly target: 'met' | 'missed' | 'open' | null;
  /** By how much the last value is better than the target, in the measure's unit; 0 when it is not. */
  readonly beyond: number;
  /** Days since a newer value should have been told; 0 when none is late, or no cadence was agreed. */
  readonly late: number;
}

/**
 * Tells what became of a result's target, and whether its values still come.
 *
 * A value is late once its cadence has gone by twice since its period ended: once for the next period to pass, and once for its value
 * to be told.
 */
export function outcome({
  standing,
  isPast,
  latest,
  target,
  age,
}: Pick<ResultView, 'standing' | 'isPast' | 'latest' | 'target' | 'age'>): Outcome {
  const isReached = standing === 'reached';
  const isTold = latest !== null && target !== null && lastDay(latest.period) >= lastDay(target.by);
  return {
    target: !isPast ? null : isReached ? 'met' : !isTold ? 'open' : standing && 'missed',
    beyond: isReached ? Math.abs(latest!.value - target!.value) : 0,
    late: age?.every ? Math.max(0, Math.floor(age.days - 2 * age.every)) : 0,
  };
}
