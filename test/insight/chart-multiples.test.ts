import { expect } from '@open-wc/testing';
import { multiples, TOLD_APART } from '@stp-widgets/insight/chart-multiples.js';
import { usualProcess } from '@stp-widgets/insight/chart-process.js';
import { benefitEnglish } from '@stp-widgets/insight/words/benefit-en.js';
import { processMessages } from '@stp-widgets/insight/words/process-words.js';
import { multiplesSentence, multiplesTable, notShown } from '@stp-widgets/insight/words/multiples-words.js';
import { wordsNow } from '@stp-widgets/insight/words/words.js';
import { now, partnershipOf, type Parts } from './partnership.ts';

const words = wordsNow('en-GB')!;
const asked = { measure: 'm', result: '', organisation: '', from: '', to: '' };

/** Twenty months up to October 2026, of which the last may be another. */
const months = (level: number, last = level) =>
  Array.from({ length: 20 }, (_, at) => {
    const period = new Date(Date.UTC(2025, 2 + at)).toISOString().slice(0, 7);
    return { period, value: at === 19 ? last : level + (at % 2) };
  });

function of(series: Readonly<Record<string, readonly Parts[]>>, more: Parts = {}) {
  const partnership = partnershipOf({
    organisations: Object.keys(series).map((id) => ({ id, name: id.toUpperCase() })),
    measures: [
      {
        id: 'm',
        title: 'M',
        unit: 'patients',
        direction: 'increase',
        series: Object.entries(series).map(([organisation, observations]) => ({ organisation, observations })),
        ...more,
      },
    ],
  });
  return multiples(partnership, asked, usualProcess, now);
}

describe('multiples', () => {
  it('are none where no organisation has values of its own', () => expect(of({})).to.equal(null));

  it('stand on one scale, what is worse than chance first', () => {
    const { shown, low, high } = of({ a: months(50), b: months(70, 90), c: months(30, 10) })!;
    expect(shown.map(({ id }) => id)).to.deep.equal(['c', 'b', 'a']);
    expect([low, high]).to.deep.equal([10, 90]);
  });

  it('are at most eight, and the others are named', () => {
    const found = of(Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`o${at}`, months(at)])))!;
    expect([found.shown.length, found.others.length]).to.deep.equal([TOLD_APART, 12]);
    expect(notShown(found, words, benefitEnglish)).to.equal(
      '8 can be told apart and are shown. 12 more are in the table: O8, O9, O10, O11, O12, O13, O14, O15, O16, O17, O18 and O19.',
    );
    expect(multiplesTable(found, 'M', words, benefitEnglish, processMessages.en).rows).to.have.length(20);
  });

  it('say how each varies, who has too few values, and who is silent', () => {
    const found = of({ a: months(50), b: months(70, 90), c: months(30, 10), d: months(5).slice(-1), e: [] })!;
    expect(multiplesSentence(found, words, benefitEnglish)).to.equal(
      '1 worse than by chance: C; 1 better: B; 1 as before; 1 with too few values. No values from E.',
    );
  });

  it('combine rates over all periods from their parts, and never average them', () => {
    const rates = [
      { period: '2026-09', numerator: 1, denominator: 10 },
      { period: '2026-10', numerator: 90, denominator: 100 },
    ];
    const found = of({ a: rates }, { unit: '%', aggregation: 'ratio' })!;
    expect(found.shown[0].overall).to.be.closeTo((100 * 91) / 110, 1e-9);
  });
});
