import type { Partnership } from '@stp-widgets/contract';
import { dayOf } from '@stp-widgets/contract/day.js';
import { type ProcessRequest, type ProcessView, processOf } from './chart-process.ts';
import { type ChartRequest, type ChartView, chartView } from './chart-view.ts';
import { find, nameOf } from './lookup.ts';
import { overPeriods } from './series.ts';

/** How many series of one measure can be told apart beside each other; more are named, and stand in the table. */
export const TOLD_APART = 8;

/** One organisation's values, on the scale of all. */
export interface Multiple {
  readonly id: string;
  readonly organisation: string;
  readonly view: ChartView;
  readonly process: ProcessView;
  /** The one value of all the periods shown, rates combined from their parts; null where it cannot be told. */
  readonly overall: number | null;
}

/** A measure by organisation. */
export interface Multiples {
  /** At most eight, those that need looking at first; and the others, in the same order. */
  readonly shown: readonly Multiple[];
  readonly others: readonly Multiple[];
  /** The names of those that are asked of and have given no value. */
  readonly silent: readonly string[];
  /** The least and the most of all values, limits and goals of those shown, for one scale. */
  readonly low: number;
  readonly high: number;
  /** The first and the last day of any of them. */
  readonly from: number;
  readonly to: number;
}

/**
 * Answers how a measure has gone in each organisation that has given values.
 *
 * @returns null when no organisation has a series of its own
 */
export function multiples(partnership: Partnership, request: ChartRequest, process: ProcessRequest, now: Date): Multiples | null {
  const result = find(partnership, 'results', request.result);
  const measure = find(partnership, 'measures', result ? result.measure : request.measure);
  const ids = (measure?.series ?? []).flatMap(({ organisation }) => organisation ?? []);
  if (!measure || ids.length === 0) return null;
  const today = dayOf(now, partnership.partnership.timeZone);
  const all = ids.flatMap((id): Multiple[] => {
    const view = chartView(partnership, { ...request, organisation: id }, now);
    if (!view || view.points.length === 0) return [];
    const overall = overPeriods(measure, id, view.points[0]!.first, Math.min(view.points.at(-1)!.last, today));
    return [{ id, organisation: view.organisation, view, process: processOf(view, process), overall }];
  });
  const sorted = all.toSorted((one, other) => urgency(one) - urgency(other));
  const [shown, others] = [sorted.slice(0, TOLD_APART), sorted.slice(TOLD_APART)];
  const values = shown.flatMap(({ view, process: { found, goal } }) => [
    ...view.points.map(({ value }) => value),
    ...found.phases.flatMap(({ lower, upper }) => [lower, upper].filter((line) => line !== null)),
    ...(goal ? [goal.value] : []),
  ]);
  const days = shown.flatMap(({ view }) => [view.points[0]!.first, view.points.at(-1)!.last]);
  const least = (list: readonly number[]) => list.reduce((one, two) => Math.min(one, two), Infinity);
  const most = (list: readonly number[]) => list.reduce((one, two) => Math.max(one, two), -Infinity);
  return {
    shown,
    others,
    silent: ids.filter((id) => !all.some((one) => one.id === id)).map((id) => nameOf(partnership, id)),
    low: least(values),
    high: most(values),
    from: least(days),
    to: most(days),
  };
}

const order = ['concerning', 'improving', 'neutral', 'common cause'] as const;

/** What is worse than chance comes first; then what will not meet its goal; else as in the document. */
function urgency({ process: { found } }: Multiple): number {
  const at = order.indexOf(found.variation?.variation ?? 'common cause');
  return at * 2 + (found.assurance?.assurance === 'fail' ? 0 : 1);
}
