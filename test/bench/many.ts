/**
 * One objective card on 41 sources, the office's document and the fragments of 40 organisations, 40,000 things in all, in Chromium and
 * from the packages' sources, built as production builds them. Tasks are measured by the main thread's own time, as the browser's
 * trace has it; the yardstick is the time of merging the same documents in one piece. Rounds are each in a browser context of their own.
 */
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import type { Browser, Page } from 'puppeteer-core';
import { type Benchmark, median } from '../../scripts/benchmark.ts';
import { openChromium } from '../../scripts/browser.ts';
import { split } from '../contract/split.ts';
import { bigFeedServer } from '../support/big-feed-server.ts';
import { largePartnership } from '../support/large-partnership.ts';
import { longestTask } from '../support/tasks.ts';

const THINGS = 40_000;
const ROUNDS = 5;
/** A change that one of the organisations makes. */
const [BEFORE, AFTER] = ['Activity 41: ', 'Another 41: '];

/** Many sources merged in the page. */
export const benchmark: Benchmark = {
  about: 'an objective card on 41 sources of 40,000 things in all',
  async run() {
    const texts = split(largePartnership(THINGS), () => false).map((document) => JSON.stringify(document));
    const names = texts.map((_, at) => `part-${at}.json`);
    const card = `<stp-partnership src="${names.join(' ')}"><stp-objective-card objective="objective-0"></stp-objective-card></stp-partnership>`;
    const pages = {
      ...Object.fromEntries(names.map((name, at) => [name, texts[at]])),
      'page.js': await pageScript(),
      'card.html': html(card),
      'plain.html': html(''),
    };
    const changing = texts.findIndex((text) => text.includes(BEFORE));
    const server = await bigFeedServer(5, pages, []);
    const browser = await openChromium();
    try {
      const onFresh = freshPages(browser, server.address);
      const [merging, first, later]: number[][] = [[], [], []];
      for (let round = 0; round < ROUNDS; round++) {
        merging.push(await onFresh('plain.html', (page) => page.evaluate(mergeInOnePiece, names)));
        Reflect.set(pages, names[changing], texts[changing]);
        await onFresh('', async (page) => {
          first.push(
            await longestTask(page, async () => {
              await page.goto(`${server.address}card.html`);
              await page.evaluate(isDrawn);
            }),
          );
          Reflect.set(pages, names[changing], texts[changing].replace(BEFORE, AFTER));
          later.push(await longestTask(page, () => page.evaluate(refresh, names.join(' '), AFTER)));
        });
      }
      const yardstick = { what: 'merging them in one piece, the first time', value: median(merging) };
      return [
        { what: 'sources', value: texts.length, unit: 'documents' },
        { what: 'their size', value: texts.join('').length / 1e6, unit: 'MB' },
        { what: `merging them in one piece, the first time, median of ${ROUNDS}`, value: yardstick.value, unit: 'ms' },
        { what: `longest task up to the picture of all of them, median of ${ROUNDS}`, value: median(first), unit: 'ms', budget: 50 },
        { what: `longest task of a refresh that changes one of them, median of ${ROUNDS}`, value: median(later), unit: 'ms', budget: 50 },
      ];
    } finally {
      await Promise.all([browser.close(), server.close()]);
    }
  },
};

const html = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Many sources</title><script type="module" src="page.js"></script><body>${body}`;

async function pageScript(): Promise<string> {
  const lib = { entry: fileURLToPath(new URL('../support/many-page.ts', import.meta.url)), formats: ['es' as const] };
  const output = { codeSplitting: false, minify: true };
  const options = { write: false, target: 'es2022', reportCompressedSize: false, lib, rolldownOptions: { output } };
  const resolve = { conditions: ['@stp-widgets/source', 'module', 'browser', 'production', 'import'] };
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    resolve,
    build: options,
  })) as Rolldown.RolldownOutput[];
  return built[0].output[0].code;
}

/** Opens pages in contexts of their own, so that nothing is warm or kept. */
const freshPages =
  (browser: Browser, address: string) =>
  async <T>(name: string, act: (page: Page) => Promise<T>): Promise<T> => {
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      if (name) await page.goto(`${address}${name}`);
      if (name) await page.waitForFunction('globalThis.mergePartnerships');
      return await act(page);
    } finally {
      await context.close();
    }
  };

// What follows runs in the page; each function stands alone there.

async function mergeInOnePiece(names: readonly string[]) {
  const texts = await Promise.all(names.map(async (name) => (await fetch(name)).text()));
  const documents = texts.map((text) => JSON.parse(text) as unknown);
  const start = performance.now();
  (window as unknown as { mergePartnerships: (documents: unknown) => unknown }).mergePartnerships(documents);
  return performance.now() - start;
}

/** Drawn with what all of them say: who backs the objective stands in two of the fragments. */
async function isDrawn() {
  while (!/Backed by 2/.test(document.querySelector('stp-objective-card')!.shadowRoot?.textContent ?? ''))
    await new Promise(requestAnimationFrame);
}

async function refresh(src: string, title: string) {
  interface Feed {
    readonly snapshot: { readonly partnership: { readonly activities: readonly { readonly title: string }[] } };
    refresh(): Promise<void>;
  }
  const feed = (window as unknown as { openFeed: (src: string) => Feed }).openFeed(src);
  await feed.refresh();
  if (!feed.snapshot.partnership.activities.some((activity) => activity.title.startsWith(title))) throw new Error('nothing changed');
}
