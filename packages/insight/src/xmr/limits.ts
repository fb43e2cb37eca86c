import type { XmrOptions, XmrPhase, XmrValue } from './result.ts';

/** What a phase rests on, and the lines that follow from it; null where there is nothing to calculate them from. */
export interface Limits extends Pick<
  XmrPhase,
  'restsOn' | 'provisional' | 'mean' | 'lower' | 'upper' | 'meanRange' | 'ranges' | 'upperRange' | 'leftOut' | 'isConstant'
> {
  /** By how much calculating may miss a line: what is nearer to it lies on it. */
  readonly rounding: number;
}

/** Three standard deviations in mean moving ranges, 3 / 1.128, as Wheeler and Making Data Count round it. */
const WIDTH = 2.66;
/** The limit of moving ranges in mean moving ranges (Wheeler; Nelson 1982 screens by it). */
const RANGE_WIDTH = 3.267;

/** How far each value is from the one before; null where one of both is missing, or something between them. */
export function movingRanges(values: readonly XmrValue[]): readonly (number | null)[] {
  return values.map(({ value, afterGap }, at) => {
    const before = values[at - 1]?.value ?? null;
    return value === null || before === null || afterGap ? null : Math.abs(value - before);
  });
}

/** Mean and natural process limits of one phase, by the values and the moving ranges that count. */
export function limitsOf(values: readonly XmrValue[], ranges: readonly (number | null)[], options: XmrOptions): Limits {
  const { fixAfter = Infinity, screening = true, countProvisional = true } = options;
  let seen = 0;
  const counts = values.map(({ value, provisional }) => value !== null && ++seen <= fixAfter && (countProvisional || !provisional));
  const counted = values.filter((_, at) => counts[at]);
  const known = counted.map(({ value }) => value!);
  const all = ranges.flatMap((range, at) => (range !== null && counts[at] && counts[at - 1] ? [{ range, at }] : []));
  const mean = meanOf(known);
  const meanOfAll = meanOf(all.map(({ range }) => range));
  const upperRange = meanOfAll && meanOfAll * RANGE_WIDTH;
  const isKept = ({ range }: { readonly range: number }) => !screening || range < upperRange!;
  const kept = all.filter(isKept);
  const meanRange = meanOf(kept.map(({ range }) => range));
  return {
    restsOn: known.length,
    provisional: counted.filter(({ provisional }) => provisional).length,
    mean,
    lower: mean === null || meanRange === null ? null : mean - WIDTH * meanRange,
    upper: mean === null || meanRange === null ? null : mean + WIDTH * meanRange,
    meanRange,
    ranges: kept.length,
    upperRange,
    leftOut: all.filter((one) => !isKept(one)).map(({ at }) => at),
    isConstant: known.length > 1 && known.every((value) => value === known[0]),
    rounding: roundingOf(known),
  };
}

/** The mean, corrected by that of what remains, so that the mean of values that are all the same is that value. */
function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const about = values.reduce((sum, value) => sum + value, 0) / values.length;
  return about + values.reduce((sum, value) => sum + (value - about), 0) / values.length;
}

/** By how much lines that are calculated from such values may miss what they would be without rounding. */
export const roundingOf = (values: readonly number[]): number =>
  16 * Number.EPSILON * values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** On which side of a line a value lies: 1 above, -1 below, 0 on it or where one of both is missing. */
export function sideOf(value: number | null, line: number | null, { rounding }: Pick<Limits, 'rounding'>): -1 | 0 | 1 {
  if (value === null || line === null || Math.abs(value - line) <= rounding) return 0;
  return value > line ? 1 : -1;
}

/** Tells whether a value is outside the limits, or within them and more than two thirds of the way from the mean to them. */
export function zoneOf(value: number | null, limits: Limits): 'outside' | 'near' | 'inside' {
  const { mean, lower, upper } = limits;
  if (value === null || mean === null || lower === null || upper === null) return 'inside';
  if (sideOf(value, upper, limits) > 0 || sideOf(value, lower, limits) < 0) return 'outside';
  const way = (2 * (upper - mean)) / 3;
  return sideOf(value, mean + way, limits) > 0 || sideOf(value, mean - way, limits) < 0 ? 'near' : 'inside';
}
