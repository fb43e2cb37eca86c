import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collectionNames, type Kind, readPartnership } from '@stp-widgets/contract';
import { marks } from '@stp-widgets/contract/fields.js';
import { collections } from '@stp-widgets/contract/schema.js';
import { belongings } from '@stp-widgets/publisher/publish/belonging.js';
import { publishFor } from '@stp-widgets/publisher/publish/publish-for.js';
import * as fc from 'fast-check';
import type { Schema } from '../contract/from-schema.ts';
import type { Json } from '../contract/good-document.ts';
import { anyPartnership } from '../support/any-partnership.ts';

type Thing = Json & { readonly id: string };
interface Definition {
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
}

const audiences = ['public', 'partners', 'board'];
const isKind = (name: string): name is Kind => (collectionNames as readonly string[]).includes(name);
const thingsOf = (document: Json) =>
  collectionNames.flatMap((kind) => ((document[kind] ?? []) as Thing[]).map((thing) => ({ kind, thing })));

const without = (name: string, object: object) => Object.fromEntries(Object.entries(object).filter(([field]) => field !== name));

/** Partnerships whose things are marked for one audience or another, for none, or for one that nobody knows. */
const marked = fc
  .tuple(
    anyPartnership({ things: 4 }),
    fc.array(fc.constantFrom(undefined, undefined, ...audiences, 'nobody'), { minLength: 100, maxLength: 100 }),
  )
  .map(([whole, given]) => {
    let at = 0;
    const mark = (thing: Thing) => {
      const audience = given[at++ % given.length];
      return { ...without('audience', thing), ...(audience !== undefined && { audience }) };
    };
    const lists = Object.entries(without('audience', whole)).map(([name, list]) => [
      name,
      isKind(name) ? (list as Thing[]).map(mark) : list,
    ]);
    return { ...Object.fromEntries(lists), audiences } as Json;
  });

/** Every reference in a thing, with its field. */
function referencesOf(kind: Kind, thing: Thing): (readonly [string, string])[] {
  return within(collections[kind], thing, kind);
  function within(schema: Schema, value: unknown, field: string): (readonly [string, string])[] {
    if (value === undefined) return [];
    const mark = marks.get(schema as never);
    if (mark) return 'kinds' in mark ? [[field, value as string]] : [];
    const { shape, element, innerType } = schema._zod.def as Definition;
    if (innerType) return within(innerType, value, field);
    if (element) return (value as unknown[]).flatMap((one) => within(element, one, field));
    return Object.entries(shape ?? {}).flatMap(([name, one]) => within(one, (value as Json)[name], `${field}.${name}`));
  }
}

/** The same document with each id, each text and each name of a publisher's own field the only one of its kind. */
function told(document: Json): Json {
  const ids = new Map(thingsOf(document).map(({ thing }, at) => [thing.id, `thing${at}zqxv`]));
  const lists = Object.entries(document).map(([name, list]) => {
    if (!isKind(name)) return [name, list];
    return [name, (list as Thing[]).map((thing) => unique(collections[name], thing, ids.get(thing.id)!, { text: 0 }))];
  });
  return without('speaksFor', without('sources', Object.fromEntries(lists) as Json));

  function unique(schema: Schema, value: unknown, id: string, count: { text: number }, field = ''): unknown {
    const mark = marks.get(schema as never);
    if (mark && 'kinds' in mark) return ids.get(value as string);
    if (field === 'id') return id;
    if (mark) return mark.check === 'text' && field !== 'audience' ? `${id}-text-${++count.text}` : value;
    const { shape, element, innerType } = schema._zod.def as Definition;
    if (innerType) return unique(innerType, value, id, count, field);
    if (element) return (value as unknown[]).map((one) => unique(element, one, id, count, field));
    if (!shape) return value;
    const entries = Object.entries(value as Json).map(([name, one]) =>
      name.startsWith('x-') ? [`x-${id}-${++count.text}`, { [`${id}-x`]: [id] }] : [name, unique(shape[name], one, id, count, name)],
    );
    return Object.fromEntries(entries) as unknown;
  }
}

// Copies are never made through JSON: V8 reads `x-\ud800` as `x-\` where it has seen an object with that name before.
const runs = { numRuns: 100, endOnFailure: true };

describe('publishing any partnership for any audience', () => {
  const cases = fc.tuple(marked, fc.constantFrom(...audiences), fc.option(fc.constantFrom(...audiences), { nil: undefined }));

  it('leaves nothing dangling, and nothing to notice', () => {
    fc.assert(
      fc.property(cases, ([document, audience, unmarked]) => {
        assert.deepEqual(readPartnership(publishFor(document, audience, { unmarked }).document).notices, []);
      }),
      runs,
    );
  });

  it('shows nothing that is marked for others, under no id', () => {
    fc.assert(
      fc.property(cases, ([document, audience, unmarked]) => {
        const rank = (name: unknown) => (audiences.includes(name as string) ? audiences.indexOf(name as string) : Infinity);
        const isForOthers = ({ thing }: { thing: Thing }) => rank(thing.audience ?? unmarked ?? 'public') > rank(audience);
        const hidden = new Set(
          thingsOf(document)
            .filter(isForOthers)
            .map(({ thing }) => thing.id),
        );
        for (const { kind, thing } of thingsOf(publishFor(document, audience, { unmarked }).document)) {
          assert.equal(hidden.has(thing.id), false);
          for (const [, id] of referencesOf(kind, thing)) assert.equal(hidden.has(id), false);
        }
      }),
      runs,
    );
  });

  it('lets out no id, no text and no own field of what is not there', () => {
    let withheld = 0;
    fc.assert(
      fc.property(cases, ([given, audience, unmarked]) => {
        const document = told(given);
        const published = publishFor(document, audience, { unmarked });
        const there = new Set(thingsOf(published.document).map(({ thing }) => thing.id));
        const written = JSON.stringify(published.document);
        for (const { thing } of thingsOf(document)) {
          if (there.has(thing.id)) continue;
          withheld++;
          assert.equal(written.includes(thing.id), false, thing.id);
        }
        assert.deepEqual(
          published.remarks.filter(({ code }) => code === 'mentions-withheld'),
          [],
        );
      }),
      runs,
    );
    assert.ok(withheld > 500, String(withheld));
  });

  it('leaves nothing that belongs to what is not shown', () => {
    fc.assert(
      fc.property(cases, ([document, audience, unmarked]) => {
        const things = thingsOf(publishFor(document, audience, { unmarked }).document);
        const stubs = new Set(things.filter(({ thing }) => thing.id.startsWith('withheld-')).map(({ thing }) => thing.id));
        for (const { kind, thing } of things.filter((one) => !stubs.has(one.thing.id))) {
          const references = referencesOf(kind, thing);
          assert.ok(references.every(([field, id]) => belongings[field] !== 'goes' || !stubs.has(id)));
          const all = references.filter(([field]) => belongings[field] === 'goes with all' || belongings[field] === 'end');
          assert.ok(all.length === 0 || all.some(([, id]) => !stubs.has(id)));
        }
      }),
      runs,
    );
  });

  it('is the same when it is done twice', () => {
    fc.assert(
      fc.property(cases, ([document, audience, unmarked]) => {
        const once = publishFor(document, audience, { unmarked }).document;
        const twice = publishFor(structuredClone(once), audience, { unmarked });
        assert.equal(JSON.stringify(twice.document), JSON.stringify(once));
        assert.equal(twice.withheld, 0);
      }),
      runs,
    );
  });

  it('is the same whatever was done before, and leaves what it was given as it was', () => {
    fc.assert(
      fc.property(cases, ([document, audience, unmarked]) => {
        const before = JSON.stringify(document);
        const one = JSON.stringify(publishFor(document, audience, { unmarked }));
        assert.equal(JSON.stringify(publishFor(structuredClone(document), audience, { unmarked })), one);
        assert.equal(JSON.stringify(document), before);
      }),
      runs,
    );
  });

  it('keeps all that is marked for anybody, for the narrowest audience', () => {
    fc.assert(
      fc.property(marked, (given) => {
        const known = Object.entries(given).map(([name, list]) => [
          name,
          isKind(name) ? (list as Thing[]).map((thing) => (thing.audience === 'nobody' ? { ...thing, audience: 'board' } : thing)) : list,
        ]);
        const document = Object.fromEntries(known) as Json;
        const published = publishFor(document, 'board');
        assert.deepEqual(published.document, { ...document, audience: 'board' });
        assert.deepEqual([published.withheld, published.remarks], [0, []]);
      }),
      runs,
    );
  });
});
