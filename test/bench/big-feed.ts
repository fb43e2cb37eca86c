/**
 * One objective card on a feed of 5 MB, 10,000 activities, in Chromium and against the production build.
 *
 * Times are the main thread's own, so that a busy machine does not count: of a task as the browser's trace has it, of reading
 * as CDP's TaskDuration in thread ticks. Reading is measured as the whole of a request: from asking for the feed until what is
 * new is shown; the yardstick is a page that asks for the same feed, calls JSON.parse, and checks it by the contract's JSON
 * Schema, compiled by Ajv, in one piece. First readings are each in a browser context of their own, nothing warm; later ones in
 * one page. Every request brings another title of one activity, which no card shows. The heap is compared after warming up, with all
 * rubbish collected.
 */
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { type Benchmark, type Measurement, median } from '../../scripts/benchmark.ts';
import { openChromium } from '../../scripts/browser.ts';
import { type BigFeedServer, bigFeedServer } from '../support/big-feed-server.ts';
import { longestTask } from '../support/tasks.ts';

const THINGS = 20_000;
const ROUNDS = 5;
const REFRESHES = 20;
const MANY = 1_000;

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const html = (script: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Big feed</title><script type="module" src="${script}"></script><body>${body}`;
const card = '<stp-objective-card objective="objective-0"></stp-objective-card>';

/** Reading a large feed, and refreshing it. */
export const benchmark: Benchmark = {
  about: 'an objective card on a feed of 10,000 activities',
  async run() {
    const pages = {
      'card.html': html('stp-objective-card.js', `<stp-partnership src="partnership.json">${card}</stp-partnership>`),
      'later.html': html('stp-objective-card.js', `<stp-partnership>${card}</stp-partnership>`),
      'yardstick.html': html('check.js', ''),
      'check.js': await pageScript('test/support/schema-check.ts'),
    };
    const server = await bigFeedServer(THINGS, pages, [at('dist'), at('packages/contract')]);
    const browser = await openChromium();
    try {
      return [
        { what: 'size of the feed', value: server.size / 1e6, unit: 'MB' },
        await firstPicture(browser, server),
        ...(await readings(browser, server)),
        ...(await refreshes(browser, server)),
      ];
    } finally {
      await Promise.all([browser.close(), server.close()]);
    }
  },
};

/** One of our modules with all that it imports, for a page. */
async function pageScript(path: string): Promise<string> {
  const lib = { entry: at(path), formats: ['es' as const] };
  const options = { write: false, target: 'es2022', reportCompressedSize: false, lib };
  const built = (await build({ configFile: false, logLevel: 'warn', publicDir: false, build: options })) as Rolldown.RolldownOutput[];
  return built[0].output[0].code;
}

/** In a context of its own, so that nothing is warm or kept. */
async function onFresh<T>(browser: Browser, address: string, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    if (address) await page.goto(address);
    if (address.endsWith('yardstick.html')) await page.waitForFunction('globalThis.check');
    return await act(page);
  } finally {
    await context.close();
  }
}

async function firstPicture(browser: Browser, { address }: BigFeedServer): Promise<Measurement> {
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    longest.push(
      await onFresh(browser, '', (page) =>
        longestTask(page, async () => {
          await page.goto(`${address}card.html`);
          await page.evaluate(isDrawn);
        }),
      ),
    );
  }
  return {
    what: `longest task up to the first picture, of the main thread's time, median of ${ROUNDS}`,
    value: median(longest),
    unit: 'ms',
    budget: 50,
  };
}

async function readings(browser: Browser, { address }: BigFeedServer): Promise<Measurement[]> {
  const ours: number[] = [];
  const theirs: number[] = [];
  const parsing: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await onFresh(browser, `${address}later.html`, async (page) => timeOf(await ticking(page), () => page.evaluate(showFeed))));
    theirs.push(
      await onFresh(browser, `${address}yardstick.html`, async (page) => timeOf(await ticking(page), () => page.evaluate(parseAndCheck))),
    );
    parsing.push(await onFresh(browser, `${address}yardstick.html`, (page) => page.evaluate(parse)));
  }
  return [
    { what: 'JSON.parse alone, the first time', value: median(parsing), unit: 'ms' },
    {
      what: `main-thread time of the first reading, median of ${ROUNDS}`,
      value: median(ours),
      unit: 'ms',
      yardstick: { what: 'JSON.parse and the schema check in one piece', value: median(theirs) },
      budget: 2,
    },
  ];
}

async function refreshes(browser: Browser, { address }: BigFeedServer): Promise<Measurement[]> {
  const theirs = await onFresh(browser, `${address}yardstick.html`, (page) => timesOf(page, () => page.evaluate(parseAndCheck)));
  return onFresh(browser, `${address}card.html`, async (page) => {
    await page.evaluate(isDrawn);
    const ours = await timesOf(page, () => page.evaluate(refresh, 1));
    const longest = await longestTask(page, () => page.evaluate(refresh, 5));
    await page.evaluate(countUpdates);
    await page.evaluate(refresh, 1);
    const updates = await page.evaluate(() => (window as unknown as { updates: number }).updates);
    const session = await ticking(page);
    const before = await heap(session);
    for (let done = 0; done < MANY; done += 50) await page.evaluate(refresh, 50);
    const after = await heap(session);
    return [
      {
        what: `main-thread time of a later reading, median of ${REFRESHES}`,
        value: median(ours),
        unit: 'ms',
        yardstick: { what: 'JSON.parse and the schema check in one piece', value: median(theirs) },
        budget: 2,
      },
      { what: 'longest task of five refreshes, of the main thread’s time', value: longest, unit: 'ms', budget: 50 },
      { what: 'cards rendered anew by a refresh that changes an activity they do not show', value: updates, unit: 'cards', budget: 0 },
      { what: 'the heap before', value: before / 1e6, unit: 'MB' },
      { what: `growth of the heap by ${MANY} refreshes`, value: (after - before) / 1e6, unit: 'MB', budget: 2 },
    ];
  });
}

async function timesOf(page: Page, act: () => Promise<unknown>): Promise<number[]> {
  const session = await ticking(page);
  const times: number[] = [];
  for (let round = 0; round < 2 * REFRESHES; round++) times.push(await timeOf(session, act));
  return times.slice(REFRESHES);
}

async function ticking(page: Page): Promise<CDPSession> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

async function timeOf(session: CDPSession, act: () => Promise<unknown>): Promise<number> {
  const before = await metric(session, 'TaskDuration');
  await act();
  return ((await metric(session, 'TaskDuration')) - before) * 1000;
}

async function heap(session: CDPSession): Promise<number> {
  for (let times = 0; times < 3; times++) await session.send('HeapProfiler.collectGarbage');
  return metric(session, 'JSHeapUsedSize');
}

async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)!.value;
}

// What follows runs in the page; each function stands alone there.

async function isDrawn() {
  while (!document.querySelector('stp-objective-card')!.shadowRoot?.querySelector('[part~=title]'))
    await new Promise(requestAnimationFrame);
}

async function showFeed() {
  document.querySelector('stp-partnership')!.setAttribute('src', 'partnership.json');
  while (!document.querySelector('stp-objective-card')!.shadowRoot?.querySelector('[part~=title]'))
    await new Promise(requestAnimationFrame);
}

async function parseAndCheck() {
  const response = await fetch('partnership.json', { cache: 'no-cache' });
  const isGood = (window as unknown as { check: (data: unknown) => boolean }).check(JSON.parse(await response.text()));
  if (!isGood) throw new Error('the feed is not of the schema');
}

async function parse() {
  const text = await (await fetch('partnership.json', { cache: 'no-cache' })).text();
  const start = performance.now();
  JSON.parse(text);
  return performance.now() - start;
}

async function refresh(times: number) {
  interface Feed {
    readonly snapshot: { readonly partnership: unknown };
    refresh(): Promise<void>;
  }
  const [feed] = (window as unknown as Record<symbol, { 1: { feeds: Map<string, Feed> } }>)[Symbol.for('stp-widgets')][1].feeds.values();
  for (let time = 0; time < times; time++) {
    const { partnership } = feed.snapshot;
    await feed.refresh();
    if (feed.snapshot.partnership === partnership) throw new Error('the refresh brought nothing new');
  }
  await new Promise(requestAnimationFrame);
}

function countUpdates() {
  const counted = window as unknown as { updates: number };
  counted.updates = 0;
  const prototype = customElements.get('stp-objective-card')!.prototype as { update: (changed: unknown) => void };
  const { update } = prototype;
  prototype.update = function (changed) {
    counted.updates++;
    update.call(this, changed);
  };
}
