import { expect } from '@open-wc/testing';
import { benefitView } from '@stp-widgets/insight/benefit-view.js';
import { benefitEnglish } from '@stp-widgets/insight/words/benefit-en.js';
import { benefitWelsh } from '@stp-widgets/insight/words/benefit-cy.js';
import { benefitNotes, benefitSentence, benefitTable, bridgeTable, stepText } from '@stp-widgets/insight/words/benefit-words.js';
import { wordsNow } from '@stp-widgets/insight/words/words.js';
import { organisations, partnershipOf, type Parts } from './partnership.ts';

const words = wordsNow('en-GB')!;
/** As British English writes it: engines differ in the case of a shortened million. */
const small = (text: string) => text.replace(/(?<=\d)[MK]\b/g, (letter) => letter.toLowerCase());

const line = (organisation: string, period: string, amounts: Parts, of = 'saving') => ({
  ...(organisation && { organisation }),
  of,
  period,
  ...amounts,
});

function viewOf(lines: readonly Parts[], more: Parts = {}) {
  const partnership = partnershipOf({
    organisations,
    projects: [{ id: 'p', title: 'Shared supplies' }],
    benefits: [{ id: 'b', title: 'Fewer agency shifts', subject: 'p', currency: 'GBP', lines, ...more }],
  });
  return benefitView(partnership, 'b')!;
}

const plan = [
  line('hull', '2026/27', { planned: 4e6, forecast: 3e6, actual: 1e6 }),
  line('york', '2026/27', { planned: 2e6, forecast: 2.5e6 }),
  line('hull', '2027/28', { planned: 5e6, forecast: 5e6 }),
];
const bias = { optimismBias: { allowance: 0.2, basis: 'Green Book' } };

describe('benefitView', () => {
  it('is nothing where there is no such benefit', () => expect(benefitView(partnershipOf({}), 'b')).to.equal(null));

  it('sums up planned, forecast and actual, by period and so far', () => {
    const [{ total, periods }] = viewOf(plan).sides;
    expect(total).to.deep.equal({ planned: 11e6, forecast: 10.5e6, actual: 1e6 });
    expect(periods.map(({ period, cumulative }) => [period, cumulative.planned, cumulative.forecast, cumulative.actual])).to.deep.equal([
      ['2026/27', 6e6, 5.5e6, 1e6],
      ['2027/28', 11e6, 10.5e6, null],
    ]);
  });

  for (const [of, prudent] of [
    ['saving', 8.4e6],
    ['spend', 12.6e6],
  ] as const) {
    it(`allows for hoping too much of ${of}`, () => {
      const [side] = viewOf(
        plan.map((one) => ({ ...one, of })),
        bias,
      ).sides;
      expect(side.prudent).to.be.closeTo(prudent, 1);
    });
  }

  it('bridges from planned to forecast by organisation, and on to what is prudent', () => {
    const view = viewOf(plan, bias);
    expect(view.sides[0].bridge.map((step) => small(stepText(view, step, words, benefitEnglish)))).to.deep.equal([
      'Planned: £11m',
      'Hull: −£1m, to £10m',
      'York Teaching Hospital: +£500k, to £10.5m',
      'Forecast: £10.5m',
      'Allowance: −£2.1m, to £8.4m',
      'Prudent: £8.4m',
    ]);
  });

  it('ends each step of a bridge where the next begins', () => {
    const { bridge } = viewOf(plan).sides[0];
    expect(bridge.slice(2, -1).every((step, at) => step.from === bridge[at + 1].to)).to.equal(true);
    expect(bridge.at(-2)!.to).to.equal(bridge.at(-1)!.to);
  });

  for (const [what, lines, shared, forecast, left] of [
    [
      'the lines of those that share it are left out',
      [line('hull', '2026', { forecast: 5 }), line('york', '2026', { forecast: 5 })],
      ['york'],
      5,
      1,
    ],
    [
      'but the first counts where nobody else has a line',
      [line('york', '2026', { forecast: 5 }), line('city', '2026', { forecast: 5 })],
      ['york', 'city'],
      5,
      1,
    ],
    [
      'the partnership’s own line goes before all',
      [line('york', '2026', { forecast: 4 }), line('', '2026', { forecast: 5 })],
      ['york'],
      5,
      1,
    ],
    [
      'spend is each one’s own',
      [line('hull', '2026', { forecast: 5 }, 'spend'), line('york', '2026', { forecast: 5 }, 'spend')],
      ['york'],
      10,
      0,
    ],
    ['each period is taken by itself', [line('hull', '2026', { forecast: 5 }), line('york', '2027', { forecast: 5 })], ['york'], 10, 0],
  ] as const) {
    it(`counts a shared saving once: ${what}`, () => {
      const view = viewOf(
        lines.map((one) => ({ ...one, period: `${one.period}/${Number(one.period.slice(2)) + 1}` })),
        { sharedWith: shared },
      );
      expect([view.sides[0].total.forecast, view.countedOnce]).to.deep.equal([forecast, left]);
    });
  }

  it('takes what came about for a forecast where there is none, and what was planned where nobody has looked since', () => {
    const view = viewOf([
      line('hull', '2026/27', { planned: 4, actual: 3 }),
      line('york', '2026/27', { planned: 2 }),
      line('city', '2026/27', { planned: 2, forecast: 1 }),
    ]);
    expect(view.sides[0].total.forecast).to.equal(6);
    expect(benefitNotes(view, words, benefitEnglish).at(-1)).to.equal('1 amount has a plan but no forecast, and stands as planned.');
  });

  it('takes the last of an amount that is given twice, and says so', () => {
    const view = viewOf([line('hull', '2026/27', { planned: 4 }), line('hull', '2026/27', { planned: 6 })]);
    expect([view.sides[0].total.planned, view.repeated]).to.deep.equal([6, 1]);
  });
});

describe('what is said of a benefit', () => {
  for (const [what, lines, more, sentence] of [
    ['nothing', [], {}, 'Nothing is planned or forecast yet.'],
    ['a plan', [line('hull', '2026/27', { planned: 4e6 })], {}, 'Saving: £4m planned, nothing forecast yet.'],
    ['a forecast without a plan', [line('hull', '2026/27', { forecast: 4e6 })], {}, 'Saving: £4m forecast, nothing planned.'],
    ['both', plan, bias, 'Saving: £10.5m forecast of £11m planned; £8.4m after the allowance of 20% for optimism; £1m so far.'],
    [
      'spend as well, and what is shared',
      [...plan.slice(0, 1), line('hull', '2026/27', { planned: 1e6, forecast: 2e6 }, 'spend')],
      { sharedWith: ['york'] },
      'Saving: £3m forecast of £4m planned; £1m so far. Spend: £2m forecast of £1m planned. It is shared with York Teaching Hospital, and counted once.',
    ],
  ] as const) {
    it(`tells ${what}`, () => expect(small(benefitSentence(viewOf(lines, more), words, benefitEnglish))).to.equal(sentence));
  }

  it('tells the kind, what it is of, and what the allowance rests on', () =>
    expect(benefitNotes(viewOf(plan, { ...bias, kind: 'cash-releasing' }), words, benefitEnglish).join(' ')).to.equal(
      'Cash-releasing. Of: Shared supplies. Allowance for optimism: 20%. Green Book.',
    ));

  it('is a table by period, and one of the steps', () => {
    const view = viewOf(plan);
    expect(benefitTable(view, words, benefitEnglish).rows[1].cells).to.deep.equal(['2027–28', 'Saving', 5e6, 5e6, '', 11e6, 10.5e6, '']);
    expect(bridgeTable(view, view.sides[0], words, benefitEnglish).rows[1].cells).to.deep.equal(['Hull', -1e6, 10e6]);
  });

  it('is the same in Welsh', () => expect(Object.keys(benefitWelsh)).to.deep.equal(Object.keys(benefitEnglish)));
});
