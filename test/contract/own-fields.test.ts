import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { having, type Json } from './good-document.ts';

/** Lists in lists, so many deep. */
function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = [value];
  return value;
}

describe('a publisher’s own field', () => {
  for (const [what, value] of [
    ['text', 'A'],
    ['an empty text', ''],
    ['null', null],
    ['a truth', false],
    ['an object of lists', { a: [1, { b: null }], 'c d': {} }],
    ['24 levels', nested(24)],
  ] as const) {
    it(`is carried as it is: ${what}`, () => {
      for (const path of ['x-own', 'aims[0].x-own']) {
        const document = having(path, value);
        expect(readPartnership(document)).to.deep.equal({ partnership: document, notices: [] });
      }
    });
  }

  for (const path of ['x-own', 'aims[0].x-own']) {
    it(`is left out at ${path}, and named, when it is 25 levels deep`, () => {
      const { partnership, notices } = readPartnership(having(path, nested(25)));
      expect(notices.map(({ code, path: at, found, expected, leftOut }) => [code, at, found, expected, leftOut])).to.deep.equal([
        ['too-deep', path, 'a list of 1', 'at most 24 levels', 'field'],
      ]);
      expect(partnership).to.deep.equal(having(path, undefined));
    });
  }

  it('is too deep and nothing worse when it is 100,000 levels deep, and so is a field of nobody’s', () => {
    const deep = nested(100_000);
    for (const [path, code] of [
      ['aims[0].x-own', 'too-deep'],
      ['aims[0].own', 'unknown-field'],
      ['aims[0].title', 'wrong-type'],
      ['aims', 'wrong-type'],
      ['pledges', 'unknown-collection'],
    ] as const) {
      expect(readPartnership(having(path, deep)).notices[0]).to.include({ code });
    }
  });
});

describe('a name that means something to the language', () => {
  const text = (name: string) => `{
    "contract": "1.0",
    "${name}": { "polluted": 1 },
    "partnership": { "name": "A", "${name}": { "polluted": 1 } },
    "aims": [{ "id": "a", "title": "A", "${name}": { "polluted": 1 }, "x-own": { "${name}": { "polluted": 1 } } }],
    "objectives": [{ "id": "o", "title": "O", "positions": [{ "${name}": 1 }] }]
  }`;

  for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
    it(`is a field that nobody knows, and no more: ${name}`, () => {
      const { partnership, notices } = readPartnership(JSON.parse(text(name)));
      expect(notices.map(({ code, path }) => [code, path])).to.deep.equal([
        ['unknown-field', `partnership.${name}`],
        ['unknown-field', name],
        ['unknown-field', `aims[0].${name}`],
        ['missing', 'objectives[0].positions[0].organisation'],
        ['missing', 'objectives[0].positions[0].value'],
        ['unknown-field', `objectives[0].positions[0].${name}`],
      ]);
      const [aim] = partnership!.aims;
      for (const thing of [partnership, partnership!.partnership, aim, {}]) {
        expect(Object.getPrototypeOf(thing)).to.equal(Object.prototype);
        expect('polluted' in thing!).to.equal(false);
      }
      expect(Object.keys(aim)).to.deep.equal(['id', 'title', 'x-own']);
    });
  }

  it('stays data in a publisher’s own field', () => {
    const own = JSON.parse('{ "__proto__": { "polluted": 1 } }') as Json;
    const { partnership } = readPartnership(having('aims[0].x-own', own));
    const kept = (partnership!.aims[0] as unknown as Json)['x-own'] as Json;
    expect(JSON.stringify(kept)).to.equal('{"__proto__":{"polluted":1}}');
    expect('polluted' in kept).to.equal(false);
  });

  it('is a collection that nobody knows when it is a list', () => {
    const { notices } = readPartnership(JSON.parse('{ "contract": "1.0", "__proto__": [] }'));
    expect(notices.map(({ code, path }) => [code, path])).to.deep.equal([['unknown-collection', '__proto__']]);
  });
});
