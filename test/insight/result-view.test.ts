import { expect } from '@open-wc/testing';
import { firstDay } from '@stp-widgets/contract/day.js';
import { resultView } from '@stp-widgets/insight/result-view.js';
import { down, measure, partnershipOf, today, up, type Parts } from './partnership.ts';

/** One result as seen today, of a measure with such values. */
function view(result: Parts, of?: Parts, day = today) {
  const partnership = partnershipOf({
    objectives: [{ id: 'urgent', title: 'Urgent' }],
    results: [{ id: 'waits', objective: 'urgent', title: 'Waits', ...(of && { measure: of['id'] }), ...result }],
    measures: of ? [of] : [],
  });
  return resultView(partnership, partnership.results[0], day);
}

const rising = (...values: readonly number[]) => measure('m', 'increase', values);
const falling = (...values: readonly number[]) => measure('m', 'decrease', values);

describe('resultView', () => {
  it('says of a result all that is known of it', () => {
    const { recent, latest, ...rest } = view({ ...up, weight: 3 }, { ...rising(81, 85), unit: '%', decimals: 1 });
    expect(latest).to.deep.equal({ period: '2026-10', value: 85, provisional: false });
    expect(recent.map(({ value }) => value)).to.deep.equal([81, 85]);
    expect(rest).to.deep.equal({
      id: 'waits',
      title: 'Waits',
      unit: '%',
      decimals: 1,
      baseline: up.baseline,
      target: up.target,
      due: 90,
      standing: 'behind',
      gap: 5,
      shape: 'triangle',
      isPast: false,
      age: { days: 21, every: null, overdue: 0 },
      trend: null,
      weight: 3,
    });
  });

  it('says of a bare one that nothing is known', () => {
    expect(view({})).to.deep.equal({
      id: 'waits',
      title: 'Waits',
      unit: '',
      decimals: null,
      baseline: null,
      target: null,
      latest: null,
      due: null,
      standing: null,
      gap: 0,
      shape: 'ring',
      isPast: false,
      age: null,
      trend: null,
      recent: [],
      weight: 1,
    });
  });

  // Half the way is gone: 90 is due on the way up, 30 on the way down. A tenth of the way is 2, a fifth is 4.
  for (const [way, of, standing, gap, shape] of [
    [up, rising(100), 'reached', 10, 'tick'],
    [up, rising(93), 'ahead', 3, 'disc'],
    [up, rising(91), 'on track', 1, 'disc'],
    [up, rising(88), 'on track', 2, 'disc'],
    [up, rising(87), 'behind', 3, 'triangle-half'],
    [up, rising(86), 'behind', 4, 'triangle-half'],
    [up, rising(85), 'behind', 5, 'triangle'],
    [up, rising(79), 'worse', 11, 'square'],
    [down, falling(20), 'reached', 10, 'tick'],
    [down, falling(33), 'behind', 3, 'triangle-half'],
    [down, falling(36), 'behind', 6, 'triangle'],
    [down, falling(41), 'worse', 11, 'square'],
  ] as const) {
    const [{ value }] = (of['series'] as [{ observations: [{ value: number }] }])[0].observations;
    it(`reads ${value} as ${standing}, a ${shape}, on the way from ${way.baseline.value} to ${way.target.value}`, () => {
      const found = view(way, of);
      expect([found.standing, found.gap, found.shape]).to.deep.equal([standing, gap, shape]);
    });
  }

  for (const [lack, result, of, due] of [
    ['a measure', up, undefined, 90],
    ['a value', up, rising(), 90],
    ['a target', { baseline: up.baseline }, rising(85), null],
    ['a baseline', { target: up.target }, rising(85), null],
  ] as const) {
    it(`stands nowhere without ${lack}`, () => {
      const found = view(result, of);
      expect([found.standing, found.shape, found.gap, found.due]).to.deep.equal([null, 'ring', 0, due]);
    });
  }

  it('knows no value before its period is over', () => {
    expect(view(up, rising(81, 85), firstDay('2026-10-30')).latest?.value).to.equal(81);
    expect(view(up, rising(81, 85), firstDay('2026-10-31')).latest?.value).to.equal(85);
  });

  it('keeps the last 24 values', () => {
    const observations = Array.from({ length: 30 }, (_, at) => ({
      period: `202${4 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
      value: at,
    }));
    const found = view(up, { ...rising(), series: [{ observations }] });
    expect(found.recent.map(({ value }) => value)).to.deep.equal(Array.from({ length: 24 }, (_, at) => at + 6));
  });
});

describe('the trend of a result', () => {
  // A fiftieth of the way is 0.4.
  for (const [story, way, of, trend] of [
    ['rises where it should', up, rising(80, 80, 80, 82, 83, 84), 'improving'],
    ['falls where it should rise', up, rising(84, 83, 82, 80, 80, 80), 'worsening'],
    ['falls where it should', down, falling(40, 40, 40, 38, 37, 36), 'improving'],
    ['rises where it should fall', down, falling(40, 40, 40, 41, 42, 43), 'worsening'],
    ['hardly moves', up, rising(80, 80, 80, 80, 80, 81.1), 'steady'],
    ['hardly moves but for its last value', up, rising(80, 80, 80, 80, 78.8, 81.3), null],
    ['moves just more than that', up, rising(80, 80, 80, 80, 80, 81.5), 'improving'],
    ['goes by means and not by the last step', up, rising(80, 80, 80, 83, 84, 82), 'improving'],
    ['rises but for its last value', up, rising(80, 80, 80, 83, 84, 80), null],
    ['falls, and its last value rises above all before', up, rising(83.5, 83, 80.8, 80, 80.8, 85.6), null],
    ['falls where it should, but for its last value', down, falling(40, 40, 40, 36, 36, 41), null],
    ['goes by the last six values', up, rising(90, 80, 80, 80, 82, 83, 84), 'improving'],
    ['has no way, by a fiftieth of what it was', {}, rising(100, 100, 100, 102, 102, 102), 'steady'],
    ['has no way, and moves more', {}, rising(100, 100, 100, 103, 103, 103), 'improving'],
    ['has five values', up, rising(80, 80, 82, 83, 84), null],
    ['has no direction', up, measure('m', 'neutral', [80, 80, 80, 82, 83, 84]), null],
    ['has no measure', up, undefined, null],
  ] as const) {
    it(`is ${trend ?? 'not told'} when it ${story}`, () => expect(view(way, of).trend).to.equal(trend));
  }
});
