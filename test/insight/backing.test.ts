import { expect } from '@open-wc/testing';
import type { Position } from '@stp-widgets/contract';
import { backing } from '@stp-widgets/insight/backing.js';
import * as fc from 'fast-check';
import { organisations, partnershipOf } from './partnership.ts';

const partnership = partnershipOf({ organisations });

describe('backing', () => {
  it('is null where no position is written down', () => expect(backing(partnership, [])).to.equal(null));

  for (const [value, list] of [
    ['backs', 'backs'],
    ['takes part', 'takesPart'],
    ['reserves', 'reserves'],
    ['opposes', 'opposes'],
    ['not asked', 'notAsked'],
  ] as const) {
    it(`names by its short name who ${value}`, () =>
      expect(backing(partnership, [{ organisation: 'hull', value }])![list]).to.include('Hull'));
  }

  it('takes those who are silent for not asked', () => {
    expect(backing(partnership, [{ organisation: 'york', value: 'opposes' }])).to.deep.equal({
      of: 3,
      backs: [],
      takesPart: [],
      reserves: [],
      opposes: ['York Teaching Hospital'],
      notAsked: ['Hull', 'City Council'],
    });
  });

  it('takes the last word of an organisation', () => {
    const { backs, opposes } = backing(partnership, [
      { organisation: 'hull', value: 'opposes' },
      { organisation: 'hull', value: 'backs' },
    ])!;
    expect([backs, opposes]).to.deep.equal([['Hull'], []]);
  });

  it('counts every organisation once', () => {
    const position = fc.record({
      organisation: fc.constantFrom('hull', 'york', 'city'),
      value: fc.constantFrom<Position['value'][]>('backs', 'takes part', 'reserves', 'opposes', 'not asked'),
    });
    fc.assert(
      fc.property(fc.array(position, { minLength: 1 }), (positions) => {
        const { of, ...lists } = backing(partnership, positions)!;
        expect(Object.values(lists).flat().toSorted()).to.deep.equal(['City Council', 'Hull', 'York Teaching Hospital']);
        expect(of).to.equal(3);
      }),
    );
  });
});
