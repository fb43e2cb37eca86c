import type { Measure } from '@stp-widgets/contract';
import { type DayNumber, firstDay } from '@stp-widgets/contract/day.js';

/**
 * The indices of the points with which a measure's new processes begin: the first whose period begins on the day of the
 * rebase or after it, so that a period with some of both counts to the old process. In order, each once.
 *
 * @param days the first day of each point, in order of time
 */
export function rebaseStarts(days: readonly { readonly first: DayNumber }[], rebase: Measure['rebase']): readonly number[] {
  const starts = (rebase ?? []).map(({ at }) => days.findIndex(({ first }) => first >= firstDay(at)));
  return [...new Set(starts.filter((at) => at >= 0))].toSorted((one, other) => one - other);
}
