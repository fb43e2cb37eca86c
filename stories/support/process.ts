import { type Document, harbourAndVale } from './partnership.ts';

const months = (values: readonly number[]) =>
  values.map((value, at) => ({ period: new Date(Date.UTC(2019, 3 - values.length + at)).toISOString().slice(0, 7), value }));

/** Values about a level that vary by chance. */
const about = (level: number, count: number, by = 1) =>
  Array.from({ length: count }, (_, at) => level + by * ([0.4, -0.9, 1, -0.3, 0.7, -1.1, 0.2][at % 7] ?? 0));

/** Two years of which the last nine months are higher or lower. */
const shifted = (by: number) => months([...about(70, 15), ...about(70 + by, 9, 0.3)]);

const measure = (id: string, title: string, direction: string, observations: readonly object[], more: object = {}) => ({
  id,
  title,
  unit: '%',
  decimals: 1,
  direction,
  series: [{ observations }],
  ...more,
});

const delays = months([...about(63, 21, 3), 76, ...about(63, 5, 3), ...about(57, 9, 1.2)]).map((one, at) => ({
  ...one,
  ...(at === 21 && { narrative: 'Norovirus closed four wards' }),
  ...(at === 27 && { narrative: 'Discharge hub opened' }),
  ...(at === 35 && { provisional: true }),
}));

const trusts = Array.from({ length: 12 }, (_, at) => ({ id: `trust-${at + 1}`, name: `Trust ${at + 1}` }));

const rates = trusts.map(({ id }, at) => ({
  organisation: id,
  observations: months(about(80 + (at % 4), 24)).map(({ period, value }, month) => {
    const share = (at === 1 && month === 23 ? -9 : at === 2 && month > 15 ? 4 : 0) + value;
    return { period, numerator: Math.round(share * 10 * (at + 1)), denominator: 1000 * (at + 1) };
  }),
}));

const line = (organisation: string, of: string, period: string, planned: number, forecast: number, actual?: number) => ({
  organisation,
  of,
  period,
  planned: planned * 1e6,
  forecast: forecast * 1e6,
  ...(actual !== undefined && { actual: actual * 1e6 }),
});

/** Harbour and Vale with a measure for each sign, results that pass, miss and fall short, series that are hard to read, and a benefit. */
export function processes(): Document {
  const partnership = harbourAndVale();
  const target = (value: number) => ({ value, by: '2020-03-31' });
  return {
    ...partnership,
    organisations: [...partnership.organisations, ...trusts],
    measures: [
      ...partnership.measures,
      measure('x-common', 'Common cause', 'increase', months(about(70, 24))),
      measure('x-improving-high', 'Improving by higher values', 'increase', shifted(2)),
      measure('x-improving-low', 'Improving by lower values', 'decrease', shifted(-2)),
      measure('x-concerning-high', 'Concerning by higher values', 'decrease', shifted(2)),
      measure('x-concerning-low', 'Concerning by lower values', 'increase', shifted(-2)),
      measure('x-neutral-high', 'Changed to higher values', 'neutral', shifted(2)),
      measure('x-neutral-low', 'Changed to lower values', 'neutral', shifted(-2)),
      measure('x-delays', 'Days in hospital after being ready to leave', 'decrease', delays, { unit: 'days per 1,000 bed days' }),
      measure('x-rebased', 'Operations on the day', 'increase', months([...about(60, 18), ...about(70, 18)]), {
        rebase: [{ at: '2017-10-01', why: 'A second theatre opened' }],
        standard: [
          { value: 62, from: '2016-04-01', to: '2017-09-30' },
          { value: 72, from: '2017-10-01', alternative: 'a plan in place' },
        ],
      }),
      measure('x-short', 'A short series', 'increase', months(about(70, 6))),
      measure('x-one', 'One value', 'increase', months([70])),
      measure('x-same', 'All the same', 'increase', months(Array.from({ length: 20 }, () => 70))),
      measure(
        'x-gaps',
        'Values missing',
        'increase',
        months(about(70, 24)).filter((_, at) => at % 9 !== 4),
      ),
      measure('x-many', 'Five thousand days', 'increase', manyDays(), { unit: 'calls' }),
      measure('x-rates', 'Seen within four hours', 'increase', [], {
        aggregation: 'ratio',
        series: rates,
        standard: [{ value: 95, from: '2010-06-01' }],
      }),
    ],
    results: [
      ...partnership.results,
      {
        id: 'x-result',
        objective: 'home',
        title: 'No more than 44 days',
        measure: 'x-delays',
        baseline: { value: 63, at: '2018-03-31' },
        target: target(44),
        trajectory: [{ value: 57, at: '2019-03-31' }],
      },
      { id: 'x-passes', objective: 'home', title: 'It passes', measure: 'x-common', target: target(60) },
      { id: 'x-misses', objective: 'home', title: 'It hits and misses', measure: 'x-common', target: target(70) },
      { id: 'x-fails', objective: 'home', title: 'It falls short', measure: 'x-common', target: target(90) },
    ],
    benefits: [
      {
        id: 'x-supplies',
        title: 'Saved by buying together',
        subject: 'hub',
        kind: 'cash-releasing',
        currency: 'GBP',
        sharedWith: ['city'],
        optimismBias: { allowance: 0.12, basis: 'Green Book' },
        lines: [
          line('harbour', 'saving', '2018/19', 9, 6, 6),
          line('vale', 'saving', '2018/19', 6, 5, 5),
          line('city', 'saving', '2018/19', 6, 5),
          line('harbour', 'saving', '2019/20', 6, 6),
          line('vale', 'saving', '2019/20', 3, 4.3),
          line('harbour', 'spend', '2018/19', 2, 2.4, 2.4),
          line('vale', 'spend', '2019/20', 1, 1),
        ],
      },
    ],
  };
}

function manyDays() {
  return Array.from({ length: 5000 }, (_, at) => ({
    period: new Date(Date.UTC(2019, 2, 31 - 5000 + at)).toISOString().slice(0, 10),
    value: Math.round(60 + 8 * Math.sin(at / 90) + 6 * Math.sin(at * 12.9898)) + (at % 997 === 0 ? 25 : 0),
  }));
}
