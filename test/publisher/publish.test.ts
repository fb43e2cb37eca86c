import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Kind, readPartnership } from '@stp-widgets/contract';
import { checkPartnership } from '@stp-widgets/contract/check.js';
import { collections } from '@stp-widgets/contract/schema.js';
import { belongings } from '@stp-widgets/publisher/publish/belonging.js';
import { publishFor, type PublishOptions } from '@stp-widgets/publisher/publish/publish-for.js';
import { loadPublishWords } from '@stp-widgets/publisher/publish/publish-words.js';
import { ownFieldsOf, referencesIn } from '../../scripts/reference/describe.ts';
import { clone, freeze, goodDocument, having, type Json } from '../contract/good-document.ts';

const shown = 'Not shown to this audience';

/** A document with some things of each of its collections, each with a title where it has none. */
const given = (lists: Readonly<Record<string, readonly object[]>>, head: object = {}): Json => ({
  contract: '1.0',
  partnership: { name: 'Humber, Coast and Vale' },
  ...head,
  ...Object.fromEntries(Object.entries(lists).map(([kind, list]) => [kind, list.map((thing) => ({ title: 'A title', ...thing }))])),
});

/** Without the titles that nobody asks about. */
const listsOf = (document: object) =>
  Object.fromEntries(
    Object.entries(document).flatMap(([kind, list]) =>
      Array.isArray(list) && kind !== 'audiences'
        ? [[kind, list.map((thing: object) => Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== 'A title')))]]
        : [],
    ),
  );

const forPublic = (document: Json, options?: PublishOptions) => listsOf(publishFor(freeze(document), 'public', options).document);

const secret = { audience: 'partners' };
const stub = (number: number, more: object = {}) => ({ id: `withheld-${number}`, withheld: true, title: shown, ...more });

describe('publishFor', () => {
  for (const [what, lists, expected] of [
    ['what is for everyone', { aims: [{ id: 'care' }] }, { aims: [{ id: 'care' }] }],
    ['what is for the audience', { aims: [{ id: 'care', audience: 'public' }] }, { aims: [{ id: 'care', audience: 'public' }] }],
    ['nothing of what is for others', { aims: [{ id: 'care', ...secret, 'x-own': 1 }] }, { aims: [] }],
    ['nothing of what is for nobody that is known', { aims: [{ id: 'care', audience: 'Public' }] }, { aims: [] }],
    [
      'a stub where what stays refers to what goes',
      {
        aims: [{ id: 'care', why: 'Secret', 'x-own': 1, links: [{ href: 'tel:1', title: 'A' }], topics: ['A'], ...secret }],
        objectives: [{ id: 'urgent', aims: ['care'] }],
      },
      { aims: [stub(1)], objectives: [{ id: 'urgent', aims: ['withheld-1'] }] },
    ],
    [
      'one stub for all that refer to it',
      {
        aims: [{ id: 'care', ...secret }],
        objectives: [
          { id: 'a', aims: ['care'] },
          { id: 'b', aims: ['care'] },
        ],
      },
      {
        aims: [stub(1)],
        objectives: [
          { id: 'a', aims: ['withheld-1'] },
          { id: 'b', aims: ['withheld-1'] },
        ],
      },
    ],
    [
      'no stub that bears an id which was there',
      {
        aims: [
          { id: 'withheld-1', ...secret },
          { id: 'withheld-2', withheld: false },
        ],
        objectives: [{ id: 'a', aims: ['withheld-1'] }],
      },
      { aims: [stub(3), { id: 'withheld-2', withheld: false }], objectives: [{ id: 'a', aims: ['withheld-3'] }] },
    ],
    [
      'a measure that says nothing',
      {
        measures: [
          { id: 'm', unit: 'nurses', direction: 'increase', series: [{ observations: [{ period: '2026-09', value: 7 }] }], ...secret },
        ],
        projects: [{ id: 'p', contributions: [{ to: 'm' }] }],
      },
      {
        measures: [stub(1, { unit: '–', direction: 'neutral', series: [] })],
        projects: [{ id: 'p', contributions: [{ to: 'withheld-1' }] }],
      },
    ],
    [
      'a result that is one of nothing that is shown',
      {
        objectives: [{ id: 'o' }],
        results: [{ id: 'r', objective: 'o', ...secret }],
        projects: [{ id: 'p', contributions: [{ to: 'r' }] }],
      },
      {
        objectives: [{ id: 'o' }, stub(2)],
        results: [stub(1, { objective: 'withheld-2' })],
        projects: [{ id: 'p', contributions: [{ to: 'withheld-1' }] }],
      },
    ],
    [
      'a dependency between two that are not shown',
      {
        activities: [{ id: 'a' }, { id: 'b' }],
        dependencies: [{ id: 'd', predecessor: 'a', successor: 'b', ...secret }],
        risks: [{ id: 'r', subjects: ['d', 'a'] }],
      },
      {
        activities: [{ id: 'a' }, { id: 'b' }, stub(2), stub(3)],
        dependencies: [{ id: 'withheld-1', withheld: true, predecessor: 'withheld-2', successor: 'withheld-3' }],
        risks: [{ id: 'r', subjects: ['withheld-1', 'a'] }],
      },
    ],
    [
      'nothing of what belongs to it, however far down, whatever it is marked',
      {
        programmes: [{ id: 'g', ...secret }],
        projects: [{ id: 'p', programme: 'g', audience: 'public' }],
        activities: [
          { id: 'c', parent: 'b' },
          { id: 'b', parent: 'a' },
          { id: 'a', project: 'p' },
        ],
        benefits: [{ id: 's', subject: 'c' }],
        updates: [{ id: 'u', subject: 's', at: '2026-11' }],
        accountabilities: [{ id: 'n', subject: 'a', party: 'hull', letters: ['A'] }],
        organisations: [{ id: 'hull', name: 'Hull' }],
      },
      {
        programmes: [],
        projects: [],
        activities: [],
        benefits: [],
        updates: [],
        accountabilities: [],
        organisations: [{ id: 'hull', name: 'Hull' }],
      },
    ],
    [
      'what bears on others too, and nothing of what bears on it alone',
      {
        aims: [{ id: 'a', ...secret }, { id: 'b' }],
        risks: [
          { id: 'both', subjects: ['a', 'b'] },
          { id: 'one', subjects: ['a', 'a'] },
          { id: 'none', subjects: [] },
        ],
      },
      {
        aims: [stub(1), { id: 'b' }],
        risks: [
          { id: 'both', subjects: ['withheld-1', 'b'] },
          { id: 'none', subjects: [] },
        ],
      },
    ],
    [
      'a dependency on it without its texts',
      {
        organisations: [{ id: 'hull', name: 'Hull' }],
        activities: [{ id: 'a', ...secret }, { id: 'b' }],
        dependencies: [
          {
            id: 'd',
            predecessor: 'a',
            successor: 'b',
            lag: 5,
            gives: 'Secret',
            acceptance: 'Secret',
            neededBy: '2026-12',
            'x-own': 'Secret',
            topics: ['Secret'],
            links: [{ href: 'tel:1', title: 'Secret' }],
            receiver: { organisation: 'hull', value: 'agreed', note: 'Secret', at: '2026-05' },
          },
        ],
      },
      {
        organisations: [{ id: 'hull', name: 'Hull' }],
        activities: [stub(1), { id: 'b' }],
        dependencies: [
          {
            id: 'd',
            predecessor: 'withheld-1',
            successor: 'b',
            lag: 5,
            neededBy: '2026-12',
            receiver: { organisation: 'hull', value: 'agreed', at: '2026-05' },
          },
        ],
      },
    ],
    [
      'of what an organisation says that is not shown only that it is there',
      {
        organisations: [{ id: 'hull', name: 'Hull', ...secret }],
        decisions: [{ id: 'd', positions: [{ organisation: 'hull', value: 'opposes', at: '2026-05', note: 'Secret' }] }],
        measures: [
          {
            id: 'm',
            unit: '%',
            direction: 'increase',
            series: [{ organisation: 'hull', observations: [{ period: '2026-09', value: 7 }] }, { observations: [] }],
          },
        ],
        projects: [{ id: 'p', impact: [{ organisation: 'hull', says: 'Secret' }], budget: { amount: 5, currency: 'GBP', holder: 'hull' } }],
        benefits: [{ id: 'b', subject: 'p', lines: [{ organisation: 'hull', of: 'saving', period: '2026/27', actual: 92 }] }],
      },
      {
        organisations: [{ id: 'withheld-1', withheld: true, name: shown }],
        decisions: [{ id: 'd', positions: [{ organisation: 'withheld-1', value: 'opposes' }] }],
        measures: [
          { id: 'm', unit: '%', direction: 'increase', series: [{ organisation: 'withheld-1', observations: [] }, { observations: [] }] },
        ],
        projects: [
          { id: 'p', impact: [{ organisation: 'withheld-1', says: shown }], budget: { amount: 5, currency: 'GBP', holder: 'withheld-1' } },
        ],
        benefits: [{ id: 'b', subject: 'p', lines: [{ organisation: 'withheld-1', of: 'saving', period: '2026/27' }] }],
      },
    ],
    [
      'a joint role, and no role of what is not shown alone',
      {
        organisations: [
          { id: 'hull', name: 'Hull', ...secret },
          { id: 'york', name: 'York' },
        ],
        roles: [
          { id: 'joint', organisations: ['hull', 'york'] },
          { id: 'own', organisations: ['hull'] },
        ],
        appointments: [{ id: 'held', role: 'own', holder: 'A. Person' }],
      },
      {
        organisations: [
          { id: 'withheld-1', withheld: true, name: shown },
          { id: 'york', name: 'York' },
        ],
        roles: [{ id: 'joint', organisations: ['withheld-1', 'york'] }],
        appointments: [],
      },
    ],
  ] as [string, Record<string, object[]>, object][]) {
    it(`gives ${what}`, () => {
      const bare = Object.fromEntries(
        Object.entries(lists).map(([kind, list]) => [
          kind,
          list.map((thing) => {
            // Only what has a title in the contract is given one.
            const { title, ...rest } = { title: 'A title', ...thing };
            return Object.hasOwn(collections[kind as Kind].shape, 'title') ? { title, ...rest } : rest;
          }),
        ]),
      );
      const document = { contract: '1.0', partnership: { name: 'Humber' }, ...bare };
      assert.deepEqual(readPartnership(document).notices, []);
      assert.deepEqual(forPublic(document), expected);
    });
  }

  it('shows each audience what is meant for it and for all before it', () => {
    const aims = [{ id: 'all' }, { id: 'a', audience: 'staff' }, { id: 'b', audience: 'partners' }, { id: 'c', audience: 'board' }];
    const document = given({ aims }, { audiences: ['staff', 'partners', 'board'] });
    const seen = (audience: string) => (publishFor(document, audience).document.aims as { id: string }[]).map(({ id }) => id);
    assert.deepEqual(
      [seen('staff'), seen('partners'), seen('board')],
      [
        ['all', 'a'],
        ['all', 'a', 'b'],
        ['all', 'a', 'b', 'c'],
      ],
    );
  });

  it('takes what is not marked as it is told, and marks what stays so', () => {
    const document = given({ aims: [{ id: 'a' }, { id: 'b', audience: 'public' }] });
    assert.deepEqual(forPublic(document, { unmarked: 'partners' }), { aims: [{ id: 'b', audience: 'public' }] });
    assert.deepEqual(listsOf(publishFor(document, 'partners', { unmarked: 'partners' }).document), {
      aims: [
        { id: 'a', audience: 'partners' },
        { id: 'b', audience: 'public' },
      ],
    });
  });

  it('says for whom the copy is, and counts', () => {
    const document = given({
      aims: [{ id: 'care', ...secret }, { id: 'b' }],
      objectives: [{ id: 'o', aims: ['care'] }],
      risks: [{ id: 'r', ...secret }],
    });
    const { document: copy, withheld, stubs, unmarked, remarks } = publishFor(document, 'public');
    assert.equal(copy.audience, 'public');
    assert.deepEqual({ withheld, stubs, unmarked, remarks }, { withheld: 2, stubs: 1, unmarked: 2, remarks: [] });
  });

  it('says in Welsh what is not shown, in a document in Welsh', () => {
    const document = given(
      { aims: [{ id: 'care', ...secret }], objectives: [{ id: 'o', aims: ['care'] }] },
      { partnership: { name: 'Gwynedd', language: 'cy' } },
    );
    const [{ title }] = publishFor(document, 'public').document.aims as [{ title: string }];
    assert.equal(title, 'Heb ei ddangos i’r gynulleidfa hon');
  });

  it('puts what stands for a withheld organisation in the head, too', () => {
    const document = {
      contract: '1.0',
      speaksFor: 'hull',
      sources: [{ organisation: 'hull' }],
      organisations: [{ id: 'hull', name: 'Hull', ...secret }],
    };
    const { speaksFor, sources } = publishFor(document, 'public').document;
    assert.deepEqual([speaksFor, sources], ['withheld-1', [{ organisation: 'withheld-1' }]]);
  });

  it('goes from audience to audience as at once, whatever was said to be not shown before', () => {
    const document = given(
      {
        aims: [
          { id: 'a', audience: 'board' },
          { id: 'b', audience: 'partners' },
        ],
        risks: [{ id: 'r', subjects: ['a', 'b'] }],
        objectives: [{ id: 'o', aims: ['a', 'b'] }],
      },
      { audiences: ['public', 'partners', 'board'] },
    );
    const byWay = publishFor(publishFor(document, 'partners').document, 'public').document;
    assert.deepEqual(byWay.risks, []);
    assert.equal((byWay.aims as object[]).length, 2);
    assert.equal(JSON.stringify(byWay).includes('"b"'), false);
  });

  it('does not take for a stub what says something', () => {
    for (const thing of [
      { id: 'withheld-1', withheld: true, title: 'Secret' },
      { id: 'mine', withheld: true, title: shown },
      { id: 'withheld-1', withheld: true, title: shown, why: 'Secret' },
    ]) {
      assert.deepEqual(forPublic(given({ aims: [thing] }), { unmarked: 'partners' }), { aims: [] });
    }
    assert.deepEqual(forPublic(given({ aims: [stub(1)] }), { unmarked: 'partners' }), { aims: [stub(1)] });
  });

  it('leaves as it is, and the same, what is for the audience', () => {
    const document = freeze(having('audience', undefined, having('objectives[1].withheld', undefined)));
    const { document: copy, remarks } = publishFor(document, 'partners');
    assert.deepEqual([copy, remarks], [{ ...document, audience: 'partners' }, []]);
    assert.equal((copy.aims as object[])[0], (document.aims as object[])[0]);
  });

  for (const [what, document, audience, options, says] of [
    [
      'an audience that is not listed',
      given({}),
      'board',
      {},
      /no such audience to publish for: board; the document lists public, partners, widest first/,
    ],
    [
      'an audience of a document that lists none',
      given({}, { audiences: [] }),
      'public',
      {},
      /no such audience to publish for: public; the document lists none/,
    ],
    [
      'what is not marked for an audience that is not listed',
      given({}),
      'public',
      { unmarked: 'office' },
      /no such audience for what is not marked: office/,
    ],
    ['an audience that is listed twice', given({}, { audiences: ['a', 'b', 'a'] }), 'a', {}, /twice/],
    [
      'more than a copy holds',
      given({}, { audience: 'public' }),
      'partners',
      {},
      /published for public, and what more partners may see is not in it/,
    ],
    [
      'a copy for nobody that is known',
      given({}, { audience: 'board' }),
      'public',
      {},
      /no such audience that the document was published for: board/,
    ],
    [
      'a document that does not read as it is',
      given({ aims: [{ id: 'a', why: '' }] }),
      'public',
      {},
      /aims\[0\]\.why is "", expected text \(wrong-value\)\. stp validate/,
    ],
    ['a document of another version', given({}, { contract: '2.0' }), 'public', {}, /newer-version/],
    ['no document', [], 'public', {}, /not-a-partnership/],
  ] as const) {
    it(`does not publish ${what}`, () => assert.throws(() => publishFor(document, audience, options), says));
  }

  it('keeps what a name of the language would be as data', () => {
    const aims = ['__proto__', 'constructor'].map((id) => ({ id, title: id, ...secret }));
    const objectives = [{ id: 'toString', title: 'O', aims: ['__proto__', 'constructor'], 'x-__proto__': 1 }];
    const { document } = publishFor({ contract: '1.0', aims, objectives }, 'public');
    assert.deepEqual(listsOf(document), {
      aims: [stub(1), stub(2)],
      objectives: [{ id: 'toString', title: 'O', aims: ['withheld-1', 'withheld-2'], 'x-__proto__': 1 }],
    });
  });

  it('follows a chain of 20,000 parents', () => {
    const activities = Array.from({ length: 20_000 }, (_, at) => ({ id: `a${at}`, ...(at > 0 ? { parent: `a${at - 1}` } : secret) }));
    assert.equal(publishFor(given({ activities }), 'public').withheld, 20_000);
  });

  it('gives a good document that holds together, too', () => {
    const marked = Object.fromEntries(
      Object.entries(goodDocument()).map(([name, list]) => [
        name,
        Array.isArray(list) && Object.hasOwn(collections, name)
          ? list.map((thing: object, at) => ({ ...thing, audience: at % 2 ? 'partners' : 'public' }))
          : list,
      ]),
    );
    const errors = (document: unknown) =>
      checkPartnership(document)
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ code }) => code);
    const before = new Set(errors(marked));
    assert.deepEqual(
      errors(publishFor(marked, 'public').document).filter((code) => !before.has(code)),
      [],
    );
  });
});

describe('what belongs to what', () => {
  it('is decided for every reference of the contract, and no other', () => {
    const references = Object.entries(collections).flatMap(([kind, { shape }]) =>
      referencesIn(ownFieldsOf(shape), `${kind}.`).map(({ field }) => field),
    );
    assert.deepEqual(Object.keys(belongings), references);
  });
});

describe('a remark on what is published', () => {
  const merger = { id: 'merger-of-two', title: 'The  Merger', ...secret };
  const remarksOn = (lists: Record<string, object[]>, head = {}) =>
    publishFor(given(lists, head), 'public').remarks.map(({ code, severity, at, found }) => [code, severity, at, found]);

  for (const [what, text, found] of [
    ['its title', 'Before the merger, beds.', 'The  Merger'],
    ['its title over two lines', 'the\nMERGER', 'The  Merger'],
    ['its title, written wide', 'Ｔｈｅ Ｍｅｒｇｅｒ', 'The  Merger'],
    ['its id', 'See merger-of-two.', 'merger-of-two'],
    ['its id in an address', 'https://a.example/merger-of-two/plan', 'merger-of-two'],
    ['the longer of both', 'The Merger (merger-of-two)', 'merger-of-two'],
  ] as const) {
    it(`names a text that mentions ${what}`, () => {
      assert.deepEqual(remarksOn({ projects: [merger, { id: 'p', why: text }] }), [
        ['mentions-withheld', 'warning', 'projects[1].why', found],
      ]);
    });
  }

  for (const [what, text] of [
    ['a part of a word', 'The mergers'],
    ['a part of an id', 'merger-of-two-rivers'],
    ['the words in another order', 'Merger, the'],
    ['nothing', 'Beds'],
  ] as const) {
    it(`names no text that holds ${what}`, () => assert.deepEqual(remarksOn({ projects: [merger, { id: 'p', why: text }] }), []));
  }

  it('is made wherever there is text: in the head, in lists, in links, in the publisher’s own fields and their names', () => {
    const text = 'The merger';
    const found = remarksOn(
      {
        projects: [
          merger,
          {
            id: 'p',
            topics: ['A', text],
            links: [{ href: 'https://a.example/merger-of-two', title: text }],
            'x-own': { a: [text], 'the merger': 1 },
          },
        ],
        aims: [{ id: 'a-merger-of-two' }, { id: 'b', title: text }, { id: 'c', 'x-merger-of-two': 1 }],
      },
      { glossary: [{ term: 'Merger', meaning: text }], 'x-note': text },
    );
    assert.deepEqual(
      found.map(([, , at]) => at),
      [
        'glossary[0].meaning',
        'x-note',
        'aims[1].title',
        'projects[1].topics[1]',
        'projects[1].links[0].href',
        'projects[1].links[0].title',
        'projects[1].x-own.a[0]',
        'projects[1].x-own.the merger',
      ],
    );
  });

  it('is not made of what bears the same name', () => {
    assert.deepEqual(
      remarksOn({
        activities: [
          { id: 'a', title: 'Design', ...secret },
          { id: 'b', title: 'Design' },
        ],
      }),
      [],
    );
  });

  it('is not made of texts that are withheld too', () => {
    assert.deepEqual(remarksOn({ projects: [merger, { id: 'p', why: 'The merger', ...secret }] }), []);
  });

  it('is made of a mark that nobody knows, even for the narrowest audience', () => {
    const document = given({ aims: [{ id: 'a', audience: 'partner' }] });
    const { remarks, document: copy } = publishFor(document, 'partners');
    assert.deepEqual(copy.aims, []);
    assert.deepEqual(remarks, [
      {
        code: 'unknown-audience',
        severity: 'error',
        at: 'aims[0].audience',
        found: 'partner',
        expected: 'public, partners',
        says: 'The audience “partner” is none that the document lists (public, partners), so nobody sees this; list it in audiences, or correct it',
      },
    ]);
  });

  it('is said in Welsh', async () => {
    const words = await loadPublishWords('cy');
    const [{ says }] = publishFor(given({ projects: [merger, { id: 'p', why: 'The merger' }] }), 'public', { words }).remarks;
    assert.match(says, /^Mae’r testun hwn yn crybwyll “The {2}Merger”/);
  });

  it('takes a moment where a long text meets long names that are nearly in it', () => {
    const lists = {
      aims: [
        { id: 'a', title: `${'a '.repeat(50_000)}b`, ...secret },
        { id: 'b', title: 'B', why: 'a '.repeat(200_000) },
      ],
    };
    const start = performance.now();
    remarksOn(clone(lists));
    assert.ok(performance.now() - start < 5000);
  });
});
