import { expect } from '@open-wc/testing';
import { xmr, type Xmr, type XmrOptions, type XmrPoint, type XmrValue } from '@stp-widgets/insight/xmr.js';
import fc from 'fast-check';

/** Few different values, so that ties, runs and values on the mean are frequent; and some that stand out. */
const number = fc.oneof(
  { arbitrary: fc.integer({ min: 10, max: 16 }), weight: 6 },
  { arbitrary: fc.integer({ min: 0, max: 40 }), weight: 1 },
);
const item: fc.Arbitrary<XmrValue> = fc.record({ value: number });
const holed = fc.record({
  value: fc.option(number, { freq: 8 }),
  afterGap: fc.boolean(),
  provisional: fc.boolean(),
});
const whole = fc.array(item, { maxLength: 50 });
/** With missing values, gaps and provisional ones here and there. */
const broken = fc.array(fc.oneof({ arbitrary: item, weight: 9 }, { arbitrary: holed, weight: 1 }), {
  maxLength: 50,
});
const options = fc.record(
  {
    direction: fc.constantFrom('increase', 'decrease', 'neutral'),
    target: fc.option(number),
    screening: fc.boolean(),
    rebase: fc.array(fc.nat(50), { maxLength: 3 }),
    fixAfter: fc.integer({ min: 1, max: 30 }),
    shift: fc.integer({ min: 3, max: 8 }),
    trend: fc.integer({ min: 3, max: 8 }),
    countProvisional: fc.boolean(),
  } satisfies Partial<Record<keyof XmrOptions, unknown>>,
  { requiredKeys: [] },
) as fc.Arbitrary<XmrOptions>;

const told = ({ specialCause, side }: XmrPoint) => `${specialCause} ${side}`;
const causes = ({ points }: Xmr) => points.map(told);
const close = (one: number | null, other: number | null) =>
  one === null || other === null ? one === other : Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other));

/** The rules as they are taught, value by value: slow, and without regard to how many values there are. */
function byTheBook({ points, phases }: Xmr, values: readonly XmrValue[], { shift = 7, trend = 7 }: XmrOptions): string[] {
  return points.map((point, at) => {
    const { first, last, mean, upper, lower } = phases[point.phase];
    const isLine = (one: number, other: number) => Math.abs(one - other) < 1e-9;
    const side = (index: number) => {
      const { value } = points[index];
      return value === null || mean === null || isLine(value, mean) ? 0 : Math.sign(value - mean);
    };
    const step = (index: number) => Math.sign(points[index].value! - points[index - 1].value!);
    // Every stretch of so many in a row that holds this value, nothing missing between them.
    const stretches = (length: number) =>
      Array.from({ length }, (_, back) => Array.from({ length }, (__, index) => at - back + index)).filter((some) =>
        some.every(
          (index, place) =>
            index >= first &&
            index <= last &&
            points[index].value !== null &&
            (place === 0 || (!values[index].afterGap && points[index - 1].value !== null)),
        ),
      );
    const word = (sign: number) => (sign > 0 ? 'high' : 'low');
    const isOutside = (index: number) => {
      const { value } = points[index];
      if (value === null || upper === null || lower === null || isLine(value, upper) || isLine(value, lower)) return false;
      return value > upper || value < lower;
    };
    const isNear = (index: number) => {
      const { value } = points[index];
      if (value === null || upper === null || mean === null || isOutside(index)) return false;
      const way = (2 * (upper - mean)) / 3;
      return Math.abs(value - mean) > way && !isLine(Math.abs(value - mean), way);
    };
    if (point.value === null) return 'null null';
    if (isOutside(at)) return `outside ${word(side(at))}`;
    // The later of two trends is the one that begins last.
    const steps = stretches(trend)
      .map((some) => some.slice(1).map(step))
      .filter((some) => some[0] !== 0 && some.every((sign) => sign === some[0]));
    if (steps.length > 0) return `trend ${word(steps[0][0])}`;
    const isOneSided = (some: readonly number[]) => side(at) !== 0 && some.every((index) => side(index) === side(at));
    if (isNear(at) && stretches(3).some((some) => isOneSided(some) && some.filter(isNear).length >= 2))
      return `two of three ${word(side(at))}`;
    return stretches(shift).some(isOneSided) ? `shift ${word(side(at))}` : 'null null';
  });
}

describe('xmr, of any series,', () => {
  it('finds what the rules of the book find', () => {
    fc.assert(
      fc.property(broken, options, (values, given) => {
        const found = xmr(values, given);
        expect(causes(found)).to.deep.equal(byTheBook(found, values, given));
      }),
      { numRuns: 1000 },
    );
  });

  it('scales and shifts its limits as the series is scaled and shifted, and finds the same', () => {
    const scales = fc.constantFrom(0.001, 0.1, 1 / 3, 1, 2.7, 100, 1e9);
    fc.assert(
      fc.property(broken, options, scales, fc.integer({ min: 0, max: 1000 }), (values, given, scale, by) => {
        const moved = (value: number) => value * scale + by * scale;
        const target = given.target == null ? null : moved(given.target);
        const before = xmr(values, given);
        const after = xmr(
          values.map((one) => ({ ...one, value: one.value === null ? null : moved(one.value) })),
          { ...given, target },
        );
        expect(causes(after)).to.deep.equal(causes(before));
        expect(after.assurance).to.deep.equal(before.assurance);
        for (const [at, phase] of before.phases.entries()) {
          for (const line of ['mean', 'lower', 'upper'] as const) {
            const expected = phase[line] === null ? null : moved(phase[line]);
            expect(close(after.phases[at][line], expected), `${line} ${after.phases[at][line]} is not ${expected}`).to.equal(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is its own mirror image', () => {
    fc.assert(
      fc.property(broken, options, (values, given) => {
        const mirrored = xmr(
          values.map((one) => ({ ...one, value: one.value === null ? null : -one.value })),
          given,
        );
        const swap = ({ specialCause, side }: XmrPoint) => `${specialCause} ${side && (side === 'high' ? 'low' : 'high')}`;
        expect(causes(mirrored)).to.deep.equal(xmr(values, given).points.map(swap));
      }),
      { numRuns: 300 },
    );
  });

  it('swaps improving and concerning, pass and fail where the other direction is better, and nothing else', () => {
    const other = { improving: 'concerning', concerning: 'improving', 'common cause': 'common cause', neutral: 'neutral' };
    const opposite = { pass: 'fail', fail: 'pass', 'hit or miss': 'hit or miss' };
    fc.assert(
      fc.property(broken, options, (values, given) => {
        const [more, less] = (['increase', 'decrease'] as const).map((direction) => xmr(values, { ...given, direction }));
        expect(less.points.map(({ variation }) => variation && other[variation])).to.deep.equal(
          more.points.map(({ variation }) => variation),
        );
        expect(causes(less)).to.deep.equal(causes(more));
        expect(less.phases).to.deep.equal(more.phases);
        expect(less.assurance && opposite[less.assurance.assurance]).to.equal(more.assurance && more.assurance.assurance);
      }),
      { numRuns: 300 },
    );
  });

  it('rebased at a point is two series', () => {
    fc.assert(
      fc.property(broken, broken, options, (one, two, given) => {
        fc.pre(one.length > 0 && two.length > 0);
        const { rebase: _, ...rest } = given;
        const together = xmr([...one, ...two], { ...rest, rebase: [one.length] });
        const apart = [xmr(one, rest), xmr(two, rest)];
        expect(together.points).to.deep.equal(apart.flatMap(({ points }, phase) => points.map((point) => ({ ...point, phase }))));
        const moved = (index: number) => index + one.length;
        const [first, second] = apart.map(({ phases }) => phases[0]);
        expect(together.phases).to.deep.equal([
          first,
          { ...second, first: moved(second.first), last: moved(second.last), leftOut: second.leftOut.map(moved) },
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps earlier moving ranges when a point is added', () => {
    fc.assert(
      fc.property(broken, item, options, (values, more, given) => {
        const ranges = ({ points }: Xmr) => points.map(({ movingRange }) => movingRange);
        expect(ranges(xmr([...values, more], given)).slice(0, -1)).to.deep.equal(ranges(xmr(values, given)));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps limits that are fixed, and how earlier values lie to them, when points are added', () => {
    fc.assert(
      fc.property(whole, whole, fc.integer({ min: 1, max: 30 }), fc.boolean(), (values, more, fixAfter, screening) => {
        fc.pre(values.length >= fixAfter);
        const [before, after] = [values, [...values, ...more]].map((some) => xmr(some, { fixAfter, screening }));
        const { mean, lower, upper, leftOut } = before.phases[0];
        expect(after.phases[0]).to.deep.include({ mean, lower, upper, leftOut });
        const outside = ({ points }: Xmr) => points.slice(0, values.length).map(({ specialCause }) => specialCause === 'outside');
        expect(outside(after)).to.deep.equal(outside(before));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same without screening where that left nothing out', () => {
    fc.assert(
      fc.property(broken, options, (values, given) => {
        const screened = xmr(values, { ...given, screening: true });
        fc.pre(screened.screening.leftOut.length === 0);
        const plain = xmr(values, { ...given, screening: false });
        expect({ ...screened, screening: null }).to.deep.equal({ ...plain, screening: null });
      }),
      { numRuns: 300 },
    );
  });

  it('has limits that do not rest on provisional values, however they turn out, where they are not counted', () => {
    fc.assert(
      fc.property(whole, fc.tuple(number, number), (values, [one, other]) => {
        const [first, second] = [one, other].map(
          (value) => xmr([...values, { value, provisional: true }], { countProvisional: false }).phases[0],
        );
        expect(first).to.deep.equal(second);
      }),
      { numRuns: 300 },
    );
  });

  it('is plain data, of as many points, with the mean between its limits, and leaves what it was given', () => {
    fc.assert(
      fc.property(broken, options, (values, given) => {
        const frozen = Object.freeze(values.map((value) => Object.freeze({ ...value })));
        const found = xmr(frozen, Object.freeze({ ...given, rebase: Object.freeze([...(given.rebase ?? [])]) }));
        expect(JSON.parse(JSON.stringify(found))).to.deep.equal(found);
        expect(found.points.map(({ value }) => value)).to.deep.equal(values.map(({ value }) => value));
        for (const { mean, lower, upper } of found.phases) {
          if (lower === null || upper === null || mean === null) expect([lower, upper]).to.deep.equal([null, null]);
          else expect(lower <= mean && mean <= upper).to.equal(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});
