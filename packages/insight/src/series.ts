import type { Day, Measure } from '@stp-widgets/contract';
import { type DayNumber, firstDay, lastDay } from '@stp-widgets/contract/day.js';

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
 * summed denominators (in percent for a measure in %). Rates are never averaged: where all have numerator and
 * denominator, those are combined, and a ratio that lacks them has no value. The last periods are left out while
 * fewer organisations have reported than in the period before, so that a late return does not read as a fall.
 *
 * @returns an empty list when there is nothing to say
 */
export function points(measure: Measure, organisation?: string): readonly Point[] {
  const own = measure.series.find((series) => series.organisation === organisation);
  if (own || organisation !== undefined) return own ? inOrder(own.observations.flatMap((one) => point(measure, [one]))) : [];
  const periods = [
    ...Map.groupBy(
      measure.series.flatMap((series) => series.observations.filter((one) => together(measure, [one]) !== null)),
      ({ period }) => period,
    ).values(),
  ].toSorted(([one], [other]) => end(one) - end(other));
  while (periods.length > 1 && periods.at(-1)!.length < periods.at(-2)!.length) periods.pop();
  return periods.flatMap((observations) => point(measure, observations));
}

/**
 * The one value of a measure over several periods, for one organisation or for the whole: a rate from all numerators and all
 * denominators, a sum, else the mean.
 *
 * @param first the first day of the periods, and `last` the last
 * @returns null when there is no value, or when rates lack what they would be combined from
 */
export function overPeriods(measure: Measure, organisation: string | undefined, first: DayNumber, last: DayNumber): number | null {
  const own = measure.series.filter((series) => series.organisation === organisation);
  const series = own.length > 0 || organisation !== undefined ? own : measure.series;
  const within = series.flatMap(({ observations }) =>
    observations.filter(({ period }) => firstDay(period) >= first && lastDay(period) <= last),
  );
  return together(
    measure,
    within.filter((one) => together(measure, [one]) !== null),
  );
}

/** The periods that organisations gave rates for that cannot be combined, since a numerator or a denominator is missing. */
export function uncombined(measure: Measure): readonly Day[] {
  if (measure.aggregation !== 'ratio' || measure.series.some(({ organisation }) => organisation === undefined)) return [];
  const all = measure.series.flatMap(({ observations }) => observations.filter((one) => together(measure, [one]) !== null));
  return [...Map.groupBy(all, ({ period }) => period)].filter(([, list]) => together(measure, list) === null).map(([period]) => period);
}

/** The last value known by a day; undefined when none is. */
export function latest(list: readonly Point[], day: number): Point | undefined {
  return list.findLast(({ period }) => lastDay(period) <= day);
}

const end = (one: { readonly period: Day } | undefined) => (one ? lastDay(one.period) : 0);

/** In order of time; each period is read once, since a series may have thousands. */
function inOrder(list: readonly Point[]): readonly Point[] {
  const ends = new Map(list.map((one) => [one, end(one)]));
  return list.toSorted((one, other) => ends.get(one)! - ends.get(other)!);
}

function point(measure: Measure, observations: readonly Observation[]): Point[] {
  const value = together(measure, observations);
  const [first] = observations;
  if (value === null || !first) return [];
  const narrative = observations.find((one) => one.narrative)?.narrative;
  const provisional = observations.some((one) => one.provisional);
  return [narrative ? { period: first.period, value, provisional, narrative } : { period: first.period, value, provisional }];
}

function together({ aggregation, unit }: Measure, observations: readonly Observation[]): number | null {
  const [first] = observations;
  // By far the most: one value, given as such.
  if (observations.length === 1 && first!.value !== undefined && first!.numerator === undefined) return first!.value;
  const whole = unit === '%' ? 100 : 1;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const isRate = observations.every((one) => one.denominator !== undefined && one.numerator !== undefined);
  if (isRate && (aggregation === 'ratio' || (aggregation !== 'sum' && observations.length > 1))) {
    const denominator = sum(observations.map((one) => one.denominator ?? 0));
    return denominator > 0 ? (scaleOf(observations, whole) * sum(observations.map((one) => one.numerator ?? 0))) / denominator : null;
  }
  if (aggregation === 'ratio' && observations.length > 1) return null;
  const values = observations.flatMap(({ value, numerator, denominator }) =>
    value !== undefined ? [value] : numerator !== undefined && denominator ? [(whole * numerator) / denominator] : [],
  );
  if (values.length === 0) return null;
  return aggregation === 'sum' ? sum(values) : sum(values) / values.length;
}

/** What a rate is of: 100 for percent, else as the values that are given beside their parts have it, such as 1,000 for one per 1,000 bed days. */
function scaleOf(observations: readonly Observation[], whole: number): number {
  if (whole !== 1) return whole;
  const full = observations.find(({ value, numerator, denominator }) => value && numerator && denominator);
  return full ? (full.value! * full.denominator!) / full.numerator! : whole;
}
