import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@stp-widgets/publisher/serve.js';
import type { Page } from 'puppeteer-core';
import type { Benchmark, Measurement } from '../../scripts/benchmark.ts';
import { openChromium } from '../../scripts/browser.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const PAGES = 3;
const WIDGETS = 30;
/** The time between two requests, in seconds, and for how many of them requests are counted. */
const [INTERVAL, INTERVALS] = [2, 10];

const markup = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Feed</title>
<script type="module" src="/stp-objective-card.js"></script>
<stp-partnership src="/partnership.json" refresh="${INTERVAL}">
${'<stp-objective-card objective="obj-urgent"></stp-objective-card>\n'.repeat(WIDGETS)}</stp-partnership></html>`;

export const benchmark: Benchmark = {
  about: `${PAGES} pages of one origin with ${WIDGETS} widgets each, on one feed that is asked every ${INTERVAL} s`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'stp-feed-'));
    writeFileSync(join(folder, 'page.html'), markup);
    let asked = 0;
    const server = await serve([folder, at('dist'), at('stories/demo')], {
      port: 0,
      onAnswer: ({ path }) => void (path === '/partnership.json' && asked++),
    });
    const browser = await openChromium();
    try {
      const pages = await Promise.all(Array.from({ length: PAGES }, () => browser.newPage()));
      for (const one of pages) await open(one, new URL('page.html', server.address).href);
      const first = asked;
      const perInterval = async () => {
        // Two intervals for the pages to agree, then those that count.
        await wait(2 * INTERVAL);
        const before = asked;
        await wait(INTERVALS * INTERVAL);
        return (asked - before) / INTERVALS;
      };
      const together = await perInterval();
      // Whichever it was that asked, it is not there any more.
      const alone: number[] = [];
      for (const one of pages.slice(0, -1)) {
        await one.close();
        alone.push(await perInterval());
      }
      const counted = (what: string, value: number): Measurement => ({ what, value, unit: 'requests', atLeast: 0.7, budget: 1.3 });
      return [
        { what: `requests for the first pictures of ${PAGES} pages`, value: first, unit: 'requests', budget: PAGES, atLeast: 1 },
        counted(`requests per interval, of ${PAGES} pages together`, together),
        ...alone.map((value, closed) => counted(`the same, ${closed + 1} of them closed`, value)),
      ];
    } finally {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true });
    }
  },
};

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  // Not at each frame: all pages but one are hidden, and have none.
  await page.waitForFunction(
    () => [...document.querySelectorAll('stp-objective-card')].every(({ shadowRoot }) => shadowRoot?.querySelector('[part~=title]')),
    { polling: 50 },
  );
}

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
