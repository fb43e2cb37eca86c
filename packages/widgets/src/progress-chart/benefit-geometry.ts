import type { Amounts, BenefitPeriod, BridgeStep } from '@stp-widgets/insight/benefit-view.js';

/** A bar of a bridge, in shares of the room from its low end. */
export interface BridgeBar {
  readonly start: number;
  readonly size: number;
  /** Where the step ends, from which the next begins. */
  readonly end: number;
}

/** Sets the steps of a bridge on one scale, which begins at zero, or below it where a step does. */
export function bridgeBars(steps: readonly BridgeStep[]): readonly BridgeBar[] {
  let [low, high] = [0, 0];
  for (const { from, to } of steps) [low, high] = [Math.min(low, from, to), Math.max(high, from, to)];
  const share = (amount: number) => (high > low ? (amount - low) / (high - low) : 0);
  return steps.map(({ from, to }) => ({ start: share(Math.min(from, to)), size: Math.abs(share(to) - share(from)), end: share(to) }));
}

/** A line of sums so far, as a path in a room of 600 by 160. */
export interface SumLine {
  readonly kind: keyof Amounts;
  readonly path: string;
  readonly last: number;
}

/** The sums so far of what was planned, is forecast and came about, on one scale that has zero on it. A kind without amounts has no line. */
export function sumLines(periods: readonly BenefitPeriod[]): readonly SumLine[] {
  const kinds = ['planned', 'forecast', 'actual'] as const;
  let [low, high] = [0, 0];
  for (const { cumulative } of periods)
    for (const kind of kinds) [low, high] = [Math.min(low, cumulative[kind] ?? 0), Math.max(high, cumulative[kind] ?? 0)];
  const step = 580 / Math.max(1, periods.length);
  const y = (amount: number) => Math.round(10 * (154 - (high > low ? (148 * (amount - low)) / (high - low) : 0))) / 10;
  return kinds.flatMap((kind) => {
    const known = periods.flatMap(({ cumulative }, at) => (cumulative[kind] === null ? [] : [{ at: at + 1, amount: cumulative[kind] }]));
    const last = known.at(-1);
    if (!last) return [];
    const path = known.map(({ at, amount }) => `L${Math.round(10 + at * step)} ${y(amount)}`).join('');
    return [{ kind, path: `M10 ${y(0)}${path}`, last: last.amount }];
  });
}
