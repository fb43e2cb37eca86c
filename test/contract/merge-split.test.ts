import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { mergePartnerships, ownership } from '@stp-widgets/contract/merge.js';
import * as fc from 'fast-check';
import { anyPartnership } from '../support/any-partnership.ts';
import { damaged } from './damage.ts';
import { clone, freeze, goodDocument, type Json } from './good-document.ts';
import { split } from './split.ts';

/** Partnerships, each with the documents that its partners would send in, some of it said by several, in any order. */
const parts = fc.tuple(anyPartnership().map(clone), fc.array(fc.boolean(), { minLength: 1, maxLength: 24 })).chain(([whole, coins]) => {
  let tossed = 0;
  const documents = split(whole, () => coins[tossed++ % coins.length]);
  return shuffled(documents).map((sent) => ({ whole, sent }));
});
const shuffled = (documents: readonly Json[]) => fc.shuffledSubarray([...documents], { minLength: documents.length });

/** Documents that contradict each other in any way, and their like in another order. */
const any = fc
  .array(fc.tuple(damaged(goodDocument(), 6), fc.constantFrom(undefined, 'hull', 'york', 'board')), { minLength: 2, maxLength: 4 })
  .map((all) => all.map(([document, speaksFor]) => (isPlain(document) ? { ...document, speaksFor } : document) as Json).map(clone))
  .chain((documents) => fc.tuple(fc.constant(documents), shuffled(documents)));
const isPlain = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A document without what merging may change: the order of things and of organisations in a list, whom it speaks for, its sources. */
function unordered(given: Json): Json {
  const by = (name: string) => (one: Json, other: Json) =>
    one[name] === other[name] ? 0 : ((one[name] ?? '') as string) < ((other[name] ?? '') as string) ? -1 : 1;
  const entries = Object.entries(without(given, 'speaksFor', 'sources')).map(([kind, value]) => {
    if (!Object.hasOwn(ownership, kind)) return [kind, value] as const;
    const { lists = [] } = ownership[kind as keyof typeof ownership];
    const things = (value as Json[]).map((thing) =>
      Object.fromEntries(
        Object.entries(thing).map(([name, one]) => [name, lists.includes(name) ? (one as Json[]).toSorted(by('organisation')) : one]),
      ),
    );
    return [kind, things.toSorted(by('id'))] as const;
  });
  return Object.fromEntries(entries);
}

const without = (object: object, ...names: string[]): Json =>
  Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));

describe('a partnership that was split into what each partner says', () => {
  it('is whole again when merged, without a finding', () => {
    fc.assert(
      fc.property(parts, ({ whole, sent }) => {
        const { document, findings } = mergePartnerships(freeze(sent));
        expect(findings).to.deep.equal([]);
        expect(unordered(document)).to.deep.equal(unordered(whole));
      }),
      { numRuns: 300 },
    );
  });

  it('is read without a notice, as the whole is', () => {
    fc.assert(
      fc.property(parts, ({ whole, sent }) => {
        expect(readPartnership(whole).notices).to.deep.equal([]);
        expect(readPartnership(mergePartnerships(sent).document).notices).to.deep.equal([]);
      }),
    );
  });

  it('says of each partner how old its part is', () => {
    fc.assert(
      fc.property(parts, ({ sent }) => {
        const { sources = [] } = mergePartnerships(sent).document as { sources?: { organisation?: string }[] };
        if (sent.length < 2) return;
        const named = new Set(sources.map(({ organisation }) => organisation));
        for (const { speaksFor } of sent) expect(!speaksFor || named.has(speaksFor as string)).to.equal(true);
      }),
    );
  });
});

describe('mergePartnerships, of whatever it is given', () => {
  it('gives the same bytes and finds the same, whatever the order', () => {
    fc.assert(
      fc.property(any, ([documents, others]) => {
        const [one, other] = [mergePartnerships(freeze(documents)), mergePartnerships(others)];
        expect(JSON.stringify(other.document)).to.equal(JSON.stringify(one.document));
        const found = (all: typeof one) => all.findings.map((finding) => JSON.stringify(without(finding, 'document'))).toSorted();
        expect(found(other)).to.deep.equal(found(one));
      }),
      { numRuns: 300 },
    );
  });

  it('takes no notice of a document that is there twice', () => {
    fc.assert(
      fc.property(any, ([documents]) => {
        expect(mergePartnerships([...documents, ...documents.map(clone)]).document).to.deep.equal(mergePartnerships(documents).document);
      }),
    );
  });

  it('has in it whatever one of them says of a thing, or names what it has not', () => {
    fc.assert(
      fc.property(any, ([given]) => {
        const documents = [...new Map(given.map((document) => [JSON.stringify(document), document])).values()];
        const { document: merged, findings } = mergePartnerships(documents);
        for (const [at, document] of documents.entries()) {
          const named = findings.filter((finding) => finding.document === at).map(({ path }) => path);
          for (const { kind, place, thing } of thingsOf(document)) {
            const kept = thingsOf(merged).filter((one) => one.kind === kind && one.thing.id === thing.id);
            for (const [name, value] of Object.entries(thing)) {
              const isNamed = named.some((path) => path === place || path.startsWith(`${place}.${name}`));
              expect(isNamed || kept.some((one) => isWithin(value, one.thing[name])), `${at}: ${place}.${name}`).to.equal(true);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

const thingsOf = (document: Json) =>
  Object.keys(isPlain(document) ? ownership : {}).flatMap((kind) => {
    const list = Array.isArray(document[kind]) ? (document[kind] as unknown[]) : [];
    return list.flatMap((thing, index) => (isPlain(thing) ? [{ kind, place: `${kind}[${index}]`, thing }] : []));
  });

/** Tells whether a value is the other, or a list of which each element is in the other, be it in a series joined by period. */
function isWithin(value: unknown, other: unknown): boolean {
  const text = JSON.stringify(sorted(value));
  if (text === JSON.stringify(sorted(other))) return true;
  if (!Array.isArray(value) || !Array.isArray(other)) return false;
  const there = new Set(other.map((one) => JSON.stringify(sorted(one))));
  return value.every((one) => there.has(JSON.stringify(sorted(one))) || other.some((joined) => isJoined(one, joined)));
}

function isJoined(one: unknown, joined: unknown): boolean {
  if (!isPlain(one) || !isPlain(joined) || !Array.isArray(one.observations)) return false;
  return Object.entries(one).every(([name, value]) => isWithin(value, joined[name]));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlain(value)) return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, inner]) => [name, sorted(inner)]);
}
