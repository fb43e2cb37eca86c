import { expect } from '@open-wc/testing';
import { firstDay, writeDay } from '@stp-widgets/contract/day.js';
import { expected, rollUp, standing } from '@stp-widgets/insight/progress.js';
import * as fc from 'fast-check';

const result = (progress: number, weight = 1, id = 'waits') => ({ id, progress, weight });

describe('rollUp', () => {
  for (const [reading, results, share] of [
    ['an empty list as nothing to say', [], null],
    ['equal weights as the mean', [result(0.25), result(0.75)], 0.5],
    ['weights as proportions', [result(1, 3), result(0, 1)], 0.75],
    ['weightless results as equals', [result(0.5, 0), result(1, 0)], 0.75],
    ['a weightless result beside others as not there', [result(1, 2), result(0, 0)], 1],
    ['the largest weights that there are as proportions', [result(0.5, 1e308), result(0.5, 1e308)], 0.5],
    ['the smallest weights that there are as proportions', [result(0.5, 5e-324), result(0.5, 5e-324)], 0.5],
    ['the smallest weight beside the largest as next to nothing', [result(1, Number.MAX_VALUE), result(0, 5e-324)], 1],
    ['beaten targets as beaten', [result(1.5)], 1.5],
    ['steps back as less than nothing', [result(-0.5), result(0)], -0.25],
  ] as const) {
    it(`reads ${reading}`, () => expect(rollUp(results)).to.equal(share));
  }

  for (const weight of [-2, NaN, Infinity]) {
    it(`names the result whose weight is ${weight}`, () => {
      expect(() => rollUp([result(0.5, weight)])).to.throw(RangeError, `invalid weight of waits: ${weight}`);
    });
  }

  const some = fc.array(
    fc.tuple(fc.integer({ min: -50, max: 150 }), fc.integer({ min: 0, max: 9 })).map(([percent, weight]) => result(percent / 100, weight)),
    { minLength: 1, maxLength: 8 },
  );

  it('lies between the least and the most of its results', () => {
    fc.assert(
      fc.property(some, (results) => {
        const all = results.map(({ progress }) => progress);
        expect(rollUp(results)).to.be.within(Math.min(...all) - 1e-9, Math.max(...all) + 1e-9);
      }),
    );
  });

  it('lies between the least and the most of its results, whatever they weigh', () => {
    const any = fc.record({
      id: fc.constant('waits'),
      progress: fc.double({ min: -10, max: 10, noNaN: true }),
      weight: fc.oneof(fc.double({ min: 0, max: Number.MAX_VALUE, noNaN: true }), fc.constantFrom(0, 5e-324, 1, Number.MAX_VALUE)),
    });
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 8 }), (results) => {
        const all = results.map(({ progress }) => progress);
        expect(rollUp(results)).to.be.within(Math.min(...all) - 1e-9, Math.max(...all) + 1e-9);
      }),
    );
  });

  it('is the same when all weights are doubled', () => {
    fc.assert(
      fc.property(some, (results) => {
        expect(rollUp(results.map((one) => ({ ...one, weight: one.weight * 2 })))).to.be.closeTo(rollUp(results)!, 1e-9);
      }),
    );
  });
});

describe('expected', () => {
  // A hundred days from the one to the other: a day is worth one.
  const baseline = { value: 100, at: '2026-01-01' };
  const target = { value: 200, by: '2026-04-11' };
  const step = { value: 180, at: '2026-02-20' };
  const straight = { baseline, target, trajectory: [] };
  const bent = { baseline, target, trajectory: [step] };
  const winding = { baseline, target, trajectory: [{ value: 190, at: '2026-03-12' }, step, { value: 110, at: '2026-01-31' }] };
  const months = {
    baseline: { value: 100, at: '2026-01' },
    target: { value: 200, by: '2026-04' },
    trajectory: [{ value: 128, at: '2026-02' }],
  };
  // 365 days, of which 73 are a fifth.
  const years = { baseline: { value: 100, at: '2025/26' }, target: { value: 200, by: '2026/27' }, trajectory: [] };

  for (const [where, way, day, value] of [
    ['at the baseline before it', straight, '2025-06-01', 100],
    ['at the baseline on its day', straight, '2026-01-01', 100],
    ['a tenth on after a tenth of the time', straight, '2026-01-11', 110],
    ['half on after half the time', straight, '2026-02-20', 150],
    ['at the target on its day', straight, '2026-04-11', 200],
    ['at the target after it', straight, '2027-01-01', 200],
    ['on the line to the first step', bent, '2026-01-26', 140],
    ['at a step on its day', bent, '2026-02-20', 180],
    ['on the line from the last step', bent, '2026-03-17', 190],
    ['on the first of several lines', winding, '2026-01-16', 105],
    ['on the second of several lines', winding, '2026-02-10', 145],
    ['on the last of several lines', winding, '2026-03-27', 195],
    ['at a month’s baseline until the month ends', months, '2026-01-31', 100],
    ['a day on, once it has ended', months, '2026-02-01', 101],
    ['at a month’s step on its last day', months, '2026-02-28', 128],
    ['at a month’s target on its last day', months, '2026-04-30', 200],
    ['at a year’s baseline until the year ends', years, '2026-03-31', 100],
    ['a fifth on after a fifth of the next year', years, '2026-06-12', 120],
    ['at a year’s target on its last day', years, '2027-03-31', 200],
  ] as const) {
    it(`is ${where}`, () => expect(expected(way, firstDay(day))).to.be.closeTo(value, 1e-9));
  }

  it('is nothing without a baseline or without a target', () => {
    expect(expected({ target, trajectory: [step] }, firstDay('2026-02-01'))).to.equal(null);
    expect(expected({ baseline, trajectory: [step] }, firstDay('2026-02-01'))).to.equal(null);
  });

  it('steps where baseline and target are of one day', () => {
    const jump = { baseline, target: { value: 200, by: '2026-01-01' }, trajectory: [] };
    expect(expected(jump, firstDay('2026-01-01'))).to.equal(100);
    expect(expected(jump, firstDay('2026-01-02'))).to.equal(200);
  });

  const start = firstDay('2026-01-01');
  const ways = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 50 })), { minLength: 2, maxLength: 8 })
    .map((gaps) => {
      let [day, value] = [start, 100];
      const steps = gaps.map(([days, more]) => ({ at: writeDay((day += days)), value: (value += more) }));
      const [first, last] = [steps[0], steps.at(-1)!];
      return { baseline: first, target: { value: last.value, by: last.at }, trajectory: steps.slice(1, -1) };
    });

  it('never falls where no step does, and stays between baseline and target', () => {
    fc.assert(
      fc.property(ways, fc.nat(500), fc.nat(500), (way, one, other) => {
        const [early, late] = [expected(way, start + Math.min(one, other))!, expected(way, start + Math.max(one, other))!];
        expect(late - early).to.be.at.least(-1e-9);
        expect(early).to.be.within(way.baseline.value - 1e-9, way.target.value + 1e-9);
      }),
    );
  });
});

describe('standing', () => {
  const rising = { due: 90, baseline: 80, target: 100, direction: 'increase' } as const;
  const falling = { due: 30, baseline: 40, target: 20, direction: 'decrease' } as const;
  const holding = { due: 50, baseline: 50, target: 50, direction: 'increase' } as const;
  const holdingDown = { ...holding, direction: 'decrease' } as const;
  const none = { due: 0, baseline: 0, target: 0, direction: 'decrease' } as const;

  for (const [value, way, stands] of [
    // A tenth of the way is 2.
    [101, rising, 'reached'],
    [100, rising, 'reached'],
    [93, rising, 'ahead'],
    [92, rising, 'on track'],
    [90, rising, 'on track'],
    [88, rising, 'on track'],
    [87, rising, 'behind'],
    [80, rising, 'behind'],
    [79, rising, 'worse'],
    [79, { ...rising, due: 80 }, 'on track'],
    [77, { ...rising, due: 80 }, 'worse'],
    [20, falling, 'reached'],
    [12, falling, 'reached'],
    [27, falling, 'ahead'],
    [32, falling, 'on track'],
    [33, falling, 'behind'],
    [41, falling, 'worse'],
    // A tenth of the baseline is 5.
    [50, holding, 'reached'],
    [60, holding, 'reached'],
    [46, holding, 'on track'],
    [44, holding, 'worse'],
    [50, holdingDown, 'reached'],
    [40, holdingDown, 'reached'],
    [54, holdingDown, 'on track'],
    [56, holdingDown, 'worse'],
    // Without a baseline to take it of, a tenth of one.
    [0, none, 'reached'],
    [0.05, none, 'on track'],
    [1, none, 'worse'],
  ] as const) {
    const { baseline, target, due, direction } = way;
    it(`reads ${value} as ${stands} from ${baseline} to ${target}, ${due} due, ${direction}`, () =>
      expect(standing(value, way)).to.equal(stands));
  }

  it('allows as much slack as it is given', () => {
    expect(standing(89, rising, 0)).to.equal('behind');
    expect(standing(85, rising, 0.25)).to.equal('on track');
  });

  it('follows the way, and not the direction, where they differ', () => {
    expect(standing(33, { ...falling, direction: 'increase' })).to.equal('behind');
  });

  it('never gets worse by a better value', () => {
    const ranks = ['worse', 'behind', 'on track', 'ahead', 'reached'];
    const number = fc.integer({ min: -100, max: 100 });
    const direction = fc.constantFrom('increase', 'decrease', 'neutral');
    fc.assert(
      fc.property(
        number,
        number,
        fc.double({ min: 0, max: 1, noNaN: true }),
        direction,
        number,
        number,
        (baseline, target, gone, towards, one, other) => {
          const isUp = target === baseline ? towards !== 'decrease' : target > baseline;
          const way = { baseline, target, due: baseline + gone * (target - baseline), direction: towards };
          const [low, high] = [Math.min(one, other), Math.max(one, other)];
          const rank = (value: number) => ranks.indexOf(standing(value, way));
          expect(rank(isUp ? high : low)).to.be.at.least(rank(isUp ? low : high));
        },
      ),
    );
  });
});
