import { assuranceIcons, variationIcons, variationOf } from './xmr/icons.ts';
import { type Limits, limitsOf, movingRanges, sideOf, zoneOf } from './xmr/limits.ts';
import type { AssuranceIcon, Xmr, XmrOptions, XmrPhase, XmrPoint, XmrValue } from './xmr/result.ts';
import { specialCauses } from './xmr/special-causes.ts';

export { assuranceIcons, variationIcons } from './xmr/icons.ts';
export { rebaseStarts } from './xmr/rebase-starts.ts';
export {
  type Assurance,
  type AssuranceIcon,
  type Side,
  type SpecialCause,
  type Variation,
  type VariationIcon,
  type Xmr,
  type XmrOptions,
  type XmrPhase,
  type XmrPoint,
  type XmrValue,
} from './xmr/result.ts';
export { type AgreedWithin, trajectoryWithin } from './xmr/trajectory-within.ts';

/**
 * Tells chance from change in a series, as Making Data Count teaches it: an XmR chart (Shewhart's chart for single values
 * and their moving ranges, Wheeler, Understanding Variation) as data, by the rules of its reference implementation,
 * NHSRplotthedots.
 *
 * The limits are the mean and 2.66 times the mean moving range to either side. What is outside them goes before a trend,
 * that before two of three near a limit, and that before a shift; a value on a line counts as on it. A rebase starts all
 * anew. A missing value, or a gap, has no moving range and ends every run. In proportion to the points.
 *
 * @param values in order of time
 * @returns empty lists, and no icons, without a value
 * @throws RangeError if a value, the target or an option is no number that it can be
 */
export function xmr(values: readonly XmrValue[], options: XmrOptions = {}): Xmr {
  check(values, options);
  const { direction = 'neutral', screening = true } = options;
  const parts = phasesOf(values, options.rebase ?? []).map(([first, end], phase) => read(values.slice(first, end), first, phase, options));
  const points = parts.flatMap((part) => part.points);
  const phases = parts.map((part) => part.phase);
  const last = points.findLastIndex(({ value }) => value !== null);
  const { variation, side, isProvisional } = points[last] ?? {};
  const icon = variationIcons.find((one) => one.variation === variation && one.side === side);
  return {
    points,
    phases,
    variation: icon ? { ...icon, point: last, isProvisional: isProvisional! } : null,
    assurance: direction === 'neutral' ? null : assuranceOf(options.target ?? null, parts.at(-1)?.limits, direction === 'increase'),
    screening: { isOn: screening, leftOut: phases.flatMap(({ leftOut }) => leftOut) },
  };
}

/** Where each phase begins, and where the next would. */
function phasesOf({ length }: readonly XmrValue[], rebase: readonly number[]): readonly (readonly [first: number, end: number])[] {
  const starts = [...new Set([0, ...rebase])].filter((at) => at < length).toSorted((one, other) => one - other);
  return starts.map((first, at) => [first, starts[at + 1] ?? length]);
}

function read(values: readonly XmrValue[], first: number, at: number, options: XmrOptions) {
  const ranges = movingRanges(values);
  const limits = limitsOf(values, ranges, options);
  const leftOut = new Set(limits.leftOut);
  const readings = values.map(({ value }, index) => ({
    value,
    isApart: ranges[index] === null,
    sign: sideOf(value, limits.mean, limits),
    zone: zoneOf(value, limits),
  }));
  const causes = specialCauses(readings, options);
  const points = values.map(({ value, provisional = false }, index): XmrPoint => {
    const { cause: specialCause, side } = causes[index] ?? { cause: null, side: null };
    const { mean, lower, upper } = limits;
    return {
      value,
      isProvisional: provisional,
      phase: at,
      mean,
      lower,
      upper,
      movingRange: ranges[index]!,
      isRangeLeftOut: leftOut.has(index),
      isNearLimit: readings[index]!.zone === 'near',
      specialCause,
      side,
      variation: value === null ? null : variationOf(side, options.direction ?? 'neutral'),
    };
  });
  return { points, limits, phase: phaseOf(values, first, limits, options.enough) };
}

function phaseOf(values: readonly XmrValue[], first: number, limits: Limits, enough = 13): XmrPhase {
  const { rounding: _, leftOut, ...lines } = limits;
  const known = values.filter(({ value }) => value !== null).length;
  return {
    first,
    last: first + values.length - 1,
    values: known,
    ...lines,
    leftOut: leftOut.map((index) => first + index),
    given: lines.mean === null ? 'nothing' : lines.upper === null ? 'mean' : 'limits',
    isShort: known < enough,
    wanting: Math.max(0, enough - known),
  };
}

function assuranceOf(target: number | null, limits: Limits | undefined, isMoreBetter: boolean): AssuranceIcon | null {
  if (target === null || !limits || limits.lower === null) return null;
  const isAbove = sideOf(target, limits.upper, limits) > 0;
  const isBelow = sideOf(target, limits.lower, limits) < 0;
  const assurance = isAbove || isBelow ? (isBelow === isMoreBetter ? 'pass' : 'fail') : 'hit or miss';
  return assuranceIcons.find((icon) => icon.assurance === assurance)!;
}

/** A count that an option may be, and from what on. */
const counts = { fixAfter: 1, shift: 2, trend: 2, enough: 0 } as const;

function check(values: readonly XmrValue[], options: XmrOptions): void {
  const bad = values.findIndex(({ value }) => value !== null && !Number.isFinite(value));
  if (bad >= 0) throw new RangeError(`invalid value of point ${bad}: ${values[bad]!.value}`);
  const { target = null, rebase = [] } = options;
  if (target !== null && !Number.isFinite(target)) throw new RangeError(`invalid target of xmr: ${target}`);
  const wrong = rebase.find((at) => !(Number.isInteger(at) && at >= 0));
  if (wrong !== undefined) throw new RangeError(`invalid rebase of xmr: ${wrong}`);
  for (const name of ['fixAfter', 'shift', 'trend', 'enough'] as const) {
    const count = options[name] ?? counts[name];
    if (count !== Infinity && !(Number.isInteger(count) && count >= counts[name])) throw new RangeError(`invalid ${name} of xmr: ${count}`);
  }
}
