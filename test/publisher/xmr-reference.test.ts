import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assuranceIcons, variationIcons, xmr, type XmrPoint } from '@stp-widgets/insight/xmr.js';

const folder = resolve(fileURLToPath(new URL('../..', import.meta.url)), process.env.STP_REFERENCE ?? '../shared/reference');
const skip = existsSync(folder) ? false : 'the reference data is not there: set STP_REFERENCE to its folder';
const read = (path: string) => (skip ? [] : (JSON.parse(readFileSync(join(folder, path), 'utf8')) as unknown));

/** A list, or where it would have one item, that item itself. */
type Boxed<T> = T | readonly T[];

interface Case {
  readonly id: string;
  readonly input: {
    readonly dates: Boxed<string>;
    readonly values: Boxed<number>;
    readonly improvement_direction: 'increase' | 'decrease' | 'neutral';
    readonly target: number | null;
    readonly rebase: Boxed<string> | null;
    readonly fix_after_n_points: number | null;
    readonly screen_outliers: boolean;
  };
  readonly expected: {
    readonly segments: readonly { readonly n: number; readonly mean: number; readonly lpl: number | null; readonly upl: number | null }[];
    readonly rebase_group: Boxed<number>;
    readonly outside_limits: Boxed<boolean | null>;
    readonly close_to_limits: Boxed<boolean | null>;
    readonly special_cause_type: Boxed<string>;
    readonly point_type: Boxed<string>;
    readonly short_group_warning: boolean;
    readonly variation: string;
    readonly assurance: string | null;
  };
}

const list = <T>(boxed: Boxed<T>) => [boxed].flat() as T[];

/** A special cause in the reference's words. */
function causeOf({ specialCause, side }: XmrPoint): string {
  const isHigh = side === 'high';
  const ofCentre = isHigh ? 'Above CL' : 'Below CL';
  if (specialCause === 'outside') return isHigh ? 'Above UCL' : 'Below LCL';
  if (specialCause === 'trend') return `7 Point Trend (${isHigh ? 'Increasing' : 'Decreasing'})`;
  if (specialCause === 'two of three') return `2 in 3 ${ofCentre}`;
  return specialCause === 'shift' ? `7 Points ${ofCentre}` : 'Common Cause';
}

const types: Readonly<Record<string, string>> = {
  'common cause': 'common_cause',
  improving: 'special_cause_improvement',
  concerning: 'special_cause_concern',
  'neutral high': 'special_cause_neutral_high',
  'neutral low': 'special_cause_neutral_low',
};
const typeOf = (variation: string | null, side: string | null) => types[`${variation} ${side}`] ?? types[variation ?? ''];
const assurances = { pass: 'consistent_pass', fail: 'consistent_fail', 'hit or miss': 'inconsistent' };

/** To 1e-9, relative: the reference's figures are given with eleven digits. */
function assertAlike(value: number | null, expected: number | null) {
  if (value === null || expected === null) return assert.equal(value, expected);
  assert.ok(Math.abs(value - expected) <= 1e-9 * Math.max(Math.abs(expected), Number.MIN_VALUE), `${value} is not ${expected}`);
}

describe('xmr, in every case of the reference implementation', { skip }, () => {
  const cases = read('spc/xmr-cases.json') as readonly Case[];

  for (const { id, input, expected } of cases) {
    it(id, () => {
      const dates = list(input.dates);
      const found = xmr(
        list(input.values).map((value) => ({ value })),
        {
          direction: input.improvement_direction,
          target: input.target,
          rebase: input.rebase === null ? [] : list(input.rebase).map((date) => dates.indexOf(date)),
          fixAfter: input.fix_after_n_points ?? Infinity,
          screening: input.screen_outliers,
        },
      );
      assert.equal(found.phases.length, expected.segments.length);
      for (const [at, { n, mean, lpl, upl }] of expected.segments.entries()) {
        assert.equal(found.phases[at].values, n);
        assertAlike(found.phases[at].mean, mean);
        assertAlike(found.phases[at].lower, lpl);
        assertAlike(found.phases[at].upper, upl);
      }
      const { points } = found;
      assert.deepEqual(points.map(causeOf), list(expected.special_cause_type));
      assert.deepEqual(
        points.map(({ variation, side }) => typeOf(variation, side)),
        list(expected.point_type),
      );
      assert.deepEqual(
        points.map(({ phase }) => phase),
        list(expected.rebase_group),
      );
      // Without limits the reference tells no zones.
      assert.deepEqual(
        points.map(({ isNearLimit }) => isNearLimit),
        list(expected.close_to_limits).map(Boolean),
      );
      assert.deepEqual(
        points.map(({ specialCause }) => specialCause === 'outside'),
        list(expected.outside_limits).map(Boolean),
      );
      assert.equal(
        found.phases.some(({ isShort }) => isShort),
        expected.short_group_warning,
      );
      assert.equal(found.screening.isOn, input.screen_outliers);
      assert.equal(typeOf(found.variation!.variation, found.variation!.side), expected.variation);
      assert.equal(found.assurance && assurances[found.assurance.assurance], expected.assurance);
    });
  }

  it('of which there are some', () => assert.ok(cases.length > 0));
});

describe('the signs', { skip }, () => {
  const { variation, assurance } = read('spc/icons.json') as Record<string, { readonly id: string; readonly letter?: string }[]>;
  const ids: Readonly<Record<string, string>> = { improving: 'improvement', concerning: 'concern', neutral: 'neutral' };

  it('for variation are those of Making Data Count', () => {
    assert.deepEqual(
      variationIcons.map((icon) => (icon.side ? `${ids[icon.variation]}_${icon.side}` : 'common_cause')).toSorted(),
      variation.map(({ id }) => id).toSorted(),
    );
  });

  it('for assurance are as well, with their letters; none is where nothing can be told', () => {
    const inOurWords: Readonly<Record<string, string>> = { inconsistent: 'hit or miss' };
    assert.deepEqual(
      assuranceIcons.map((icon) => [icon.assurance, icon.letter]),
      assurance.filter(({ id }) => id !== 'empty').map(({ id, letter }) => [inOurWords[id] ?? id, letter]),
    );
  });
});
