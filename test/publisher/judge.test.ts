import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { judge } from '@stp-widgets/publisher/judge.js';
import { rubbishOf } from '../support/conditional-clients.ts';

const demo = readFileSync(new URL('../../stories/demo/partnership.json', import.meta.url), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);
const why = (given: Uint8Array) => {
  const verdict = judge(given);
  return verdict.good ? null : verdict.why;
};

describe('the judge of feeds', () => {
  for (const [name, text] of [
    ['the demo', demo],
    ['a document of nothing but a head', '{"contract":"1.0"}'],
    ['what a later version brings', '{"contract":"1.7","moods":[],"aims":[{"id":"a","title":"A","mood":"high"}]}'],
    ['fields of the publisher’s own', '{"contract":"1.0","x-own":{"a":1}}'],
  ] as const) {
    it(`finds ${name} good`, () => assert.equal(why(bytes(text)), null));
  }

  for (const [name, given, says] of [
    ...rubbishOf(demo).map(([title, rubbish]) => [title, rubbish, /\w+.*(expected|save it as UTF-8)/] as const),
    ['JSON of another kind', bytes('{"entries":[]}'), /not a partnership/],
    ['one byte that is not UTF-8', Uint8Array.of(...bytes('{"contract":"1.0","x-a":"'), 0xe9, ...bytes('"}')), /is not UTF-8/],
    [
      'an id that is there twice',
      bytes('{"aims":[{"id":"a","title":"A"},{"id":"a","title":"B"}]}'),
      /aims\[1\]\.id: The id "a" is taken already by aims\[0\]; expected one that no other thing has/,
    ],
    ['several faults', bytes('{"aims":[{"id":"a"},{"id":"b"}]}'), /and 1 more/],
    ['a document nested a hundred thousand deep', bytes(`{"aims":${'['.repeat(100_000)}${']'.repeat(100_000)}}`), /nested/],
  ] as const) {
    it(`finds ${name} not good, and says why`, () => assert.match(why(given) ?? 'good', says));
  }
});
