import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { serve } from '@stp-widgets/publisher/serve.js';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { openChromium } from '../../scripts/browser.ts';
import { cardScripts, documentAsOf, good, type OwnSite, ownSite, reads, stampOf, stateOf, titleOf } from '../support/own-site.ts';

/** What a page notes of itself: its streams of events, how long its timers wait, and of those that have run how long they did. */
declare const noted: { readonly streams: EventSource[]; readonly waits: number[]; readonly waited: number[] };
const note = `window.noted = { streams: [], waits: [], waited: [] };
  window.EventSource = class extends EventSource { constructor(...given) { super(...given); noted.streams.push(this); } };
  const { setTimeout: set } = window;
  window.setTimeout = (call, delay, ...rest) => { noted.waits.push(delay); return set(() => { call(...rest); noted.waited.push(delay); }, delay); };`;

let browser: Browser;
let context: BrowserContext;

before(async () => {
  browser = await openChromium();
});
beforeEach(async () => {
  context = await browser.createBrowserContext();
});
afterEach(() => context.close());
after(() => browser.close());

async function open(address: string, title: RegExp): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await reads(page, titleOf, title);
  return page;
}

const streamsOf = (page: Page) => page.evaluate(() => noted.streams.filter(({ readyState }) => readyState === EventSource.OPEN).length);

/** Waits until these pages have one stream between them, and gives the page that has it. */
async function listening(pages: readonly Page[], isWanted = (_page: Page) => true): Promise<Page> {
  for (const end = performance.now() + 20_000; ;) {
    const streams = await Promise.all(pages.map(streamsOf));
    const [one, ...others] = pages.filter((_, at) => streams[at] > 0);
    if (one && others.length === 0 && isWanted(one)) return one;
    assert.ok(performance.now() < end, `one stream was wanted, there are ${streams.join(', ')}`);
  }
}

/** Waits until the last wait for a request that a page took is within these seconds; those for other ends are none of them. */
const waitsFor = (page: Page, least: number, most: number) =>
  page.waitForFunction(
    (from, to) => {
      const last = noted.waits.findLast((wait) => wait > 20_000 && wait !== 30_000);
      return last !== undefined && last >= from * 1000 && last <= to * 1000;
    },
    { timeout: 20_000 },
    least,
    most,
  );

describe('word of changes, by stp serve', () => {
  it('comes to the one page of the site that asks, and what is new to all of them', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stp-word-'));
    const put = (title: string) => writeFileSync(join(folder, 'partnership.json'), JSON.stringify(documentAsOf(title)));
    for (const [path, code] of await cardScripts()) writeFileSync(join(folder, path), code);
    writeFileSync(join(folder, 'note.js'), note);
    writeFileSync(
      join(folder, 'index.html'),
      `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>A page</title><link rel="icon" href="data:,">
      <script src="/note.js"></script><script type="module" src="/card.js"></script>
      <stp-partnership src="/partnership.json" live refresh="40"><stp-objective-card objective="a"></stp-objective-card></stp-partnership>`,
    );
    put('First');
    const asked: string[] = [];
    const server = await serve([folder], { port: 0, onAnswer: ({ path }) => void asked.push(path) });
    try {
      const pages: Page[] = [];
      for (let count = 0; count < 3; count++) pages.push(await open(server.address, /First/));
      await listening(pages, (page) => page === pages[2]);
      const soFar = asked.filter((path) => path === '/partnership.json').length;
      put('Second');
      await reads(pages[2], titleOf, /Second/);
      // One for the word, and perhaps the one for the stream that had just begun.
      const more = asked.filter((path) => path === '/partnership.json').length - soFar;
      assert.ok(more === 1 || more === 2, `${more} requests`);
      // The others, which are not seen, hear of it once they are.
      for (const page of pages.slice(0, 2)) {
        await page.bringToFront();
        await reads(page, titleOf, /Second/);
        await listening(pages, (one) => one === page);
      }
      await pages[1].close();
      await pages[0].bringToFront();
      await listening([pages[0], pages[2]], (one) => one === pages[0]);
      put('Third');
      await reads(pages[0], titleOf, /Third/);
    } finally {
      await server.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('word of changes, by a hub as Mercure has it, on another origin', () => {
  let site: OwnSite;
  let hub: OwnSite;
  let streams: Set<ServerResponse>;
  const topic = encodeURIComponent('https://example.org/feeds/partnership');
  const send = (text: string) => streams.forEach((stream) => stream.write(text));
  const word = () => send(`id: urn:uuid:${crypto.randomUUID()}\ndata: {"@id":"https://example.org/feeds/partnership"}\n\n`);
  const isListenedTo = async (count: number) => {
    for (const end = performance.now() + 20_000; streams.size !== count;) {
      assert.ok(performance.now() < end, `${count} streams were wanted, there are ${streams.size}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  const stream = (request: { url?: string | undefined }, response: ServerResponse) => {
    assert.equal(request.url, `/.well-known/mercure?topic=${topic}`);
    response.writeHead(200, { 'content-type': 'text/event-stream', 'access-control-allow-origin': '*' }).write(':\n\n');
    streams.add(response);
    response.on('close', () => streams.delete(response));
  };

  beforeEach(async () => {
    [site, hub] = await Promise.all([ownSite(), ownSite()]);
    streams = new Set();
    hub.other = stream;
    site.feed = good(documentAsOf('First'));
  });
  afterEach(() => Promise.all([site.close(), hub.close()]));

  const page = (attributes = 'refresh="40"') => site.page(`live="${hub.origin}/.well-known/mercure?topic=${topic}" ${attributes}`, note);

  it('comes to one page of the site by one stream, and what is new to all that are seen', async () => {
    const address = page();
    const pages: Page[] = [];
    for (let count = 0; count < 3; count++) pages.push(await open(address, /First/));
    await isListenedTo(1);
    const leader = await listening(pages);
    await waitsFor(leader, 180, 220);
    const asked = site.asked.length;
    site.feed = good(documentAsOf('Second'));
    word();
    await reads(leader, titleOf, /Second/);
    assert.equal(site.asked.length, asked + 1);
    assert.equal(streams.size, 1);
    await leader.close();
    await listening(pages.filter((one) => one !== leader));
    await isListenedTo(1);
  });

  it('that comes while an answer from before it is under way lets it ask once more', async () => {
    const shown = await open(page(), /First/);
    await isListenedTo(1);
    await waitsFor(shown, 180, 220);
    const asked = site.asked.length;
    const held: ServerResponse[] = [];
    site.feed = (_, response) => void held.push(response);
    word();
    while (site.asked.length === asked) await new Promise((resolve) => setImmediate(resolve));
    site.feed = good(documentAsOf('Second'));
    word();
    // A word is taken when its burst, of 100 ms, is over.
    await shown.waitForFunction(() => noted.waited.filter((wait) => wait === 100).length === 2);
    const { headers, body } = good(documentAsOf('First'));
    held[0].writeHead(200, headers).end(body);
    await reads(shown, titleOf, /Second/);
    assert.equal(site.asked.length, asked + 2);
  });

  it('is not trusted: a picture is what the feed says, and a storm of word is one request at a time', async () => {
    const shown = await open(page(), /First/);
    await isListenedTo(1);
    await waitsFor(shown, 180, 220);
    const asked = site.asked.length;
    send(`data: ${JSON.stringify(documentAsOf('Forged'))}\n\n`.repeat(500));
    while (site.asked.length === asked) await reads(shown, titleOf, /First/);
    assert.equal(await titleOf(shown), 'First');
    assert.ok(site.asked.length <= asked + 3, `${site.asked.length - asked} requests`);
  });

  it('lets it ask five times slower; when the stream fails at the usual pace, and slower again once it is back', async () => {
    const shown = await open(page(), /First/);
    await isListenedTo(1);
    await waitsFor(shown, 180, 220);
    hub.other = { status: 503 };
    streams.forEach((one) => one.end());
    await waitsFor(shown, 30, 44);
    assert.equal(await stateOf(shown), 'fresh');
    assert.match(await stampOf(shown), /read (now|\d+ seconds? ago)$/);
    hub.other = stream;
    await isListenedTo(1);
    await waitsFor(shown, 180, 220);
  });

  it('that never comes changes nothing: it asks at the usual pace, and nobody complains', async () => {
    hub.other = { status: 404 };
    const wrong: string[] = [];
    const shown = await context.newPage();
    shown.on('pageerror', (error) => wrong.push(String(error)));
    await shown.goto(page('refresh="2"'));
    await reads(shown, titleOf, /First/);
    site.feed = good(documentAsOf('Second'));
    await reads(shown, titleOf, /Second/);
    assert.deepEqual(wrong, []);
  });

  it('ends with the partnership that wished for it, and begins with one that does', async () => {
    const shown = await open(page(), /First/);
    await isListenedTo(1);
    await shown.evaluate(() => document.querySelector('stp-partnership')!.removeAttribute('live'));
    await isListenedTo(0);
    await shown.evaluate(
      (address) => document.querySelector('stp-partnership')!.setAttribute('live', address),
      `${hub.origin}/.well-known/mercure?topic=${topic}`,
    );
    await isListenedTo(1);
    // Another that shows the same feed stays, and did not wish for word.
    await shown.evaluate(() => {
      const [partnership, other] = [document.querySelector('stp-partnership')!, document.createElement('stp-partnership')];
      other.setAttribute('src', partnership.getAttribute('src')!);
      document.body.append(other);
    });
    await shown.evaluate(() => document.querySelector('stp-partnership')!.remove());
    await isListenedTo(0);
  });
});
