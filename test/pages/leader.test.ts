import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'node:test';
import { joinSite, type Site } from '@stp-widgets/feed/live/leader.js';
import { serve, type Served } from '@stp-widgets/publisher/serve.js';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { chromiumFlags, findChromium } from '../../scripts/find-browser.mjs';
import { buildInto } from '../support/built-module.ts';

/** What the page below leaves where a test finds it. */
declare const left: { readonly site: Site; readonly heard: readonly string[]; readonly wasPutAside: boolean };

const script = `
import { joinSite } from './leader.js';
globalThis.left = { heard: [] };
const { heard } = left;
addEventListener('pageshow', ({ persisted }) => (left.wasPutAside = persisted));
left.site = joinSite('https://example.org/feed.json', {
  interval: () => 50,
  lead: (isLeading) => heard.push(isLeading),
  told: () => heard.push('told'),
});`;

let folder: string;
let server: Served;
let browser: Browser;
let pages: Page[] = [];
let weight: number;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stp-leader-'));
  weight = await buildInto(folder, 'leader', 'packages/feed/src/live/leader.ts');
  writeFileSync(join(folder, 'page.js'), script);
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><title>A page</title><link rel="icon" href="data:,"><script type="module" src="page.js"></script>',
  );
  writeFileSync(join(folder, 'other.html'), '<!doctype html><title>Another page</title><link rel="icon" href="data:,">');
  server = await serve([folder], { port: 0 });
  // Under a name that is not this machine's, a page without TLS is one like any on an intranet: it has no locks.
  const args = [...chromiumFlags, '--host-resolver-rules=MAP intranet.example 127.0.0.1'];
  browser = await launch({ executablePath: findChromium(), args });
});

afterEach(async () => {
  await Promise.all(pages.map((page) => page.close()));
  pages = [];
});

after(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page in a tab of its own, or a window, in front of the others. */
async function open(where: 'tab' | 'window' = 'tab', address = server.address): Promise<Page> {
  const page = await browser.newPage({ type: where });
  pages.push(page);
  await page.goto(address);
  return page;
}

const stateOf = (page: Page) =>
  page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    const count = (locks: LockInfo[]) => locks.filter(({ name }) => name?.startsWith('stp-widgets/1/lead ')).length;
    return {
      isLeading: left.site.isLeading,
      isVisible: document.visibilityState === 'visible',
      held: count(held),
      waiting: count(pending),
    };
  });

/** Waits until one of these pages leads and the others wait; it has to be the wanted one. */
async function leaderOf(those: readonly Page[], isWanted: (page: Page, isVisible: boolean) => boolean): Promise<Page> {
  for (const end = performance.now() + 10_000; ;) {
    const states = await Promise.all(those.map(stateOf));
    const [leader, ...others] = those.filter((_, at) => states[at].isLeading);
    const isSettled = states.every(({ held, waiting }) => held === 1 && waiting === those.length - 1);
    if (leader && others.length === 0 && isSettled && isWanted(leader, states[those.indexOf(leader)].isVisible)) return leader;
    assert.ok(performance.now() < end, `waited in vain for ${String(isWanted)}: ${JSON.stringify(states)}`);
  }
}

const visible = (_page: Page, isVisible: boolean) => isVisible;

describe('one of three pages', () => {
  it('leads: the one that is seen, and after it the one that is brought to the front', async () => {
    const three = [await open(), await open(), await open()];
    await leaderOf(three, (page, isVisible) => page === three[2] && isVisible);
    for (const page of three) {
      await page.bringToFront();
      await leaderOf(three, (leader, isVisible) => leader === page && isVisible);
    }
  });

  it('leads after the one that did was closed', async () => {
    const three = [await open(), await open(), await open()];
    const leader = await leaderOf(three, visible);
    await leader.close();
    pages = three.filter((page) => page !== leader);
    await leaderOf(pages, visible);
  });

  it('leads after the one that did has crashed', async () => {
    const three = [await open(), await open(), await open()];
    const leader = await leaderOf(three, visible);
    const crashed = new Promise((resolve) => leader.on('error', resolve));
    const session = await leader.createCDPSession();
    void session.send('Page.crash').catch(() => {});
    await crashed;
    const others = three.filter((page) => page !== leader);
    await leaderOf(others, () => true);
    await others[0].bringToFront();
    await leaderOf(others, visible);
  });

  it('leads after the one that did was frozen, and while none is seen', async () => {
    const three = [await open(), await open(), await open()];
    await open('tab', new URL('other.html', server.address).href);
    const leader = await leaderOf(three, (_, isVisible) => !isVisible);
    const session = await leader.createCDPSession();
    await session.send('Page.setWebLifecycleState', { state: 'frozen' });
    const next = await leaderOf(
      three.filter((page) => page !== leader),
      () => true,
    );
    await session.send('Page.setWebLifecycleState', { state: 'active' });
    await leaderOf(three, (page) => page === next);
  });

  it('leads after the one that did was left, and that one comes back by the way back as it was', async () => {
    const three = [await open(), await open(), await open('window')];
    const leader = await leaderOf(three, visible);
    const others = three.filter((page) => page !== leader);
    await leader.goto(new URL('other.html', server.address).href);
    const next = await leaderOf(others, () => true);
    await leader.goBack();
    await leaderOf(three, visible);
    assert.equal(await leader.evaluate(() => left.wasPutAside), true, 'nothing of ours keeps it from the cache for the way back');
    assert.deepEqual(await leader.evaluate(() => left.heard.slice(0, 2)), [true, false]);
    assert.notEqual(next, leader);
  });

  it('leads in place of one that is seen and hangs, and that one knows it when it goes on', async () => {
    const [front, hanging] = [await open(), await open('window')];
    await leaderOf([front, hanging], (page) => page === front);
    await front.close();
    await leaderOf([hanging], visible);
    const beside = await open('window');
    pages = [hanging, beside];
    await leaderOf(pages, (page) => page === hanging);
    const asked = new Promise<{ dismiss(): Promise<void> }>((resolve) => hanging.once('dialog', resolve));
    const question = hanging.evaluate(() => confirm('Go on?'));
    const dialog = await asked;
    await beside.waitForFunction(() => left.site.isLeading);
    await dialog.dismiss();
    await question;
    await leaderOf(pages, (page) => page === beside);
  });
});

describe('a page without TLS', () => {
  it('leads for itself, without complaint', async () => {
    const address = new URL(server.address);
    address.hostname = 'intranet.example';
    const complaints: unknown[] = [];
    const two = [];
    for (let count = 0; count < 2; count++) {
      const page = await browser.newPage();
      pages.push(page);
      page.on('pageerror', (error) => complaints.push(error)).on('console', (message) => complaints.push(message.text()));
      await page.goto(address.href);
      two.push(page);
    }
    for (const page of two) {
      await page.waitForFunction(() => left.site.isLeading);
      assert.equal(await page.evaluate(() => 'locks' in navigator), false);
    }
    assert.deepEqual(complaints, []);
  });
});

describe('the module', () => {
  it('leads for itself in Node, which has locks and channels but no pages', async () => {
    const heard = await new Promise((lead) => joinSite('a', { interval: () => 1000, told() {}, lead }));
    assert.equal(heard, true);
    const { held, pending } = await navigator.locks.query();
    assert.deepEqual([held, pending], [[], []]);
  });

  it('weighs less than 1 kB', (test) => {
    test.diagnostic(`leader.js: ${weight} bytes`);
    assert.ok(weight < 1000, `${weight} bytes`);
  });
});
