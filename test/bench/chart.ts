/**
 * The progress chart of 36 points, with its limits, signs and notes, and of 5,000, beside Chart.js as it comes with the same series.
 *
 * Each is mounted on a new page, in turn, from data already read, until it is painted; each fetches Chart.js on the way. Ours is
 * `stp-progress-chart.js` of the production build, loaded before. The yardstick of the budgets is Chart.js as its documentation sets a
 * line up, until its animation has ended; without animation it is told as well, and so is a second mount on the same page. CPU is the
 * main thread's own (CDP TaskDuration in thread ticks), the median of the rounds.
 */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serve } from '@stp-widgets/publisher/serve.js';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import { median, type Benchmark, type Measurement } from '../../scripts/benchmark.ts';
import { openChromium } from '../../scripts/browser.ts';
import { load, mountBare, mountOurs, refreshOne } from '../support/chart-mounting.ts';
import { chartPartnership } from '../support/chart-partnership.ts';

const ROUNDS = 9;
const counts = [
  { count: 36, budget: 1.25 },
  { count: 5000, budget: 0.5 },
] as const;

const folderAt = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
// Its entry stands beside the file that pages load by a plain script tag.
const chartJs = join(dirname(createRequire(import.meta.url).resolve('chart.js')), 'chart.umd.min.js');

/** A chart of few and of many points beside bare Chart.js, and what a refresh draws anew. */
export const benchmark: Benchmark = {
  about: 'the progress chart of 36 and of 5,000 points, against bare Chart.js with the same series',
  run: () => measure(folderAt('dist')),
};

/** Measures what stands in a folder. */
export async function measure(dist: string): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stp-bench-'));
  const page = `<!doctype html><html lang="en" data-stp-now="2019-04-12T09:45:00+01:00"><meta charset="utf-8"><title>Chart</title>
    <link rel="stylesheet" href="nhs.css"><link rel="stylesheet" href="bare.css"><script type="module" src="stp-progress-chart.js"></script>
    <body><stp-partnership></stp-partnership><main></main>`;
  writeFileSync(join(folder, 'chart.html'), page);
  writeFileSync(join(folder, 'bare.css'), '.bare { position: relative; block-size: 368px }');
  copyFileSync(chartJs, join(folder, 'chart.umd.min.js'));
  const server = await serve([folder, dist, folderAt('packages/kit/themes')], { port: 0, unchecked: true });
  const browser = await openChromium();
  const address = new URL('chart.html', server.address);
  try {
    const measured: Measurement[] = [];
    for (const how of counts) measured.push(...(await ofCount(browser, address, how)));
    return [...measured, await refreshing(browser, address)];
  } finally {
    await Promise.all([browser.close(), server.close()]);
    rmSync(folder, { recursive: true });
  }
}

async function ofCount(browser: Browser, address: URL, { count, budget }: (typeof counts)[number]): Promise<Measurement[]> {
  const data = partnershipOf(count);
  const observations = observationsOf(data);
  const mounts = {
    ours,
    documented: (page: Page) => page.evaluate(mountBare, observations, false),
    still: (page: Page) => page.evaluate(mountBare, observations, true),
  };
  const names = ['ours', 'documented', 'still'] as const;
  const none = () => ({ first: new Array<number>(), again: new Array<number>() });
  const taken = { ours: none(), documented: none(), still: none() };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of names) {
      const page = await opened(browser, address, data);
      for (const time of ['first', 'again'] as const) taken[name][time].push(await threadTime(page, () => mounts[name](page)));
      await page.close();
    }
  }
  const points = `${count.toLocaleString('en')} points`;
  const documented = 'bare Chart.js as its documentation sets it up';
  const still = 'bare Chart.js without animation';
  const told = (what: string, time: 'first' | 'again', name: 'documented' | 'still'): Measurement => ({
    what,
    value: median(taken.ours[time]),
    unit: 'ms',
    yardstick: { what: name === 'still' ? still : documented, value: median(taken[name][time]) },
  });
  const [mounting, again] = [`main-thread time of mounting ${points}`, `mounting ${points} once more on the same page`];
  return [
    { ...told(mounting, 'first', 'documented'), budget },
    told(mounting, 'first', 'still'),
    told(again, 'again', 'documented'),
    told(again, 'again', 'still'),
  ];
}

/** Mounts ours, and makes sure that it has its limits and its signs. */
async function ours(page: Page): Promise<void> {
  const { hasSigns, limits } = await page.evaluate(mountOurs, { result: 'delays' });
  if (!hasSigns || limits === 0) throw new Error(`no signs or limits: ${hasSigns}, ${limits}`);
}

async function refreshing(browser: Browser, address: URL): Promise<Measurement> {
  const data = chartPartnership();
  const page = await opened(browser, address, data);
  for (const id of ['common', 'improving-high', 'rebased']) await page.evaluate(mountOurs, { measure: id });
  const measures = data.measures.map((one) => (one['id'] === 'rebased' ? { ...one, series: data.measures[0]['series'] } : one));
  const value = await page.evaluate(refreshOne, { ...data, measures });
  return { what: 'charts of three drawn anew when one measure has other values', value, unit: 'charts', budget: 1, atLeast: 1 };
}

/** The partnership with so many values of the measure of `delays`: months, or days where they are many. */
function partnershipOf(count: number) {
  const data = chartPartnership();
  if (count === 36) return data;
  const observations = Array.from({ length: count }, (_, at) => ({
    period: new Date(Date.UTC(2019, 2, 31 - count + at)).toISOString().slice(0, 10),
    value: Math.round(100 * (60 + 8 * Math.sin(at / 90) + 6 * Math.sin(at * 12.9898))) / 100 + (at % 997 === 0 ? 25 : 0),
  }));
  const measures = data.measures.map((one) => (one['id'] === 'delays-measure' ? { ...one, series: [{ observations }] } : one));
  return { ...data, measures };
}

function observationsOf({ measures }: { readonly measures: readonly Readonly<Record<string, unknown>>[] }) {
  const { series } = measures.find(({ id }) => id === 'delays-measure') as unknown as {
    series: readonly { observations: readonly { period: string; value: number }[] }[];
  };
  return series[0].observations;
}

async function opened(browser: Browser, address: URL, data: object): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(address.href);
  await page.waitForFunction(() => customElements.get('stp-progress-chart'));
  await page.evaluate(load, data);
  return page;
}

async function threadTime(page: Page, act: () => Promise<unknown>): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('HeapProfiler.collectGarbage');
  const before = await taskDuration(session);
  await act();
  const taken = ((await taskDuration(session)) - before) * 1000;
  await session.detach();
  return taken;
}

async function taskDuration(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value;
}
