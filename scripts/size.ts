/**
 * `npm run size`: gzip kB of all of ours that a page really loads, scripts and styles, file by file, against
 * the page's budget. The pages are what a partner would write; the host's own HTML and the feed do not count.
 */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { serve } from '@stp-widgets/publisher/serve.js';
import type { HTTPResponse, Page } from 'puppeteer-core';
import { openChromium } from './browser.ts';
import { runScript } from './run-script.ts';

const all = ['stp-objective-card', 'stp-dependency-timeline', 'stp-accountability-matrix', 'stp-progress-chart'];

interface Budget {
  readonly name: string;
  readonly page: string;
  readonly elements: readonly string[];
  readonly kB: number;
  /** How wide the page is, in px; 800 where it does not matter. */
  readonly width?: number;
}

/** What the pages may weigh, in kB (1000 bytes), by what stands on them; each is weighed once its widgets are drawn. */
const budgets: readonly Budget[] = [
  { name: 'the loader alone', page: 'no-widget.html', elements: [], kB: 2 },
  { name: 'one objective card', page: 'one-card.html', elements: ['stp-objective-card'], kB: 30 },
  { name: 'one objective card by the loader', page: 'one-card-by-loader.html', elements: ['stp-objective-card'], kB: 37 },
  { name: 'one board of objectives', page: 'one-board.html', elements: ['stp-objectives'], kB: 35 },
  { name: 'one dependency timeline', page: 'one-timeline.html', elements: ['stp-dependency-timeline'], kB: 40.5 },
  // In a column it is a list; where there is room it is a picture, which is to come down to 45. What keeps a plan of 50,000 quick is 1.3 of it.
  {
    name: 'one dependency timeline, with its picture',
    page: 'one-timeline.html',
    elements: ['stp-dependency-timeline'],
    kB: 54,
    width: 1280,
  },
  // In a column it is a list; where there is room it is a table, or a grid.
  { name: 'one accountability matrix', page: 'one-matrix.html', elements: ['stp-accountability-matrix'], kB: 38 },
  { name: 'one accountability matrix, as a grid', page: 'one-matrix.html', elements: ['stp-accountability-matrix'], kB: 50.5, width: 1280 },
  { name: 'one progress chart', page: 'one-chart.html', elements: ['stp-progress-chart'], kB: 95 },
  { name: 'one progress chart without limits', page: 'one-line.html', elements: ['stp-progress-chart'], kB: 60 },
  { name: 'all four by the loader', page: 'all-four.html', elements: all, kB: 125 },
  { name: 'all four in a single file', page: 'single-file.html', elements: all, kB: 130 },
];

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const built = await runScript('build');
if (!built.ok) process.exit(1);
const server = await serve([at('test/pages'), at('dist'), at('packages/kit/themes'), at('stories/demo')], { port: 0, unchecked: true });
const browser = await openChromium();
try {
  for (const { name, page, elements, kB, width = 800 } of budgets) {
    const files = await weigh(await opened(width), new URL(page, server.address).href, elements);
    const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
    const column = Math.max(...files.map(({ file }) => file.length), 'total'.length);
    const row = (file: string, bytes: number) => `  ${file.padEnd(column)}  ${inKB(bytes).padStart(6)} kB`;
    console.log(name);
    for (const { file, bytes } of files) console.log(row(file, bytes));
    const over = total > kB * 1000;
    console.log(`${row('total', total)}, ${over ? 'OVER the budget of' : 'within'} ${kB} kB`);
    if (over) process.exitCode = 1;
  }
} finally {
  await Promise.all([browser.close(), server.close()]);
}

/** A page of a browser that has nothing in its cache. */
async function opened(width: number): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width, height: 800 });
  return page;
}

/** The scripts and styles that a page loads until its element shows something, and their gzip bytes. */
async function weigh(page: Page, address: string, elements: readonly string[]) {
  const loaded: Promise<{ file: string; bytes: number }>[] = [];
  const take = (response: HTTPResponse) => {
    if (!['script', 'stylesheet'].includes(response.request().resourceType())) return;
    if (!response.ok()) throw new Error(`${response.url()}: ${response.status()}`);
    const file = new URL(response.url()).pathname.slice(1);
    loaded.push(response.buffer().then((body) => ({ file, bytes: gzipSync(body, { level: 9 }).byteLength })));
  };
  page.on('response', take);
  await page.goto(address, { waitUntil: 'networkidle0' });
  for (const element of elements) {
    await page.waitForFunction(
      (tag) => document.querySelector(tag)?.shadowRoot?.querySelector('[part~=base]'),
      { timeout: 10_000 },
      element,
    );
  }
  await page.waitForNetworkIdle();
  // What comes later is fetched for no picture, and its page may be closed by then.
  page.off('response', take);
  const files = await Promise.all(loaded);
  if (!files.some(({ file }) => file.endsWith('.js'))) throw new Error(`${address} loads no script of ours`);
  return files.toSorted((one, other) => other.bytes - one.bytes);
}

function inKB(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
