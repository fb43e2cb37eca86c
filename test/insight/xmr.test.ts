import { expect } from '@open-wc/testing';
import { firstDay, lastDay } from '@stp-widgets/contract/day.js';
import { chartView } from '@stp-widgets/insight/chart-view.js';
import {
  assuranceIcons,
  rebaseStarts,
  trajectoryWithin,
  variationIcons,
  xmr,
  type XmrOptions,
  type XmrPhase,
  type XmrValue,
} from '@stp-widgets/insight/xmr.js';
import { runSnippet } from '../support/run-snippet.ts';
import { measure, now, partnershipOf } from './partnership.ts';

const series = (values: readonly (number | null)[]): readonly XmrValue[] => values.map((value) => ({ value }));
const read = (values: readonly (number | null)[], options?: XmrOptions) => xmr(series(values), options);

const letters = { outside: 'O', trend: 'T', 'two of three': '2', shift: 'S' };
/** The special causes in a line: a capital for high, small (3 for two of three) for low, a dot for common cause. */
function causes(values: readonly (number | null)[], options?: XmrOptions): string {
  return marks(series(values), options);
}
function marks(values: readonly XmrValue[], options?: XmrOptions): string {
  return xmr(values, options)
    .points.map(({ specialCause, side }) => {
      if (specialCause === null) return '.';
      const letter = letters[specialCause];
      return side === 'high' ? letter : letter === '2' ? '3' : letter.toLowerCase();
    })
    .join('');
}
const lines = ({ lower, mean, upper }: XmrPhase) => [lower, mean, upper].map((line) => line && Number(line.toFixed(9)));
/** Their mean is 0.4, their limits are 0.532 away. */
const tenths = [0.6, 0.3, 0.3, 0.2, 0.6];
const upAndDown = (times: number) => Array.from({ length: times }, (_, at) => (at % 2 ? 1 : -1));

/**
 * Three cases as NHSRplotthedots 0.2.2 (MIT) reads them. The second are the breaches of the four-hour standard in type 1
 * departments of the provider RRK by month from April 2016 (NHS England, Open Government Licence v3), rebased in April 2018.
 */
const cases: readonly (readonly [
  what: string,
  values: readonly number[],
  options: XmrOptions,
  limits: readonly number[][],
  marks: string,
])[] = [
  [
    'an outlier, screened',
    [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1],
    { direction: 'increase' },
    [[-0.71555555556, 1.9444444444, 4.6044444444]],
    '....O.............',
  ],
  [
    'a process that changes twice',
    [
      1195, 1843, 1397, 1333, 1771, 1751, 2013, 1759, 2179, 2585, 1654, 1543, 1632, 1558, 1190, 1357, 1279, 1683, 2190, 1804, 986, 2181,
      2048, 2154, 1759, 1637, 1488, 6499, 5983, 6599, 7089, 8120, 8981, 12502, 11376, 10670,
    ],
    { direction: 'decrease', rebase: [24] },
    [
      [849.7931818182, 1711.875, 2573.9568181818],
      [4461.2086666667, 6891.9166666667, 9322.6246666667],
    ],
    '.........Ossssssss......ooo......OOO',
  ],
  [
    'a trend of seven below a shift',
    [5, 6, 5, 6, 5, 6, 5, 1, 2, 3, 4, 5, 6, 7, 4],
    { direction: 'increase' },
    [[1.0566666667, 4.6666666667, 8.2766666667]],
    'SSSSSSSoTTTTTT.',
  ],
];

describe('xmr', () => {
  for (const [what, values, options, limits, expected] of cases) {
    it(`agrees with the reference implementation about ${what}`, () => {
      const found = read(values, options);
      for (const [at, [lower, mean, upper]] of limits.entries()) {
        expect(found.phases[at].lower).to.be.closeTo(lower, 1e-9 * Math.abs(lower));
        expect(found.phases[at].mean).to.be.closeTo(mean, 1e-9 * mean);
        expect(found.phases[at].upper).to.be.closeTo(upper, 1e-9 * upper);
      }
      expect(found.phases.length).to.equal(limits.length);
      expect(causes(values, options)).to.equal(expected);
    });
  }

  it('is mean and 2.66 mean moving ranges to either side, at every point', () => {
    const { points, phases } = read([10, 12, 11, 15]);
    expect(lines(phases[0])).to.deep.equal([5.793333333, 12, 18.206666667]);
    expect(points.map(({ movingRange }) => movingRange)).to.deep.equal([null, 2, 1, 4]);
    for (const point of points) expect(point).to.include({ mean: phases[0].mean, lower: phases[0].lower, upper: phases[0].upper });
  });

  describe('finds', () => {
    // Fixed after these, the mean is 0, the limits are 5.32 away, and what is near them more than 3.547; the last one is -1.
    const start = upAndDown(14).map((value) => -value);
    const dots = '.'.repeat(14);
    const fixed = { fixAfter: 14 };
    for (const [what, values, options, expected] of [
      ['what is outside the limits', [...start, 6, -6], fixed, `${dots}Oo`],
      ['nothing in what lies on a limit', [0, 1, 0, 1, 3.16], { fixAfter: 4 }, '.....'],
      ['a shift of seven', [...start, 1, 1, 1, 1, 1, 1, 1, -1], fixed, `${dots}SSSSSSS.`],
      ['a shift of seven below', [...start, 1, -1, -1, -1, -1, -1, -1, -1], fixed, `${dots}.sssssss`],
      ['no shift of six', [...start, 1, 1, 1, 1, 1, 1, -1], fixed, `${dots}.......`],
      ['a shift of six where six are asked for', [...start, 1, 1, 1, 1, 1, 1, -1], { ...fixed, shift: 6 }, `${dots}SSSSSS.`],
      ['no shift past a value on the mean', [...start, 1, 1, 1, 0, 1, 1, 1, 1], fixed, `${dots}........`],
      // Calculated, the mean is a little over 84.6, and the limit a little under 0.932.
      [
        'no shift past a value on a mean with decimals',
        [84.7, 84.4, 84.4, 84.7, 84.7, 84.7, 84.5, 84.5, 84.5, 84.6, 84.5, 84.5, 84.5],
        { fixAfter: 6 },
        '.............',
      ],
      ['nothing in what lies on a limit with decimals', [...tenths, 0.932], { fixAfter: 5, screening: false }, '......'],
      ['a trend of seven, and its direction', [0, 9, 0, 9, 3, 4, 5, 6, 7, 8, 9, 0], {}, '....TTTTTTT.'],
      ['no trend past a tie', [0, 9, 0, 9, 3, 4, 5, 5, 6, 7, 8, 0], {}, '............'],
      ['a trend down, on both sides of the mean', [0, 9, 0, 9, 8, 7, 5, 4, 3, 2, 9], {}, '...ttttttt.'],
      ['no trend of six', [0, 9, 0, 9, 3, 4, 5, 6, 7, 8, 0], {}, '...........'],
      ['a trend of six where six are asked for', [0, 9, 0, 9, 3, 4, 5, 6, 7, 8, 0], { trend: 6 }, '....TTTTTT.'],
      [
        'two trends that meet in a value, which is the later one’s',
        [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1],
        { fixAfter: 1 },
        'TTTTTTttttttt',
      ],
      ['two trends side by side, each in its own direction', [1, 2, 3, 4, 5, 6, 7, 1, 2, 3, 4, 5, 6, 7], { fixAfter: 1 }, 'TTTTTTTTTTTTTT'],
      ['two of three near a limit', [...start, 4.5, 1, 4.5], fixed, `${dots}2.2`],
      ['two of three below', [...start, 1, -4.5, -4.5, -1], fixed, `${dots}.33.`],
      ['no two of three across the mean', [...start, 4.5, -1, 4.5], fixed, `${dots}...`],
      ['no two of three with one outside', [...start, 4.5, 6, 1], fixed, `${dots}.O.`],
      ['no two of three that are nearer the mean than two thirds', [...start, 3.5, 3.5, 1], fixed, `${dots}...`],
      // Through every zone in turn.
      ['outside before trend', [...start, 0.5, 1, 2, 3, 4, 5, 6], fixed, `${dots.slice(1)}TTTTTTTO`],
      ['two of three before shift', [...start, 0.5, 1, 2, 3, 4, 5, 6], { ...fixed, trend: 9 }, `${dots}SSSS22O`],
    ] as const) {
      it(what, () => expect(causes(values, options)).to.equal(expected));
    }
  });

  describe('screens moving ranges:', () => {
    const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1];

    it('says which it left out, by the point each leads to', () => {
      const found = read(values);
      expect(found.screening).to.deep.equal({ isOn: true, leftOut: [4, 5] });
      expect(found.points.flatMap(({ isRangeLeftOut }, at) => (isRangeLeftOut ? [at] : []))).to.deep.equal([4, 5]);
      expect(found.phases[0]).to.include({ ranges: 15, meanRange: 1 });
    });

    it('counts indices over all phases', () => {
      expect(read([...values, ...values], { rebase: [18] }).screening.leftOut).to.deep.equal([4, 5, 22, 23]);
    });

    it('keeps them all where it is off', () => {
      const found = read(values, { screening: false });
      expect(found.screening).to.deep.equal({ isOn: false, leftOut: [] });
      expect(lines(found.phases[0])).to.deep.equal([-3.062614379, 1.944444444, 6.951503268]);
      expect(found.phases[0]).to.include({ ranges: 17 });
    });

    it('leaves a limit for the ranges themselves', () => expect(read([0, 1, 0, 1]).phases[0].upperRange).to.equal(3.267));
  });

  describe('of a short series says how short, and gives', () => {
    for (const [length, given, wanting] of [
      [0, undefined, undefined],
      [1, 'mean', 12],
      [2, 'limits', 11],
      [12, 'limits', 1],
      [13, 'limits', 0],
    ] as const) {
      it(`${given ?? 'no phase'} of ${length}`, () => {
        const { phases, points } = read(upAndDown(length));
        expect(phases.map((phase) => [phase.given, phase.wanting, phase.isShort])).to.deep.equal(
          given ? [[given, wanting, wanting > 0]] : [],
        );
        expect(points.length).to.equal(length);
      });
    }
    it('nothing where all values are missing', () => {
      expect(read([null, null]).phases[0]).to.deep.include({ given: 'nothing', values: 0, mean: null, lower: null, wanting: 13 });
      expect(read([null]).variation).to.equal(null);
    });
    it('as much as the caller calls enough', () => expect(read(upAndDown(14), { enough: 20 }).phases[0].wanting).to.equal(6));
    it('each phase by itself', () =>
      expect(read(upAndDown(20), { rebase: [14] }).phases.map(({ wanting }) => wanting)).to.deep.equal([0, 7]));
  });

  describe('of a constant series', () => {
    const tenth = Array.from({ length: 2000 }, () => 0.1);
    it('finds nothing special, and no limits, since no range is less than 3.267 times none', () => {
      const found = read(tenth, { direction: 'increase', target: 1 });
      expect(found.phases[0]).to.deep.include({ mean: 0.1, lower: null, upper: null, isConstant: true, given: 'mean' });
      expect(causes(tenth)).to.equal('.'.repeat(2000));
      expect(found.assurance).to.equal(null);
    });
    it('finds limits on the mean where it does not screen', () => {
      const found = read(tenth, { direction: 'increase', target: 1, screening: false });
      expect(lines(found.phases[0])).to.deep.equal([0.1, 0.1, 0.1]);
      expect(found.assurance!.assurance).to.equal('fail');
    });
  });

  describe('takes', () => {
    it('a missing value as the end of every run, and without a moving range on either side', () => {
      const { points, phases } = read([1, 2, null, 5, 4]);
      expect(points.map(({ movingRange }) => movingRange)).to.deep.equal([null, 1, null, null, 1]);
      expect(points[2]).to.include({ value: null, specialCause: null, variation: null, mean: 3 });
      expect(phases[0]).to.include({ values: 4, mean: 3, meanRange: 1 });
      expect(causes([-1, 1, -1, 1, 1, 1, null, 1, 1, 1, 1], { fixAfter: 4 })).to.equal('...........');
      expect(causes([1, 2, 3, 4, null, 5, 6, 7, 8], { fixAfter: 1 })).to.equal('.........');
    });

    it('a gap as a missing value', () => {
      const withGap = [1, 2, 5, 4].map((value, at) => ({ value, afterGap: at === 2 }));
      expect(xmr(withGap).points.map(({ movingRange }) => movingRange)).to.deep.equal([null, 1, null, 1]);
      const shift = (gap: number) => [-1, 1, -1, 1, 1, 1, 1, 1, 1, 1].map((value, at) => ({ value, afterGap: at === gap }));
      expect(marks(shift(6), { fixAfter: 3 })).to.equal('..........');
      expect(marks(shift(3), { fixAfter: 3 })).to.equal('...SSSSSSS');
    });

    it('provisional values as the others, and says so', () => {
      const values = [0, 1, 0, 1, 9].map((value, at) => ({ value, provisional: at === 4 }));
      const found = xmr(values, { screening: false });
      expect(found.phases[0]).to.include({ restsOn: 5, provisional: 1, mean: 2.2 });
      expect(found.points.map(({ isProvisional }) => isProvisional)).to.deep.equal([false, false, false, false, true]);
      expect(found.variation).to.include({ point: 4, isProvisional: true });
    });

    it('provisional values as read against limits that rest on the others, where that is asked for', () => {
      const values = [0, 1, 0, 1, 9].map((value, at) => ({ value, provisional: at === 4 }));
      const found = xmr(values, { countProvisional: false });
      expect(found.phases[0]).to.include({ values: 5, restsOn: 4, provisional: 0, mean: 0.5 });
      expect(found.points[4]).to.include({ specialCause: 'outside', side: 'high', movingRange: 8 });
      const between = [0, 1, 9, 1, 0].map((value, at) => ({ value, provisional: at === 2 }));
      expect(xmr(between, { countProvisional: false }).phases[0]).to.include({ restsOn: 4, ranges: 2, meanRange: 1 });
      expect(xmr(between, { countProvisional: false, fixAfter: 3 }).phases[0]).to.include({ restsOn: 2, ranges: 1, mean: 0.5 });
    });

    it('large, negative and tiny numbers', () => {
      for (const scale of [1e12, -1, 1e-12]) {
        const values = [0, 9, 0, 9, 3, 4, 5, 6, 7, 8, 9, 0].map((value) => value * scale);
        expect(causes(values)).to.equal(scale < 0 ? '....ttttttt.' : '....TTTTTTT.');
      }
    });
  });

  describe('rebases', () => {
    it('every run, range and limit', () => {
      const values = [1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3];
      const { points, phases } = read(values, { rebase: [4] });
      expect(points[4]).to.include({ movingRange: null, phase: 1, mean: 3 });
      expect(phases.map(({ first, last }) => [first, last])).to.deep.equal([
        [0, 3],
        [4, 10],
      ]);
      expect(causes([1, 2, 3, 4, 5, 6, 7, 8], { rebase: [4], fixAfter: 1 })).to.equal('........');
    });
    it('once where it is told twice, never past the end, and not at the beginning', () => {
      const firsts = (rebase: readonly number[]) => read([1, 2, 3], { rebase }).phases.map(({ first }) => first);
      expect(firsts([2, 1, 2])).to.deep.equal([0, 1, 2]);
      expect(firsts([0])).to.deep.equal([0]);
      expect(firsts([3, 9])).to.deep.equal([0]);
    });
  });

  it('fixes limits after so many values of each phase', () => {
    const values = [0, 2, 9, 9, 10, 14, 9, 9];
    const { phases } = read(values, { fixAfter: 2, rebase: [4] });
    expect(phases.map(({ mean, meanRange, restsOn, values: known }) => [mean, meanRange, restsOn, known])).to.deep.equal([
      [1, 2, 2, 4],
      [12, 4, 2, 4],
    ]);
    expect(read([null, 0, 2, 9], { fixAfter: 2 }).phases[0]).to.include({ mean: 1, restsOn: 2 });
  });

  describe('signs', () => {
    const high = [...upAndDown(14), 12];
    for (const [direction, values, variation, side] of [
      ['increase', high, 'improving', 'high'],
      ['decrease', high, 'concerning', 'high'],
      ['neutral', high, 'neutral', 'high'],
      ['increase', high.map((value) => -value), 'concerning', 'low'],
      ['decrease', high.map((value) => -value), 'improving', 'low'],
      ['neutral', high.map((value) => -value), 'neutral', 'low'],
      ['increase', upAndDown(14), 'common cause', null],
    ] as const) {
      it(`a last value that is ${side ?? 'common'} as ${variation} where ${direction} is better`, () => {
        const { variation: icon } = read(values, { direction });
        const letter = side === null ? '' : side === 'high' ? 'H' : 'L';
        expect(icon).to.deep.equal({ variation, side, letter, point: values.length - 1, isProvisional: false });
        expect(variationIcons).to.deep.include({ variation, side, letter });
      });
    }
    it('the last value that there is', () => expect(read([...high, null], { direction: 'increase' }).variation).to.include({ point: 14 }));

    for (const [what, target, direction, assurance, letter] of [
      ['a target above the limits, more being better, as failed', 9, 'increase', 'fail', 'F'],
      ['a target below them as passed', -9, 'increase', 'pass', 'P'],
      ['a target above them, less being better, as passed', 9, 'decrease', 'pass', 'P'],
      ['a target below them as failed', -9, 'decrease', 'fail', 'F'],
      ['a target between them as hit or miss', 1, 'increase', 'hit or miss', '?'],
      // A value of 0.5 and ranges of 1: the limit is 0.5 + 2.66.
      ['a target on a limit as hit or miss', 3.16, 'decrease', 'hit or miss', '?'],
    ] as const) {
      it(what, () => {
        const { assurance: icon } = read([0, 1, 0, 1], { target, direction });
        expect(icon).to.deep.equal({ assurance, letter });
        expect(assuranceIcons).to.deep.include({ assurance, letter });
      });
    }
    it('a target on a limit with decimals as hit or miss', () => {
      const { assurance } = read(tenths, { target: 0.932, direction: 'increase', screening: false });
      expect(assurance).to.deep.equal({ assurance: 'hit or miss', letter: '?' });
    });
    it('by the last limits', () => {
      const values = [0, 1, 0, 1, 20, 21, 20, 21];
      expect(read(values, { target: 10, direction: 'increase', rebase: [4] }).assurance!.assurance).to.equal('pass');
    });
    it('nothing of a target without limits, a direction, or a target', () => {
      expect(read([1], { target: 1, direction: 'increase' }).assurance).to.equal(null);
      expect(read([], { target: 1, direction: 'increase' }).assurance).to.equal(null);
      expect(read([0, 1], { target: 9 }).assurance).to.equal(null);
      expect(read([0, 1], { direction: 'increase' }).assurance).to.equal(null);
    });
  });

  describe('names what cannot be:', () => {
    for (const [values, options, message] of [
      [[1, NaN], {}, 'invalid value of point 1: NaN'],
      [[Infinity], {}, 'invalid value of point 0: Infinity'],
      [[1], { target: NaN }, 'invalid target of xmr: NaN'],
      [[1], { rebase: [-1] }, 'invalid rebase of xmr: -1'],
      [[1], { rebase: [0.5] }, 'invalid rebase of xmr: 0.5'],
      [[1], { fixAfter: 0 }, 'invalid fixAfter of xmr: 0'],
      [[1], { shift: 1 }, 'invalid shift of xmr: 1'],
      [[1], { trend: 2.5 }, 'invalid trend of xmr: 2.5'],
      [[1], { enough: -1 }, 'invalid enough of xmr: -1'],
    ] as const) {
      it(message, () => expect(() => read(values, options)).to.throw(RangeError, message));
    }
  });

  it('reads the points of a chart view, and the rebases of its measure', () => {
    const rebase = [{ at: '2026-06-15', why: 'Same day emergency care opened' }];
    const of = measure('m', 'increase', [80, 81, 80, 81, 90, 91, 90, 91], { rebase });
    const partnership = partnershipOf({ measures: [of] });
    const view = chartView(partnership, { measure: 'm', result: '', organisation: '', from: '', to: '' }, now)!;
    const found = xmr(view.points, { direction: view.direction, rebase: rebaseStarts(view.points, partnership.measures[0].rebase) });
    expect(found.phases.map(({ first, mean }) => [view.points[first].period, mean])).to.deep.equal([
      ['2026-03', 80.5],
      ['2026-07', 90.5],
    ]);
  });
});

const months = (...all: readonly string[]) => all.map((month) => ({ first: firstDay(month), last: lastDay(month) }));

describe('rebaseStarts', () => {
  const days = months('2026-01', '2026-02', '2026-03', '2026-05');
  for (const [what, at, starts] of [
    ['is the point that begins on the day', ['2026-02-01'], [1]],
    ['is the next one where the day is within a period', ['2026-02-10'], [2]],
    ['is the next there is where that one is missing', ['2026-04-01'], [3]],
    ['is the first where it was before', ['2025-04'], [0]],
    ['is none where it is still to come', ['2026-06-01'], []],
    ['is each once, in order', ['2026-04-02', '2026-02', '2026-05'], [1, 3]],
  ] as const) {
    it(what, () =>
      expect(
        rebaseStarts(
          days,
          at.map((day) => ({ at: day, why: '' })),
        ),
      ).to.deep.equal(starts),
    );
  }
  it('is none of a measure without', () => expect(rebaseStarts(days, undefined)).to.deep.equal([]));
});

describe('trajectoryWithin', () => {
  const days = months('2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08');
  const found = read([0, 1, 0, 1, 20, 21, 20, 21], { rebase: [4] });
  const lies = (day: string, value: number) => trajectoryWithin([{ day: firstDay(day), value }], found, days)[0];

  for (const [what, day, value, expected, phase] of [
    ['inside', '2026-03-31', 2, 'inside', 0],
    ['inside, on a limit', '2026-03-31', 3.16, 'inside', 0],
    ['above', '2026-04-30', 20, 'above', 0],
    ['inside the next phase, from the first day of its first point', '2026-05-01', 20, 'inside', 1],
    ['below', '2026-08-31', 1, 'below', 1],
    ['inside the last limits after the last point', '2027-03-31', 21, 'inside', 1],
    ['nowhere before the first point', '2025-12-31', 0, null, null],
  ] as const) {
    it(`tells a value that lies ${what}`, () => expect(lies(day, value)).to.include({ lies: expected, phase }));
  }

  it('tells a value that lies on a limit with decimals as inside', () => {
    const path = [{ day: firstDay('2026-05'), value: 0.932 }];
    expect(trajectoryWithin(path, read(tenths, { screening: false }), days.slice(0, 5))[0].lies).to.equal('inside');
  });
  it('gives each agreed value with the limits of its time, in the order given', () => {
    const path = ['2026-02-28', '2026-06-30'].map((day) => ({ day: firstDay(day), value: 3 }));
    const { phases } = found;
    expect(trajectoryWithin(path, found, days)).to.deep.equal([
      { ...path[0], phase: 0, lower: phases[0].lower, upper: phases[0].upper, lies: 'inside' },
      { ...path[1], phase: 1, lower: phases[1].lower, upper: phases[1].upper, lies: 'below' },
    ]);
    expect(trajectoryWithin([], found, days)).to.deep.equal([]);
  });
  it('tells nothing where there are no limits', () =>
    expect(trajectoryWithin([{ day: firstDay('2026-03'), value: 1 }], read([1]), months('2026-01'))[0].lies).to.equal(null));
  it('names days that are not those of the points', () =>
    expect(() => trajectoryWithin([], found, months('2026-01'))).to.throw(RangeError, 'invalid count of days of 8 points: 1'));
});

describe('the page about XmR', () => {
  it('shows a program that prints what it says', async () => {
    await runSnippet('insight/xmr.md', { firstDay, lastDay, rebaseStarts, trajectoryWithin, xmr });
  });
  it('explains every special cause in its order, and every sign', async () => {
    const page = await (await fetch(new URL('../../docs/insight/xmr.md', import.meta.url))).text();
    const rows = (title: string) =>
      [
        ...page
          .split(`## ${title}\n`)[1]
          .split('\n## ')[0]
          .matchAll(/^\| `(.+?)` \| (.*?) \|/gm),
      ].map(([, name, letter]) => [name, letter]);
    expect(rows('Special causes').map(([name]) => name)).to.deep.equal(Object.keys(letters));
    expect(rows('Signs')).to.deep.equal([
      ...variationIcons.map(({ variation, side, letter }) => [side ? `${variation}, ${side}` : variation, letter]),
      ...assuranceIcons.map(({ assurance, letter }) => [assurance, letter]),
    ]);
  });
});
