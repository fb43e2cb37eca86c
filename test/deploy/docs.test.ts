import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { serve } from '@stp-widgets/publisher/serve.js';
import { filled } from '../support/filled.ts';

const read = (path: string) => readFileSync(new URL(`../../docs/deploy/${path}`, import.meta.url), 'utf8');
const told = [...read('README.md').matchAll(/^```http\n([^]*?)^```/gm)].flatMap(([, block]) => block.trim().split('\n'));

describe('the page about caches', () => {
  it('tells the headers that stp serve sends with a feed', async () => {
    const { address, close } = await serve([fileURLToPath(new URL('../../stories/demo/partnership.json', import.meta.url))], { port: 0 });
    const { headers } = await fetch(new URL('partnership.json', address));
    await close();
    assert.ok(told.length > 0);
    for (const line of told) {
      const [name, value] = line.split(': ');
      assert.equal(headers.get(name), value);
    }
  });
});

describe('filled', () => {
  it('sets what a line marked as the reader’s holds', () => {
    assert.equal(filled('a 80; # yours\nb 80;\n', { 'a 80': 'a 8080' }), 'a 8080; # yours\nb 80;\n');
    assert.equal(filled('a 80; # yours: the port', { '80': '8080' }), 'a 8080; # yours: the port');
  });

  for (const [what, text] of [
    ['on a line that is not', 'a 80;'],
    ['on two that are', 'a 80; # yours\nb 80; # yours'],
    ['nowhere', 'a 81; # yours'],
  ] as const) {
    it(`refuses to set what stands ${what}`, () => assert.throws(() => filled(text, { '80': '1' }), /Expected one/));
  }
});
