import type { Day, Measure } from '@stp-widgets/contract';
import { lastDay } from '@stp-widgets/contract/day.js';

/** One value of a measure over one period. */
export interface Point {
  readonly period: Day;
  readonly value: number;
  /** The publisher may still correct it. */
  readonly provisional: boolean;
  readonly narrative?: string;
}

type Observation = Measure['series'][number]['observations'][number];

/**
 * The values of a measure in order of time, for one organisation or for the partnership as a whole.
 *
 * For the whole, a series without an organisation is taken as it is; else the organisations' values of a
 * period are put together as the measure says: their sum, their mean, or the ratio of summed numerators to
 * summed denominators (in percent for a measure in %). The last periods are left out while fewer organisations
 * have reported than in the period before, so that a late return does not read as a fall.
 *
 * @returns an empty list when there is nothing to say
 */
export function points(measure: Measure, organisation?: string): readonly Point[] {
  const own = measure.series.find((series) => series.organisation === organisation);
  if (own || organisation !== undefined) return own ? own.observations.flatMap((one) => point(measure, [one])).toSorted(byTime) : [];
  const periods = [
    ...Map.groupBy(
      measure.series.flatMap((series) => series.observations.filter((one) => together(measure, [one]) !== null)),
      ({ period }) => period,
    ).values(),
  ].toSorted(([one], [other]) => end(one) - end(other));
  while (periods.length > 1 && periods.at(-1)!.length < periods.at(-2)!.length) periods.pop();
  return periods.flatMap((observations) => point(measure, observations));
}

/** The last value known by a day; undefined when none is. */
export function latest(list: readonly Point[], day: number): Point | undefined {
  return list.findLast(({ period }) => lastDay(period) <= day);
}

const end = (one: { readonly period: Day } | undefined) => (one ? lastDay(one.period) : 0);
const byTime = (one: Point, other: Point) => end(one) - end(other);

function point(measure: Measure, observations: readonly Observation[]): Point[] {
  const value = together(measure, observations);
  const [first] = observations;
  if (value === null || !first) return [];
  const narrative = observations.find((one) => one.narrative)?.narrative;
  return [{ period: first.period, value, provisional: observations.some((one) => one.provisional), ...(narrative && { narrative }) }];
}

function together({ aggregation, unit }: Measure, observations: readonly Observation[]): number | null {
  const whole = unit === '%' ? 100 : 1;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  if (aggregation === 'ratio' && observations.every((one) => one.denominator !== undefined && one.numerator !== undefined)) {
    const denominator = sum(observations.map((one) => one.denominator ?? 0));
    return denominator > 0 ? (whole * sum(observations.map((one) => one.numerator ?? 0))) / denominator : null;
  }
  const values = observations.flatMap(({ value, numerator, denominator }) =>
    value !== undefined ? [value] : numerator !== undefined && denominator ? [(whole * numerator) / denominator] : [],
  );
  if (values.length === 0) return null;
  return aggregation === 'sum' ? sum(values) : sum(values) / values.length;
}
