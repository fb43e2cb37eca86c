import type { DayNumber } from '@stp-widgets/contract/day.js';
import type { AgreedValue } from '../chart-view/agreed.ts';
import type { ChartView } from '../chart-view.ts';
import { trajectoryWithin, type Xmr } from '../xmr.ts';

/** How what was agreed for the time after the last value lies to the limits of the last phase. */
export interface PathWithin {
  /** `leaves`: it ends outside; `partly`: it is outside for some time, and ends inside. */
  readonly how: 'inside' | 'leaves' | 'partly';
  /** The first day of what lies outside at the end; null while it is outside from the beginning, or not at all. */
  readonly from: DayNumber | null;
  /** Where its end lies; null inside. */
  readonly lies: 'above' | 'below' | null;
  /** The process has more to do than it does: it lies on the better side. Null where no direction is better. */
  readonly isMore: boolean | null;
}

/** Reads what was agreed for the time after the last value against the limits of its process; null where either is missing. */
export function pathWithin({ points, agreed, direction }: ChartView, found: Xmr): PathWithin | null {
  const last = points.at(-1);
  const limits = found.phases.at(-1);
  if (!last || !agreed || !limits || limits.lower === null || limits.upper === null) return null;
  const path: readonly AgreedValue[] = [
    ...(last.due === null ? [] : [{ day: last.last, value: last.due }]),
    ...agreed.path.filter(({ day }) => day > last.last),
  ];
  // A target without a way to it is told by the assurance, and what was agreed for days gone by says nothing of what is to come.
  if (path.length < 2) return null;
  const within = trajectoryWithin(path, found, points);
  const lies = within.at(-1)!.lies;
  const inside = within.findLastIndex((one) => one.lies === 'inside');
  if (lies === 'inside' || lies === null) {
    return { how: within.every((one) => one.lies === 'inside') ? 'inside' : 'partly', from: null, lies: null, isMore: null };
  }
  const [from, to] = [path[inside], path[inside + 1]!];
  const line = lies === 'above' ? limits.upper : limits.lower;
  return {
    how: 'leaves',
    from: from ? Math.ceil(from.day + ((line - from.value) / (to.value - from.value)) * (to.day - from.day)) : null,
    lies,
    isMore: direction === 'neutral' ? null : (lies === 'above') === (direction === 'increase'),
  };
}
