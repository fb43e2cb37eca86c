import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { listenForWord } from '@stp-widgets/feed/live/push.js';
import { serve, type Served } from '@stp-widgets/publisher/serve.js';
import type { Browser, Page } from 'puppeteer-core';
import { openChromium } from '../../scripts/browser.ts';
import { buildInto } from '../support/built-module.ts';

/** What the page below leaves where a test finds it. */
declare const left: { readonly heard: string[] };

const script = `
import { hubOf, listenForWord } from './push.js';
globalThis.left = { heard: [] };
const { heard } = left;
const hears = { word: () => heard.push('word'), up: () => heard.push('up'), down: () => heard.push('down') };
listenForWord(hubOf(new URL('the%20feed.json', location.href).href, ''), hears);`;

let folder: string;
let server: Served;
let browser: Browser;
let page: Page;
let weight: number;

const put = (name: string, title: string) =>
  writeFileSync(
    join(folder, name),
    JSON.stringify({ contract: '1.0', partnership: { name: title }, organisations: [{ id: 'org-a', name: 'A' }] }),
  );

/** Waits until this is what was heard since the last time, and forgets it. */
async function heard(...words: string[]): Promise<void> {
  await page.waitForFunction((wanted) => left.heard.join() === wanted, { timeout: 30_000 }, words.join());
  await page.evaluate(() => void left.heard.splice(0));
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stp-push-'));
  weight = await buildInto(folder, 'push', 'packages/feed/src/live/push.ts');
  writeFileSync(join(folder, 'page.js'), script);
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>A page</title><link rel="icon" href="data:,"><script type="module" src="page.js"></script>',
  );
  put('the feed.json', 'First');
  put('other.json', 'First');
  [server, browser] = await Promise.all([serve([folder], { port: 0 }), openChromium()]);
  page = await browser.newPage();
});

after(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('a page under the strict policy, with stp serve', () => {
  it('has word when the file changes, and not when another does', async () => {
    await page.goto(server.address);
    await heard('up');
    put('other.json', 'Second');
    put('the feed.json', 'Second');
    await heard('word');
  });

  it('knows that the server has died and that it is back, and has word again', async () => {
    await server.close();
    await heard('down');
    server = await serve([folder], { port: Number(new URL(server.address).port) });
    // The server has begun anew, cannot know what the page has missed, and says so.
    await heard('up', 'word');
    put('the feed.json', 'Third');
    await heard('word');
  });
});

describe('the module', () => {
  it('hears nothing in Node, and ends', () => {
    assert.equal('EventSource' in globalThis, false);
    const hear = () => assert.fail('was called');
    listenForWord('http://127.0.0.1:9/events', { word: hear, up: hear, down: hear })();
  });

  it('weighs less than 1 kB', (test) => {
    test.diagnostic(`push.js: ${weight} bytes`);
    assert.ok(weight < 1000, `${weight} bytes`);
  });
});
