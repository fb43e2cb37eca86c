import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { collectionNames, readPartnership } from '@stp-widgets/contract';
import { collections } from '@stp-widgets/contract/schema.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { damaged } from '../contract/damage.ts';
import { fromSchema } from '../contract/from-schema.ts';
import { clone, goodDocument, having, type Json } from '../contract/good-document.ts';
import { anyPartnership } from '../support/any-partnership.ts';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Json;
const schema = read('packages/contract/partnership.schema.json');

/** Ajv as it comes, with nothing told of the schema beforehand; whatever it warns of is a fault of the schema. */
const warnings: unknown[][] = [];
const warn = (...said: unknown[]) => void warnings.push(said);
const accepts = new Ajv2020({ logger: { log: warn, warn, error: warn } }).compile(schema);

/** What a notice may say of a document whose shape is good. */
const notOfShape = ['dangling-reference', 'duplicate-id', 'newer-version', 'older-version', 'too-deep'];
const shapeNotices = (document: unknown) => readPartnership(document).notices.filter(({ code }) => !notOfShape.includes(code));

function agree(document: unknown): void {
  const notices = shapeNotices(document);
  assert.equal(accepts(document), notices.length === 0, JSON.stringify([notices[0], accepts.errors?.[0]], null, 2));
}

const same = (path: string, ...values: unknown[]) => values.map((value) => [path, value] as const);
const numbers = [0, 1, 1.5, 5, 6, 7, -1, 1e300, Number('1e999'), '1', null];
const days = ['2026-11-21', '2026-02-30', '2024-02-29', '2026-11', '2026-13', '2026/27', '2026/28', '1999/00', '', 20_261_121, null];

/** Something else in one place of the good document; whether that is right is for the two to agree on, and for neither always. */
const corpus = [
  ...same('contract', '1.0', '1.1', '2.0', '', 1, null, undefined),
  ...same(
    'asOf',
    '2026-11-21T09:40:00Z',
    '2026-11-21T09:40:00+01:00',
    '2026-11-21T24:00Z',
    '2026-11-21T24:01Z',
    '2026-11-21T09:40:00',
    '2026-02-30T09:40Z',
    '2026-11-21',
  ),
  ...same('partnership', {}, null, [], 'Humber', undefined),
  ...same('partnership.name', '', ' ', 1, undefined),
  ...same('partnership.refresh', 'PT5M', 'PT0S', 'P', 'P1DT', 'five minutes', 'P1W1D'),
  ...same('partnership.own', 1),
  ...same('partnership.x-own', 1),
  ...same('partnership.codes[0].validTo', ...days),
  ...same('speaksFor', 'hull', 'nobody', '', 4),
  ...same('audiences', [], ['public'], [''], ['public', null], 'public'),
  ...same('statusScale[0].shape', 'tick', 'star', 'Tick', ''),
  ...same('statusScale[0].rank', ...numbers),
  ...same('responsibilityScheme.letters', [], [{}], undefined),
  ...same('cadences', {}, { updates: 'P14D' }, { updates: '' }, { other: 'P14D' }),
  ...same('thresholds.tight', ...numbers),
  ...same('calendar.week', [], [1, 7], [0], [1.5], ['1']),
  ...same('glossary', [], [{ term: 'STP' }], [null]),
  ...same('x-office', null, [], { deep: [[{}]] }),
  ...same('x-', 1),
  ...same('X-office', 1),
  ...same('pledges', [], {}),
  ...collectionNames.flatMap((kind) => same(kind, [], {}, null, [null], [{}], [[]], undefined)),
  ...same('aims[0].id', '', 7, null, undefined),
  ...same('aims[0].title', '', ' ', ['A'], undefined),
  ...same('aims[0].own', 1),
  ...same('aims[0].x-own', 1, null, { a: [1] }),
  ...same('aims[0].links', [], [{}], [{ href: 'https://a.example', title: 'A' }], [{ href: 'javascript:alert(1)', title: 'A' }]),
  ...same(
    'aims[0].links',
    [{ href: 'HTTPS://a.example', title: 'A' }],
    [{ href: 'tel:1 2', title: 'A' }],
    [{ href: 'mailto:', title: 'A' }],
  ),
  ...same('aims[0].withheld', true, false, 'true', 1, null),
  ...same('objectives[0].links[0].x-own', 1),
  ...same('objectives[0].due', ...days),
  ...same('objectives[0].aims', undefined, [], ['care', ''], ['nothing'], 'care'),
  ...same('objectives[0].positions', undefined, [{}], [{ organisation: 'hull', value: 'maybe' }]),
  ...same('results[0].weight', ...numbers),
  ...same('measures[0].decimals', ...numbers),
  ...same('measures[0].series', [], undefined),
  ...same('measures[0].series[0].observations[0].value', ...numbers),
  ...same('projects[0].contributions[0].share', ...numbers),
  ...same('projects[0].budget.currency', 'GBP', 'gbp', 'GBPX', '£'),
  ...same('activities[0].kind', undefined, 'task', 'milestone', 'Task', ''),
  ...same('activities[0].duration', ...numbers),
  ...same('activities[0].progress', ...numbers),
  ...same('dependencies[0].type', undefined, 'FS', 'fs', 'XX'),
  ...same('dependencies[0].lag', ...numbers),
  ...same('dependencies[0].predecessor', undefined, '', 'nothing'),
  ...same('risks[0].current.likelihood', ...numbers),
  ...same('updates[0].confidence', ...numbers),
] as const;

describe('the JSON Schema of the contract', () => {
  it('is good JSON Schema 2020-12, of which a strict reader says nothing', () => {
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.equal(new Ajv2020().validateSchema(schema), true);
    assert.deepEqual(warnings, []);
  });

  for (const [what, document] of [
    ['the demo', read('stories/demo/partnership.json')],
    ['a document with every field', goodDocument()],
    ['a document with one word', { contract: '1.0' }],
  ] as const) {
    it(`accepts ${what}, as reading does`, () => {
      assert.deepEqual([accepts(document), shapeNotices(document)], [true, []], JSON.stringify(accepts.errors));
    });
  }

  for (const document of [
    undefined,
    null,
    1,
    'text',
    [],
    {},
    { own: 1 },
    { 'x-own': 1 },
    { partnership: null },
    { aims: [], __proto__: null },
  ]) {
    it(`agrees with reading on ${JSON.stringify(document) ?? 'nothing'}`, () => agree(document));
  }

  it('agrees with reading wherever something else stands in one place', () => {
    const verdicts = corpus.map(([path, value]) => {
      const document = having(path, value);
      agree(document);
      return accepts(document);
    });
    // A corpus of only good or only bad documents would show little.
    assert.ok(verdicts.filter(Boolean).length > 60 && verdicts.filter((good) => !good).length > 200);
  });

  for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
    it(`agrees with reading on a field called ${name}`, () => {
      for (const text of [
        `{ "contract": "1.0", "${name}": 1 }`,
        `{ "contract": "1.0", "partnership": { "name": "A", "${name}": {} } }`,
        `{ "aims": [{ "id": "a", "title": "A", "${name}": [] }] }`,
        `{ "aims": [{ "id": "a", "title": "A", "x-own": { "${name}": [] } }] }`,
      ]) {
        agree(JSON.parse(text));
      }
    });
  }

  it('agrees with reading on documents with damage', () => {
    const verdicts = { good: 0, bad: 0 };
    fc.assert(
      // Through text once: JSON has no word for -0.
      fc.property(damaged(goodDocument(), 3).map(clone), (document) => {
        // A thing that is left out because its id is taken is not looked at any further.
        fc.pre(readPartnership(document).notices.every(({ code }) => code !== 'duplicate-id'));
        agree(document);
        verdicts[accepts(document) ? 'good' : 'bad']++;
      }),
      { numRuns: 2000 },
    );
    assert.ok(verdicts.good > 100 && verdicts.bad > 100, JSON.stringify(verdicts));
  });

  it('agrees with reading on things that are made up from the schemas, whole and damaged', () => {
    for (const [kind, thing] of Object.entries(collections)) {
      const given = fromSchema(thing).chain((one) => damaged(one, 1));
      fc.assert(
        fc.property(given, (one) => agree(clone({ [kind]: [one] }))),
        { numRuns: 100 },
      );
    }
  });

  it('accepts whole partnerships that are made up', () => {
    fc.assert(
      fc.property(anyPartnership(), (document) => {
        const given = clone(document);
        assert.equal(accepts(given), true, JSON.stringify(accepts.errors));
        assert.deepEqual(shapeNotices(given), []);
      }),
      { numRuns: 50 },
    );
  });

  it('says of every reference which collections it may lead to', () => {
    const { $defs } = schema as { $defs: Record<string, { properties: Record<string, Json> }> };
    assert.equal($defs.appointments.properties.role.$comment, 'the id of one of roles');
    assert.match(String(($defs.anything as unknown as Json).$comment), /^the id of one of aims, objectives, results, .*support$/);
  });

  it('carries meaning, unit, example and default of a field', () => {
    const { $defs } = schema as { $defs: Record<string, { properties: Record<string, Json> }> };
    assert.deepEqual($defs.dependencies.properties.lag, {
      default: 0,
      description: 'How long after it, in the unit of `lagIn`; negative for a lead. Unit: days',
      examples: [5],
      type: 'number',
    });
  });
});
