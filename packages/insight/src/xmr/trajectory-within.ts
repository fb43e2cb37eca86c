import type { DayNumber } from '@stp-widgets/contract/day.js';
import type { AgreedValue } from '../chart-view/agreed.ts';
import { roundingOf, sideOf } from './limits.ts';
import type { Xmr } from './result.ts';

/** An agreed value beside the limits of its time. */
export interface AgreedWithin extends AgreedValue {
  /** The index of the phase that its day falls into; null before the first. */
  readonly phase: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Where it lies; a value on a limit is inside. Null where there are no limits of that time. */
  readonly lies: 'inside' | 'above' | 'below' | null;
}

/**
 * Tells of each agreed value whether the process can be expected to reach it by chance: it lies inside the limits of
 * its time. A phase holds from the first day of its first point until the next begins, and the last one on, as limits predict.
 *
 * @param path what was agreed, by days
 * @param found what `xmr` says of the points
 * @param days the first day of each of those points, such as the points of a chart view
 * @throws RangeError if there are not as many days as points
 */
export function trajectoryWithin(
  path: readonly AgreedValue[],
  { phases, points }: Pick<Xmr, 'phases' | 'points'>,
  days: readonly { readonly first: DayNumber }[],
): readonly AgreedWithin[] {
  if (days.length !== points.length) throw new RangeError(`invalid count of days of ${points.length} points: ${days.length}`);
  return path.map(({ day, value }) => {
    const at = phases.findLastIndex(({ first }) => days[first]!.first <= day);
    const { lower = null, upper = null } = phases[at] ?? {};
    return { day, value, phase: at < 0 ? null : at, lower, upper, lies: liesOf(value, lower, upper) };
  });
}

function liesOf(value: number, lower: number | null, upper: number | null): AgreedWithin['lies'] {
  if (lower === null || upper === null) return null;
  const rounding = roundingOf([lower, upper]);
  if (sideOf(value, upper, { rounding }) > 0) return 'above';
  return sideOf(value, lower, { rounding }) < 0 ? 'below' : 'inside';
}
