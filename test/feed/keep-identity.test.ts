import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { keepIdentity } from '@stp-widgets/feed';

interface Item {
  readonly id: string;
  readonly value: unknown;
}

const clone = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
const json = fc.jsonValue({ maxDepth: 4 }).map(clone);
const items = fc
  .uniqueArray(fc.record({ id: fc.string(), value: json }), { selector: ({ id }) => id, maxLength: 12 })
  .map(clone) as fc.Arbitrary<Item[]>;

function freeze<T>(value: T): T {
  if (value !== null && typeof value === 'object') Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

function isFrozen(value: unknown): boolean {
  return value === null || typeof value !== 'object' || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
}

/** A value, and the same with some of its parts changed. */
const edit = fc
  .tuple(json, json, json)
  .map(([a, b, c]) => [clone({ a, b, list: [a, { id: 'x', b }, c] }), clone({ a, c, list: [{ id: 'x', b }, b, c] })]);

describe('keepIdentity', () => {
  it('gives what is deeply equal to the new value', () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(json, json), edit), ([before, after]) => {
        expect(keepIdentity(before, after)).to.deep.equal(after);
      }),
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(edit, ([before, after]) => {
        const kept = keepIdentity(before, after);
        expect(keepIdentity(before, kept)).to.equal(kept);
        expect(keepIdentity(kept, clone(kept))).to.equal(kept);
      }),
    );
  });

  it('gives the old root when nothing changed', () => {
    fc.assert(
      fc.property(json, (before) => {
        expect(keepIdentity(before, clone(before))).to.equal(before);
      }),
    );
  });

  it('leaves both values as they were', () => {
    fc.assert(
      fc.property(edit, ([before, after]) => {
        const [oldBefore, oldAfter] = [clone(before), clone(after)];
        keepIdentity(before, after);
        expect([before, after]).to.deep.equal([oldBefore, oldAfter]);
      }),
    );
  });

  it('gives a frozen value for frozen values', () => {
    fc.assert(
      fc.property(edit, ([before, after]) => {
        expect(isFrozen(keepIdentity(freeze(before), freeze(after)))).to.equal(true);
      }),
    );
  });

  it('makes no frozen value of one that can be changed', () => {
    const kept = keepIdentity({ same: { a: 1 }, other: 1 }, { same: { a: 1 }, other: 2 });
    expect(Object.isFrozen(kept)).to.equal(false);
  });

  it('keeps items that were moved, among others that came and went', () => {
    fc.assert(
      fc.property(items, items, fc.infiniteStream(fc.integer()), (before, others, order) => {
        const known = new Map(before.map((item) => [item.id, item]));
        const left = before.filter((_, at) => at % 3 !== 1);
        const added = others.filter(({ id }) => !known.has(id));
        const ranked = [...left, ...added].map((item) => ({ item, rank: order.next().value as number }));
        const after = clone(ranked.toSorted((one, other) => one.rank - other.rank).map(({ item }) => item));
        for (const item of keepIdentity(before, after)) {
          if (known.has(item.id)) expect(item).to.equal(known.get(item.id));
        }
      }),
    );
  });

  it('makes a new object of what changed and of what holds it, and of nothing else', () => {
    const before = {
      aims: [{ id: 'well', why: { short: 'x' } }],
      objectives: [
        { id: 'a', title: 'A' },
        { id: 'b', title: 'B', part: { of: 1 } },
      ],
    };
    const after = clone(before);
    after.objectives[1].title = 'B, now';
    const kept = keepIdentity(before, after);
    expect(kept.aims).to.equal(before.aims);
    expect(kept.objectives).to.not.equal(before.objectives);
    expect(kept.objectives[0]).to.equal(before.objectives[0]);
    expect(kept.objectives[1]).to.not.equal(before.objectives[1]);
    expect(kept.objectives[1].part).to.equal(before.objectives[1].part);
  });

  it('matches lists of things without an id by position', () => {
    const before = [{ x: 1 }, { x: 2 }];
    const kept = keepIdentity(before, [{ x: 1 }, { x: 3 }, { x: 2 }]);
    expect(kept[0]).to.equal(before[0]);
    expect(kept[2]).to.not.equal(before[1]);
  });

  it('gives the old list when ids are not unique and nothing changed', () => {
    const before = [
      { id: 'a', n: 1 },
      { id: 'a', n: 2 },
    ];
    expect(keepIdentity(before, clone(before))).to.equal(before);
  });

  it('keeps a key named __proto__ as data', () => {
    const before = JSON.parse('{"__proto__":{"a":{"deep":1}},"n":1}') as object;
    const after = JSON.parse('{"__proto__":{"a":{"deep":1}},"n":2}') as object;
    const kept = keepIdentity(before, after);
    expect(JSON.stringify(kept)).to.equal(JSON.stringify(after));
    expect(Object.getPrototypeOf(kept)).to.equal(Object.prototype);
    expect(JSON.stringify(keepIdentity({}, after))).to.equal(JSON.stringify(after));
  });

  it('takes a list of 200,000 things, the first one new, in its stride', () => {
    const before = Array.from({ length: 200_000 }, (_, at) => ({ id: `i${at}` }));
    const after = [{ id: 'new' }, ...clone(before)];
    const kept = keepIdentity(before, after);
    expect(kept.slice(1).every((item, at) => item === before[at])).to.equal(true);
  });
});
