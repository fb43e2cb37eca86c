/**
 * A hundred objective cards on one page, of a feed with a hundred objectives.
 *
 * Requests are counted at the server: half the cards stand in a partnership element, half have the feed's address
 * themselves, all refresh each second. Cards rendered anew are counted at their class, over a refresh that brings
 * one other title.
 *
 * Mounting is measured as `mounting` says: of a hundred cards, and of one board with all of them.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { serve } from '@stp-widgets/publisher/serve.js';
import type { Browser, Page } from 'puppeteer-core';
import type { Benchmark, Measurement } from '../../scripts/benchmark.ts';
import { openChromium } from '../../scripts/browser.ts';
import { manyObjectives } from '../support/many-objectives.ts';
import { mounting } from '../support/mounting.ts';

const CARDS = 100;
const INTERVALS = 5;

const partnership = manyObjectives(CARDS);
const ids = partnership.objectives.map(({ id }) => id);

/** A hundred cards: one request per interval, one card rendered anew, and the time to mount them. */
export const benchmark: Benchmark = {
  about: `${CARDS} objective cards on one page`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'stp-bench-'));
    const feed = join(folder, 'partnership.json');
    writeFileSync(feed, JSON.stringify(partnership));
    const [some, others] = [ids.slice(0, CARDS / 2), ids.slice(CARDS / 2)];
    writeFileSync(join(folder, 'mixed.html'), page(inside(some) + others.map(alone).join('')));
    writeFileSync(join(folder, 'inside.html'), page(inside(ids)));
    writeFileSync(join(folder, 'mount.html'), page('<stp-partnership></stp-partnership><main></main>'));
    const asked: number[] = [];
    const server = await serve([folder, folderAt('dist'), folderAt('packages/kit/themes')], {
      port: 0,
      unchecked: true,
      onAnswer: ({ path }) => void (path === '/partnership.json' && asked.push(performance.now())),
    });
    const browser = await openChromium();
    try {
      const at = (name: string) => new URL(name, server.address);
      const change = () => writeFileSync(feed, JSON.stringify(withOtherTitle()));
      return [
        await on(browser, at('mixed.html'), () => requestsPerInterval(asked)),
        await on(browser, at('inside.html'), (live) => rendersAfter(live, change)),
        await on(browser, at('mount.html'), (empty) => mounting(empty, partnership)),
        await on(browser, at('mount.html'), (empty) => mounting(empty, partnership, 'board')),
      ];
    } finally {
      await Promise.all([browser.close(), server.close()]);
      rmSync(folder, { recursive: true });
    }
  },
};

const folderAt = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Cards</title><link rel="stylesheet" href="nhs.css"><script type="module" src="stp-widgets.js"></script><body>${body}`;

const ownFeed = 'src="partnership.json" refresh="1"';
const cardTag = (objective: string, attributes = '') => `<stp-objective-card objective="${objective}" ${attributes}></stp-objective-card>`;
const alone = (objective: string) => cardTag(objective, ownFeed);
const inside = (objectives: readonly string[]) =>
  `<stp-partnership ${ownFeed}>${objectives.map((one) => cardTag(one)).join('')}</stp-partnership>`;

const withOtherTitle = () => ({
  ...partnership,
  objectives: partnership.objectives.map((objective, index) => (index === 7 ? { ...objective, title: 'Another title' } : objective)),
});

/** Measures on a page of its own, once all its cards are drawn. */
async function on(browser: Browser, address: URL, measure: (opened: Page) => Promise<Measurement>): Promise<Measurement> {
  const opened = await browser.newPage();
  await opened.goto(address.href);
  await opened.waitForFunction(
    () =>
      customElements.get('stp-objective-card') &&
      [...document.querySelectorAll('stp-objective-card')].every(({ shadowRoot }) => shadowRoot?.querySelector('[part~=title]')),
  );
  const measurement = await measure(opened);
  await opened.close();
  return measurement;
}

async function requestsPerInterval(asked: number[]): Promise<Measurement> {
  asked.length = 0;
  while (asked.length === 0) await sleep(5);
  // From just after one request; the half keeps the last one of a slow machine within.
  await sleep((INTERVALS + 0.5) * 1000);
  return {
    what: `requests at the server per interval, over ${INTERVALS}`,
    value: (asked.length - 1) / INTERVALS,
    unit: 'requests',
    budget: 1,
    atLeast: 0.8,
  };
}

/** Counts how often any card is rendered between a change of the feed and a while after it has arrived. */
async function rendersAfter(live: Page, change: () => void): Promise<Measurement> {
  // What the cards fetch once they know what they show has come.
  await live.waitForNetworkIdle({ idleTime: 300 });
  await live.evaluate(() => {
    const prototype = customElements.get('stp-objective-card')!.prototype as { update: (changed: unknown) => void };
    const { update } = prototype;
    const counted = window as unknown as { rendered: string[] };
    counted.rendered = [];
    prototype.update = function (this: Element & { update: unknown }, changed) {
      counted.rendered.push(this.getAttribute('objective')!);
      update.call(this, changed);
    };
  });
  change();
  await live.waitForFunction(() =>
    [...document.querySelectorAll('stp-objective-card')].some((card) => card.shadowRoot!.textContent.includes('Another title')),
  );
  await sleep(1500);
  const rendered = await live.evaluate(() => (window as unknown as { rendered: string[] }).rendered);
  return {
    what: 'cards rendered anew by a refresh that changes one objective',
    value: rendered.length,
    unit: 'cards',
    budget: 1,
    atLeast: 1,
  };
}
