/** A measure of this partnership, as its publisher would write it. */
type Parts = Readonly<Record<string, unknown>>;

const ids = ['harbour', 'vale', 'city', 'moor', 'coast', 'hill', 'lake', 'wold', 'fell', 'moss'];

/** The months up to March 2019 with these values. */
export const monthsTo2019 = (values: readonly number[]): readonly { period: string; value: number }[] =>
  values.map((value, at) => ({ period: new Date(Date.UTC(2019, 3 - values.length + at)).toISOString().slice(0, 7), value }));

/** Values about a level that vary by chance. */
export const about = (level: number, count: number, by = 1): readonly number[] =>
  Array.from({ length: count }, (_, at) => level + by * [0.4, -0.9, 1, -0.3, 0.7, -1.1, 0.2][at % 7]);

const shifted = (level: number, count: number, by: number) => [...about(level, count - 9), ...about(level + by, 9, 0.3)];

const measure = (id: string, direction: string, observations: readonly object[], more: Parts = {}) => ({
  id,
  title: `Measure ${id}`,
  unit: '%',
  decimals: 1,
  direction,
  series: [{ observations }],
  ...more,
});

/**
 * A partnership with a measure for each sign (`common`, `improving-high` … `neutral-low`), results that pass, miss and fall short,
 * one with all that a chart can show (`delays`), rates by organisation (`rates`), and a benefit (`supplies`). New at each call.
 */
export function chartPartnership(): Parts & { readonly measures: readonly Parts[]; readonly results: readonly Parts[] } {
  const delays = monthsTo2019([...about(63, 21, 3), 76, ...about(63, 5, 3), ...about(57, 9, 1.2)]);
  const noted = delays.map((one, at) => ({
    ...one,
    ...(at === 21 && { narrative: 'Norovirus closed four wards' }),
    ...(at === 27 && { narrative: 'Discharge hub opened' }),
    ...(at === 35 && { provisional: true }),
  }));
  const rated = (at: number) => ({
    organisation: ids[at],
    observations: monthsTo2019(about(80 + (at % 4), 24)).map(({ period, value }, month) => {
      const share = at === 1 && month === 23 ? value - 9 : at === 2 && month > 15 ? value + 4 : value;
      return { period, numerator: Math.round(share * 10 * (at + 1)), denominator: 1000 * (at + 1) };
    }),
  });
  const line = (organisation: string, of: string, period: string, planned: number, forecast: number, actual?: number) => ({
    organisation,
    of,
    period,
    planned: planned * 1e6,
    forecast: forecast * 1e6,
    ...(actual !== undefined && { actual: actual * 1e6 }),
  });
  return {
    contract: '1.0',
    asOf: '2019-04-12T09:40:00+01:00',
    partnership: { name: 'Harbour and Vale', timeZone: 'Europe/London', language: 'en-GB' },
    organisations: ids.map((id) => ({ id, name: `${id[0].toUpperCase()}${id.slice(1)} Trust` })),
    objectives: [{ id: 'home', title: 'Home when ready' }],
    projects: [{ id: 'buying', title: 'Shared supplies' }],
    measures: [
      measure('common', 'increase', monthsTo2019(about(70, 24))),
      measure('improving-high', 'increase', monthsTo2019(shifted(70, 24, 2))),
      measure('improving-low', 'decrease', monthsTo2019(shifted(70, 24, -2))),
      measure('concerning-high', 'decrease', monthsTo2019(shifted(70, 24, 2))),
      measure('concerning-low', 'increase', monthsTo2019(shifted(70, 24, -2))),
      measure('neutral-high', 'neutral', monthsTo2019(shifted(70, 24, 2))),
      measure('neutral-low', 'neutral', monthsTo2019(shifted(70, 24, -2))),
      measure('delays-measure', 'decrease', noted, {
        title: 'Days in hospital after being ready to leave',
        unit: 'days per 1,000 bed days',
        source: 'Returns of the trusts',
      }),
      measure('rebased', 'increase', monthsTo2019([...about(60, 18), ...about(70, 18)]), {
        rebase: [{ at: '2017-10-01', why: 'A second theatre opened' }],
        standard: [
          { value: 62, from: '2016-04-01', to: '2017-09-30' },
          { value: 72, from: '2017-10-01', alternative: 'a plan in place' },
        ],
      }),
      measure('short', 'increase', monthsTo2019(about(70, 6))),
      measure('rates', 'increase', [], {
        title: 'Seen within four hours',
        aggregation: 'ratio',
        series: ids.map((_, at) => rated(at)),
        standard: [{ value: 95, from: '2010-06-01' }],
      }),
    ],
    results: [
      {
        id: 'delays',
        objective: 'home',
        title: 'No more than 44 days',
        measure: 'delays-measure',
        baseline: { value: 63, at: '2018-03-31' },
        target: { value: 44, by: '2020-03-31' },
        trajectory: [{ value: 57, at: '2019-03-31' }],
      },
      { id: 'passes', objective: 'home', title: 'It passes', measure: 'common', target: { value: 60, by: '2020-03-31' } },
      { id: 'misses', objective: 'home', title: 'It hits and misses', measure: 'common', target: { value: 70, by: '2020-03-31' } },
      { id: 'fails', objective: 'home', title: 'It falls short', measure: 'common', target: { value: 90, by: '2020-03-31' } },
    ],
    benefits: [
      {
        id: 'supplies',
        title: 'Saved by buying together',
        subject: 'buying',
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
