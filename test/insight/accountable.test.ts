import { expect } from '@open-wc/testing';
import { firstDay } from '@stp-widgets/contract/day.js';
import { accountable, isCurrent, isVacant } from '@stp-widgets/insight/accountable.js';
import { organisations, partnershipOf, today, type Parts } from './partnership.ts';

const parts = {
  organisations,
  groups: [{ id: 'board', name: 'Board' }],
  roles: [
    { id: 'director', title: 'Director of urgent care', organisations: ['hull', 'york'] },
    { id: 'lead', title: 'Lead', organisations: ['city'] },
  ],
  appointments: [{ id: 'held', role: 'director', from: '2026-04-01' }],
  objectives: [{ id: 'urgent', title: 'Urgent' }],
};

const answer = (entries: readonly Parts[], more: Parts = {}) =>
  accountable(
    partnershipOf({
      ...parts,
      accountabilities: entries.map((entry, at) => ({ id: `a${at}`, subject: 'urgent', letters: ['A'], ...entry })),
      ...more,
    }),
    'urgent',
    today,
  );
const parties = (...entries: readonly Parts[]) => answer(entries).map(({ party }) => party);

describe('accountable', () => {
  it('is nobody where nothing is written down', () => expect(answer([])).to.deep.equal([]));

  it('is a joint role with all its organisations', () => {
    expect(answer([{ party: 'director', acceptedAt: '2026-05-01' }])).to.deep.equal([
      {
        id: 'director',
        party: 'Director of urgent care',
        organisations: ['Hull', 'York Teaching Hospital'],
        vacant: false,
        acceptedAt: '2026-05-01',
      },
    ]);
  });

  it('is an organisation or a group by itself, which cannot be vacant', () => {
    expect(answer([{ party: 'hull' }, { party: 'board' }])).to.deep.equal([
      { id: 'hull', party: 'Hull', organisations: [], vacant: false, acceptedAt: null },
      { id: 'board', party: 'Board', organisations: [], vacant: false, acceptedAt: null },
    ]);
  });

  for (const [when, appointments, vacant] of [
    ['nobody was ever appointed to', [], true],
    ['somebody is appointed to', [{ from: '2026-04-01', to: '2027-03-31' }], false],
    ['somebody is appointed to until today', [{ to: '2026-11-21' }], false],
    ['somebody is appointed to from today', [{ from: '2026-11-21' }], false],
    ['somebody was appointed to until yesterday', [{ to: '2026-11-20' }], true],
    ['somebody is appointed to from tomorrow', [{ from: '2026-11-22' }], true],
    ['one has left and another is there', [{ to: '2026-10-31' }, { from: '2026-11-01' }], false],
    ['somebody is appointed to until the end of the month', [{ to: '2026-11' }], false],
  ] as const) {
    it(`is ${vacant ? 'vacant' : 'held'} in a role that ${when}`, () => {
      const more = { appointments: appointments.map((one, at) => ({ id: `p${at}`, role: 'lead', ...one })) };
      expect(answer([{ party: 'lead' }], more)[0].vacant).to.equal(vacant);
      expect(isVacant(partnershipOf({ ...parts, ...more }), 'lead', today)).to.equal(vacant);
    });
  }

  it('is whoever is so today', () => {
    expect(
      parties({ party: 'hull', to: '2026-11-20' }, { party: 'york', from: '2026-11-22' }, { party: 'city', from: '2026-01' }),
    ).to.deep.equal(['City Council']);
  });

  it('is who decides, and nobody who does, is asked or is told', () => {
    expect(
      parties({ party: 'hull', letters: ['R'] }, { party: 'york', letters: ['C', 'I'] }, { party: 'city', letters: ['R', 'A'] }),
    ).to.deep.equal(['City Council']);
  });

  it('is who decides by the partnership’s own scheme', () => {
    const scheme = {
      name: 'DARE',
      letters: [
        { letter: 'D', label: 'Decider', means: 'decides' },
        { letter: 'A', label: 'Adviser', means: 'is asked' },
      ],
    };
    const found = answer(
      [
        { party: 'hull', letters: ['A'] },
        { party: 'york', letters: ['D'] },
      ],
      { responsibilityScheme: scheme },
    );
    expect(found.map(({ id }) => id)).to.deep.equal(['york']);
  });
});

describe('isCurrent', () => {
  for (const [from, to, day, is] of [
    [undefined, undefined, '2026-11-21', true],
    ['2026-11', undefined, '2026-11-01', true],
    ['2026-11', undefined, '2026-10-31', false],
    [undefined, '2026/27', '2027-03-31', true],
    [undefined, '2026/27', '2027-04-01', false],
  ] as const) {
    it(`is ${is} of ${from ?? 'ever'} to ${to ?? 'ever'} on ${day}`, () => expect(isCurrent({ from, to }, firstDay(day))).to.equal(is));
  }
});
