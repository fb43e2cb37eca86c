import { expect } from '@open-wc/testing';
import { firstDay } from '@stp-widgets/contract/day.js';
import { outcome } from '@stp-widgets/insight/outcome.js';
import { resultView } from '@stp-widgets/insight/result-view.js';
import { resultRemarks } from '@stp-widgets/insight/words/standing-words.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import { down, measure, partnershipOf, today, up, type Parts } from './partnership.ts';

const view = (result: Parts, of: Parts | null, day = today) => {
  const partnership = partnershipOf({
    objectives: [{ id: 'urgent', title: 'Urgent' }],
    results: [{ id: 'waits', objective: 'urgent', title: 'Waits', ...(of && { measure: of['id'] }), ...result }],
    measures: of ? [of] : [],
  });
  return resultView(partnership, partnership.results[0], day);
};

const rising = (...values: readonly number[]) => measure('m', 'increase', values);
const falling = (...values: readonly number[]) => measure('m', 'decrease', values);
const neutral = (...values: readonly number[]) => measure('m', 'neutral', values);

/** The same ways, ended at the end of October, of which there is a value, and at the end of that year's first days of November, of which there is none. */
const ended = { ...up, target: { value: 100, by: '2026-10-31' } };
const endedDown = { ...down, target: { value: 20, by: '2026-10-31' } };
const untold = { ...up, target: { value: 100, by: '2026-11-10' } };
const bare = { target: { value: 100, by: '2027-03-01' } };
const bareEnded = { target: { value: 100, by: '2026-10-31' } };

describe('the standing of a result', () => {
  for (const [story, way, of, standing, due, gap, target, beyond] of [
    ['over 100 % of its way, before the day', up, rising(120), 'reached', 90, 30, null, 20],
    ['just reached', up, rising(100), 'reached', 90, 10, null, 0],
    ['lower is better, and better than agreed', down, falling(12), 'reached', 30, 18, null, 8],
    ['lower is better, and not low enough', down, falling(36), 'behind', 30, 6, null, 0],
    ['lower is better, and higher than it began', down, falling(44), 'worse', 30, 14, null, 0],
    ['its target’s day passed, and met', ended, rising(104), 'reached', 100, 4, 'met', 4],
    ['its target’s day passed, and missed by a little', ended, rising(99), 'behind', 100, 1, 'missed', 0],
    ['its target’s day passed, and worse than it began', ended, rising(79), 'worse', 100, 21, 'missed', 0],
    ['its target’s day passed, lower is better, missed by a little', endedDown, falling(20.5), 'behind', 20, 0.5, 'missed', 0],
    ['its target’s day passed, with no value of that day yet, near', untold, rising(99), 'on track', 100, 1, 'open', 0],
    ['its target’s day passed, with no value of that day yet, far', untold, rising(90), 'behind', 100, 10, 'open', 0],
    ['its target’s day passed, and no value at all', ended, rising(), null, 100, 0, 'open', 0],
    ['no baseline, not there yet', bare, rising(85), null, null, 0, null, 0],
    ['no baseline, and the target reached', bare, rising(101), 'reached', null, 0, null, 1],
    ['no baseline, lower is better, and the target reached', bare, falling(99), 'reached', null, 0, null, 1],
    ['no baseline, and the target missed', bareEnded, rising(85), 'behind', 100, 15, 'missed', 0],
    ['no baseline and no direction', bareEnded, neutral(85), null, 100, 0, null, 0],
    ['no direction, but a way', up, neutral(93), 'ahead', 90, 3, null, 0],
    ['no target', { baseline: up.baseline }, rising(85), null, null, 0, null, 0],
    ['no measure', up, null, null, 90, 0, null, 0],
    ['nothing reported yet', up, rising(), null, 90, 0, null, 0],
    ['a baseline to hold, held', { ...up, target: { value: 80, by: '2027-03-01' } }, rising(80), 'reached', 80, 0, null, 0],
    ['a baseline to hold, lost', { ...up, target: { value: 80, by: '2027-03-01' } }, rising(71), 'worse', 80, 9, null, 0],
  ] as const) {
    it(`with ${story}: ${standing ?? 'cannot be told'}`, () => {
      const found = view(way, of);
      const { target: became, beyond: by } = outcome(found);
      expect([found.standing, found.due, found.gap, became, by]).to.deep.equal([standing, due, gap, target, beyond]);
    });
  }

  it('has slack up to the day of the target, and none from the day after', () => {
    const at = (day: string) => view(ended, rising(99), firstDay(day)).standing;
    expect([at('2026-10-31'), at('2026-11-01')]).to.deep.equal(['on track', 'behind']);
  });

  it('of a target without a day cannot be told: reading leaves such a target out, and says so', () => {
    expect(() => view({ ...up, target: { value: 100 } }, rising(99))).to.throw('results[0].target');
  });
});

describe('the values of a result', () => {
  // The last one is of October; the next was to be told within two months, of 30 days each.
  for (const [story, result, of, day, late] of [
    ['come each month, a month ago', { cadence: 'P1M' }, rising(85), '2026-11-30', 0],
    ['come each month, two months ago', { cadence: 'P1M' }, rising(85), '2026-12-30', 0],
    ['come each month, longer ago', { cadence: 'P1M' }, rising(85), '2027-01-10', 11],
    ['come as often as their measure says', {}, { ...rising(85), cadence: 'P7D' }, '2026-11-21', 7],
    ['come as often as the result says, whatever its measure says', { cadence: 'P3M' }, { ...rising(85), cadence: 'P7D' }, '2026-11-21', 0],
    ['come as they come', {}, rising(85), '2030-01-01', 0],
    ['have not begun', { cadence: 'P1M' }, rising(), '2027-01-10', 0],
  ] as const) {
    it(`that ${story} are ${late > 0 ? `${late} days late` : 'not late'}`, () =>
      expect(outcome(view({ ...up, ...result }, of, firstDay(day))).late).to.equal(late));
  }
});

describe('what is remarked about a result', () => {
  for (const [result, of, day, remarks] of [
    [up, { ...rising(85), unit: '%' }, '2026-11-21', []],
    [up, { ...rising(112), unit: '%' }, '2026-11-21', ['12.0 points better than the target']],
    [ended, { ...rising(97), unit: '%' }, '2026-11-21', ['The target of 100% by 31 Oct 2026 was missed by 3.0 points']],
    [untold, rising(97), '2026-11-21', ['The day of the target has passed, and there is no value for it yet']],
    [{ ...up, cadence: 'P1M' }, rising(85), '2027-01-10', ['The last value is of Oct 2026; the next is 11 days late']],
    [
      { ...up, target: { ...up.target, alternative: 'or a plan in place' } },
      rising(85),
      '2026-11-21',
      ['What complies as well: or a plan in place'],
    ],
  ] as const) {
    it(remarks.join('. ') || 'is nothing where all is as agreed', async () =>
      expect(resultRemarks(view(result, of, firstDay(day)), await loadWords('en-GB'))).to.deep.equal(remarks),
    );
  }

  it('is said in Welsh', async () => {
    const words = await loadWords('cy');
    expect(resultRemarks(view(untold, rising(97)), words)).to.deep.equal([
      'Mae diwrnod y targed wedi mynd heibio, ac nid oes gwerth ar ei gyfer eto',
    ]);
  });
});
