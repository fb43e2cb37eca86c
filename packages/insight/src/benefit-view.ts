import type { Day, Item, Partnership } from '@stp-widgets/contract';
import { firstDay, lastDay } from '@stp-widgets/contract/day.js';
import { type Amounts, type BenefitLine, kinds, sumOf } from './benefit-view/amounts.ts';
import { bridgeOf, type BridgeStep, type Naming } from './benefit-view/bridge.ts';
import { find, nameOf } from './lookup.ts';

export type { Amounts } from './benefit-view/amounts.ts';
export type { BridgeStep } from './benefit-view/bridge.ts';

/** What is spent and what is saved. */
export type Money = 'spend' | 'saving';

/** The amounts of a period, and of all periods up to its end. */
export interface BenefitPeriod {
  readonly period: Day;
  readonly amounts: Amounts;
  readonly cumulative: Amounts;
}

/** Spend or saving of a benefit. */
export interface BenefitSide {
  readonly of: Money;
  readonly periods: readonly BenefitPeriod[];
  readonly total: Amounts;
  /** The forecast after the allowance for hoping too much: saving lowered, spend raised. Null without a forecast. */
  readonly prudent: number | null;
  /** From planned to forecast, by organisation, and on to what is prudent; empty without both. */
  readonly bridge: readonly BridgeStep[];
  /** How many amounts are planned and neither forecast nor known, while others are: they stand as planned. */
  readonly unforecast: number;
}

/** Everything there is to show of a benefit. */
export interface BenefitView {
  readonly kind: 'benefits';
  readonly id: string;
  readonly title: string;
  readonly currency: string;
  readonly sort: Item<'benefits'>['kind'] | null;
  /** What it is a benefit of. */
  readonly subject: string;
  /** In the order saving, spend; only what has lines. */
  readonly sides: readonly BenefitSide[];
  readonly allowance: number;
  readonly basis: string;
  readonly sharedWith: readonly string[];
  /** How many lines are of a saving that another line counts already. */
  readonly countedOnce: number;
  /** How many amounts are given twice for one organisation and period; the last counts. */
  readonly repeated: number;
}

/**
 * Answers what a benefit was to save and to cost, what is forecast and what it was.
 *
 * A saving that is shared is counted once: of a period, lines of the organisations that count it as well are left out where any
 * other has a line for it, and but the first of them counts where none has.
 *
 * @returns null when the partnership has no such benefit
 */
export function benefitView(partnership: Partnership, id: string): BenefitView | null {
  const benefit = find(partnership, 'benefits', id);
  if (!benefit) return null;
  const { lines, optimismBias, sharedWith = [] } = benefit;
  const single = [...new Map(lines.map((line) => [JSON.stringify([line.of, line.organisation, line.period]), line])).values()];
  const counted = single.filter((line) => isCounted(line, single, sharedWith));
  const name = (organisation: string) => nameOf(partnership, organisation);
  const allowance = optimismBias?.allowance ?? 0;
  const sides = (['saving', 'spend'] as const).flatMap((of): BenefitSide[] => {
    const own = counted.filter((line) => line.of === of);
    return own.length === 0 ? [] : [sideOf(of, own, allowance, { name, sharedWith })];
  });
  return {
    kind: 'benefits',
    id: benefit.id,
    title: benefit.title,
    currency: benefit.currency ?? '',
    sort: benefit.kind ?? null,
    subject: name(benefit.subject),
    sides,
    allowance,
    basis: optimismBias?.basis ?? '',
    sharedWith: sharedWith.map(name),
    countedOnce: single.length - counted.length,
    repeated: lines.length - single.length,
  };
}

function isCounted(line: BenefitLine, lines: readonly BenefitLine[], sharedWith: readonly string[]): boolean {
  const rank = ({ organisation }: BenefitLine) => (organisation === undefined ? -1 : sharedWith.indexOf(organisation));
  if (line.of !== 'saving' || rank(line) < 0) return true;
  return !lines.some((other) => other.of === 'saving' && other.period === line.period && rank(other) < rank(line));
}

function sideOf(of: Money, lines: readonly BenefitLine[], allowance: number, naming: Naming): BenefitSide {
  const isKnown = ({ forecast, actual }: BenefitLine) => forecast !== undefined || actual !== undefined;
  const hasForecast = lines.some(isKnown);
  // What has come about needs no forecast any more; what nobody has looked at since is expected as planned.
  const expected = lines.map((line): BenefitLine =>
    hasForecast ? { ...line, forecast: line.forecast ?? line.actual ?? line.planned } : line,
  );
  const total = sumOf(expected);
  const prudent = total.forecast === null ? null : total.forecast * (of === 'saving' ? 1 - allowance : 1 + allowance);
  return {
    of,
    periods: periodsOf(expected),
    total,
    prudent,
    bridge: bridgeOf(expected, total, prudent, of === 'saving' ? naming : { ...naming, sharedWith: [] }),
    unforecast: hasForecast ? lines.filter((line) => !isKnown(line)).length : 0,
  };
}

function periodsOf(lines: readonly BenefitLine[]): readonly BenefitPeriod[] {
  const byPeriod = [...Map.groupBy(lines, ({ period }) => period)].toSorted(
    ([one], [other]) => lastDay(one) - lastDay(other) || firstDay(one) - firstDay(other),
  );
  const so: Record<(typeof kinds)[number], number | null> = { planned: null, forecast: null, actual: null };
  return byPeriod.map(([period, list]) => {
    const amounts = sumOf(list);
    for (const kind of kinds) if (amounts[kind] !== null) so[kind] = (so[kind] ?? 0) + amounts[kind];
    // What has not been given yet has no sum so far either.
    const cumulative = Object.fromEntries(kinds.map((kind) => [kind, amounts[kind] === null ? null : so[kind]])) as unknown as Amounts;
    return { period, amounts, cumulative };
  });
}
