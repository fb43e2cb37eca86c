import { expect } from '@open-wc/testing';
import { firstDay } from '@stp-widgets/contract/day.js';
import { age, reported } from '@stp-widgets/insight/reported.js';
import { organisations, partnershipOf, today, type Parts } from './partnership.ts';

/** A partnership in which this was said of one objective, in this order. */
function said(...updates: readonly Parts[]) {
  return partnershipOf({
    organisations,
    roles: [{ id: 'director', title: 'Director of urgent care', organisations: ['hull'] }],
    objectives: [
      { id: 'urgent', title: 'Urgent' },
      { id: 'other', title: 'Other' },
    ],
    updates: updates.map((update, at) => ({ id: `u${at}`, subject: 'urgent', ...update })),
  });
}

const last = (...updates: readonly Parts[]) => reported(said(...updates), 'urgent', today);

describe('reported', () => {
  it('is null where nothing was', () => expect(last()).to.equal(null));
  it('is null where something was said of another thing only', () => expect(last({ subject: 'other', at: '2026-11-01' })).to.equal(null));

  it('is all of the last update, in the names that the partnership uses', () => {
    const update = {
      at: '2026-11-03',
      status: 'amber',
      by: 'director',
      organisation: 'hull',
      narrative: 'Open',
      next: 'Weekends',
      confidence: 4,
    };
    const { status, ...rest } = last({ at: '2026-10-03', status: 'red' }, update)!;
    expect(status!.label).to.equal('Amber');
    expect(rest).to.deep.equal({
      value: 'amber',
      statusAt: '2026-11-03',
      statusBy: ['Director of urgent care', 'Hull'],
      at: '2026-11-03',
      by: 'Director of urgent care',
      organisation: 'Hull',
      narrative: 'Open',
      next: 'Weekends',
      confidence: { now: 4 },
    });
  });

  it('is empty where the update says no more', () => {
    expect(last({ at: '2026-11-03' })).to.deep.equal({
      status: null,
      value: '',
      statusAt: '2026-11-03',
      statusBy: [],
      at: '2026-11-03',
      by: '',
      organisation: '',
      narrative: '',
      next: '',
      confidence: null,
    });
  });

  it('tells who gave the status, where the last update gives none', () => {
    const { statusBy, statusAt, by, at } = last(
      { at: '2026-10-03', status: 'amber', by: 'director', organisation: 'hull' },
      { at: '2026-11-03', narrative: 'Open' },
    )!;
    expect({ statusBy, statusAt, by, at }).to.deep.equal({
      statusBy: ['Director of urgent care', 'Hull'],
      statusAt: '2026-10-03',
      by: '',
      at: '2026-11-03',
    });
  });

  it('goes by the day and not by the order of the document', () => {
    expect(last({ at: '2026-11-03', status: 'red' }, { at: '2026-10-03', status: 'green' })!.value).to.equal('red');
  });

  it('takes the later in the document of two on one day', () => {
    expect(last({ at: '2026-11-03', status: 'red' }, { at: '2026-11-03', status: 'green' })!.value).to.equal('green');
  });

  it('counts an update of today and none of tomorrow', () => {
    expect(last({ at: '2026-11-21', status: 'red' }, { at: '2026-11-22', status: 'green' })!.value).to.equal('red');
    expect(last({ at: '2026-11-22', status: 'green' })).to.equal(null);
  });

  it('keeps the status, and its day, where a later update gives none', () => {
    const { value, statusAt, at, narrative } = last({ at: '2026-09-03', status: 'green' }, { at: '2026-11-03', narrative: 'Nothing new' })!;
    expect([value, statusAt, at, narrative]).to.deep.equal(['green', '2026-09-03', '2026-11-03', 'Nothing new']);
  });

  it('keeps as written a status that is not on the scale', () => {
    const { status, value } = last({ at: '2026-11-03', status: 'Turquoise' })!;
    expect([status, value]).to.deep.equal([null, 'Turquoise']);
  });

  for (const [story, given, confidence] of [
    ['the one that was given', [4], { now: 4 }],
    ['the last, and the one before', [3, 4], { now: 4, before: { value: 3, at: '2026-01-01' } }],
    ['the last, and the last that differed', [2, 3, 4, 4], { now: 4, before: { value: 3, at: '2026-02-01' } }],
    ['the last where an update gives none', [3, undefined], { now: 3 }],
    ['none', [undefined], null],
  ] as const) {
    it(`has as its confidence ${story}`, () => {
      const updates = given.map((value, at) => ({ at: `2026-0${at + 1}-01`, ...(value && { confidence: value }) }));
      expect(last(...updates)!.confidence).to.deep.equal(confidence);
    });
  }
});

describe('age', () => {
  for (const [at, cadence, days, every, overdue] of [
    ['2026-11-21', 'P14D', 0, 14, 0],
    ['2026-11-10', 'P14D', 11, 14, 0],
    ['2026-11-07', 'P14D', 14, 14, 0],
    ['2026-11-06', 'P14D', 15, 14, 1],
    ['2026-10-21', 'P1M', 31, 30, 1],
    ['2026-11-20', 'PT12H', 1, 0.5, 0],
    ['2026-01-01', undefined, 324, null, 0],
    ['2026-12-01', 'P14D', 0, 14, 0],
    // Known to the month only: until the month ends it is new.
    ['2026-11', 'P14D', 0, 14, 0],
    ['2026-10', 'P14D', 21, 14, 7],
  ] as const) {
    it(`is ${days} days for ${at}, ${overdue} overdue at ${cadence ?? 'no cadence'}`, () => {
      expect(age(at, cadence, firstDay('2026-11-21'))).to.deep.equal({ days, every, overdue });
    });
  }
});
