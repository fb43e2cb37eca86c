import { expect } from '@open-wc/testing';
import { checkPartnership, type Finding } from '@stp-widgets/contract/check.js';
import { english } from '@stp-widgets/insight/words/findings-en.js';
import { welsh } from '@stp-widgets/insight/words/findings-cy.js';
import { findingSentence, loadFindingWords } from '@stp-widgets/insight/words/finding-words.js';
import * as fc from 'fast-check';
import { damaged } from './damage.ts';
import { clone, freeze, having, type Json, tidyDocument } from './good-document.ts';

const told = (document: unknown) => checkPartnership(document).findings.map(({ code, path }) => `${code} ${path}`);

const update = (fields: Json) => ({ id: 'more', subject: 'frailty', at: '2026-11-10', ...fields });
const circle = having('objectives[1].parent', 'urgent', having('objectives[0].parent', 'well', tidyDocument()));

const { organisations } = tidyDocument();
const ofHull = { contract: '1.0', asOf: '2026-11-21T09:40:00Z', speaksFor: 'hull', organisations };

/** What is wrong, the document with it, and what is told of it: code, path, found, expected. */
const faults: readonly (readonly [what: string, document: Json, code: Finding['code'], path: string, found: string, expected: string])[] = [
  ['a day that does not exist', tidy('objectives[0].due', '2026-02-30'), 'impossible-day', 'objectives[0].due', '"2026-02-30"', 'day'],
  ['a month that does not exist', tidy('objectives[0].due', '2026-13'), 'impossible-day', 'objectives[0].due', '"2026-13"', 'day'],
  ['words for a day', tidy('objectives[0].due', 'soon'), 'wrong-value', 'objectives[0].due', '"soon"', 'day'],
  ['an end before its start', tidy('projects[0].end', '2026-03-31'), 'ends-before-start', 'projects[0].end', '2026-03-31', '2026-04-01'],
  ['a due year before its start', tidy('objectives[0].due', '2025/26'), 'ends-before-start', 'objectives[0].due', '2025/26', '2026-04'],
  [
    'a baseline that ends before it starts',
    tidy('activities[0].baselines[0].end', '2026-04-30'),
    'ends-before-start',
    'activities[0].baselines[0].end',
    '2026-04-30',
    '2026-05-01',
  ],
  [
    'an actual end before the actual start',
    tidy('activities[0].actualEnd', '2026-05-01'),
    'ends-before-start',
    'activities[0].actualEnd',
    '2026-05-01',
    '2026-05-06',
  ],
  [
    'a code that ran out before it held',
    tidy('organisations[0].codes[0]', { scheme: 'ods', code: 'A', validFrom: '2020-04-01', validTo: '2019-03-31' }),
    'ends-before-start',
    'organisations[0].codes[0].validTo',
    '2019-03-31',
    '2020-04-01',
  ],
  [
    'a period that ends before it starts',
    tidy('partnership.period.end', '2016-09'),
    'ends-before-start',
    'partnership.period.end',
    '2016-09',
    '2016-10',
  ],
  [
    'a holiday that ends before it starts',
    tidy('calendar.holidays[0].last', '2026-12-24'),
    'ends-before-start',
    'calendar.holidays[0].last',
    '2026-12-24',
    '2026-12-25',
  ],
  [
    'a consultation that ends before it starts',
    tidy('decisions[0].consultation.end', '2026-08'),
    'ends-before-start',
    'decisions[0].consultation.end',
    '2026-08',
    '2026-09-01',
  ],
  [
    'something done tomorrow',
    tidy('activities[0].actualEnd', '2026-11-22'),
    'later-than-as-of',
    'activities[0].actualEnd',
    '2026-11-22',
    '2026-11-21',
  ],
  ['an update of tomorrow', tidy('updates[0].at', '2026-11-22'), 'later-than-as-of', 'updates[0].at', '2026-11-22', '2026-11-21'],
  [
    'a figure of next month',
    tidy('measures[0].series[0].observations[0].period', '2026-12'),
    'later-than-as-of',
    'measures[0].series[0].observations[0].period',
    '2026-12',
    '2026-11-21',
  ],
  [
    'a forecast that is not the end',
    tidy('updates[1]', update({ forecastEnd: '2027-06-30' })),
    'forecast-differs',
    'projects[0].end',
    '2027-03-31',
    '2027-06-30',
  ],
  [
    'a milestone that lasts',
    tidy('activities[1]', { id: 'open', title: 'The unit opens', kind: 'milestone', start: '2026-09-01', end: '2026-09-02' }),
    'milestone-lasts',
    'activities[1].end',
    '2026-09-02',
    '2026-09-01',
  ],
  [
    'a thing that is a part of itself',
    circle,
    'own-ancestor',
    'objectives[0].parent',
    'Four-hour waits back to standard › Fewer people fall ill › Four-hour waits back to standard',
    'an end',
  ],
  [
    'a dependency on itself',
    tidy('dependencies[0].predecessor', 'open'),
    'depends-on-itself',
    'dependencies[0].successor',
    'open',
    'another thing',
  ],
  [
    'a role that nobody holds any more',
    tidy('appointments[0].to', '2026-11-20'),
    'vacant-role',
    'roles[0]',
    '2026-11-20',
    'an appointment that holds on 2026-11-21',
  ],
  [
    'a role that nobody holds yet',
    tidy('appointments[0].from', '2026-11-22'),
    'vacant-role',
    'roles[0]',
    '',
    'an appointment that holds on 2026-11-21',
  ],
  ['a status off the scale', tidy('updates[0].status', 'geen'), 'unknown-status', 'updates[0].status', 'geen', 'done, green, red'],
  ['a letter off the scheme', tidy('accountabilities[0].letters[0]', '-'), 'unknown-letter', 'accountabilities[0].letters[0]', '-', 'A'],
  [
    'a time zone of nowhere',
    tidy('partnership.timeZone', 'Europe/Hull'),
    'unknown-time-zone',
    'partnership.timeZone',
    'Europe/Hull',
    'an IANA name such as Europe/London',
  ],
  [
    'a language that is none',
    tidy('partnership.language', 'English!'),
    'unknown-language',
    'partnership.language',
    'English!',
    'a BCP 47 tag such as en-GB',
  ],
  [
    'a position that says nothing of an objective',
    tidy('objectives[0].positions[0].value', 'delivered'),
    'position-out-of-place',
    'objectives[0].positions[0].value',
    'delivered',
    'backs, takes part, reserves, opposes, not asked',
  ],
  [
    'a giver that accepts',
    tidy('dependencies[0].giver.value', 'accepted'),
    'position-out-of-place',
    'dependencies[0].giver.value',
    'accepted',
    'proposed, agreed, disputed, delivered',
  ],
  [
    'a giver that does not do the work',
    tidy('dependencies[0].giver.organisation', 'york'),
    'other-giver',
    'dependencies[0].giver.organisation',
    'York Teaching Hospital',
    'Hull University Teaching Hospitals',
  ],
  [
    'two positions of one organisation',
    tidy('objectives[0].positions[1].organisation', 'hull'),
    'said-twice',
    'objectives[0].positions[1].organisation',
    'Hull University Teaching Hospitals',
    'once',
  ],
  [
    'two figures for one month',
    tidy('measures[0].series[0].observations[1].period', '2026-09'),
    'said-twice',
    'measures[0].series[0].observations[1].period',
    '2026-09',
    'once',
  ],
  ['two statuses of one value', tidy('statusScale[2].value', 'green'), 'said-twice', 'statusScale[2].value', 'green', 'once'],
  [
    'one letter twice for one subject',
    tidy('accountabilities[1]', { id: 'again', subject: 'urgent', party: 'director', letters: ['A'], from: '2027-03-31' }),
    'said-twice',
    'accountabilities[1].letters[0]',
    'A',
    'once',
  ],
  [
    'shares of more than the whole',
    tidy('projects[1]', { id: 'second', title: 'Second', contributions: [{ to: 'waits', share: 0.7 }] }),
    'shares-exceed-whole',
    'projects[1].contributions[0].share',
    '1.1',
    '1',
  ],
  [
    'a figure that says nothing',
    tidy('measures[0].series[0].observations[0]', { period: '2026-09', numerator: 4 }),
    'empty-observation',
    'measures[0].series[0].observations[0]',
    '2026-09',
    'a value, or a numerator and a denominator',
  ],
  [
    'a rate of nobody',
    tidy('measures[0].series[0].observations[0]', { period: '2026-09', numerator: 0, denominator: 0 }),
    'zero-denominator',
    'measures[0].series[0].observations[0].denominator',
    '2026-09',
    'more than 0',
  ],
  [
    'a ratio of figures that are none',
    tidy('measures[0].series[0].observations[0]', { period: '2026-09', value: 84.2 }),
    'rate-without-parts',
    'measures[0].aggregation',
    'figures without numerator or denominator',
    'both for each figure',
  ],
  [
    'amounts in no currency',
    tidy('benefits[0].currency', undefined),
    'no-currency',
    'benefits[0].currency',
    'nothing',
    'a currency such as GBP',
  ],
  [
    'a fragment that speaks for another organisation',
    {
      ...ofHull,
      roles: [{ id: 'r', title: 'Director', organisations: ['hull'] }],
      appointments: [{ id: 'a', role: 'r' }],
      risks: [{ id: 'b', title: 'Screens', organisation: 'york' }],
    },
    'speaks-for-another',
    'risks[0]',
    'an object with id, title, organisation',
    'York Teaching Hospital',
  ],
  ['no instant', tidy('asOf', undefined), 'missing', 'asOf', 'nothing', 'the instant that the document tells of'],
  ['an unknown field', tidy('aims[0].titel', 'x'), 'unknown-field', 'aims[0].titel', '"x"', 'no such field'],
  ['an older version', tidy('contract', '0.9'), 'older-version', 'contract', '"0.9"', '1.0'],
];

function tidy(path: string, value: unknown): Json {
  return having(path, value, tidyDocument());
}

describe('checkPartnership', () => {
  it('has nothing to say of a tidy document, and gives what a page would read', () => {
    const { partnership, findings } = checkPartnership(tidyDocument());
    expect(findings).to.deep.equal([]);
    expect(partnership).to.deep.equal(tidyDocument());
  });

  for (const [what, document, code, path, found, expected] of faults) {
    it(`finds ${what}, and nothing else`, () => {
      const { findings } = checkPartnership(document);
      expect(findings.map((finding) => [finding.code, finding.path, finding.found, finding.expected])).to.deep.equal([
        [code, path, found, expected],
      ]);
    });
  }

  for (const input of [null, 7, [], {}, 'x']) {
    it(`says of ${JSON.stringify(input)} that it is no partnership`, () => {
      expect(told(input)).to.deep.equal(['not-a-partnership ']);
      expect(checkPartnership(input).partnership).to.equal(null);
    });
  }

  it('makes what a page would lose an error, and what only deserves a look a warning', () => {
    const severities = new Set(
      faults.map(([, document]) => checkPartnership(document).findings.map((one) => `${one.severity} ${one.code}`)[0]),
    );
    expect([...severities].filter((one) => one.startsWith('warning')).toSorted()).to.deep.equal([
      'warning forecast-differs',
      'warning later-than-as-of',
      'warning milestone-lasts',
      'warning missing',
      'warning older-version',
      'warning other-giver',
      'warning rate-without-parts',
      'warning said-twice',
      'warning speaks-for-another',
      'warning unknown-letter',
      'warning vacant-role',
    ]);
  });

  it('takes what a later version added for no fault, and names it', () => {
    const later = { ...tidy('aims[0].mood', 'good'), contract: '1.1', pledges: [{ id: 'p' }] };
    expect(checkPartnership(later).findings.map(({ severity, code }) => `${severity} ${code}`)).to.deep.equal([
      'warning unknown-collection',
      'warning unknown-field',
    ]);
    expect(checkPartnership({ ...later, contract: '1.0' }).findings.map(({ severity }) => severity)).to.deep.equal(['error', 'error']);
  });

  it('takes what a fragment refers to and another may bring for no fault, and names it', () => {
    const one = { ...ofHull, updates: [{ id: 'u', subject: 'urgent', at: '2026-11-03', organisation: 'hull' }] };
    expect(checkPartnership(one).findings.map(({ severity, code }) => `${severity} ${code}`)).to.deep.equal(['warning dangling-reference']);
  });

  it('does not ask a fragment for the partnership’s name', () => {
    const fragment = { contract: '1.0', asOf: '2026-11-21T09:40:00Z', speaksFor: 'hull', organisations: [{ id: 'hull', name: 'Hull' }] };
    expect(told(fragment)).to.deep.equal([]);
    const { speaksFor: _, ...whole } = fragment;
    expect(told(whole)).to.deep.equal(['missing partnership']);
  });

  it('tells the ones of meaning in the order of the collections, each in the document’s order', () => {
    const document = having(
      'updates[0].status',
      'x',
      having('projects[0].end', '2026-03-01', having('groups[0].parent', 'board', tidyDocument())),
    );
    expect(told(document)).to.deep.equal([
      'own-ancestor groups[0].parent',
      'ends-before-start projects[0].end',
      'unknown-status updates[0].status',
    ]);
  });

  it('tells where the other thing stands with the same id, and what else is wrong with this one', () => {
    const bare = { contract: '1.0', asOf: '2026-11-21T09:40:00Z', partnership: { name: 'A' } };
    const again = { id: 'a', title: 'B', start: '01/04/2026', due: 46_054, aims: ['a', 'b'], colour: 'red' };
    const { findings } = checkPartnership({ ...bare, aims: [{ id: 'a', title: 'A' }], objectives: [{ id: 'b', title: 'B' }, again] });
    expect(findings.map(({ code, path, severity, first }) => [code, path, severity, first])).to.deep.equal([
      ['duplicate-id', 'objectives[1].id', 'error', 'aims[0]'],
      ['dangling-reference', 'objectives[1].aims[1]', 'error', undefined],
      ['wrong-value', 'objectives[1].start', 'error', undefined],
      ['wrong-type', 'objectives[1].due', 'error', undefined],
      ['unknown-field', 'objectives[1].colour', 'error', undefined],
    ]);
  });

  for (const [what, document, first] of [
    [
      'the one that comes first in the document',
      { objectives: [{ id: 'a', title: 'A' }], aims: [{ id: 'a', title: 'B' }] },
      'objectives[0]',
    ],
    ['one that can be read', { aims: [{ id: 'a' }, { id: 'a', title: 'B' }, { id: 'a', title: 'C' }] }, 'aims[1]'],
    [
      'one that is left out itself for what it refers to',
      { results: [{ id: 'a', title: 'A', objective: 'gone' }], aims: [{ id: 'a', title: 'B' }] },
      'results[0]',
    ],
    [
      'one of a document of an older version',
      { contract: '0.9', aims: [{ id: 'a', title: 'A' }], updates: [{ id: 'a', subject: 'a', date: '2026-11' }] },
      'aims[0]',
    ],
  ] as const) {
    it(`tells as the other thing ${what}`, () => {
      const taken = checkPartnership(document).findings.filter(({ code }) => code === 'duplicate-id');
      expect(taken.map((finding) => finding.first)).to.deep.equal([first]);
    });
  }

  it('finds its way through 50,000 things with one id', () => {
    const { findings } = checkPartnership({ aims: Array.from({ length: 50_000 }, (_, at) => ({ id: 'a', title: `${at}` })) });
    expect(findings.filter(({ first }) => first === 'aims[0]')).to.have.length(49_999);
  });

  it('finds its way through 20,000 parents, and a circle of as many', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) => ({ id: `o${at}`, title: `${at}`, ...(at > 0 && { parent: `o${at - 1}` }) }));
    expect(told({ contract: '1.0', asOf: '2026-11-21T09:40:00Z', partnership: { name: 'A' }, objectives: chain })).to.deep.equal([]);
    Object.assign(chain[0], { parent: 'o19999' });
    expect(told({ objectives: chain }).filter((one) => one.startsWith('own-ancestor'))).to.deep.equal([
      'own-ancestor objectives[0].parent',
    ]);
  });

  it('never throws, and leaves what it is given as it is', () => {
    fc.assert(
      fc.property(damaged(tidyDocument(), 8).map(clone), (document) => {
        const before = JSON.stringify(document);
        const { findings } = checkPartnership(freeze(document));
        expect(JSON.stringify(document)).to.equal(before);
        for (const { path, found, expected } of findings)
          expect([typeof path, typeof found, typeof expected]).to.deep.equal(['string', 'string', 'string']);
      }),
      { numRuns: 300 },
    );
  });
});

describe('findingSentence', () => {
  it('says each finding in both languages, with nothing left to fill in', async () => {
    for (const language of ['en', 'cy']) {
      const words = await loadFindingWords(language);
      for (const [what, document] of faults) {
        const [finding] = checkPartnership(document).findings;
        const sentence = findingSentence(finding, words);
        expect(sentence, what).to.match(/^\S.*\S$/);
        expect(sentence, what).not.to.match(/[{}]|undefined/);
      }
    }
  });

  it('says what is there and what was expected', async () => {
    const words = await loadFindingWords('en');
    const say = (document: Json) => findingSentence(checkPartnership(document).findings[0], words);
    expect(say(tidy('projects[0].end', '2026-03-31'))).to.equal(
      'Frailty at the front door: end is 2026-03-31, before it starts; expected 2026-04-01 or later',
    );
    expect(say(tidy('objectives[0].due', '2026-02-30'))).to.equal(
      'due is "2026-02-30", a day that does not exist; expected a day such as 2026-11-21, 2026-11 or 2026/27',
    );
    expect(say(having('aims[1].id', 'care', tidyDocument()))).to.equal(
      'The id "care" is taken already by aims[0]; expected one that no other thing has, here and in what refers to this thing',
    );
    expect(say(tidy('updates[0].status', 'geen'))).to.equal(
      'The update on Four-hour waits back to standard has the status geen; expected one of the status scale: done, green, red',
    );
  });

  it('has the same sentences in both languages', () => {
    expect(Object.keys(welsh)).to.deep.equal(Object.keys(english));
    const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).toSorted();
    for (const [code, sentence] of Object.entries(english))
      expect(holes(welsh[code as keyof typeof welsh]), code).to.deep.equal(holes(sentence));
  });
});
