import { expect } from '@open-wc/testing';
import { firstDay, lastDay } from '@stp-widgets/contract/day.js';
import { type ChartRequest, type ChartView, chartView, hasOrganisation } from '@stp-widgets/insight/chart-view.js';
import { chartEnglish } from '@stp-widgets/insight/words/chart-en.js';
import { chartWelsh } from '@stp-widgets/insight/words/chart-cy.js';
import { axisDay, axisValue, periodText } from '@stp-widgets/insight/words/chart-format.js';
import { chartTable } from '@stp-widgets/insight/words/chart-table.js';
import { chartMessages, chartNotes, chartSentence, pointText } from '@stp-widgets/insight/words/chart-words.js';
import { loadWords, wordsNow } from '@stp-widgets/insight/words/words.js';
import * as fc from 'fast-check';
import { measure, now, organisations, partnershipOf, type Parts, up } from './partnership.ts';

const words = wordsNow('en-GB')!;
const messages = chartMessages.en;
const nothing: ChartRequest = { measure: '', result: '', organisation: '', from: '', to: '' };

/** A partnership of one measure, and a result of it with such agreements. */
function partnership(of: Parts, deal: Parts = {}) {
  return partnershipOf({
    organisations,
    objectives: [{ id: 'urgent', title: 'Urgent' }],
    results: [{ id: 'waits', objective: 'urgent', title: 'Waits', measure: of['id'], ...deal }],
    measures: [of],
  });
}

const measureView = (of: Parts, request: Partial<ChartRequest> = {}) =>
  chartView(partnership(of), { ...nothing, measure: 'm', ...request }, now)!;
const resultView = (of: Parts, deal: Parts, request: Partial<ChartRequest> = {}) =>
  chartView(partnership(of, deal), { ...nothing, result: 'waits', ...request }, now)!;
const rising = (values: readonly number[], more: Parts = {}) => measure('m', 'increase', values, { unit: '%', decimals: 1, ...more });
const given = (observations: readonly Parts[], more: Parts = {}) => ({ ...rising([]), series: [{ observations }], ...more });
const says = (view: ChartView) => chartSentence(view, words, messages);
const read = (view: ChartView) => view.points.map(({ period, value }) => `${period} ${value}`);

describe('chartView', () => {
  it('is nothing where there is no such measure or result, nor when neither is asked for', () => {
    const of = partnership(rising([80]));
    for (const request of [{}, { measure: 'waits' }, { result: 'm' }, { result: 'm', measure: 'm' }])
      expect(chartView(of, { ...nothing, ...request }, now)).to.equal(null);
  });

  it('shows the result where both are asked for', () => expect(resultView(rising([80]), up, { measure: 'm' }).kind).to.equal('results'));

  it('puts values in order of time, whatever their order in the document', () => {
    const view = measureView(
      given([
        { period: '2026-03', value: 3 },
        { period: '2025-12', value: 1 },
        { period: '2026/27', value: 9 },
        { period: '2026-01-05', value: 2 },
      ]),
    );
    // The year 2026/27 is not over.
    expect(read(view)).to.deep.equal(['2025-12 1', '2026-01-05 2', '2026-03 3']);
    expect(view.notYet).to.equal(1);
  });

  it('takes the last value of a period that is given twice, and counts it', () => {
    const view = measureView(
      given([
        { period: '2026-03', value: 3 },
        { period: '2026-02', value: 1 },
        { period: '2026-03', value: 4 },
      ]),
    );
    expect(read(view)).to.deep.equal(['2026-02 1', '2026-03 4']);
    expect(view.repeated).to.equal(1);
  });

  it('leaves out what cannot be read: no value, a denominator of 0', () => {
    const view = measureView(
      given([{ period: '2026-01' }, { period: '2026-02', numerator: 1, denominator: 0 }, { period: '2026-03', value: 5 }]),
    );
    expect(read(view)).to.deep.equal(['2026-03 5']);
  });

  for (const [what, periods, gaps] of [
    ['a month that is missing', ['2026-01', '2026-02', '2026-04'], [2]],
    ['no months that differ in length', ['2026-01', '2026-02', '2026-03'], []],
    ['a year that is missing', ['2020/21', '2021/22', '2022/23', '2024/25'], [3]],
    ['no weekend', ['2026-01-08', '2026-01-09', '2026-01-12', '2026-01-13', '2026-01-14'], []],
    ['a week among days', ['2026-01-08', '2026-01-09', '2026-01-10', '2026-01-19'], [3]],
    ['nothing in one value', ['2026-01'], []],
    ['nothing in two', ['2026-01', '2026-07'], []],
  ] as const) {
    it(`finds as a gap ${what}`, () => {
      const { points } = measureView(given(periods.map((period) => ({ period, value: 1 }))));
      expect(points.flatMap(({ afterGap }, at) => (afterGap ? [at] : []))).to.deep.equal(gaps);
    });
  }

  it('keeps to the days asked for, with both ends in', () => {
    const of = rising([1, 2, 3, 4, 5, 6]);
    expect(read(measureView(of, { from: '2026-06', to: '2026-08-31' }))).to.deep.equal(['2026-06 2', '2026-07 3', '2026-08 4']);
    expect(read(measureView(of, { from: '2026/27', to: '2026-06' }))).to.deep.equal(['2026-05 1', '2026-06 2']);
    expect(read(measureView(of, { from: '2027' }))).to.have.length(6);
    expect(read(measureView(of, { from: '2026-09', to: '2026-06' }))).to.deep.equal([]);
  });

  it('gives each value where it should have been, from the baseline on', () => {
    const of = given(['2026-07', '2026-08', '2026-09'].map((period) => ({ period, value: 80 })));
    const { points, agreed } = resultView(of, { ...up, trajectory: [{ value: 90, at: '2026-09-30' }] });
    expect(points.map(({ due }) => due && Math.round(due))).to.deep.equal([null, 84, 90]);
    expect(agreed!.path.map(({ value }) => value)).to.deep.equal([80, 90, 100]);
  });

  it('gives each value the standard of its time', () => {
    const standard = [
      { value: 6, from: '2026-09-01', alternative: 'a plan in place' },
      { value: 7, from: '2020-01-01', to: '2026-08-31' },
    ];
    const { points } = measureView({ ...rising([1, 2, 3, 4]), standard });
    expect(points.map((point) => point.standard?.value)).to.deep.equal([7, 7, 6, 6]);
  });

  it('shows one organisation’s values, with what was agreed for all', () => {
    const series = ['hull', 'york'].map((organisation, at) => ({ organisation, observations: [{ period: '2026-10', value: 80 + at }] }));
    const view = resultView({ ...rising([]), series }, up, { organisation: 'york' });
    expect([view.organisation, view.points[0].value, view.agreed!.isForAll]).to.deep.equal(['York Teaching Hospital', 81, true]);
    const share = resultView({ ...rising([]), series, aggregation: 'sum' }, up, { organisation: 'hull' });
    expect([share.agreed, share.isShare]).to.deep.equal([null, true]);
  });

  it('knows the organisations of a partnership', () => {
    const of = partnership(rising([80]));
    expect(['', 'hull', 'm', 'nobody'].map((id) => hasOrganisation(of, id))).to.deep.equal([true, true, false, false]);
  });

  it('takes whatever numbers come, in any order, and shows each period once', () => {
    const observation = fc.record({
      period: fc.integer({ min: 1, max: 9 }).map((month) => `2026-0${month}`),
      value: fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
    });
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 30 }), (observations) => {
        const { points, repeated } = measureView(given(observations));
        expect(points.map(({ last }) => last)).to.deep.equal(
          [...new Set(observations.map(({ period }) => lastDay(period)))].toSorted((one, other) => one - other),
        );
        expect(points.length + repeated).to.equal(observations.length);
      }),
    );
  });
});

describe('the sentence of a chart', () => {
  const year = Array.from({ length: 13 }, (_, at) => ({
    period: at < 3 ? `2025-${at + 10}` : `2026-${String(at - 2).padStart(2, '0')}`,
    value: 79 + at / 2,
  }));

  for (const [what, view, sentence] of [
    [
      'against what was agreed, and a year before',
      resultView(given(year), up),
      '85.0% in October 2026, below the 90.0% agreed by now; better than a year before, when it was 79.0%.',
    ],
    [
      'above what was agreed',
      resultView(rising([80, 95]), up),
      '95.0% in October 2026, above the 90.0% agreed by now; better than in September 2026, when it was 80.0%.',
    ],
    [
      'as agreed, as far as it is written',
      resultView(rising([80, 90.04]), up),
      '90.0% in October 2026, equal to the 90.0% agreed by now; better than in September 2026, when it was 80.0%.',
    ],
    [
      'when the target is reached',
      resultView(rising([80, 100]), up),
      '100.0% in October 2026, which meets the target of 100.0%; better than in September 2026, when it was 80.0%.',
    ],
    [
      'at the end of the days asked for',
      resultView(rising([80, 90, 91]), up, { to: '2026-09' }),
      '90.0% in September 2026, above the 84.8% agreed for then; better than in August 2026, when it was 80.0%.',
    ],
    [
      'of a target without a beginning',
      resultView(rising([80, 79]), { target: up.target }),
      '79.0% in October 2026, with a target of 100.0% by 1 Mar 2027; worse than in September 2026, when it was 80.0%.',
    ],
    [
      'against a standard',
      measureView(rising([96, 94], { standard: [{ value: 95, from: '2020-01-01' }] })),
      '94.0% in October 2026, below the standard of 95.0%; worse than in September 2026, when it was 96.0%.',
    ],
    [
      'that meets a standard',
      measureView(rising([95], { direction: 'decrease', standard: [{ value: 95, from: '2020-01-01' }] })),
      '95.0% in October 2026, which meets the standard of 95.0%; its only value so far.',
    ],
    [
      'of a standard that may be met otherwise',
      measureView(rising([90], { standard: [{ value: 95, from: '2020-01-01', alternative: 'a plan in place' }] })),
      '90.0% in October 2026, below the standard of 95.0% (or a plan in place); its only value so far.',
    ],
    ['of one value', measureView(rising([80])), '80.0% in October 2026; its only value so far.'],
    ['of values that do not change', measureView(rising([80, 80.01])), '80.0% in October 2026; the same as in September 2026.'],
    [
      'of money that is written alike',
      measureView(rising([7_610_000, 7_640_000], { unit: 'GBP', decimals: 0 })),
      `${words.value(7.6e6, 'GBP')} in October 2026; the same as in September 2026.`,
    ],
    [
      'of a measure without a better',
      measureView(rising([80, 70], { direction: 'neutral' })),
      '70.0% in October 2026; less than in September 2026, when it was 80.0%.',
    ],
    [
      'of a provisional value of a day',
      measureView(given([{ period: '2026-03-04', value: 3, provisional: true }])),
      '3.0% on 4 March 2026, provisional; its only value so far.',
    ],
    ['of a financial year', measureView(given([{ period: '2025/26', value: 3 }])), '3.0% in 2025–26; its only value so far.'],
    [
      'of money, shortened',
      measureView(given([{ period: '2026-01', value: 7_840_000 }], { unit: 'GBP', decimals: 0 })),
      `${words.value(7.8e6, 'GBP')} in January 2026; its only value so far.`,
    ],
    [
      'of 1e12',
      measureView(given([{ period: '2026-01', value: 1e12 }], { unit: 'people', decimals: 0 })),
      '1,000,000,000,000 in January 2026; its only value so far.',
    ],
    ['of a negative value', measureView(rising([-2, -5])), '-5.0% in October 2026; worse than in September 2026, when it was -2.0%.'],
    ['over 100 %', measureView(rising([90, 140])), '140.0% in October 2026; better than in September 2026, when it was 90.0%.'],
    ['of nothing', measureView(rising([])), 'No values yet.'],
    ['of nothing, with a target', resultView(rising([]), up), 'No values yet. The target is 100.0% by 1 Mar 2027.'],
    ['of nothing of an organisation', measureView(rising([1]), { organisation: 'hull' }), 'Hull has given no values yet.'],
    ['of nothing since then', measureView(rising([1]), { from: '2026-11' }), 'No values from 1 Nov 2026 on.'],
    ['of nothing until then', measureView(rising([1]), { to: '2026-09' }), 'No values up to 30 Sept 2026.'],
    ['of nothing between', measureView(rising([1]), { from: '2026-08', to: '2026-09' }), 'No values between 1 Aug 2026 and 30 Sept 2026.'],
  ] as const) {
    it(`reads well ${what}`, () => expect(says(view)).to.equal(sentence));
  }

  it('says of an organisation that the agreement is for all', () => {
    const series = ['hull', 'york'].map((organisation) => ({ organisation, observations: [{ period: '2026-10', value: 80 }] }));
    expect(says(resultView({ ...rising([]), series }, up, { organisation: 'york' }))).to.contain(
      'below the 90.0% agreed for the whole partnership',
    );
  });

  it('says of a result without a measure that it has none', () => {
    const of = partnershipOf({ objectives: [{ id: 'o', title: 'O' }], results: [{ id: 'r', objective: 'o', title: 'R' }] });
    expect(says(chartView(of, { ...nothing, result: 'r' }, now)!)).to.equal('No measure has been agreed for this result yet.');
  });

  it('is said in Welsh too', async () => {
    const [welsh, cy] = [await loadWords('cy'), await chartMessages.cy()];
    expect(chartSentence(resultView(rising([80, 85]), up), welsh, cy)).to.equal(
      '85.0% ar gyfer Hydref 2026, islaw’r 90.0% a gytunwyd erbyn hyn; yn well nag ar gyfer Medi 2026, pan oedd yn 80.0%.',
    );
  });
});

describe('what is said around a chart', () => {
  it('reads a value with all that is known of it', () => {
    const view = resultView(
      given([{ period: '2026-10', value: 85, provisional: true, narrative: 'Two wards closed.' }], {
        standard: [{ value: 95, from: '2020-01-01' }],
      }),
      up,
    );
    expect(pointText(view, view.points[0], words, messages)).to.equal(
      '85.0%, October 2026, provisional, agreed 87.9%, standard 95.0%. Two wards closed.',
    );
  });

  it('says what is needed to read the picture, and what it leaves out', () => {
    const view = measureView(
      given(
        [
          { period: '2026-01', value: 1 },
          { period: '2026-01', value: 2 },
          { period: '2026-02', value: 3 },
          { period: '2026-03', value: 4 },
          { period: '2026-09', value: 5, provisional: true },
          { period: '2026-11', value: 5 },
        ],
        { unit: 'beds', direction: 'decrease' },
      ),
    );
    expect(chartNotes(view, { low: '2', high: '6', hasZero: false }, words, messages)).to.deep.equal([
      'Lower is better.',
      'Unit: beds.',
      'The scale runs from 2 to 6, not from zero.',
      'Hollow points are provisional.',
      'The line is broken where values are missing.',
      '1 period is given twice; its last value is shown.',
      '1 value is of a period that is not over, and is left out.',
    ]);
  });

  it('names a unit of three capitals that is no currency, and writes its values in full', () => {
    const view = measureView(given([{ period: '2026-10', value: 1234.5 }], { unit: 'WTE', decimals: 2 }));
    expect(chartNotes(view, null, words, messages)).to.contain('Unit: WTE.');
    expect(says(view)).to.equal('1,234.50 in October 2026; its only value so far.');
  });

  it('has the same in a table: a row for each period, the columns there is something for', () => {
    const of = given(
      [
        { period: '2026-08', value: 80.123 },
        { period: '2026-10', value: 85, provisional: true, narrative: 'Two wards closed.' },
      ],
      {
        decimals: 2,
        standard: [{ value: 95, from: '2026-09-01' }],
      },
    );
    const { caption, columns, rows } = chartTable(resultView(of, { ...up, baseline: { value: 80, at: '2026-09-01' } }), words, messages);
    expect(caption).to.equal('Waits');
    expect(columns.map(({ title }) => title)).to.deep.equal(['Period', 'Value, %', 'Where it should have been', 'Standard', 'Note']);
    expect(rows.map(({ cells }) => cells)).to.deep.equal([
      ['August 2026', 80.12, '', '', ''],
      ['October 2026', 85, 86.63, 95, 'provisional. Two wards closed.'],
      ['1 Mar 2027', '', 100, '', 'target'],
    ]);
    expect(
      chartTable({ ...measureView({ ...of, standard: [] }), unit: '' }, words, messages).columns.map(({ title }) => title),
    ).to.deep.equal(['Period', 'Value', 'Note']);
  });

  for (const [value, decimals, unit, text] of [
    [82.5, 1, '%', '82.5%'],
    [250_000, 0, 'GBP', '£250k'],
    [1e12, 0, 'beds', '1tn'],
    [1500, 0, 'beds', '1,500'],
    [-0.25, 2, '', '-0.25'],
    [1200, 0, 'WTE', '1,200'],
    [250_000, 0, 'FTE', '250k'],
  ] as const) {
    it(`writes ${value} ${unit} on an axis as ${text}`, () => {
      const view = { ...measureView(rising([1])), unit };
      expect(axisValue(value, decimals, view, words).toLowerCase()).to.match(
        new RegExp(`^${text.toLowerCase().replace('1tn', '1(tn|t)')}$`),
      );
    });
  }

  it('writes days as the axis has room for them', () => {
    const day = firstDay('2026-04-01');
    expect((['day', 'month', 'year'] as const).map((unit) => axisDay(day, unit, words))).to.deep.equal(['1 Apr', 'Apr', '2026–27']);
    expect(['2026-04-01', '2026-04', '2026/27'].map((period) => periodText(period, words))).to.deep.equal([
      '1 April 2026',
      'April 2026',
      '2026–27',
    ]);
  });

  it('has every message in Welsh, filled in by the same names', () => {
    const names = (message: unknown) => [...new Set(JSON.stringify(message).match(/\{\w+\}/g))].toSorted();
    for (const [key, message] of Object.entries(chartEnglish)) {
      const welsh = chartWelsh[key as keyof typeof chartWelsh];
      expect(names(welsh), key).to.deep.equal(names(message));
      expect(typeof welsh, key).to.equal(typeof message);
    }
    expect(Object.keys(chartWelsh)).to.deep.equal(Object.keys(chartEnglish));
  });
});
