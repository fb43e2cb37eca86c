import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { openChromium } from '../../scripts/browser.ts';
import { documentAsOf, good, type OwnSite, ownSite, reads, stampOf, stateOf, titleOf } from '../support/own-site.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const http = (time: number) => new Date(time).toUTCString();

let site: OwnSite;
let browser: Browser;
let context: BrowserContext;
let complaints: string[];

before(async () => {
  [site, browser] = await Promise.all([ownSite(), openChromium()]);
});
beforeEach(async () => {
  context = await browser.createBrowserContext();
  complaints = [];
  site.asked.length = 0;
});
afterEach(async () => {
  await context.close();
  assert.deepEqual(complaints, []);
});
after(async () => {
  await browser.close();
  await site.close();
});

/** Opens a page in a browser of its own, with nothing kept. */
async function open(address: string): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(address);
  return page;
}

describe('a clock that is wrong by a day is noticed, and ages are told by the source’s', () => {
  for (const [way, ahead] of [
    ['ahead of', day],
    ['behind', -day],
  ] as const) {
    for (const [what, ago, state] of [
      ['that is up to date', hour, 'fresh'],
      ['that is older than agreed', 3 * day + hour, 'stale'],
    ] as const) {
      it(`${way} the source’s, with a picture ${what}`, async () => {
        // It is as old as it is by the source's clock, which is a day off from this computer's.
        const document = documentAsOf('Waits', ahead + ago, { cadences: { updates: 'P2D' } });
        site.feed = (_request, response) =>
          void response
            .writeHead(200, { 'content-type': 'application/json', date: http(Date.now() - ahead) })
            .end(JSON.stringify(document));
        const page = await open(site.page('refresh="1"'));
        await reads(
          page,
          stampOf,
          new RegExp(`This computer’s clock is 1 day ${way} the source’s\\. Ages are told by the source’s clock\\.$`),
        );
        assert.equal(await stateOf(page), state);
        assert.match(
          await stampOf(page),
          state === 'fresh' ? / 0 organisations, read (now|\d seconds? ago) / : / 3 days old; expected every 2 days /,
        );
        assert.equal(await titleOf(page), 'Waits');
        // Once it is set right, nothing is said of it any more.
        site.feed = good(document);
        await reads(page, stampOf, /^(?!.*clock)/);
      });
    }
  }

  for (const [what, headers] of [
    ['an Age of a day', () => ({ date: http(Date.now() - day), age: String(day / 1000) })],
    ['a Date of now and an Age of a day', () => ({ date: http(Date.now()), age: String(day / 1000) })],
  ] as const) {
    it(`and is not taken to be wrong behind a cache with ${what}`, async () => {
      site.feed = (_request, response) =>
        void response.writeHead(200, { 'content-type': 'application/json', ...headers() }).end(JSON.stringify(documentAsOf('Waits')));
      const page = await open(site.page('refresh="1"'));
      await reads(page, titleOf, /Waits/);
      while (site.asked.length < 4) await reads(page, titleOf, /Waits/);
      assert.doesNotMatch(await stampOf(page), /clock/);
      // What is wrong is that the source was not heard for a day.
      await reads(page, stampOf, /last checked at .* Try now The source has not been heard since\./);
      assert.equal(await stateOf(page), 'stale');
    });
  }
});

describe('when a picture was checked is told', () => {
  for (const [what, headers, read] of [
    ['by the Age of a cache', () => ({ age: '180' }), /read 3 minutes ago$/],
    ['by when nginx fetched it', () => ({ date: http(Date.now()), 'x-stp-fetched': http(Date.now() - 3 * minute) }), /read 3 minutes ago$/],
    ['as now where nothing is between', () => ({}), /read now$/],
    ['as now where nginx’s clock is behind', () => ({ date: http(Date.now()), 'x-stp-fetched': http(Date.now() + 30_000) }), /read now$/],
  ] as const) {
    it(what, async () => {
      site.feed = good(documentAsOf('Waits'), headers());
      const page = await open(site.page());
      await reads(page, stampOf, read);
      assert.equal(await stateOf(page), 'fresh');
    });
  }

  it('as a time that there is, whatever a cache says', async () => {
    site.feed = good(documentAsOf('Waits'), { age: '9'.repeat(400) });
    const page = await open(site.page());
    await reads(page, stampOf, /read now$/);
  });
});

describe('a tab that is frozen and thawed', () => {
  it('does not call its picture fresh before the source was heard again, and then does', async () => {
    site.feed = good(documentAsOf('Waits'));
    // While it is frozen the night goes by.
    const night = `const { now } = Date; let slept = 0; Date.now = () => now() + slept;
      document.addEventListener('freeze', () => { slept = ${8 * hour}; });`;
    const page = await open(site.page('refresh="2"', night));
    await reads(page, stampOf, /read (now|\d seconds? ago)$/);
    // What keeps it live is there before its second request.
    while (site.asked.length < 2) await reads(page, titleOf, /Waits/);
    const beside = await open(site.plain);
    await beside.bringToFront();
    const session = await page.createCDPSession();
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    const held: (() => void)[] = [];
    site.feed = (_request, response) => {
      // The source's clock has gone on as well.
      const { headers, body } = good(documentAsOf('Beds'), { date: http(Date.now() + 8 * hour) });
      held.push(() => response.writeHead(200, headers).end(body));
    };
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await page.bringToFront();
    const drawn = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    while (held.length === 0) await drawn();
    await drawn();
    assert.equal(await stateOf(page), 'stale');
    await reads(page, stampOf, /last checked at .* Try now The source has not been heard since\./);
    assert.equal(await titleOf(page), 'Waits');
    for (const answer of held) answer();
    await reads(page, titleOf, /Beds/);
    assert.equal(await stateOf(page), 'fresh');
    assert.match(await stampOf(page), /read (now|\d seconds? ago)$/);
  });
});

describe('a storage that is full', () => {
  it('changes nothing about what is shown, and nobody complains', async () => {
    site.feed = good(documentAsOf('Waits', 0, { glossary: [], 'x-large': 'x'.repeat(300_000) }));
    const blank = await open(site.plain);
    const session = await blank.createCDPSession();
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 1000 });
    const page = await open(site.page('refresh="1"'));
    await reads(page, stampOf, /read (now|\d seconds? ago)$/);
    while (site.asked.length < 4) await reads(page, titleOf, /Waits/);
    assert.equal(await stateOf(page), 'fresh');
    site.feed = { status: 503 };
    await reads(page, stampOf, /Last good picture, kept on this page .*\(503, the server failed\)/);
    assert.equal(await titleOf(page), 'Waits');
    site.feed = good(documentAsOf('Beds'));
    await reads(page, titleOf, /Beds/);
  });
});

describe('503 with Retry-After', () => {
  for (const [whose, attributes, script] of [
    ['anybody’s', '', ''],
    [
      'one reader’s',
      '',
      `addEventListener('DOMContentLoaded', () => { document.querySelector('stp-partnership').getToken = () => 'a'; });`,
    ],
  ] as const) {
    for (const [when, retryAfter, off] of [
      ['in seconds', () => '900', 0],
      ['at a time', () => http(Date.now() + 900_000), 0],
      ['at a time by the source’s clock', () => http(Date.now() + 900_000 - day), -day],
    ] as const) {
      it(`of ${whose} feed is obeyed from the first, where it is ${when}`, async () => {
        site.feed = (_request, response) =>
          void response.writeHead(503, { 'retry-after': retryAfter(), date: http(Date.now() + off) }).end();
        const waits = `const { setTimeout: set } = window; window.waits = []; window.setTimeout = (call, delay, ...rest) => { waits.push(delay); return set(call, delay, ...rest); };`;
        const page = await open(site.page(`refresh="30" ${attributes}`, waits + script));
        await page.waitForFunction(
          () => (window as unknown as { waits: number[] }).waits.some((wait) => wait > 890_000 && wait < 940_000),
          {
            timeout: 5000,
          },
        );
        await reads(page, stampOf, /503, the server failed/);
      });
    }
  }
});
