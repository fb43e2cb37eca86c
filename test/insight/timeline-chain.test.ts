import { expect } from '@open-wc/testing';
import type { DependencyHealth } from '@stp-widgets/insight/dependency-health.js';
import { chainOf } from '@stp-widgets/insight/timeline-chain.js';
import fc from 'fast-check';

/** Dependencies such as `a>b`, as far as a chain goes by them. */
const linksOf = (...arrows: readonly string[]) =>
  arrows.map((arrow) => {
    const [from, to] = arrow.split('>');
    return { id: arrow, giver: { id: from }, receiver: { id: to } } as DependencyHealth;
  });

const told = (id: string, ...arrows: readonly string[]) => {
  const { upstream, downstream, links } = chainOf({ links: linksOf(...arrows) }, id);
  return [upstream, downstream, links].map((ids) => [...ids].toSorted().join(' '));
};

describe('chainOf', () => {
  it('follows what is before and what is after, and not what is beside', () => {
    expect(told('c', 'a>b', 'b>c', 'x>c', 'c>d', 'd>e', 'b>y', 'z>d')).to.deep.equal(['a b x', 'd e', 'a>b b>c c>d d>e x>c']);
  });
  it('follows two ways to the same thing', () => {
    expect(told('a', 'a>b', 'a>c', 'b>d', 'c>d')).to.deep.equal(['', 'b c d', 'a>b a>c b>d c>d']);
  });
  it('ends in a circle, of which the others are on both sides', () => {
    expect(told('a', 'a>b', 'b>c', 'c>a')).to.deep.equal(['b c', 'b c', 'a>b b>c c>a']);
  });
  it('passes a thing that waits on itself', () => expect(told('a', 'a>a', 'a>b')).to.deep.equal(['', 'b', 'a>a a>b']));
  it('finds nothing of what depends on nothing', () => expect(told('a', 'b>c')).to.deep.equal(['', '', '']));

  it('goes fifty thousand links far, and round a circle of ten thousand', () => {
    const chain = { links: linksOf(...Array.from({ length: 50_000 }, (_, at) => `${at}>${at + 1}`)) };
    const middle = chainOf(chain, '20000');
    expect([middle.upstream.size, middle.downstream.size, middle.links.size]).to.deep.equal([20_000, 30_000, 50_000]);
    const circle = { links: linksOf(...Array.from({ length: 10_000 }, (_, at) => `${at}>${(at + 1) % 10_000}`)) };
    const round = chainOf(circle, '0');
    expect([round.upstream.size, round.downstream.size, round.links.size]).to.deep.equal([9999, 9999, 10_000]);
  });

  it('has one thing after another just where that has it before', () => {
    const end = fc.integer({ min: 0, max: 7 }).map(String);
    fc.assert(
      fc.property(fc.array(fc.tuple(end, end), { maxLength: 14 }), end, end, (pairs, one, other) => {
        const view = { links: linksOf(...pairs.map(([from, to]) => `${from}>${to}`)) };
        expect(chainOf(view, one).downstream.has(other)).to.equal(chainOf(view, other).upstream.has(one));
      }),
      { numRuns: 300 },
    );
  });
});
