import type { ChartView } from '@stp-widgets/insight/chart-view.js';

/** A value on a bullet, and where it stands: a share of its length from the start. */
export interface BulletMark {
  readonly value: number;
  readonly at: number;
}

/** A result on one line, from where it began to where it is to come. */
export interface Bullet {
  readonly start: BulletMark;
  readonly goal: BulletMark;
  readonly last: BulletMark;
  /** Where it should be; null when that was not agreed. */
  readonly due: BulletMark | null;
  readonly isStandard: boolean;
  /** It is further from the goal than it began. */
  readonly isWorse: boolean;
}

/**
 * Sets the last value of a chart on the way from its baseline, or else its first value, to its target, or else its standard. The way runs
 * from start to end whichever way is better, and has room for a value that lies beyond.
 *
 * @returns null without a value or a goal, and where there is no way between both
 */
export function bulletOf({ points, agreed, direction }: ChartView): Bullet | null {
  const [first, last] = [points[0], points.at(-1)];
  const goal = agreed?.target?.value ?? last?.standard?.value;
  if (!first || !last || goal === undefined) return null;
  const began = agreed && agreed.path.length > 1 ? agreed.path[0]!.value : first.value;
  const start = began === goal ? last.value : began;
  const way = goal - start;
  if (way === 0) return null;
  const share = (value: number) => (value - start) / way;
  const due = agreed?.due ?? null;
  const all = [0, 1, share(last.value), ...(due === null ? [] : [share(due)])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const mark = (value: number): BulletMark => ({ value, at: Math.max(0, (share(value) - low) / (high - low)) });
  const isBehind = share(last.value) < 0;
  return {
    start: mark(start),
    goal: mark(goal),
    last: mark(last.value),
    due: due === null ? null : mark(due),
    isStandard: !agreed?.target,
    isWorse: isBehind && (direction === 'neutral' || way > 0 === (direction === 'increase')),
  };
}
