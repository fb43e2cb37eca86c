import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { readInSlices } from '@stp-widgets/contract/read-in-slices.js';
import * as fc from 'fast-check';
import { anyPartnership } from '../support/any-partnership.ts';
import { damaged } from './damage.ts';
import { clone, goodDocument, having, isFrozen, type Json } from './good-document.ts';

const never = () => undefined;

/** A rest that is due every so many times, and how often it was asked for. */
function restEach(times: number) {
  const rest = () => (++rest.asked % times === 0 ? Promise.resolve() : undefined);
  rest.asked = 0;
  return rest;
}

/** The good document with so many more aims. */
function withAims(count: number): Json {
  const more = Array.from({ length: count }, (_, at) => ({ id: `more-${at}`, title: `More ${at}` }));
  return { ...goodDocument(), aims: [...(goodDocument()['aims'] as Json[]), ...more] };
}

describe('readInSlices', () => {
  for (const [what, documents] of [
    ['any JSON', fc.jsonValue()],
    ['any partnership', anyPartnership()],
    ['a document with one fault at most', damaged(goodDocument(), 1)],
    ['a document with damage', damaged(goodDocument(), 8)],
    ['one of the version before', damaged({ ...goodDocument(), contract: '0.9' }, 4)],
  ] as const) {
    it(`gives what readPartnership gives, however often it rests, for ${what}`, async () => {
      await fc.assert(
        fc.asyncProperty(documents, fc.integer({ min: 1, max: 9 }), async (given, times) => {
          const document = clone(given);
          const whole = readPartnership(document);
          const sliced = await readInSlices(clone(document), restEach(times));
          expect(sliced).to.deep.equal(whole);
          expect(isFrozen(sliced.partnership)).to.equal(true);
          expect(Object.isFrozen(sliced.notices)).to.equal(true);
        }),
        { numRuns: 200 },
      );
    });
  }

  for (const [what, fault] of [
    ['a good document', 'A'],
    ['one with a fault', ''],
  ] as const) {
    it(`asks for a rest between any two things of ${what}`, async () => {
      const [few, many] = [restEach(Infinity), restEach(Infinity)];
      await readInSlices(having('aims[0].why', fault, withAims(10)), few);
      await readInSlices(having('aims[0].why', fault, withAims(1010)), many);
      expect(many.asked - few.asked).to.be.at.least(1000);
    });

    it(`goes no further through ${what} until the rest is over`, async () => {
      let wake = () => {};
      let asked = 0;
      const rest = () => (++asked === 7 ? new Promise<void>((resolve) => (wake = resolve)) : undefined);
      const reading = readInSlices(having('aims[0].why', fault), rest);
      await Promise.resolve();
      expect(asked).to.equal(7);
      wake();
      expect((await reading).partnership).to.deep.equal(readPartnership(having('aims[0].why', fault)).partnership);
      expect(asked).to.be.above(7);
    });
  }

  it('makes the partnership of a good document of its own things', async () => {
    const document = goodDocument();
    const { partnership } = await readInSlices(document, never);
    expect(partnership!.aims[0]).to.equal((document['aims'] as unknown[])[0]);
  });

  it('fills in what a good document need not say', async () => {
    const least = { activities: [{ id: 'a', title: 'A' }], dependencies: [{ id: 'd', predecessor: 'a', successor: 'a' }] };
    const { partnership } = await readInSlices(clone(least), never);
    expect(partnership).to.deep.equal(readPartnership(least).partnership);
    expect(partnership!.activities[0].kind).to.equal('task');
    expect(isFrozen(partnership)).to.equal(true);
  });
});
