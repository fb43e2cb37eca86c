import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { transformWithOxc } from 'vite';
import type * as keep from '@stp-widgets/feed/keep/last-good.js';
import { openChromium } from '../../scripts/browser.ts';
import { chromiumFlags, findChromium } from '../../scripts/find-browser.mjs';

const feed = 'https://example.org/partnership.json';
const module = '/keep/last-good.ts';

let server: Server;
let origin: string;
let browser: Browser;

before(async () => {
  server = createServer((request, response) => void answer(request.url!, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openChromium();
});

after(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

/** Our sources for browsers, and pages for them. */
async function answer(path: string, response: ServerResponse): Promise<void> {
  response.setHeader('access-control-allow-origin', '*');
  if (path === '/sandboxed') response.setHeader('content-security-policy', 'sandbox allow-scripts');
  const isSource = path.endsWith('.ts');
  response.setHeader('content-type', isSource ? 'text/javascript' : 'text/html');
  response.end(isSource ? (await transformWithOxc(sourceOf(path), path)).code : '<!doctype html><title>A page</title>');
}

const sourceOf = (path: string) => readFileSync(new URL(`../../packages/feed/src${path}`, import.meta.url), 'utf8');

/** A page in a window of its own, with what it complains of. */
async function opened(path = '/', from: { newPage(): Promise<Page> } = browser) {
  const page = await from.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(`${origin}${path}`);
  return { page, complaints };
}

/** What a page, which may have been reloaded, finds under a name. */
const read = (page: Page, name: string) =>
  page.evaluate(
    async (from, address, of) => {
      const { lastGood } = (await import(from)) as typeof keep;
      return (await lastGood(of, { address, hours: 24 }).read())?.text.slice(0, 20) ?? null;
    },
    module,
    feed,
    name,
  );

const write = (page: Page, name: string, text: string, megabytes = 0, received = Date.now()) =>
  page.evaluate(
    async (from, address, of, beginning, rest, when) => {
      const { lastGood } = (await import(from)) as typeof keep;
      // Random, so that no browser stores it in less.
      const chunks = Array.from({ length: Math.ceil(rest * 16) }, () =>
        String.fromCharCode(...crypto.getRandomValues(new Uint8Array(65_536))),
      );
      await lastGood(of, { address, hours: 24 }).write({ text: beginning + chunks.join(''), etag: '', received: when, address });
    },
    module,
    feed,
    name,
    text,
    megabytes,
    received,
  );

const removeAll = (page: Page) =>
  page.evaluate(async (from) => {
    await ((await import(from)) as typeof keep).removeAllKept();
  }, module);

/** Writes, reads and removes, where nothing of it can be done. */
async function tryAll(page: Page) {
  await write(page, 'one', 'never kept');
  const found = await read(page, 'one');
  await removeAll(page);
  return found;
}

describe('the last good copy in a browser', () => {
  it('outlasts a reload and is there in another tab, until all is removed', async () => {
    const { page, complaints } = await opened();
    await write(page, 'one', 'kept');
    await page.reload();
    assert.equal(await read(page, 'one'), 'kept');
    const other = await opened();
    assert.equal(await read(other.page, 'one'), 'kept');
    await removeAll(other.page);
    assert.equal(await read(page, 'one'), null);
    assert.deepEqual([complaints, other.complaints], [[], []]);
  });

  it('is the newest when tabs write at once', async () => {
    const tabs = await Promise.all(Array.from({ length: 4 }, () => opened()));
    const begun = Date.now() - 1000;
    await Promise.all(tabs.map(({ page }, at) => write(page, 'two', `number ${at}`, 1, begun + ((at * 3) % 4))));
    assert.match(String(await read(tabs[0].page, 'two')), /^number 1/);
    await removeAll(tabs[0].page);
    assert.deepEqual(
      tabs.flatMap(({ complaints }) => complaints),
      [],
    );
  });

  it('is absent without complaint in a page whose origin has no storage', async () => {
    const { page, complaints } = await opened('/sandboxed');
    assert.equal(await page.evaluate(() => self.origin), 'null');
    assert.equal(await tryAll(page), null);
    assert.deepEqual(complaints, []);
  });

  it('is absent without complaint where a policy of the browser blocks storage', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stp-blocked-'));
    mkdirSync(join(folder, 'Default'));
    const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
    writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify(preferences));
    const blocked = await launch({ executablePath: findChromium(), args: [...chromiumFlags], userDataDir: folder });
    const { page, complaints } = await opened('/', blocked);
    const refusal = await page.evaluate(
      () =>
        new Promise((resolve) => {
          try {
            const request = indexedDB.open('any');
            request.addEventListener('error', () => resolve(request.error!.name));
            request.addEventListener('success', () => resolve('opened'));
          } catch (error) {
            resolve((error as Error).name);
          }
        }),
    );
    assert.notEqual(refusal, 'opened');
    assert.equal(await tryAll(page), null);
    assert.deepEqual(complaints, []);
    await blocked.close();
    rmSync(folder, { recursive: true });
  });

  it('makes room by the oldest copies where storage is full, and gives up silently on what is too big', async () => {
    const context = await browser.createBrowserContext();
    const { page, complaints } = await opened('/', context);
    const session = await page.createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 9_000_000 });
    for (const name of ['one', 'two', 'three']) await write(page, name, name, 2);
    await write(page, 'four', 'four', 4);
    const found = await Promise.all(['one', 'two', 'three', 'four'].map((name) => read(page, name)));
    assert.equal(found[0], null);
    assert.match(String(found[3]), /^four/);
    await write(page, 'four', 'too big', 12);
    assert.match(String(await read(page, 'four')), /^four/);
    assert.deepEqual(complaints, []);
    await context.close();
  });
});
