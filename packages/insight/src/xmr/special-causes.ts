import type { Side, SpecialCause, XmrOptions } from './result.ts';

/** One value of a phase, as the rules see it. */
export interface Reading {
  readonly value: number | null;
  /** Nothing joins it to the one before: either is missing, or something between them. */
  readonly isApart: boolean;
  /** Its side of the mean: 1 above, -1 below, 0 on it or missing. */
  readonly sign: -1 | 0 | 1;
  readonly zone: 'outside' | 'near' | 'inside';
}

/** Why a value is no chance, and which way it points. */
export interface Found {
  readonly cause: SpecialCause;
  readonly side: Side;
}

/** The special cause of each value of a phase, the first in the order of precedence; null for common cause. */
export function specialCauses(
  readings: readonly Reading[],
  { shift = 7, trend = 7 }: Pick<XmrOptions, 'shift' | 'trend'>,
): readonly (Found | null)[] {
  const found = readings.map((): Found | null => null);
  const mark = (cause: SpecialCause, sign: number, from: number, to = from) => {
    for (let at = from; at <= to; at++) found[at] = { cause, side: sign > 0 ? 'high' : 'low' };
  };
  // What goes before another is marked after it.
  const signs = readings.map(({ sign }) => sign);
  for (const { sign, from, to } of runs(signs, readings)) {
    if (to - from + 1 >= shift) mark('shift', sign, from, to);
    for (const at of nearTwoOfThree(readings, from, to)) mark('two of three', sign, at);
  }
  const steps = readings.map(({ value, isApart }, at) => (isApart ? 0 : Math.sign(value! - readings[at - 1]!.value!)));
  for (const { sign, from, to } of runs(steps, readings)) {
    // So many steps lead to one value more; where two trends meet, the value between them is the later's.
    if (to - from + 2 >= trend) mark('trend', sign, from - 1, to);
  }
  readings.forEach(({ sign, zone }, at) => zone === 'outside' && mark('outside', sign, at));
  return found;
}

/** Of values on one side of the mean, those near the limit that have another such within three in a row. */
function nearTwoOfThree(readings: readonly Reading[], from: number, to: number): readonly number[] {
  const isNear = (at: number) => readings[at]!.zone === 'near';
  const near = new Set<number>();
  for (let at = from; at + 2 <= to; at++) {
    if (Number(isNear(at)) + Number(isNear(at + 1)) + Number(isNear(at + 2)) < 2) continue;
    for (let one = at; one <= at + 2; one++) if (isNear(one)) near.add(one);
  }
  return [...near];
}

/** The longest stretches of one sign, without those of 0. */
function runs(signs: readonly number[], readings: readonly Reading[]) {
  const found: { readonly sign: number; readonly from: number; to: number }[] = [];
  // By index: an iterator costs several times as much.
  for (let at = 0; at < signs.length; at++) {
    const sign = signs[at]!;
    const last = found.at(-1);
    if (last && last.to === at - 1 && last.sign === sign && !readings[at]!.isApart) last.to = at;
    else if (sign !== 0) found.push({ sign, from: at, to: at });
  }
  return found;
}
