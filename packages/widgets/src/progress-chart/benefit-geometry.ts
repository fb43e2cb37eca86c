import { type DayNumber, firstDay, lastDay } from '@stp-widgets/contract/day.js';
import type { Amounts, BenefitPeriod, BridgeStep } from '@stp-widgets/insight/benefit-view.js';
import { valueScale } from './ticks.ts';

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

/** A line of sums so far, as a path in a room of 600 by 160, and where its name stands by its end, in shares of that room. */
export interface SumLine {
  readonly kind: keyof Amounts;
  readonly path: string;
  readonly last: number;
  readonly x: number;
  readonly y: number;
  /** Beside the end of the room; above or below the line's own end where that comes before, on the side where no other line is. */
  readonly side: 'beside' | 'above' | 'below';
}

/** Sums over time, with the scales they stand on. */
export interface Sums {
  readonly lines: readonly SumLine[];
  /** The round values of the scale, each as far down as it stands, and with how many decimals they are told apart. */
  readonly values: readonly { readonly value: number; readonly y: number }[];
  readonly decimals: number;
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** How far along the room today is; null where that is outside. */
  readonly today: number | null;
}

/** How far apart names beside the end are, in shares of the room: what a line of small text takes of it. */
const APART = 0.115;

/** The sums so far of what was planned, is forecast and came about, on one scale that has zero on it. A kind without amounts has no line. */
export function sumsOf(periods: readonly BenefitPeriod[], today: DayNumber): Sums {
  const kinds = ['planned', 'forecast', 'actual'] as const;
  const amounts = periods.flatMap(({ cumulative }) => kinds.map((kind) => cumulative[kind] ?? 0));
  const scale = valueScale([0, ...amounts], 3);
  const first = Math.min(...periods.map(({ period }) => firstDay(period)));
  const end = Math.max(...periods.map(({ period }) => lastDay(period))) + 1;
  const x = (day: number) => (day - first) / (end - first);
  const now = today >= first && today < end ? x(today) : null;
  const y = (amount: number) => (scale.max - amount) / (scale.max - scale.min);
  const lines = kinds.flatMap((kind): SumLine[] => {
    const known = periods.flatMap(({ period, cumulative }) => {
      const amount = cumulative[kind];
      const others = kinds.flatMap((other) => (other === kind ? [] : [cumulative[other] ?? amount ?? 0]));
      return amount === null ? [] : [{ x: x(lastDay(period) + 1), y: y(amount), amount, others }];
    });
    const last = known.at(-1);
    if (!last) return [];
    const path = known.map((at) => `L${Math.round(at.x * 600)} ${Math.round(at.y * 1600) / 10}`).join('');
    const name = last.x > 0.99 ? ({ x: 1, y: last.y, side: 'beside' } as const) : nameOf(last, now);
    return [{ kind, path: `M0 ${Math.round(y(0) * 1600) / 10}${path}`, last: last.amount, ...name }];
  });
  return {
    lines: apart(lines),
    values: scale.values.map((value) => ({ value, y: y(value) })),
    decimals: scale.decimals,
    first,
    last: end - 1,
    today: now,
  };
}

/** Where the name of a line stands that ends before the room does: on the side where no other line is, and not across today. */
function nameOf(
  { x, y, amount, others }: { readonly x: number; readonly y: number; readonly amount: number; readonly others: readonly number[] },
  now: number | null,
): Pick<SumLine, 'x' | 'y' | 'side'> {
  const isAbove = others.every((other) => other <= amount);
  const isNear = now !== null && (isAbove ? now <= x : now >= x) && Math.abs(now - x) < 0.25;
  const from = isNear ? now : x;
  // Near the end it is one of the names beside it, a line further down.
  if (!isAbove && from > 0.75) return { x: from, y: y + APART * 0.7, side: 'beside' };
  return { x: from, y, side: isAbove ? 'above' : 'below' };
}

/** Moves names beside the end off one another, as little as they need, and back up where they would leave the room. */
function apart(lines: readonly SumLine[]): readonly SumLine[] {
  const beside = lines.filter(({ side }) => side === 'beside').toSorted((one, other) => one.y - other.y);
  let above = -Infinity;
  const down = beside.map(({ y }) => (above = Math.max(y, above + APART)));
  let below = 1 + APART;
  const up = down
    .toReversed()
    .map((y) => (below = Math.min(y, below - APART)))
    .toReversed();
  return lines.map((line) => (line.side === 'beside' ? { ...line, y: up[beside.indexOf(line)]! } : line));
}
