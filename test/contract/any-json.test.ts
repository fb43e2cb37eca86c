import { expect } from '@open-wc/testing';
import { collectionNames, readPartnership, type Reading } from '@stp-widgets/contract';
import * as fc from 'fast-check';
import { clone, freeze, goodDocument, isFrozen, type Json } from './good-document.ts';
import { damaged } from './damage.ts';

const names = [...collectionNames, 'contract', 'partnership', 'statusScale', 'x-own', '__proto__', 'pledges'];

/** JSON of any kind, and JSON whose top at least looks like a partnership. */
const anything = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 4 })),
  fc.dictionary(fc.constantFrom(...names), fc.array(fc.dictionary(fc.constantFrom('id', 'title', 'name', 'x-own'), fc.jsonValue()))),
);
const broken = damaged(goodDocument(), 8);

/** Whether a partnership keeps what its type promises: every collection, ids that are unique, nothing to change. */
function keepsPromise({ partnership, notices }: Reading): void {
  expect(Object.isFrozen(notices)).to.equal(true);
  if (!partnership) return;
  const ids = collectionNames.flatMap((kind) => partnership[kind].map(({ id }) => id));
  expect(new Set(ids).size).to.equal(ids.length);
  expect(isFrozen(partnership)).to.equal(true);
}

describe('readPartnership, of whatever it is given', () => {
  for (const [what, documents] of [
    // Through text once, which has no word for -0.
    ['any JSON', anything.map(clone)],
    ['a document with damage', broken.map(clone)],
  ] as const) {
    it(`never throws and keeps its promises, for ${what}`, () => {
      fc.assert(
        fc.property(documents, (document) => keepsPromise(readPartnership(document))),
        { numRuns: 300 },
      );
    });

    it(`leaves it as it is, for ${what}`, () => {
      fc.assert(
        fc.property(documents, (document) => {
          const before = JSON.stringify(document);
          expect(readPartnership(freeze(document))).to.deep.equal(readPartnership(JSON.parse(before)));
          expect(JSON.stringify(document)).to.equal(before);
        }),
      );
    });

    it(`gives the same when it reads what it gave, with nothing more to say, for ${what}`, () => {
      fc.assert(
        fc.property(documents, (document) => {
          const { partnership } = readPartnership(document);
          if (!partnership) return;
          const again = readPartnership(clone(partnership));
          expect(again.partnership).to.deep.equal(partnership);
          // Where the document gave no name there is an empty one, and a newer version stays newer.
          const notices = again.notices.filter(({ code, path }) => !code.endsWith('-version') && path !== 'partnership.name');
          expect(notices).to.deep.equal([]);
        }),
        { numRuns: 300 },
      );
    });
  }

  it('says something whenever it keeps less than it was given', () => {
    fc.assert(
      fc.property(broken, (document) => {
        const { partnership, notices } = readPartnership(document);
        if (notices.length > 0 || !partnership) return;
        // What it adds are defaults; everything given is there.
        expect(within(document, partnership)).to.equal(true);
      }),
      { numRuns: 300 },
    );
  });

  it('loses no more items than it says', () => {
    fc.assert(
      fc.property(broken, (document) => {
        const { partnership, notices } = readPartnership(document);
        if (!partnership) return;
        for (const kind of collectionNames) {
          const list = (document as Json)[kind];
          if (!Array.isArray(list)) continue;
          const lost = notices.filter(({ leftOut, path }) => leftOut === 'item' && path.startsWith(`${kind}[`));
          expect(partnership[kind].length).to.equal(list.length - lost.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Tells whether all of one value is in another, which may have more fields. */
function within(part: unknown, whole: unknown): boolean {
  if (part === null || typeof part !== 'object') return Object.is(part, whole) || part === whole;
  if (Array.isArray(part)) return Array.isArray(whole) && part.length === whole.length && part.every((one, at) => within(one, whole[at]));
  return Object.entries(part).every(([key, one]) => Object.hasOwn(whole as object, key) && within(one, (whole as Json)[key]));
}
