import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { lastDay } from '@stp-widgets/contract/day.js';
import { countOf, processOf, type ProcessRequest, usualProcess } from '@stp-widgets/insight/chart-process.js';
import { type ChartView, chartView } from '@stp-widgets/insight/chart-view.js';
import { chartTable } from '@stp-widgets/insight/words/chart-table.js';
import { chartMessages } from '@stp-widgets/insight/words/chart-words.js';
import { processEnglish } from '@stp-widgets/insight/words/process-en.js';
import { processWelsh } from '@stp-widgets/insight/words/process-cy.js';
import {
  assuranceText,
  lastCauseSentence,
  pointCause,
  processNotes,
  processSentences,
  variationText,
  processMessages,
} from '@stp-widgets/insight/words/process-words.js';
import { loadWords, wordsNow } from '@stp-widgets/insight/words/words.js';
import { assuranceIcons, variationIcons } from '@stp-widgets/insight/xmr.js';
import { now, organisations, partnershipOf, type Parts } from './partnership.ts';

const words = wordsNow('en-GB')!;
const messages = processMessages.en;

/** The months up to October 2026 with these values; null where there is none. */
const months = (values: readonly (number | null)[]) =>
  values.flatMap((value, at) => {
    const period = new Date(Date.UTC(2026, 10 - values.length + at)).toISOString().slice(0, 7);
    return value === null ? [] : [{ period, value }];
  });

function viewOf(observations: readonly Parts[], more: Parts = {}, deal?: Parts): ChartView {
  const partnership = partnershipOf({
    organisations,
    objectives: [{ id: 'o', title: 'O' }],
    measures: [{ id: 'm', title: 'M', unit: 'patients', direction: 'increase', series: [{ observations }], ...more }],
    results: deal ? [{ id: 'r', objective: 'o', title: 'R', measure: 'm', ...deal }] : [],
  });
  return chartView(partnership, { measure: 'm', result: deal ? 'r' : '', organisation: '', from: '', to: '' }, now)!;
}

const says = (view: ChartView, request: Partial<ProcessRequest> = {}) =>
  processSentences(view, processOf(view, { ...usualProcess, ...request }), words, messages).join(' ');
const notes = (view: ChartView, request: Partial<ProcessRequest> = {}) =>
  processNotes(processOf(view, { ...usualProcess, ...request }), words, messages).join(' ');

/** A steady process about 50 with limits from 44.68 to 55.32, of so many values. */
const steady = (count: number) => Array.from({ length: count }, (_, at) => 49 + 2 * (at % 2));
const risen = [...steady(14), 51, 52, 53, 54, 55, 56, 57];

describe('what a chart says of a process', () => {
  for (const [what, values, more, sentence] of [
    ['chance', steady(20), {}, 'It varies by chance about a mean of 50.'],
    ['a value above the limits', [...steady(20), 70], {}, 'Improving: above the upper limit of 56.3.'],
    ['a value below them', [...steady(20), 30], {}, 'Concerning: below the lower limit of 43.7.'],
    [
      'a value above them where lower is better',
      [...steady(20), 70],
      { direction: 'decrease' },
      'Concerning: above the upper limit of 56.3.',
    ],
    ['a value above them where neither is', [...steady(20), 70], { direction: 'neutral' }, 'Changed: above the upper limit of 56.3.'],
    ['a shift', [...steady(30), 51, 51, 51, 51, 51, 51, 51], {}, 'Improving: above the mean of 50.2 for 8 values in a row.'],
    ['values that are all the same', [7, 7, 7, 7, 7, 7, 7, 7], {}, 'All values are the same.'],
  ] as const) {
    it(`tells ${what}`, () => expect(says(viewOf(months(values), more))).to.equal(sentence));
  }

  it('tells a trend, and counts its values', () => {
    const view = viewOf(months([...steady(20), 48, 48.5, 49, 49.5, 50, 50.5, 51, 51.5]));
    expect(says(view)).to.equal('Improving: rising for 8 values in a row.');
    expect(says(view, { shift: 9 })).to.equal('It varies by chance about a mean of 49.9.');
  });

  for (const [what, target, sentence] of [
    ['beyond the limits on the good side', 40, 'The target of 40 will be met if nothing changes: it is below the lower limit of 44.7.'],
    ['beyond them on the other', 60, 'The target of 60 will not be met without a change: it is above the upper limit of 55.3.'],
    ['within them', 51, 'The target of 51 is met or missed by chance: it is within the limits, 44.7 to 55.3.'],
  ] as const) {
    it(`tells of a target ${what} whether it will be met`, () => {
      const deal = { target: { value: target, by: '2027-03-01' } };
      expect(says(viewOf(months(steady(20)), {}, deal))).to.contain(sentence);
    });
  }

  it('names the other way to comply with a standard of the time, and of a target', () => {
    const standard = [
      { value: 70, from: '2020-01-01', to: '2026-03-31' },
      { value: 60, from: '2026-04-01', alternative: 'or a plan in place' },
    ];
    expect(says(viewOf(months(steady(20)), { standard }))).to.contain('The standard of 60 (or a plan in place) will not be met');
    const target = { value: 60, by: '2027-03-01', alternative: 'a plan agreed by the board' };
    expect(says(viewOf(months(steady(20)), {}, { target }))).to.contain('The target of 60 (or a plan agreed by the board) will not');
  });

  for (const [what, deal, sentence] of [
    ['within the limits', [51, 52], 'What was agreed for the time ahead is within the limits.'],
    ['that leaves them', [50, 60], 'What was agreed from 21 Feb 2027 on is more than the process gives now.'],
    ['that is out already', [70, 80], 'What was agreed for the time ahead is more than the process gives now.'],
    ['on the easy side', [30, 20], 'What was agreed for the time ahead is less than the process gives already.'],
    ['that comes back', [60, 51], 'What was agreed for the time ahead is partly outside the limits, and ends within them.'],
  ] as const) {
    it(`tells of a trajectory ${what}`, () => {
      const [baseline, target] = deal;
      const agreed = { baseline: { value: baseline, at: '2026-10-31' }, target: { value: target, by: '2027-05-31' } };
      expect(says(viewOf(months(steady(20)), {}, agreed))).to.contain(sentence);
    });
  }

  it('tells the last special cause where it is past', () => {
    const view = viewOf(months([...steady(10), 70, ...steady(9)]));
    expect(lastCauseSentence(view, processOf(view), words, messages)).to.match(
      /^Last special cause: January 2026, above the upper limit of 56\.3\.$/,
    );
    expect(lastCauseSentence(viewOf(months(steady(9))), processOf(viewOf(months(steady(9)))), words, messages)).to.equal(
      'No special cause.',
    );
  });

  it('says which state screening, run length and fixed limits are in, and what is short', () => {
    const jump = viewOf(months([...steady(14), 90, ...steady(5)]));
    expect(notes(jump)).to.equal('Screening on: 2 outlying steps left out of the limits. A shift or trend is of 7 values.');
    expect(notes(jump, { screening: false, shift: 6, fixAfter: 12 })).to.equal(
      'Limits fixed on the first 12 values. Screening off. A shift or trend is of 6 values.',
    );
    expect(notes(viewOf(months(steady(8))))).to.match(/^Only 8 values: the limits are on trial until there are 13\. /);
  });

  it('begins anew with a rebase, and says why', () => {
    const view = viewOf(months([...steady(14), ...steady(14).map((value) => value + 20)]), {
      rebase: [{ at: '2025-09-01', why: 'Winter wards' }],
    });
    const { found, rebased } = processOf(view);
    expect(found.phases.map(({ mean }) => mean)).to.deep.equal([50, 70]);
    expect(rebased.map(({ point, why }) => [point, why])).to.deep.equal([[14, 'Winter wards']]);
    expect(notes(view)).to.contain('New limits from 1 Sept 2025: Winter wards.');
  });

  it('does not count values before a rebase towards a run', () => {
    const view = viewOf(months([...steady(14), 60, 60, 60, 60, 60, 60, 60]), { rebase: [{ at: '2026-07-01', why: 'New ward' }] });
    const { causes, found } = processOf(view);
    expect(causes.every((run) => run.last < 17 && countOf(run, found) <= 17)).to.equal(true);
  });

  it('says that the sign of a provisional value is provisional', () => {
    const observations = months(risen).map((one, at) => (at === risen.length - 1 ? { ...one, provisional: true } : one));
    expect(notes(viewOf(observations))).to.contain('The last value is provisional, and so is its sign.');
  });

  it('speaks Welsh', async () => {
    const welsh = await loadWords('cy');
    const view = viewOf(months([...steady(20), 70]));
    expect(processSentences(view, processOf(view), welsh, { ...messages, ...processWelsh }).join(' ')).to.equal(
      'Yn gwella: uwchlaw’r terfyn uchaf o 56.3.',
    );
    expect(Object.keys(processWelsh)).to.deep.equal(Object.keys(processEnglish));
  });
});

describe('the signs of a process', () => {
  it('are each told by name and meaning, and no two alike', () => {
    const texts = [
      ...variationIcons.map(({ variation, side }) => variationText(variation, side, messages)),
      ...[...assuranceIcons.map(({ assurance }) => assurance), null].map((assurance) => assuranceText(assurance, messages)),
    ];
    expect(texts.every(({ name, means }) => name && means)).to.equal(true);
    expect(new Set(texts.map(({ name }) => name)).size).to.equal(11);
  });

  it('stand in the table beside limits and notes', () => {
    const view = viewOf(
      months([...steady(14), 70]).map((one, at) => (at === 14 ? { ...one, narrative: 'Hub opened' } : one)),
      { rebase: [{ at: '2026-10-01', why: 'Hub' }] },
    );
    const table = chartTable(view, words, chartMessages.en, { process: processOf(view), messages });
    expect(table.columns.map(({ title }) => title)).to.deep.equal([
      'Period',
      'Value, patients',
      'Lower limit',
      'Mean',
      'Upper limit',
      'Special cause',
      'Note',
    ]);
    expect(table.rows.at(-1)!.cells.at(-1)).to.equal('new limits: Hub. Hub opened');
    const outside = viewOf(months([...steady(14), 70]));
    const { found } = processOf(outside);
    expect(pointCause(found.points.at(-1)!, words, messages)).to.equal('Improving, high: outside');
  });
});

describe('a process of a series that is hard to read', () => {
  const of = (...values: readonly number[]) => months(values);
  for (const [what, observations, more, given, points] of [
    ['of nothing', [], {}, undefined, 0],
    ['of one value', of(5), {}, 'mean', 1],
    ['of two values', of(5, 6), {}, 'limits', 2],
    ['of equal values', of(5, 5, 5, 5), {}, 'mean', 4],
    ['with a gap', months([1, 2, null, null, 3, 4]), {}, 'limits', 4],
    ['with a period given twice', [...of(1, 2, 3), { period: '2026-10', value: 9 }], {}, 'limits', 3],
    ['out of order', of(1, 2, 3, 4).toReversed(), {}, 'limits', 4],
    ['below zero', of(-1, -2, -3), {}, 'limits', 3],
    ['of 1e12', of(1e12, 2e12, 3e12), {}, 'limits', 3],
    ['over 100 %', of(90, 140, 120), { unit: '%' }, 'limits', 3],
    ['with a denominator of 0', [...of(1, 2), { period: '2026-08', numerator: 1, denominator: 0 }], {}, 'limits', 2],
  ] as const) {
    it(`${what} gives what there is`, () => {
      const view = viewOf(observations, more);
      const { found } = processOf(view);
      expect([found.phases.at(-1)?.given, found.points.length]).to.deep.equal([given, points]);
      const said = [says(view), notes(view)].join(' ');
      expect(said).not.to.match(/NaN|undefined|null|Infinity|\{/);
    });
  }

  it('is said to be too short where it has no limits', () => {
    expect(says(viewOf(of(5)))).to.equal('1 value is too few for limits.');
  });
});

it('keeps to the time ahead: what was agreed for days gone by says nothing', () => {
  const deal = { baseline: { value: 10, at: '2025-01-31' }, target: { value: 90, by: '2026-06-30' } };
  const view = viewOf(months(steady(20)), {}, deal);
  expect(view.points.at(-1)!.last).to.equal(lastDay('2026-10'));
  expect(processOf(view).path).to.equal(null);
});

describe('a document that leaves something out', () => {
  const read = (measure: Parts, deal: Parts) => {
    const { partnership, notices } = readPartnership({
      partnership: { name: 'Harbour and Vale' },
      objectives: [{ id: 'o', title: 'O' }],
      measures: [{ id: 'm', title: 'M', direction: 'increase', series: [{ observations: months(steady(20)) }], ...measure }],
      results: [{ id: 'r', objective: 'o', title: 'R', measure: 'm', ...deal }],
    });
    const asked = { measure: '', result: 'r', organisation: '', from: '', to: '' };
    return { view: chartView(partnership!, asked, now)!, notices };
  };

  it('has no target where one has no date, and the values are shown', () => {
    const { view, notices } = read({ unit: 'patients' }, { target: { value: 60 } });
    expect([view.agreed?.target, view.points.length, notices.length > 0]).to.deep.equal([null, 20, true]);
    expect(processOf(view).goal).to.equal(null);
  });

  it('has no measure where one has no unit, and says so', () => {
    const { view, notices } = read({}, {});
    expect([view.points.length, notices.length > 0]).to.deep.equal([0, true]);
    expect(processSentences(view, processOf(view), words, messages)).to.deep.equal([]);
  });
});
