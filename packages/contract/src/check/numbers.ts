import type { Kind } from '../kinds.ts';
import type { Partnership } from '../partnership.ts';
import type { Problem } from './problem.ts';

/** Floating sums of shares such as 0.1 + 0.2 + 0.7 are not quite 1. */
const ROUNDING = 1e-9;

/** Contributions to one thing, in one direction, that add up to more than all of it: told where they pass it. */
export function* sharesExceedWhole({ projects }: Partnership): Generator<Problem> {
  const sums = new Map<string, number>();
  for (const { id, contributions } of projects) {
    for (const [at, { to, effect = 'raise', share = 0 }] of contributions.entries()) {
      const key = `${effect} ${to}`;
      const before = sums.get(key) ?? 0;
      const sum = before + share;
      sums.set(key, sum);
      if (sum <= 1 + ROUNDING || before > 1 + ROUNDING) continue;
      const found = String(Number(sum.toFixed(4)));
      yield {
        code: 'shares-exceed-whole',
        severity: 'error',
        kind: 'projects',
        id,
        field: `contributions[${at}].share`,
        found,
        expected: '1',
      };
    }
  }
}

/** Figures without a value, and rates that cannot be made of what is there. */
export function* observationsWithoutValue({ measures }: Partnership): Generator<Problem> {
  for (const { id, series, aggregation } of measures) {
    let isWhole = true;
    for (const [one, { observations }] of series.entries()) {
      for (const [other, { period, value, numerator, denominator }] of observations.entries()) {
        const field = `series[${one}].observations[${other}]`;
        const at = { severity: 'error', kind: 'measures', id } as const;
        const isRate = numerator !== undefined && denominator !== undefined;
        isWhole &&= isRate || value === undefined;
        if (denominator === 0)
          yield { ...at, code: 'zero-denominator', field: `${field}.denominator`, found: period, expected: 'more than 0' };
        else if (value === undefined && !isRate) {
          yield { ...at, code: 'empty-observation', field, found: period, expected: 'a value, or a numerator and a denominator' };
        }
      }
    }
    if (aggregation !== 'ratio' || isWhole) continue;
    const found = 'figures without numerator or denominator';
    const kind: Kind = 'measures';
    yield { code: 'rate-without-parts', severity: 'warning', kind, id, field: 'aggregation', found, expected: 'both for each figure' };
  }
}

/** Amounts of which nobody knows the currency. */
export function* noCurrency({ benefits }: Partnership): Generator<Problem> {
  for (const { id, lines, currency } of benefits) {
    if (lines.length === 0 || currency !== undefined) continue;
    const expected = 'a currency such as GBP';
    yield { code: 'no-currency', severity: 'error', kind: 'benefits', id, field: 'currency', found: 'nothing', expected };
  }
}
