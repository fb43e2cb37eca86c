import { expect } from '@open-wc/testing';
import { firstDay } from '@stp-widgets/contract/day.js';
import { latest, overPeriods, points, uncombined } from '@stp-widgets/insight/series.js';
import { organisations, partnershipOf, type Parts } from './partnership.ts';

type Row = readonly [period: string, fields: Parts];

/** A measure with one series for each organisation; the empty name for the partnership's own. */
function measured(series: Readonly<Record<string, readonly Row[]>>, more: Parts = {}) {
  const list = Object.entries(series).map(([organisation, rows]) => ({
    ...(organisation && { organisation }),
    observations: rows.map(([period, fields]) => ({ period, ...fields })),
  }));
  const { measures } = partnershipOf({
    organisations,
    measures: [{ id: 'm', title: 'M', unit: '%', direction: 'increase', series: list, ...more }],
  });
  return measures[0];
}

const values = (list: ReturnType<typeof points>) => list.map(({ period, value }) => [period, value]);
const of = (numerator: number, denominator: number) => ({ numerator, denominator });

describe('points of the partnership', () => {
  const counted = { hull: [['2026-09', of(90, 100)]], york: [['2026-09', of(150, 200)]] } as const;
  const given = { hull: [['2026-09', { value: 90 }]], york: [['2026-09', { value: 75 }]] } as const;

  for (const [how, series, more, value] of [
    ['the ratio of sums, in percent', counted, { aggregation: 'ratio' }, 80],
    ['the ratio of sums, as it is for another unit', counted, { aggregation: 'ratio', unit: 'per bed' }, 0.8],
    ['no mean of ratios, even where one is asked for', counted, { aggregation: 'mean' }, 80],
    ['the ratio of sums where the measure does not say', counted, {}, 80],
    ['the mean of values', given, { aggregation: 'mean' }, 82.5],
    ['the sum of values', given, { aggregation: 'sum', unit: 'patients' }, 165],
    ['the mean where the measure does not say', given, {}, 82.5],
  ] as const) {
    it(`are ${how}`, () => expect(values(points(measured(series, more)))).to.deep.equal([['2026-09', value]]));
  }

  it('are none where a ratio lacks what it is combined from, and the periods are told', () => {
    const measure = measured(given, { aggregation: 'ratio' });
    expect([values(points(measure)), uncombined(measure)]).to.deep.equal([[], ['2026-09']]);
  });

  it('are of what the values beside their parts are of', () => {
    const rate = (numerator: number, denominator: number) => ({ ...of(numerator, denominator), value: (1000 * numerator) / denominator });
    const measure = measured(
      { hull: [['2026-09', rate(9, 100)]], york: [['2026-09', rate(15, 200)]] },
      { aggregation: 'ratio', unit: 'per 1,000' },
    );
    expect(values(points(measure))).to.deep.equal([['2026-09', 80]]);
  });

  it('are its own where it has a series of its own', () => {
    const measure = measured({ hull: [['2026-09', { value: 90 }]], '': [['2026-09', { value: 70 }]] });
    expect(values(points(measure))).to.deep.equal([['2026-09', 70]]);
  });

  it('come in order of time, by the last day of each period', () => {
    const measure = measured({
      '': [
        ['2026-10', { value: 3 }],
        ['2025/26', { value: 1 }],
        ['2026-10-30', { value: 2 }],
        ['2026-11-01', { value: 4 }],
      ],
    });
    expect(values(points(measure)).map(([, value]) => value)).to.deep.equal([1, 2, 3, 4]);
  });

  it('come in order of time when organisations give them out of order', () => {
    const measure = measured({
      hull: [
        ['2026-09', { value: 2 }],
        ['2026-08', { value: 1 }],
      ],
      york: [
        ['2026-08', { value: 3 }],
        ['2026-09', { value: 4 }],
      ],
    });
    expect(values(points(measure))).to.deep.equal([
      ['2026-08', 2],
      ['2026-09', 3],
    ]);
  });

  const row = (period: string, value?: number): Row => [period, value === undefined ? { narrative: 'Late' } : { value }];

  for (const [what, hull, york, city, sums] of [
    [
      'leave out a last period that not all have reported',
      ['08', '09', '10'],
      ['08', '09'],
      [],
      [
        ['2026-08', 2],
        ['2026-09', 2],
      ],
    ],
    ['leave out one after the other while fewer report', ['08', '09', '10'], ['08', '09'], ['08'], [['2026-08', 3]]],
    [
      'keep periods since one has stopped reporting',
      ['08', '09', '10'],
      ['08'],
      [],
      [
        ['2026-08', 2],
        ['2026-09', 1],
        ['2026-10', 1],
      ],
    ],
    [
      'keep periods before one began',
      ['08', '09', '10'],
      ['09', '10'],
      [],
      [
        ['2026-08', 1],
        ['2026-09', 2],
        ['2026-10', 2],
      ],
    ],
    ['keep the only period', ['10'], [], [], [['2026-10', 1]]],
  ] as const) {
    it(what, () => {
      const rows = (months: readonly string[]) => months.map((month) => row(`2026-${month}`, 1));
      const measure = measured({ hull: rows(hull), york: rows(york), city: rows(city) }, { aggregation: 'sum' });
      expect(values(points(measure))).to.deep.equal(sums);
    });
  }

  it('take an observation without a value for a return that is late', () => {
    const measure = measured(
      { hull: [row('2026-09', 5), row('2026-10', 6)], york: [row('2026-09', 7), row('2026-10')] },
      { aggregation: 'sum' },
    );
    expect(values(points(measure))).to.deep.equal([['2026-09', 12]]);
    expect(values(points(measure, 'hull'))).to.deep.equal([
      ['2026-09', 5],
      ['2026-10', 6],
    ]);
  });

  it('are provisional when one of their parts is, and carry the first narrative', () => {
    const measure = measured({
      hull: [['2026-09', { value: 1 }]],
      york: [['2026-09', { value: 2, provisional: true, narrative: 'Flu' }]],
      city: [['2026-09', { value: 3, narrative: 'Snow' }]],
    });
    expect(points(measure)).to.deep.equal([{ period: '2026-09', value: 2, provisional: true, narrative: 'Flu' }]);
  });

  it('leave out what has no value, and what would be divided by nothing', () => {
    const measure = measured({ '': [row('2026-08'), ['2026-09', of(0, 0)], ['2026-10', of(1, 4)]] }, { aggregation: 'ratio' });
    expect(values(points(measure))).to.deep.equal([['2026-10', 25]]);
  });

  it('are none where nothing was reported', () => {
    expect(points(measured({}))).to.deep.equal([]);
    expect(points(measured({ hull: [] }))).to.deep.equal([]);
  });
});

describe('points of an organisation', () => {
  const measure = measured({
    hull: [
      ['2026-10', { value: 3 }],
      ['2026-09', of(9, 12)],
    ],
    york: [],
  });

  it('are its own, in order of time', () =>
    expect(values(points(measure, 'hull'))).to.deep.equal([
      ['2026-09', 75],
      ['2026-10', 3],
    ]));
  it('are none where it has reported nothing, or is not there', () => {
    expect(points(measure, 'york')).to.deep.equal([]);
    expect(points(measure, 'city')).to.deep.equal([]);
  });
});

describe('latest', () => {
  const list = points(
    measured({
      '': [
        ['2026-08', { value: 1 }],
        ['2026-09', { value: 2 }],
      ],
    }),
  );

  for (const [day, value] of [
    ['2026-08-30', undefined],
    ['2026-08-31', 1],
    ['2026-09-29', 1],
    ['2026-09-30', 2],
    ['2027-01-01', 2],
  ] as const) {
    it(`is ${value ?? 'none'} on ${day}`, () => expect(latest(list, firstDay(day))?.value).to.equal(value));
  }
});

describe('a value over several periods', () => {
  const [april, march] = [firstDay('2026-04-01'), firstDay('2027-03-31')];
  const rates = [
    ['2026-03', of(0, 1000)],
    ['2026-09', of(10, 100)],
    ['2026-10', of(90, 200)],
  ] as const;
  const plain = [
    ['2026-09', { value: 10 }],
    ['2026-10', { value: 30 }],
  ] as const;

  for (const [how, rows, more, value] of [
    ['combines a rate from its parts', rates, { aggregation: 'ratio' }, 100 / 3],
    ['adds up what is a sum', plain, { aggregation: 'sum', unit: 'patients' }, 40],
    ['is the mean of anything else', plain, { unit: 'patients' }, 20],
    ['is none where rates lack their parts', plain, { aggregation: 'ratio' }, null],
    ['is none of nothing', [], {}, null],
  ] as const) {
    it(how, () => {
      const found = overPeriods(measured({ hull: rows }, more), 'hull', april, march);
      if (value === null) expect(found).to.equal(null);
      else expect(found).to.be.closeTo(value, 1e-9);
    });
  }
});
