import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { shapes } from '@stp-widgets/contract/shapes.js';
import { collections } from '@stp-widgets/contract/schema.js';
import { writeShapes } from '../../scripts/shapes.ts';

const path = new URL('../../packages/contract/src/shapes.ts', import.meta.url);

/** Source without what a formatter changes: white space outside of quotes, and commas before a closing bracket. */
const bare = (source: string) =>
  source.replaceAll(/('[^']*')|\s+/g, (_, quoted: string | undefined) => quoted ?? '').replaceAll(/,(?=[\]}])/g, '');

describe('the shapes that a page reads by', () => {
  it('are those that the schemas give: `npm run shapes` makes them anew', () => {
    assert.equal(bare(readFileSync(path, 'utf8')), bare(writeShapes()));
  });

  it('hold every collection', () => assert.deepEqual(Object.keys(shapes), Object.keys(collections)));

  for (const [change, one, other, same] of [
    ['a line break', `{ a: 'b', c: 'd' }`, `{\n  a: 'b',\n  c: 'd',\n}\n`, true],
    ['a space within quotes', `'a b'`, `'ab'`, false],
    ['a name', `{ a: 'b' }`, `{ c: 'b' }`, false],
  ] as const) {
    it(`are told apart by ${change}: ${same ? 'no' : 'yes'}`, () => assert.equal(bare(one) === bare(other), same));
  }
});
