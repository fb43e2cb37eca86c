import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { firstDay, writeDay } from '@stp-widgets/contract/day.js';
import { drift } from '@stp-widgets/insight/drift.js';
import { driftMessages, driftSentence, moveSentence } from '@stp-widgets/insight/words/drift-words.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import fc from 'fast-check';
import { anyPartnership } from '../support/any-partnership.ts';
import { runSnippet } from '../support/run-snippet.ts';
import { organisations, partnershipOf, type Parts, today } from './partnership.ts';

/** Updates of the handover, such as `2026-05-03 2026-06-01`. */
const updates = (...all: readonly string[]) =>
  all.map((text, at) => {
    const [day, forecastEnd] = text.split(' ');
    return { id: `u${at}`, subject: 'handover', organisation: 'hull', at: day, ...(forecastEnd && { forecastEnd }) };
  });
const partnershipWith = (own: Parts, given: readonly Parts[], more: Parts = {}) =>
  partnershipOf({ organisations, activities: [{ id: 'handover', title: 'Handover', ...own }], updates: given, ...more });
const driftOf = (own: Parts, ...given: readonly string[]) => drift(partnershipWith(own, updates(...given)), 'handover');

const four = ['2026-05-03 2026-06-01', '2026-05-20 2026-06-20', '2026-06-10 2026-07-15', '2026-07-01 2026-07-10', '2026-07-20 2026-08-20'];

describe('drift', () => {
  it('is each move with its day, who said so, and by how many days', () => {
    const found = driftOf({}, ...four)!;
    expect(found.moves.map(({ at, update, organisation, days }) => [at, update, organisation, days])).to.deep.equal([
      ['2026-05-20', 'u1', 'hull', 19],
      ['2026-06-10', 'u2', 'hull', 25],
      ['2026-07-01', 'u3', 'hull', -5],
      ['2026-07-20', 'u4', 'hull', 41],
    ]);
    expect([found.since, writeDay(found.first!), writeDay(found.last!), found.days]).to.deep.equal([
      '2026-05-03',
      '2026-06-01',
      '2026-08-20',
      80,
    ]);
  });

  describe('is no move,', () => {
    for (const [what, given] of [
      ['where an update says the same again', ['2026-05-03 2026-06-01', '2026-05-20 2026-06-01']],
      ['where one says nothing of the end', ['2026-05-03 2026-06-01', '2026-05-20', '2026-06-01 2026-06-01']],
      ['where a month becomes its last day', ['2026-05-03 2026-06', '2026-05-20 2026-06-30']],
      ['where there is but one', ['2026-05-03 2026-06-01']],
    ] as const) {
      it(what, () => expect(driftOf({}, ...given)).to.deep.include({ moves: [], days: 0, since: '2026-05-03' }));
    }
  });

  it('goes by the days of the updates, and on one day by their order', () => {
    const found = driftOf({}, '2026-06-10 2026-07-15', '2026-05-03 2026-06-01', '2026-06-10 2026-07-20')!;
    expect(found.moves.map(({ update, days }) => [update, days])).to.deep.equal([
      ['u0', 44],
      ['u2', 5],
    ]);
  });

  describe('sets the end against the last baseline:', () => {
    const baselines = [{ name: 'Case', end: '2026-04-30' }, { name: 'Plan', start: '2026-01-01', end: '2026-05-27' }]; // prettier-ignore
    for (const [what, own, given, days] of [
      ['its own end', { end: '2026-08-01', baselines }, four, 66],
      ['what really was', { end: '2026-08-01', actualEnd: '2026-06-01', baselines }, four, 5],
      ['the last forecast, where it has none', { baselines }, four, 85],
      ['nothing, where it has neither', { baselines }, [], null],
    ] as const) {
      it(what, () => expect(driftOf(own, ...given)!.baseline).to.deep.equal({ name: 'Plan', end: firstDay('2026-05-27'), days }));
    }
  });

  for (const [kind, parts, own] of [
    ['projects', { projects: [{ id: 'x', title: 'X', end: '2026-06' }] }, '2026-06-30'],
    ['programmes', { programmes: [{ id: 'x', title: 'X', end: '2026-06-02' }] }, '2026-06-02'],
    ['objectives', { objectives: [{ id: 'x', title: 'X', due: '2026/27' }] }, '2027-03-31'],
    [
      'results',
      { objectives: [{ id: 'o', title: 'O' }], results: [{ id: 'x', objective: 'o', title: 'X', target: { value: 1, by: '2026-09' } }] },
      '2026-09-30',
    ],
    ['milestones', { activities: [{ id: 'x', title: 'X', kind: 'milestone', start: '2026-06-02' }] }, '2026-06-02'],
  ] as const) {
    it(`knows when ${kind} end or are due`, () => {
      const found = drift(
        partnershipOf({ ...parts, updates: [{ id: 'u', subject: 'x', at: '2026-01-01', forecastEnd: '2026-05-05' }] }),
        'x',
      )!;
      expect(writeDay(found.own!)).to.equal(own);
    });
  }

  it('is null where nothing is known', () => {
    expect(driftOf({})).to.equal(null);
    expect(driftOf({}, '2026-05-03')).to.equal(null);
    expect(drift(partnershipWith({}, []), 'nobody')).to.equal(null);
    expect(driftOf({ baselines: [{ name: 'Empty' }] })).to.equal(null);
  });

  it('adds up: the moves are the days from first to last', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(300), fc.nat(600)), { minLength: 1, maxLength: 12 }), (given) => {
        const found = driftOf({}, ...given.map(([at, end]) => `${writeDay(today - at)} ${writeDay(today + end)}`))!;
        expect(found.moves.reduce((sum, { days }) => sum + days, 0)).to.equal(found.days);
        expect(found.moves.every(({ days, from, to }) => days !== 0 && days === to - from)).to.equal(true);
      }),
      { numRuns: 100 },
    );
  });

  describe('in words', () => {
    const speechIn = async (language: string) => {
      const words = await loadWords(language);
      const partnership = partnershipWith({}, []);
      return { words, messages: await loadMessages(driftMessages, words.language), partnership, today };
    };
    const baselines = [{ end: '2026-05-27' }];
    for (const [own, given, sentence] of [
      [{}, four, 'Forecast moved four times since 3 May, from 1 Jun to 20 Aug: 80 days later.'],
      [
        { end: '2026-08-20', baselines },
        four,
        'Forecast moved four times since 3 May, from 1 Jun to 20 Aug: 80 days later. Its end is 85 days after the baseline of 27 May.',
      ],
      [
        { end: '2026-08-27' },
        four.slice(0, 2),
        'Forecast moved once since 3 May, from 1 Jun to 20 Jun: 19 days later. The plan itself says 27 Aug.',
      ],
      [{}, ['2026-05-03 2026-06-02', '2026-06-01 2026-06-01'], 'Forecast moved once since 3 May, from 2 Jun to 1 Jun: 1 day earlier.'],
      [{}, [four[0], four[1], '2026-08-01 2026-06-01'], 'Forecast moved two times since 3 May, and is back at 1 Jun.'],
      [{ baselines }, four.slice(0, 1), 'Forecast has been 1 Jun since 3 May. Its end is 5 days after the baseline of 27 May.'],
      [{ end: '2026-05-27', baselines }, [], 'No forecast was reported. Its end is on the baseline of 27 May.'],
      [{ end: '2026-05-26', baselines }, [], 'No forecast was reported. Its end is 1 day before the baseline of 27 May.'],
    ] as const) {
      it(sentence, async () => expect(driftSentence(driftOf(own, ...given)!, await speechIn('en-GB'))).to.equal(sentence));
    }
    it('in Welsh too', async () => {
      expect(driftSentence(driftOf({}, ...four)!, await speechIn('cy'))).to.equal(
        'Symudodd y rhagolwg 4 gwaith ers 3 Mai, o 1 Meh i 20 Awst: 80 diwrnod yn hwyrach.',
      );
    });
    it('of one move', async () => {
      const { moves } = driftOf({}, ...four)!;
      expect(moveSentence(moves[2], await speechIn('en-GB'))).to.equal('1 Jul, Hull: from 15 Jul to 10 Jul, 5 days earlier');
      expect(moveSentence({ ...moves[2], organisation: '' }, await speechIn('en-GB'))).to.equal(
        '1 Jul: from 15 Jul to 10 Jul, 5 days earlier',
      );
    });
  });
});

it('tells how anything drifted, in whatever may be in a document', async () => {
  const words = await loadWords('en-GB');
  const messages = await loadMessages(driftMessages, 'en');
  fc.assert(
    fc.property(anyPartnership(), (document) => {
      const partnership = readPartnership(document).partnership!;
      for (const id of new Set(partnership.updates.map(({ subject }) => subject))) {
        const found = drift(partnership, id);
        const speech = { words, messages, partnership, today };
        if (found)
          expect(driftSentence(found, speech))
            .to.match(/.\.$/)
            .and.not.match(/undefined|NaN/);
        for (const move of found?.moves ?? []) expect(moveSentence(move, speech)).to.not.match(/undefined|NaN/);
      }
    }),
    { numRuns: 50 },
  );
});

describe('the page about drift', () => {
  it('shows a program that prints what it says', async () => {
    await runSnippet('insight/drift.md', {
      readPartnership,
      firstDay,
      drift,
      driftMessages,
      driftSentence,
      moveSentence,
      loadMessages,
      loadWords,
    });
  });
});
