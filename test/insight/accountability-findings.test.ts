import { expect } from '@open-wc/testing';
import {
  accountabilityFindings,
  cellsOf,
  findingCodes,
  findingShapes,
  type OverCapacity,
  severityOf,
} from '@stp-widgets/insight/accountability-findings.js';
import { holdingReader } from '@stp-widgets/insight/holdings.js';
import { partyBook } from '@stp-widgets/insight/party-book.js';
import { isSound } from '@stp-widgets/insight/subject-findings.js';
import * as fc from 'fast-check';
import { now, organisations, partnershipOf, today, type Parts } from './partnership.ts';

const head = {
  organisations,
  groups: [{ id: 'board', name: 'Board' }],
  roles: [
    { id: 'director', title: 'Director', organisations: ['hull', 'york'] },
    { id: 'gap', title: 'Nobody’s role', organisations: ['city'] },
  ],
  appointments: [{ id: 'held', role: 'director', from: '2026-04-01' }],
  objectives: [{ id: 'urgent', title: 'Urgent' }],
  cadences: { confirmation: 'P6M' },
  thresholds: { tooManyConsulted: 2 },
};

/** An entry, accepted and lately confirmed unless it says otherwise; `null` takes a field away. */
const entry = (party: string, letters: string, more: Parts = {}): Parts =>
  Object.fromEntries(
    Object.entries({ party, letters: letters.split(''), acceptedAt: '2026-09-01', ...more }).filter(([, value]) => value !== null),
  );

const read = (entries: readonly Parts[], more: Parts = {}) => {
  const accountabilities = entries.map((one, at) => ({ id: `a${at}`, subject: 'urgent', ...one }));
  const partnership = partnershipOf({ ...head, accountabilities, ...more });
  const own = partnership.accountabilities.filter(({ subject }) => subject === 'urgent');
  const holdings = holdingReader(partnership.responsibilityScheme, partyBook(partnership, today), today)(own);
  return { holdings, findings: accountabilityFindings(partnership, now, ['objectives']) };
};
const codesOf = (entries: readonly Parts[], more?: Parts) => read(entries, more).findings.map(({ code }) => code);
const does = entry('city', 'R');

describe('accountabilityFindings', () => {
  for (const [what, entries, codes] of [
    ['nothing where one is accountable and has accepted, and one does it', [entry('hull', 'A'), does], []],
    ['nothing where the same one does it', [entry('hull', 'AR')], []],
    ['nothing where one is named twice', [entry('hull', 'A'), entry('hull', 'A'), does], []],
    ['that nobody is accountable, and nobody responsible', [], ['nobody-accountable', 'nobody-responsible']],
    ['that nobody is accountable', [does], ['nobody-accountable']],
    ['that two are', [entry('hull', 'A'), entry('york', 'A'), does], ['several-accountable']],
    ['that a role and its organisation are two', [entry('hull', 'A'), entry('director', 'A'), does], ['several-accountable']],
    ['that nobody is responsible', [entry('hull', 'A')], ['nobody-responsible']],
    ['that nobody is responsible any more', [entry('hull', 'A'), entry('city', 'R', { to: '2026-10' })], ['nobody-responsible']],
    ['that the role is vacant', [entry('gap', 'A'), does], ['accountable-vacant']],
    ['that it is vacant, whether accepted or not', [entry('gap', 'A', { acceptedAt: null }), does], ['accountable-vacant']],
    [
      'that it has expired, and so that nobody is',
      [entry('hull', 'A', { to: '2026-11-20' }), does],
      ['nobody-accountable', 'accountable-expired'],
    ],
    ['nothing where another has taken over', [entry('hull', 'A', { to: '2026-11-20' }), entry('york', 'A'), does], []],
    [
      'that it has not begun, and so that nobody is',
      [entry('hull', 'A', { from: '2026-11-22' }), does],
      ['nobody-accountable', 'accountable-not-begun'],
    ],
    ['nothing where another will take over', [entry('hull', 'A'), entry('york', 'A', { from: '2027-01' }), does], []],
    ['nothing on the last day', [entry('hull', 'A', { to: '2026-11-21' }), does], []],
    ['that it was not accepted', [entry('hull', 'A', { acceptedAt: null }), does], ['accountable-not-accepted']],
    [
      'that it was not accepted where it is to be only tomorrow',
      [entry('hull', 'A', { acceptedAt: '2026-11-22' }), does],
      ['accountable-not-accepted'],
    ],
    ['nothing where it was accepted today', [entry('hull', 'A', { acceptedAt: '2026-11-21' }), does], []],
    [
      'nothing where it was confirmed long ago and accepted again since',
      [entry('hull', 'A', { acceptedAt: '2026-11-01', confirmedAt: '2024-01-01' }), does],
      [],
    ],
    [
      'that it was last said too long ago, whatever is to be confirmed',
      [entry('hull', 'A', { acceptedAt: '2025-01-01', confirmedAt: '2027-01-01' }), does],
      ['accountable-not-confirmed'],
    ],
    ['nothing of one who does it and has not accepted', [entry('hull', 'A'), entry('city', 'R', { acceptedAt: null })], []],
    [
      'that it was never confirmed since it was accepted long ago',
      [entry('hull', 'A', { acceptedAt: '2026-01-01' }), does],
      ['accountable-not-confirmed'],
    ],
    [
      'that it was last confirmed too long ago',
      [entry('hull', 'A', { acceptedAt: '2025-01-01', confirmedAt: '2026-05-24' }), does],
      ['accountable-not-confirmed'],
    ],
    [
      'nothing on the day that a confirmation is due',
      [entry('hull', 'A', { acceptedAt: '2025-01-01', confirmedAt: '2026-05-25' }), does],
      [],
    ],
    ['that three are consulted', [entry('hull', 'AR'), ...['york', 'city', 'board'].map((one) => entry(one, 'C'))], ['too-many-consulted']],
    ['nothing where two are', [entry('hull', 'AR'), entry('york', 'C'), entry('city', 'C')], []],
    ['that three are informed', [entry('hull', 'AR'), ...['york', 'city', 'board'].map((one) => entry(one, 'I'))], ['too-many-informed']],
    ['nothing where one is consulted three times', [entry('hull', 'AR'), ...[1, 2, 3].map(() => entry('york', 'C'))], []],
    ['nothing where what is offered is held already', [entry('hull', 'A'), entry('hull', 'A', { acceptedAt: null }), does], []],
    ['nothing of a letter that the scheme does not have', [entry('hull', 'A'), does, entry('york', 'X-')], []],
  ] as const) {
    it(`finds ${what}`, () => expect(codesOf(entries)).to.deep.equal(codes));
  }

  it('misses nothing that the scheme has no letter for, or that the partnership has no rule for', () => {
    const scheme = (letters: readonly (readonly [string, string])[]) => ({
      responsibilityScheme: { name: 'Own', letters: letters.map(([letter, means]) => ({ letter, label: letter, means })) },
    });
    expect(codesOf([], scheme([['D', 'decides']]))).to.deep.equal(['nobody-accountable']);
    expect(codesOf([], scheme([['D', 'does']]))).to.deep.equal(['nobody-responsible']);
    expect(codesOf([], scheme([['S', 'supports']]))).to.deep.equal([]);
    const old = entry('hull', 'AR', { acceptedAt: '2020-01-01' });
    const many = ['york', 'city', 'board'].map((one) => entry(one, 'C'));
    expect(codesOf([old, ...many], { cadences: {}, thresholds: {} })).to.deep.equal([]);
  });

  it('lets more be informed than consulted where the partnership does', () => {
    const told = ['york', 'city', 'board'].map((one) => entry(one, 'I'));
    const thresholds = { tooManyConsulted: 2, tooManyInformed: 3 };
    expect(codesOf([entry('hull', 'AR'), ...told], { thresholds })).to.deep.equal([]);
    expect(codesOf([entry('hull', 'AR'), ...told, entry('director', 'I')], { thresholds })).to.deep.equal(['too-many-informed']);
  });

  for (const [name, letters] of [
    ['RACI', 'R does, A decides, C is asked, I is told'],
    ['RASCI', 'R does, A decides, S supports, C is asked, I is told'],
    ['DACI', 'D does, A decides, C is asked, I is told'],
    ['our own', 'Lead decides, Do does, Ask is asked, Tell is told'],
  ] as const) {
    describe(`by ${name}`, () => {
      const scheme = letters.split(', ').map((text) => {
        const [letter, ...means] = text.split(' ');
        return { letter, label: text, means: means.join(' ') };
      });
      const as = (means: string) => scheme.find((one) => one.means === means)!.letter;
      const by = (...parties: readonly (readonly [string, ...string[]])[]) =>
        codesOf(
          parties.map(([party, ...means]) => ({ ...entry(party, ''), letters: means.map(as) })),
          { responsibilityScheme: { name, letters: scheme } },
        );
      const done = ['city', 'does'] as const;

      for (const [what, parties, codes] of [
        ['nothing where one decides and one does', [['hull', 'decides'], done], []],
        ['that nobody decides', [done], ['nobody-accountable']],
        ['that two decide', [['hull', 'decides'], ['york', 'decides'], done], ['several-accountable']],
        ['that nobody does', [['hull', 'decides']], ['nobody-responsible']],
        [
          'that three are asked',
          [['hull', 'decides', 'does'], ...['york', 'city', 'board'].map((one) => [one, 'is asked'] as const)],
          ['too-many-consulted'],
        ],
        [
          'that three are told',
          [['hull', 'decides', 'does'], ...['york', 'city', 'board'].map((one) => [one, 'is told'] as const)],
          ['too-many-informed'],
        ],
      ] as const) {
        it(`finds ${what}`, () => expect(by(...parties)).to.deep.equal(codes));
      }

      it(`knows the letter R ${letters.includes('R ') ? 'that it has' : 'not, which it does not have'}`, () => {
        const { holdings } = read([entry('hull', 'R')], { responsibilityScheme: { name, letters: scheme } });
        expect(holdings[0].letters[0].means).to.equal(letters.includes('R ') ? 'does' : null);
      });
    });
  }

  it('names whom each is about, and the day that goes with it', () => {
    const { findings } = read([
      entry('hull', 'A', { acceptedAt: null, from: '2026-11-02' }),
      entry('york', 'A', { acceptedAt: null, from: '2026-10' }),
      does,
    ]);
    expect(findings).to.deep.equal([
      {
        code: 'several-accountable',
        severity: 'serious',
        shape: 'square',
        subject: 'urgent',
        parties: ['hull', 'york'],
        day: null,
        organisation: null,
        end: null,
      },
      {
        code: 'accountable-not-accepted',
        severity: 'caution',
        shape: 'triangle-half',
        subject: 'urgent',
        parties: ['hull', 'york'],
        day: '2026-10',
        organisation: null,
        end: null,
      },
    ]);
    expect(findings.map(cellsOf)[0]).to.deep.equal([
      { subject: 'urgent', party: 'hull' },
      { subject: 'urgent', party: 'york' },
    ]);
    expect(cellsOf(read([]).findings[0])).to.deep.equal([]);
    expect(read([entry('hull', 'A', { to: '2026-10' }), does]).findings[1]).to.deep.include({ parties: ['hull'], day: '2026-10' });
  });

  it('has a figure for each, the most serious first', () => {
    const ladder = ['square', 'triangle', 'triangle-half', 'triangle-hollow'];
    const places = findingCodes.map((code) => ladder.indexOf(findingShapes[code]));
    expect(places).to.not.include(-1);
    expect(places).to.deep.equal(places.toSorted((one, other) => one - other));
    expect(findingCodes.map(severityOf)).to.deep.equal([
      ...Array.from({ length: 3 }, () => 'serious'),
      ...Array.from({ length: 6 }, () => 'caution'),
      ...Array.from({ length: 3 }, () => 'remark'),
    ]);
  });

  const anyEntry = fc
    .record({
      party: fc.constantFrom('hull', 'york', 'city', 'board', 'director', 'gap'),
      letters: fc.subarray(['A', 'R', 'C', 'I', 'X'], { minLength: 1 }),
      acceptedAt: fc.constantFrom(null, '2026-01-05', '2026-10-05'),
      confirmedAt: fc.constantFrom(null, '2026-10-06'),
      from: fc.constantFrom(null, '2026-01', '2027-01-01'),
      to: fc.constantFrom(null, '2026-11-21', '2026/27', '2026-03'),
    })
    .map(({ party, letters, ...more }) => entry(party, letters.join(''), more));

  it('does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 8 }), (entries) => {
        expect(codesOf(entries.toReversed())).to.deep.equal(codesOf(entries));
      }),
    );
  });

  it('finds fault with the accountable of every subject that is not sound, and of no other but by age', () => {
    const faults = ['nobody-accountable', 'several-accountable', 'accountable-vacant', 'accountable-not-accepted'];
    fc.assert(
      fc.property(fc.array(anyEntry, { maxLength: 6 }), (entries) => {
        const { holdings, findings } = read(entries);
        const codes = new Set<string>(findings.map(({ code }) => code));
        if (!isSound(holdings)) expect(faults.some((code) => codes.has(code))).to.equal(true);
        else expect(codes.has('nobody-accountable') || codes.has('several-accountable')).to.equal(false);
      }),
    );
  });
});

describe('holdingReader', () => {
  for (const [state, given] of [
    ['held', entry('hull', 'A')],
    ['held', entry('hull', 'CI', { acceptedAt: null })],
    ['offered', entry('hull', 'RC', { acceptedAt: null })],
    ['vacant', entry('gap', 'I')],
    ['expired', entry('gap', 'A', { to: '2026-10' })],
    ['not begun', entry('hull', 'A', { from: '2026-12', acceptedAt: null })],
  ] as const) {
    it(`reads ${JSON.stringify(given)} as ${state}`, () => expect(read([given]).holdings[0].state).to.equal(state));
  }

  it('knows nothing of days that are still to come', () => {
    const [{ state, acceptedAt, confirmedAt }] = read([entry('hull', 'A', { acceptedAt: '2027-05', confirmedAt: '2027-06-01' })]).holdings;
    expect([state, acceptedAt, confirmedAt]).to.deep.equal(['offered', null, null]);
  });

  it('puts the letters by weight, each once, and keeps those that the scheme does not have', () => {
    const [holding] = read([entry('hull', 'ICZRAI')]).holdings;
    expect(holding.letters.map(({ letter, label, means }) => [letter, label, means])).to.deep.equal([
      ['A', 'Accountable', 'decides'],
      ['R', 'Responsible', 'does'],
      ['C', 'Consulted', 'is asked'],
      ['I', 'Informed', 'is told'],
      ['Z', 'Z', null],
    ]);
  });

  it('unites what one party was given by several entries that stand alike, with the days of the weightiest', () => {
    const twice = [
      entry('hull', 'IR', { confirmedAt: '2026-10-01' }),
      entry('york', 'C'),
      entry('hull', 'AR', { acceptedAt: '2026-08-01' }),
    ];
    const { holdings } = read(twice);
    expect(
      holdings.map(({ party, letters, acceptedAt }) => [party, letters.map(({ letter }) => letter).join(''), acceptedAt]),
    ).to.deep.equal([
      ['hull', 'ARI', '2026-08-01'],
      ['york', 'C', '2026-09-01'],
    ]);
  });

  it('leaves apart what one party holds and held', () => {
    const { holdings } = read([entry('hull', 'A', { to: '2026-03' }), entry('hull', 'R')]);
    expect(holdings.map(({ state }) => state)).to.deep.equal(['expired', 'held']);
  });

  it('is empty for what nobody was named for', () => expect(read([]).holdings).to.deep.equal([]));
});

describe('the accountable of a project with a budget', () => {
  const project = { projects: [{ id: 'handover', title: 'Handover', budget: { amount: 1, currency: 'GBP', holder: 'hull' } }] };
  const groups = [
    { id: 'mixed', name: 'Mixed', members: ['york', 'director'] },
    { id: 'theirs', name: 'Theirs', members: ['york'] },
    { id: 'empty', name: 'Empty' },
  ];
  for (const [party, isOutside] of [
    ['hull', false],
    ['york', true],
    ['director', false],
    ['gap', true],
    ['mixed', false],
    ['theirs', true],
    ['empty', false],
  ] as const) {
    it(`${party} is ${isOutside ? 'outside' : 'not outside'} the organisation that holds it`, () => {
      const accountabilities = [{ id: 'a', subject: 'handover', ...entry(party, 'AR') }];
      const found = accountabilityFindings(partnershipOf({ ...head, groups, ...project, accountabilities }), now, ['projects']);
      const outside = found.filter(({ code }) => code === 'accountable-outside-budget');
      expect(outside.map((one) => [one.parties, 'organisation' in one && one.organisation])).to.deep.equal(
        isOutside ? [[[party], 'hull']] : [],
      );
    });
  }
});

describe('the ends of a dependency', () => {
  const parts = {
    ...head,
    projects: [{ id: 'screens', title: 'Screens' }],
    activities: [
      { id: 'agree', title: 'Agree', organisation: 'hull' },
      { id: 'install', title: 'Install', organisation: 'york', project: 'screens' },
    ],
    dependencies: [{ id: 'dep', predecessor: 'agree', successor: 'install', gives: 'The agreement' }],
  };
  const found = (...given: readonly (readonly [subject: string, party: string, letters: string])[]) =>
    accountabilityFindings(
      partnershipOf({
        ...parts,
        accountabilities: given.map(([subject, party, letters], at) => ({ id: `a${at}`, subject, ...entry(party, letters) })),
      }),
      now,
      ['dependencies'],
    ).map((one) => ('end' in one && one.end ? `${one.code} ${one.end} ${one.organisation}` : one.code));

  for (const [what, given, codes] of [
    ['that nobody is at either', [], ['nobody-accountable', 'nobody-responsible']],
    [
      'nothing where somebody is at each',
      [
        ['agree', 'hull', 'AR'],
        ['install', 'york', 'A'],
      ],
      [],
    ],
    [
      'nothing where one end is a part of what somebody is accountable for',
      [
        ['agree', 'hull', 'AR'],
        ['screens', 'york', 'A'],
      ],
      [],
    ],
    ['that nobody is at the receiving end', [['agree', 'hull', 'AR']], ['one-end-accountable receiver york']],
    ['that nobody is at the giving end', [['install', 'york', 'AR']], ['one-end-accountable giver hull', 'nobody-responsible']],
    [
      'nothing where the dependency itself has one of each organisation',
      [
        ['dep', 'hull', 'AR'],
        ['dep', 'york', 'A'],
      ],
      [],
    ],
    ['that one end alone is so by the dependency itself', [['dep', 'hull', 'AR']], ['one-end-accountable receiver york']],
    [
      'that two are at one end',
      [
        ['dep', 'hull', 'AR'],
        ['dep', 'director', 'A'],
        ['dep', 'city', 'A'],
      ],
      ['several-accountable'],
    ],
    ['who gives, of one who is of neither end', [['dep', 'city', 'AR']], ['one-end-accountable receiver york']],
  ] as const) {
    it(`finds ${what}`, () => expect(found(...given)).to.deep.equal(codes));
  }

  it('may be twenty thousand parts deep', () => {
    const activities = Array.from({ length: 20_000 }, (_, at) => ({ id: `x${at}`, title: 'x', ...(at > 0 && { parent: `x${at - 1}` }) }));
    const dependencies = [{ id: 'dep', predecessor: 'x19999', successor: 'x19998' }];
    const accountabilities = [{ id: 'a', subject: 'x0', ...entry('hull', 'AR') }];
    const deep = partnershipOf({ ...head, activities, dependencies, accountabilities });
    expect(accountabilityFindings(deep, now, ['dependencies'])).to.deep.equal([]);
  });
});

describe('who holds more than one can', () => {
  const subjects = ['one', 'two', 'three', 'four'];
  const over = (held: Readonly<Record<string, number>>, more: Parts = {}) =>
    accountabilityFindings(
      partnershipOf({
        organisations,
        groups: [{ id: 'board', name: 'Board' }],
        roles: [
          { id: 'full', title: 'Full', organisations: ['hull'], capacity: 1 },
          { id: 'half', title: 'Half', organisations: ['york'], capacity: 0.5 },
          { id: 'open', title: 'Open', organisations: ['city'] },
        ],
        appointments: [
          { id: 'p1', role: 'full', holder: 'A. Person' },
          { id: 'p2', role: 'half', holder: 'A. Person' },
          { id: 'p3', role: 'open', holder: 'B. Person', to: '2026-01' },
          { id: 'p4', role: 'open', holder: 'C. Person' },
        ],
        objectives: subjects.map((id) => ({ id, title: id })),
        thresholds: { tooManyHeld: 2 },
        accountabilities: Object.entries(held).flatMap(([party, count]) =>
          subjects.slice(0, count).map((subject) => ({ id: `${party} ${subject}`, subject, ...entry(party, 'AR') })),
        ),
        ...more,
      }),
      now,
    )
      .filter((one): one is OverCapacity => one.code === 'over-capacity')
      .map(({ holder, parties, load, capacity }) => `${holder ?? parties.join()} ${load} of ${capacity}`);

  for (const [what, held, found] of [
    ['nobody who holds just so many', { full: 2, half: 1, board: 2, open: 2 }, []],
    ['a role, by the posts that there are of it', { half: 2 }, ['half 2 of 1']],
    ['a role of which no capacity is known, as one post', { open: 3 }, ['open 3 of 2']],
    ['a group', { board: 3 }, ['board 3 of 2']],
    ['no organisation', { hull: 4 }, []],
    ['a person over all their roles, each subject once', { full: 3, half: 1 }, ['full 3 of 2', 'A. Person 3 of 2']],
  ] as const) {
    it(`is ${what}`, () => expect(over(held)).to.deep.equal(found));
  }

  it('is a person across organisations where no role of theirs is', () => {
    const accountabilities = [
      ...['one', 'two'].map((subject) => ({ id: `f${subject}`, subject, ...entry('full', 'A') })),
      { id: 'h', subject: 'three', ...entry('half', 'R') },
    ];
    expect(over({}, { accountabilities })).to.deep.equal(['A. Person 3 of 2']);
  });

  it('is nobody where the partnership sets no threshold, however little capacity there is', () =>
    expect(over({ full: 4, half: 4, board: 4 }, { thresholds: { overload: 0.1 } })).to.deep.equal([]));

  it('leaves out what has expired, was not begun, or only asks', () => {
    const accountabilities = subjects.map((subject, at) => ({
      id: `h${subject}`,
      subject,
      ...entry('half', at === 3 ? 'C' : 'A', at === 1 ? { to: '2026-01' } : at === 2 ? { from: '2027-01' } : {}),
    }));
    expect(over({}, { accountabilities })).to.deep.equal([]);
  });
});
