/**
 * The first text of a widget on a page that takes it by the loader.
 *
 * Measured in a fresh browser context, with an empty cache, from the start of the navigation until the card's title
 * stands on the page; the yardstick is a page whose HTML holds the same text, shown once its one script has fetched the
 * same feed. The two are opened in turn; what is compared is the median of the rounds. Once as fast as this machine
 * serves itself, which is told, once over a line such as an intranet's (20 ms there and back, 20 Mbit/s, set in the
 * browser), which has a budget: a reader waits for the line, and then for the machine.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@stp-widgets/publisher/serve.js';
import type { Browser } from 'puppeteer-core';
import { median, type Benchmark, type Measurement } from '../../scripts/benchmark.ts';
import { openChromium } from '../../scripts/browser.ts';
import { manyObjectives } from '../support/many-objectives.ts';

const WARM_UPS = 2;
const ROUNDS = 11;

const folderAt = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const page = (script: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>First text</title><script type="module" src="${script}"></script><body>${body}`;

const lines = {
  'on this machine': null,
  'over an intranet’s line': { offline: false, latency: 20, downloadThroughput: 2.5e6, uploadThroughput: 2.5e6 },
} as const;

/** The first text by the loader, against static HTML and one fetch. */
export const benchmark: Benchmark = {
  about: 'the first text of a card by the loader, against the same text as static HTML and one fetch',
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'stp-bench-'));
    const partnership = manyObjectives(10);
    const { id, title } = partnership.objectives[0] as { readonly id: string; readonly title: string };
    writeFileSync(join(folder, 'partnership.json'), JSON.stringify(partnership));
    writeFileSync(
      join(folder, 'loader.html'),
      page(
        'stp-loader.js',
        `<stp-partnership src="partnership.json"><stp-objective-card objective="${id}"></stp-objective-card></stp-partnership>`,
      ),
    );
    writeFileSync(join(folder, 'static.html'), page('static.js', `<main hidden><h3>${title}</h3></main>`));
    writeFileSync(
      join(folder, 'static.js'),
      `await (await fetch('partnership.json', { cache: 'no-cache' })).json(); document.querySelector('main').hidden = false;`,
    );
    const server = await serve([folder, folderAt('dist')], { port: 0, unchecked: true });
    const browser = await openChromium();
    try {
      const measured: Measurement[] = [];
      for (const [name, line] of Object.entries(lines)) {
        const times = { loader: new Array<number>(), static: new Array<number>() };
        for (let round = 0; round < WARM_UPS + ROUNDS; round++) {
          for (const form of ['loader', 'static'] as const) {
            const time = await firstText(browser, new URL(`${form}.html`, server.address).href, line);
            if (round >= WARM_UPS) times[form].push(time);
          }
        }
        measured.push({
          what: `first text ${name}, median of ${ROUNDS}`,
          value: median(times.loader),
          unit: 'ms',
          yardstick: { what: 'static HTML and one fetch', value: median(times.static) },
          ...(line && { budget: 1.5 }),
        });
      }
      return measured;
    } finally {
      await Promise.all([browser.close(), server.close()]);
      rmSync(folder, { recursive: true });
    }
  },
};

type Line = (typeof lines)[keyof typeof lines];

async function firstText(browser: Browser, address: string, line: Line): Promise<number> {
  const context = await browser.createBrowserContext();
  const opened = await context.newPage();
  if (line) {
    const session = await opened.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', line);
  }
  await opened.evaluateOnNewDocument(() => {
    const isShown = () =>
      document.querySelector('stp-objective-card')?.shadowRoot?.querySelector('[part~=title]') ??
      document.querySelector('main:not([hidden])');
    const shown = new Promise<number>((resolve) => {
      const look = () => (isShown() ? resolve(performance.now()) : setTimeout(look));
      look();
    });
    Object.assign(window, { shown });
  });
  await opened.goto(address);
  const time = await opened.evaluate(() => (window as unknown as { readonly shown: Promise<number> }).shown);
  await context.close();
  return time;
}
