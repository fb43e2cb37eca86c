import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { mergePartnerships } from '@stp-widgets/contract/merge.js';
import { freeze, type Json } from './good-document.ts';

const office = (more: Json = {}): Json => ({
  contract: '1.0',
  asOf: '2026-11-21T09:00:00Z',
  partnership: { name: 'Humber', publisher: 'The office' },
  organisations: [
    { id: 'hull', name: 'Hull Hospitals' },
    { id: 'york', name: 'York Hospitals' },
  ],
  ...more,
});
const by = (speaksFor: string, more: Json = {}): Json => ({ contract: '1.0', speaksFor, ...more });

const list = (documents: readonly Json[], kind: string) => mergePartnerships(documents).document[kind] as Json[];
/** What was not taken: code, place, what it says, who says it, what holds, and whose word that is. */
const untaken = (...documents: readonly Json[]) =>
  mergePartnerships(documents).findings.map(({ code, path, found, by: who, expected, other = '' }) =>
    [code, path, found, who, expected, other].filter(Boolean).join(' | '),
  );

const objective = (more: Json = {}): Json => ({ id: 'urgent', title: 'Four hours', ...more });
const activity = (more: Json = {}): Json => ({ id: 'screens', title: 'Install the screens', organisation: 'hull', ...more });
/** A measure with one organisation's figures by period. */
const figures = (values: Record<string, number>, more: Json = {}): Json => ({
  id: 'm',
  title: 'M',
  series: [{ organisation: 'hull', ...more, observations: Object.entries(values).map(([period, value]) => ({ period, value })) }],
});
const backs = (organisation: string, value = 'backs') => ({ organisation, value });

describe('mergePartnerships, of one document', () => {
  for (const [what, document] of [
    ['the office’s', office()],
    ['a fragment', by('hull', { activities: [activity({ organisation: 'york' })] })],
    ['one of an older version', { contract: '0.9', dependencies: [{ id: 'a', from: 'b', to: 'c' }] }],
    ['one that was merged', office({ sources: [{ organisation: 'york' }] })],
  ] as const) {
    it(`gives it back as it is: ${what}`, () => {
      expect(mergePartnerships([document])).to.deep.equal({ document, findings: [] });
      expect(mergePartnerships([document, { ...document }])).to.deep.equal({ document, findings: [] });
    });
  }

  it('gives nothing for none', () => expect(mergePartnerships([])).to.deep.equal({ document: {}, findings: [] }));
});

describe('mergePartnerships', () => {
  it('makes one partnership of the office’s frame and a fragment of each organisation', () => {
    const { document, findings } = mergePartnerships([
      by('york', {
        asOf: '2026-11-20T17:00:00Z',
        activities: [activity({ id: 'rota', organisation: 'york' })],
        objectives: [{ id: 'urgent', positions: [backs('york', 'reserves')] }],
        dependencies: [{ id: 'first', receiver: backs('york', 'accepted'), neededBy: '2026-12-01' }],
      }),
      office({
        objectives: [objective({ positions: [] })],
        dependencies: [{ id: 'first', predecessor: 'screens', successor: 'rota' }],
      }),
      by('hull', {
        asOf: '2026-11-21T09:30:00Z',
        activities: [activity()],
        objectives: [{ id: 'urgent', positions: [backs('hull')] }],
        dependencies: [{ id: 'first', giver: backs('hull', 'agreed'), promisedBy: '2026-11-30' }],
      }),
    ]);
    expect(findings).to.deep.equal([]);
    expect(document).to.deep.equal({
      contract: '1.0',
      asOf: '2026-11-21T09:30:00Z',
      sources: [
        { asOf: '2026-11-21T09:00:00Z' },
        { organisation: 'hull', asOf: '2026-11-21T09:30:00Z' },
        { organisation: 'york', asOf: '2026-11-20T17:00:00Z' },
      ],
      partnership: { name: 'Humber', publisher: 'The office' },
      organisations: office().organisations,
      objectives: [objective({ positions: [backs('hull'), backs('york', 'reserves')] })],
      dependencies: [
        {
          id: 'first',
          predecessor: 'screens',
          successor: 'rota',
          giver: backs('hull', 'agreed'),
          promisedBy: '2026-11-30',
          receiver: backs('york', 'accepted'),
          neededBy: '2026-12-01',
        },
      ],
      activities: [activity(), activity({ id: 'rota', organisation: 'york' })],
    });
    expect(Object.keys(document).slice(0, 3)).to.deep.equal(['contract', 'asOf', 'sources']);
    expect(readPartnership(document).notices).to.deep.equal([]);
  });

  it('takes what only one says, and finds no clash in what two say alike', () => {
    const documents = [
      office({ objectives: [objective({ why: 'Patients wait', budget: { amount: 1, currency: 'GBP' } })] }),
      by('hull', { objectives: [{ budget: { currency: 'GBP', amount: 1 }, ...objective({ due: '2027-03', 'x-own': [1] }) }] }),
    ];
    expect(untaken(...documents)).to.deep.equal([]);
    expect(list(documents, 'objectives')).to.deep.equal([
      objective({ why: 'Patients wait', budget: { amount: 1, currency: 'GBP' }, due: '2027-03', 'x-own': [1] }),
    ]);
  });

  it('adds a month’s figures to those of a series, in the order of their periods', () => {
    const [before, month] = [figures({ '2026-08': 84, '2026-09': 84.2 }), figures({ '2026-10': 85 })];
    for (const given of [
      [office({ measures: [before] }), { measures: [month] }],
      [by('hull', { measures: [month] }), office({ measures: [before] })],
    ]) {
      expect(untaken(...given)).to.deep.equal([]);
      expect(list(given, 'measures')[0]).to.deep.include(figures({ '2026-08': 84, '2026-09': 84.2, '2026-10': 85 }));
    }
  });

  it('names the period that has two values, and of which measure', () => {
    const [one, other] = [office({ measures: [figures({ '2026-09': 84, '2026-10': 85 })] }), { measures: [figures({ '2026-10': 86 })] }];
    const { findings } = mergePartnerships([one, other]);
    expect(findings.map(({ code, of }) => [code, of])).to.deep.equal([['clash', 'M (2026-10)']]);
  });

  it('leaves a series that two tell alike as it is', () => {
    const newestFirst = figures({ '2026-10': 85, '2026-09': 84 });
    const documents = [office({ measures: [newestFirst] }), by('hull', { measures: [newestFirst] })];
    expect(list(documents, 'measures')).to.deep.equal([newestFirst]);
  });

  it('keeps what it does not know: fields, collections and things without an id', () => {
    const documents = [
      office({ pledges: [{ id: 'p', says: 'A' }], 'x-office': 4, aims: [{ title: 'No id' }, 'no thing'] }),
      by('hull', { pledges: [{ id: 'p', more: 'B' }, { id: 'q' }], future: { of: 1 }, aims: [{ title: 'No id' }] }),
    ];
    const { document, findings } = mergePartnerships(documents);
    expect(findings).to.deep.equal([]);
    expect(document).to.deep.include({
      pledges: [{ id: 'p', says: 'A', more: 'B' }, { id: 'q' }],
      future: { of: 1 },
      'x-office': 4,
      aims: [{ title: 'No id' }, 'no thing', { title: 'No id' }],
    });
  });

  it('keeps the things of a document that have the same id, for validation to name', () => {
    const twice = [objective(), objective({ title: 'Another' })];
    expect(list([office({ objectives: twice }), by('hull')], 'objectives')).to.deep.equal(twice);
  });

  it('never changes what it is given', () => {
    const documents = freeze([office({ objectives: [objective()] }), by('hull', { objectives: [objective({ title: 'Other' })] })]);
    const before = JSON.stringify(documents);
    mergePartnerships(documents);
    expect(JSON.stringify(documents)).to.equal(before);
  });

  it('puts things in the office’s order, then those of the fragments by organisation', () => {
    const aim = (id: string) => ({ id, title: id });
    const documents = [
      by('york', { aims: [aim('y2'), aim('y1'), aim('o2')] }),
      by('hull', { aims: [aim('h2'), aim('o1'), aim('h1')] }),
      office({ aims: [aim('o2'), aim('o1')] }),
    ];
    expect(list(documents, 'aims').map(({ id }) => id)).to.deep.equal(['o2', 'o1', 'h2', 'h1', 'y2', 'y1']);
  });
});

describe('whose word counts', () => {
  for (const [what, documents, kind, kept, named] of [
    [
      'the organisation’s of its own activity, before the office’s',
      [office({ activities: [activity({ end: '2026-12-18' })] }), by('hull', { activities: [{ id: 'screens', end: '2027-01-15' }] })],
      'activities',
      [activity({ end: '2027-01-15' })],
      ['clash | activities[0].end | "2026-12-18" | The office | "2027-01-15" | Hull Hospitals'],
    ],
    [
      'the office’s of another’s activity',
      [office({ activities: [activity()] }), by('york', { activities: [{ id: 'screens', title: 'Screens', progress: 1 }] })],
      'activities',
      [activity()],
      [
        'speaks-for-another | activities[0].title | "Screens" | York Hospitals | Hull Hospitals',
        'speaks-for-another | activities[0].progress | 1 | York Hospitals | Hull Hospitals',
      ],
    ],
    [
      'nobody’s of an activity that only another tells of',
      [office(), by('york', { activities: [activity()] })],
      'activities',
      [],
      ['speaks-for-another | activities[0] | an object with id, title, organisation | York Hospitals | Hull Hospitals'],
    ],
    [
      'the office’s of whose an activity is',
      [office({ activities: [activity()] }), by('york', { activities: [activity({ organisation: 'york', end: '2027' })] })],
      'activities',
      [activity()],
      [
        'speaks-for-another | activities[0].organisation | "york" | York Hospitals | Hull Hospitals',
        'speaks-for-another | activities[0].end | "2027" | York Hospitals | Hull Hospitals',
      ],
    ],
    [
      'the office’s where an organisation would give its activity away',
      [office({ activities: [activity()] }), by('hull', { activities: [activity({ organisation: 'york' })] })],
      'activities',
      [activity()],
      ['clash | activities[0].organisation | "york" | Hull Hospitals | "hull" | The office'],
    ],
    [
      'of two that each call it theirs, the first’s by id',
      [office(), by('york', { activities: [activity({ organisation: 'york' })] }), by('hull', { activities: [activity()] })],
      'activities',
      [activity()],
      ['speaks-for-another | activities[0].organisation | "york" | York Hospitals | Hull Hospitals'],
    ],
    [
      'its own, where one calls it theirs and another somebody else’s',
      [by('coast', { activities: [activity()] }), by('york', { activities: [activity({ organisation: 'york' })] })],
      'activities',
      [activity({ organisation: 'york' })],
      ['speaks-for-another | activities[0].organisation | "hull" | coast | york'],
    ],
    [
      'of those whom a thing concerns, of what in a list of it is no organisation’s',
      [
        office({ projects: [{ id: 'p', title: 'P', partners: ['hull'] }] }),
        by('coast', { projects: [{ id: 'p', impact: [{ says: 'More calls' }] }] }),
        by('hull', { projects: [{ id: 'p', impact: [{ says: 'Fewer calls' }] }] }),
      ],
      'projects',
      [{ id: 'p', title: 'P', partners: ['hull'], impact: [{ says: 'Fewer calls' }] }],
      ['speaks-for-another | projects[0].impact[0] | an object with says | coast | Hull Hospitals'],
    ],
    [
      'the office’s of what is nobody’s, then the first’s by id',
      [
        by('york', { aims: [{ id: 'a', title: 'Y', why: 'Y' }] }),
        by('hull', { aims: [{ id: 'a', title: 'H', why: 'H' }] }),
        office({ aims: [{ id: 'a', title: 'O' }] }),
      ],
      'aims',
      [{ id: 'a', title: 'O', why: 'H' }],
      [
        'clash | aims[0].title | "H" | Hull Hospitals | "O" | The office',
        'clash | aims[0].title | "Y" | York Hospitals | "O" | The office',
        'clash | aims[0].why | "Y" | York Hospitals | "H" | Hull Hospitals',
      ],
    ],
    [
      'each organisation’s of its own position',
      [
        office({ objectives: [objective({ positions: [backs('york'), backs('hull')] })] }),
        by('york', { objectives: [{ id: 'urgent', positions: [backs('york', 'opposes'), backs('hull', 'opposes'), backs('hull')] }] }),
      ],
      'objectives',
      [objective({ positions: [backs('hull'), backs('york', 'opposes')] })],
      [
        'clash | objectives[0].positions[0].value | "backs" | The office | "opposes" | York Hospitals',
        'speaks-for-another | objectives[0].positions[1] | a list of 2 | York Hospitals | Hull Hospitals',
      ],
    ],
    [
      'each side’s of a dependency, whose side it is told by its activity',
      [
        office({ activities: [activity(), activity({ id: 'rota', organisation: 'york' })] }),
        by('hull', { dependencies: [{ id: 'd', predecessor: 'screens', successor: 'rota', gives: 'Screens', acceptance: 'They work' }] }),
        by('york', { dependencies: [{ id: 'd', gives: 'All', acceptance: 'Signed' }] }),
      ],
      'dependencies',
      [{ id: 'd', predecessor: 'screens', successor: 'rota', gives: 'Screens', acceptance: 'Signed' }],
      [
        'speaks-for-another | dependencies[0].gives | "All" | York Hospitals | Hull Hospitals',
        'speaks-for-another | dependencies[0].acceptance | "They work" | Hull Hospitals | York Hospitals',
      ],
    ],
    [
      'no third’s of a dependency between two',
      [
        office({ activities: [activity(), activity({ id: 'rota', organisation: 'york' })] }),
        by('coast', { dependencies: [{ id: 'd', predecessor: 'screens', successor: 'rota' }] }),
      ],
      'dependencies',
      [],
      ['speaks-for-another | dependencies[0] | an object with id, predecessor, successor | coast | Hull Hospitals, York Hospitals'],
    ],
    [
      'a partner’s of a project, and no other’s',
      [
        office(),
        by('hull', { projects: [{ id: 'p', title: 'P', partners: ['york', 'hull'] }] }),
        by('coast', {
          projects: [
            { id: 'p', why: 'C', impact: [{ organisation: 'coast', says: 'More calls' }] },
            { id: 'q', title: 'Q', partners: ['hull'] },
          ],
        }),
      ],
      'projects',
      [{ id: 'p', title: 'P', partners: ['york', 'hull'], impact: [{ organisation: 'coast', says: 'More calls' }] }],
      [
        'speaks-for-another | projects[0].why | "C" | coast | York Hospitals, Hull Hospitals',
        'speaks-for-another | projects[1] | an object with id, title, partners | coast | Hull Hospitals',
      ],
    ],
    [
      'whose role it is, of who holds it and what it answers for',
      [
        office({ roles: [{ id: 'coo', title: 'COO', organisations: ['hull'] }], appointments: [{ id: 'app', role: 'coo' }] }),
        by('hull', { appointments: [{ id: 'app', holder: 'A. Person' }] }),
        by('york', { appointments: [{ id: 'app', holder: 'B. Person' }] }),
      ],
      'appointments',
      [{ id: 'app', role: 'coo', holder: 'A. Person' }],
      ['speaks-for-another | appointments[0].holder | "B. Person" | York Hospitals | Hull Hospitals'],
    ],
    [
      'the role’s organisation’s of an accountability, and nobody’s in particular of a group’s',
      [
        office({ roles: [{ id: 'coo', title: 'COO', organisations: ['hull'] }], groups: [{ id: 'board', name: 'Board' }] }),
        by('york', {
          accountabilities: [
            { id: 'a', subject: 's', party: 'coo', letters: ['A'] },
            { id: 'b', subject: 's', party: 'york', letters: ['R'] },
            { id: 'c', subject: 's', party: 'board', letters: ['C'] },
          ],
        }),
      ],
      'accountabilities',
      [
        { id: 'b', subject: 's', party: 'york', letters: ['R'] },
        { id: 'c', subject: 's', party: 'board', letters: ['C'] },
      ],
      ['speaks-for-another | accountabilities[0] | an object with id, subject, party, letters | York Hospitals | Hull Hospitals'],
    ],
    [
      'each organisation’s of its own figures, told where they differ',
      [
        office({
          measures: [{ id: 'm', title: 'M', series: [{ organisation: 'hull', observations: [{ period: '2026-09', value: 84 }] }] }],
        }),
        by('hull', { measures: [{ id: 'm', series: [{ organisation: 'hull', observations: [{ period: '2026-09', value: 85 }] }] }] }),
      ],
      'measures',
      [{ id: 'm', title: 'M', series: [{ organisation: 'hull', observations: [{ period: '2026-09', value: 85 }] }] }],
      ['clash | measures[0].series[0].observations[0].value | 84 | The office | 85 | Hull Hospitals'],
    ],
    [
      'each organisation’s of its own figures, period by period, with what only the office has',
      [
        office({ measures: [figures({ '2026-09': 83, '2026-10': 86 }, { 'x-own': 1 })] }),
        by('hull', { measures: [figures({ '2026-08': 82, '2026-09': 85 })] }),
        by('york', { measures: [figures({ '2026-09': 85, '2026-11': 1 })] }),
      ],
      'measures',
      [figures({ '2026-08': 82, '2026-09': 85, '2026-10': 86 }, { 'x-own': 1 })],
      [
        'clash | measures[0].series[0].observations[0].value | 83 | The office | 85 | Hull Hospitals',
        'speaks-for-another | measures[0].series[0] | an object with organisation, observations | York Hospitals | Hull Hospitals',
      ],
    ],
    [
      'the first’s of an id that two collections use',
      [office({ aims: [{ id: 'a', title: 'A' }] }), by('hull', { programmes: [{ id: 'a', title: 'A' }] })],
      'programmes',
      [],
      ['clash | programmes[0] | "programmes" | Hull Hospitals | "aims" | The office'],
    ],
  ] as const satisfies readonly (readonly [string, readonly Json[], string, readonly unknown[], readonly string[]])[]) {
    it(`is ${what}`, () => {
      expect(untaken(...documents)).to.have.members(named);
      expect(list(documents, kind)).to.deep.equal(kept);
      expect(list(documents.toReversed(), kind)).to.deep.equal(kept);
    });
  }

  it('is told with the document in which it is, and the thing that it is about', () => {
    const [finding] = mergePartnerships([
      by('york', {
        activities: [
          { id: 'x', title: 'X' },
          { id: 'screens', end: '2027' },
        ],
      }),
      office({ activities: [activity({ end: '2026' })] }),
    ]).findings;
    expect(finding).to.deep.include({
      document: 0,
      path: 'activities[1].end',
      id: 'screens',
      of: 'Install the screens',
      severity: 'error',
    });
  });
});
