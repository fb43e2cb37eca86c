import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import { openChromium } from '../../scripts/browser.ts';
import { documentAsOf, good, type OwnSite, ownSite, reads, stampOf, stateOf, titleOf } from '../support/own-site.ts';

let site: OwnSite;
let browser: Browser;
let context: BrowserContext;

before(async () => {
  [site, browser] = await Promise.all([ownSite(), openChromium()]);
});
beforeEach(async () => {
  context = await browser.createBrowserContext();
});
afterEach(() => context.close());
after(async () => {
  await browser.close();
  await site.close();
});

const database = 'stp-widgets-last-good-1';
const silence = () => {};

/** All the texts that the browser keeps for the site, as its own tools show them; found without our script. */
const keptTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async (name) => {
    if (!(await indexedDB.databases()).some((one) => one.name === name)) return [];
    const opened = indexedDB.open(name);
    // Removed just now: it is not to be made again by looking.
    opened.addEventListener('upgradeneeded', () => opened.transaction!.abort());
    const isThere = await new Promise((resolve) => {
      opened.addEventListener('success', () => resolve(true));
      opened.addEventListener('error', () => resolve(false));
    });
    if (!isThere) return [];
    const all = opened.result.transaction('texts').objectStore('texts').getAll();
    await new Promise((resolve) => all.addEventListener('success', resolve));
    opened.result.close();
    return all.result as string[];
  }, database);

/** Waits until what is kept matches, or nothing is where that is wanted. */
async function keptUntil(page: Page, wanted: RegExp | null): Promise<void> {
  let texts: readonly string[] = [];
  for (const end = performance.now() + 10_000; performance.now() < end;) {
    texts = await keptTexts(page);
    if (wanted ? texts.some((text) => wanted.test(text)) : texts.length === 0) return;
  }
  assert.fail(`waited in vain for ${String(wanted)}; kept is ${JSON.stringify(texts)}`);
}

async function open(address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** Shows a page of a feed until it has asked a second time, after which whatever may be kept is being kept. */
async function visit(address: string, title = /Waits/): Promise<Page> {
  site.asked.length = 0;
  const page = await open(address);
  await reads(page, titleOf, title);
  while (site.asked.length < 3) await reads(page, titleOf, title);
  return page;
}

describe('the last good copy of a feed', () => {
  it('that anybody may read is kept without being asked for, and shown after a reload as what it is', async () => {
    site.feed = good(documentAsOf('Waits'));
    const page = await visit(site.page('refresh="1"'));
    await keptUntil(page, /Waits/);
    const answers: (() => void)[] = [];
    site.feed = (_request, response) =>
      void answers.push(() => response.writeHead(200, good({}).headers).end(JSON.stringify(documentAsOf('Beds'))));
    await page.reload();
    await reads(page, titleOf, /Waits/);
    await reads(page, stampOf, /Kept from an earlier visit This browser kept the picture .+ The source is being asked\.$/);
    assert.equal(await stateOf(page), 'stale');
    site.feed = good(documentAsOf('Beds'));
    for (const answer of answers) answer();
    await reads(page, titleOf, /Beds/);
    await reads(page, stampOf, / read (now|\d seconds? ago)$/);
    assert.equal(await stateOf(page), 'fresh');
  });

  for (const [what, fault, reason] of [
    ['answers 500', { status: 500 }, '500, the server failed'],
    [
      'answers with a page to sign in',
      { headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>Sign in</title>' },
      'not JSON',
    ],
    ['resets the connection', (_request: unknown, response: { destroy(): void }) => response.destroy(), 'no connection'],
  ] as const) {
    it(`is shown after a reload where the source ${what}, with why`, async () => {
      site.feed = good(documentAsOf('Waits'));
      const page = await visit(site.page('refresh="1"'));
      await keptUntil(page, /Waits/);
      site.feed = fault;
      await page.reload();
      await reads(page, titleOf, /Waits/);
      await reads(page, stampOf, new RegExp(`Kept from an earlier visit .*${reason}`));
      await keptUntil(page, /Waits/);
    });
  }

  for (const [what, attributes, headers] of [
    ['that answers no-store', '', { 'cache-control': 'no-store' }],
    ['that answers private', '', { 'cache-control': 'private, no-cache' }],
    ['that varies with the cookie', '', { vary: 'Accept-Encoding, Cookie' }],
    ['that is asked with credentials', 'credentials="include"', {}],
    ['of which the page wants none', 'keep="none"', {}],
  ] as const) {
    it(`${what} is not kept`, async () => {
      site.feed = good(documentAsOf('Secret'), headers);
      const page = await visit(site.page(`refresh="1" ${attributes}`), /Secret/);
      // Another feed is kept meanwhile, after which this one would have been.
      const other = await context.newPage();
      site.other = good(documentAsOf('Open'));
      await other.goto(site.page('src="/open.json" refresh="1"'));
      await keptUntil(other, /Open/);
      assert.doesNotMatch((await keptTexts(other)).join('\n'), /Secret/);
      await other.close();
      site.feed = { status: 500 };
      await page.reload();
      await reads(page, stampOf, /could not be read 500/);
      assert.equal(await titleOf(page), '');
    });
  }

  it('that was anybody’s, and is not any more, is left behind nowhere', async () => {
    site.feed = good(documentAsOf('Waits'));
    const page = await visit(site.page('refresh="1"'));
    await keptUntil(page, /Waits/);
    site.feed = good(documentAsOf('Secret'), { 'cache-control': 'private' });
    await keptUntil(page, null);
  });

  for (const status of [401, 403]) {
    for (const attributes of ['', 'keep="reader-7"']) {
      it(`is removed after a ${status}, ${attributes || 'without a key'}, and the page that shows it goes on`, async () => {
        site.feed = good(documentAsOf('Waits'));
        const page = await visit(site.page(`refresh="1" ${attributes}`));
        await keptUntil(page, /Waits/);
        site.feed = { status };
        await keptUntil(page, null);
        await reads(page, stampOf, new RegExp(`\\(${status}, access refused\\)`));
        assert.equal(await titleOf(page), 'Waits');
        await page.reload();
        await reads(page, stampOf, new RegExp(`could not be read ${status}`));
        assert.equal(await titleOf(page), '');
      });
    }
  }

  it('is removed with all others by one line on a page without our script, as a sign-out page has it', async () => {
    site.feed = good(documentAsOf('Waits'));
    for (const attributes of ['', 'keep="reader-7"', 'keep="reader-8" credentials="include"']) {
      const shown = await visit(site.page(`refresh="1" ${attributes}`));
      await keptUntil(shown, /Waits/);
      await shown.close();
    }
    const page = await open(site.plain);
    await page.evaluate(() => void indexedDB.deleteDatabase('stp-widgets-last-good-1'));
    await keptUntil(page, null);
    site.feed = { status: 500 };
    await page.goto(site.page('keep="reader-7"'));
    await reads(page, stampOf, /could not be read 500/);
  });
});

describe('a second user on the same browser', () => {
  /** Notes whatever is ever shown, from the beginning, in our elements too: frames are looked at, and every change. */
  const watch = `window.seen = new Set();
    const textOf = (node) => [...node.childNodes].map((child) => (child.data ?? '') + textOf(child) + (child.shadowRoot ? textOf(child.shadowRoot) : '')).join(' ');
    const look = () => { for (const word of textOf(document.body ?? document).match(/(Ann|Bob)’s waits/g) ?? []) seen.add(word); };
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true });
      return root;
    };
    (function frame() { look(); requestAnimationFrame(frame); })();
    const { setTimeout: set } = window;
    window.setTimeout = (call, delay, ...rest) => set(() => { call(...rest); window.isImpatient ||= delay === 400; }, delay);`;
  const seenBy = (page: Page) => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]);
  const tokenOf = (name: string) => `document.querySelector('stp-partnership').getToken = () => '${name}';`;

  /** Answers whoever asks, known by token or by cookie, with his own picture. */
  const personal =
    (headers: Readonly<Record<string, string>>) => (request: { headers: Record<string, unknown> }, response: ResponseLike) => {
      const who = /ann|bob/.exec(`${String(request.headers['authorization'])} ${String(request.headers['cookie'])}`)?.[0];
      const { headers: own, body } = good(documentAsOf(who === 'ann' ? 'Ann’s waits' : 'Bob’s waits'), headers);
      response.writeHead(200, own).end(body);
    };
  interface ResponseLike {
    writeHead(status: number, headers: object): { end(body: string): void };
  }

  for (const [what, annIs, bobIs, headers, isKept] of [
    ['another key', ['keep="ann"', tokenOf('ann')], ['keep="bob"', tokenOf('bob')], {}, true],
    ['another token, and no key', ['', tokenOf('ann')], ['', tokenOf('bob')], {}, false],
    [
      'another key and cookie',
      ['keep="ann" credentials="include"', 'ann'],
      ['keep="bob" credentials="include"', 'bob'],
      { 'cache-control': 'private' },
      true,
    ],
    ['another cookie alone, by answers that are private', ['', 'ann'], ['', 'bob'], { 'cache-control': 'private, no-cache' }, false],
    ['another cookie alone, by answers that vary with it', ['', 'ann'], ['', 'bob'], { vary: 'Cookie' }, false],
  ] as const) {
    it(`who has ${what} never sees the picture of the first, however slow or broken the source`, async () => {
      site.feed = personal(headers) as never;
      const cookie = (name: string) => ({ name: 'session', value: name, domain: '127.0.0.1', path: '/' });
      const script = (is: string) => (is.includes('getToken') ? `${watch}${is}` : watch);
      await context.setCookie(cookie('ann'));
      const ann = await visit(site.page(`refresh="1" ${annIs[0]}`, script(annIs[1])), /Ann’s waits/);
      if (isKept) await keptUntil(ann, /Ann’s/);
      await ann.close();
      await context.setCookie(cookie('bob'));
      const address = site.page(`refresh="1" ${bobIs[0]}`, script(bobIs[1]));
      // Silent for longer than a picture that is kept waits for, then broken, then well.
      site.feed = silence;
      const bob = await open(address);
      await reads(bob, stampOf, /Reading/);
      await bob.waitForFunction('window.isImpatient');
      // What is kept would be shown by the time that all that is kept is found.
      for (let times = 0; times < 3; times++) await keptTexts(bob);
      assert.equal(await titleOf(bob), '');
      site.feed = { status: 500 };
      await bob.reload();
      await reads(bob, stampOf, /could not be read 500/);
      assert.deepEqual(await seenBy(bob), []);
      site.feed = personal(headers) as never;
      await reads(bob, titleOf, /Bob’s waits/);
      assert.deepEqual(await seenBy(bob), ['Bob’s waits']);
      // And the first is shown her own again, where there is a copy of it.
      await bob.close();
      if (!isKept) return;
      site.feed = { status: 500 };
      await context.setCookie(cookie('ann'));
      const again = await open(site.page(annIs[0], script(annIs[1])));
      await reads(again, titleOf, /Ann’s waits/);
      assert.deepEqual(await seenBy(again), ['Ann’s waits']);
    });
  }

  it('without a reload, by another key and token, is not shown the picture of the first while his own is asked for', async () => {
    site.feed = personal({}) as never;
    const page = await visit(site.page('refresh="1" keep="ann"', watch + tokenOf('ann')), /Ann’s waits/);
    let answer = () => {};
    const isAsked = new Promise<void>((resolve) => {
      site.feed = (request, response) => {
        answer = () => (personal({}) as never as (...of: unknown[]) => void)(request, response);
        if (String(request.headers.authorization).includes('bob')) resolve();
      };
    });
    await page.evaluate(() => {
      const partnership = document.querySelector('stp-partnership') as HTMLElement & { keep: string; getToken: () => string };
      Object.assign(partnership, { keep: 'bob', getToken: () => 'bob' });
      return new Promise((resolve) =>
        requestAnimationFrame(() => {
          (window as unknown as { seen: Set<string> }).seen.clear();
          resolve(null);
        }),
      );
    });
    await isAsked;
    await reads(page, stampOf, /Reading/);
    assert.equal(await titleOf(page), '');
    site.feed = personal({}) as never;
    answer();
    await reads(page, titleOf, /Bob’s waits/);
    assert.deepEqual(await seenBy(page), ['Bob’s waits']);
  });
});
