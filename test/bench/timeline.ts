/**
 * The dependency timeline of a large plan: 10,000 and 50,000 activities, one dependency an activity, weeks, in a window of
 * 1280 x 800.
 *
 * Ours is mounted from data already read, until every visible bar, arrow and the sentence is painted; the yardstick is the
 * rows that are visible then as bare elements (a row, its name, its bar), put in order from the same data, and made anew where the reader scrolls. The two are
 * measured in turn, each time on a new page; what is compared is the median of the rounds. CPU is the main thread's own (CDP
 * TaskDuration in thread ticks). Scrolling goes down by 120 pixels a frame; of the times between frames the 95th of a hundred counts.
 * Where the peers are installed (`test/bench/peers`), they draw the same 10,000 activities in the same run.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@stp-widgets/publisher/serve.js';
import type { Browser } from 'puppeteer-core';
import { median, type Benchmark, type Measurement } from '../../scripts/benchmark.ts';
import { openChromium } from '../../scripts/browser.ts';
import { mainThreadTime } from '../support/main-thread.ts';
import { largePlan } from '../support/timeline-large.ts';
import { load, mountBare, mountOurs, scrollFor, updateBare, updateOurs } from '../support/timeline-mounting.ts';
import { measurePeers } from './peers/measure.ts';
import { timelinePeers } from './peers/peers.ts';
import { againstBest, peerRows } from './peers/rows.ts';

const FRAME = 1000 / 60;
const counts = [
  { count: 10_000, cpu: 5.5, rounds: 9 },
  { count: 50_000, cpu: 20, rounds: 5 },
] as const;

const folderAt = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A large plan: the time to mount it, to change one activity, to scroll, and how many elements it has. */
export const benchmark: Benchmark = {
  about: 'the dependency timeline of 10,000 and 50,000 activities, against the visible rows as bare elements',
  run: () => measure(folderAt('dist')),
};

/** Measures what stands in a folder. */
export async function measure(dist: string, only: readonly number[] = counts.map(({ count }) => count)): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stp-bench-'));
  const page = `<!doctype html><html lang="en" data-stp-now="2026-11-21T09:45:00Z"><meta charset="utf-8"><title>Timeline</title>
    <link rel="stylesheet" href="nhs.css"><script type="module" src="stp-widgets.js"></script><body><main></main>`;
  writeFileSync(join(folder, 'timeline.html'), page);
  const server = await serve([folder, dist, folderAt('packages/kit/themes')], { port: 0, unchecked: true });
  const browser = await openChromium();
  try {
    const measured: Measurement[] = [];
    for (const how of counts) {
      if (!only.includes(how.count)) continue;
      const ours = await ofPlan(browser, new URL('timeline.html', server.address), how);
      measured.push(...ours, ...(how.count === 10_000 ? await besidePeers(browser, how.count, ours[0]) : []));
    }
    return measured;
  } finally {
    await Promise.all([browser.close(), server.close()]);
    rmSync(folder, { recursive: true });
  }
}

/** The peers of the same plan, where they are installed, and ours against the best of them. */
async function besidePeers(browser: Browser, count: number, mounting: Measurement): Promise<Measurement[]> {
  const figures = await measurePeers(browser, timelinePeers, largePlan(count));
  return [...peerRows(figures, `${count.toLocaleString('en')} activities`), ...againstBest(mounting, figures, 1 / 4)];
}

async function ofPlan(browser: Browser, address: URL, { count, cpu, rounds }: (typeof counts)[number]): Promise<Measurement[]> {
  const plan = largePlan(count);
  const taken = { ours: empty(), folded: empty(), bare: empty() };
  let elements = 0;
  for (let round = 0; round < rounds; round++) {
    for (const form of ['ours', 'bare', 'folded'] as const) {
      const found = await once(browser, address, plan, form);
      if (form !== 'bare') elements = Math.max(elements, found.elements);
      for (const what of ['mount', 'cpu', 'update', 'scroll'] as const) taken[form][what].push(found[what]);
    }
  }
  const bare = (what: keyof Taken) => ({ what: 'the visible rows as bare elements', value: median(taken.bare[what]) });
  const activities = `${count.toLocaleString('en')} activities`;
  const of = (form: keyof typeof taken, what: keyof Taken) => median(taken[form][what]);
  const scrolls = (form: 'ours' | 'folded', how: string): Measurement => ({
    what: `time from frame to frame while scrolling ${activities}${how}, the 95th of a hundred`,
    value: of(form, 'scroll'),
    unit: 'ms',
    yardstick: bare('scroll'),
    budget: 1.2,
  });
  return [
    { what: `main-thread time of mounting ${activities}`, value: of('ours', 'cpu'), unit: 'ms', yardstick: bare('cpu'), budget: cpu },
    { what: `time of mounting ${activities}`, value: of('ours', 'mount'), unit: 'ms', yardstick: bare('mount') },
    {
      what: `changing one of ${activities}, beyond the bare rows`,
      value: of('ours', 'update') - of('bare', 'update'),
      unit: 'ms',
      ...(count === 10_000 && { budget: FRAME }),
    },
    { what: `changing one of ${activities}`, value: of('ours', 'update'), unit: 'ms', yardstick: bare('update') },
    scrolls('ours', ''),
    scrolls('folded', ', half of its lanes collapsed'),
    { what: `elements of ${activities}`, value: elements, unit: 'elements', budget: 1500 },
  ];
}

type Taken = Record<'mount' | 'cpu' | 'update' | 'scroll', number[]>;
const empty = (): Taken => ({ mount: [], cpu: [], update: [], scroll: [] });

/** One round, on a page of its own: a reader's first picture is drawn by code that has not run yet. */
async function once(browser: Browser, address: URL, plan: object, form: 'ours' | 'folded' | 'bare') {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(address.href);
  await page.waitForFunction(() => customElements.get('stp-dependency-timeline'));
  await page.evaluate(load, plan);
  const mount = () => (form === 'bare' ? page.evaluate(mountBare) : page.evaluate(mountOurs, form === 'ours' ? 0 : 0.5));
  const { cpu, result } = await mainThreadTime(page, mount);
  const updates: number[] = [];
  for (let at = 0; at < 5; at++) updates.push(await page.evaluate(form === 'bare' ? updateBare : updateOurs));
  const scroll = await page.evaluate(scrollFor, 120);
  await page.close();
  return { mount: result.time, elements: result.elements, cpu, update: median(updates), scroll };
}
