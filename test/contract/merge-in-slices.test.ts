import { expect } from '@open-wc/testing';
import { mergeInSlices } from '@stp-widgets/contract/merge-in-slices.js';
import { mergePartnerships } from '@stp-widgets/contract/merge.js';
import * as fc from 'fast-check';
import { damaged } from './damage.ts';
import { clone, freeze, goodDocument } from './good-document.ts';

const never = () => undefined;

/** An office and an organisation, with so many aims of the one and so many risks of the other. */
const documentsOf = (count: number) => {
  const many = (make: (at: number) => object) => Array.from({ length: count }, (_, at) => make(at));
  return [
    { contract: '1.0', aims: many((at) => ({ id: `aim-${at}`, title: `Aim ${at}` })) },
    { contract: '1.0', speaksFor: 'hull', risks: many((at) => ({ id: `risk-${at}`, title: `Risk ${at}`, organisation: 'hull' })) },
  ];
};

describe('mergeInSlices', () => {
  it('gives what mergePartnerships gives, however often it rests', async () => {
    const documents = fc.array(fc.tuple(damaged(goodDocument(), 4), fc.constantFrom(undefined, 'hull', 'york')), { maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(documents, fc.integer({ min: 1, max: 9 }), async (drawn, times) => {
        const given = freeze(drawn.map(([document, speaksFor]) => clone({ ...(document as object), speaksFor })));
        let asked = 0;
        const rest = () => (++asked % times === 0 ? Promise.resolve() : undefined);
        expect(await mergeInSlices(given, rest)).to.deep.equal(mergePartnerships(given));
      }),
      { numRuns: 200 },
    );
  });

  it('asks for a rest between any two things, both when it gathers and when it merges them', async () => {
    let asked = 0;
    const rest = () => void asked++;
    await mergeInSlices(documentsOf(10), rest);
    const few = asked;
    asked = 0;
    await mergeInSlices(documentsOf(1010), rest);
    expect(asked - few).to.be.at.least(4000);
  });

  it('goes no further until the rest is over', async () => {
    let [asked, wake] = [0, () => {}];
    const rest = () => (++asked === 7 ? new Promise<void>((resolve) => (wake = resolve)) : undefined);
    const merging = mergeInSlices(documentsOf(10), rest);
    await Promise.resolve();
    expect(asked).to.equal(7);
    wake();
    expect(await merging).to.deep.equal(mergePartnerships(documentsOf(10)));
  });

  it('leaves a document that is alone as it is', async () => {
    const [document] = documentsOf(3);
    expect((await mergeInSlices([document], never)).document).to.equal(document);
  });
});
