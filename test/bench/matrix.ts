/**
 * The accountability matrix at two sizes, 2,000 subjects by 40 parties and 10,000 by 200, 12 % of the cells filled, every row open, in a window of 1280 x 800.
 *
 * Ours is mounted from data already read, until every visible cell, the findings and the sentence are painted; the yardstick is the cells that are
 * visible then as bare elements (heads, cells, letters), read from the same document, and made anew where the reader scrolls. The two are measured in turn,
 * each time on a new page; what is compared is the median of the rounds. CPU is the main thread's own. Scrolling goes by 120 pixels a frame down, or by a column
 * a frame along; of the times between frames the 95th of a hundred counts. Where the peers are installed (`test/bench/peers`), they draw the smaller one
 * in the same run.
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
import { largeMatrix } from '../support/matrix-large.ts';
import { load, mountBare, mountOurs, scrollFor, updateBare, updateOurs } from '../support/matrix-mounting.ts';
import { measurePeers } from './peers/measure.ts';
import { matrixPeers } from './peers/peers.ts';
import { againstBest, peerRows } from './peers/rows.ts';

const FRAME = 1000 / 60;
const FILLED = 0.12;
const sizes = [
  { rows: 2000, columns: 40, cpu: 3.5, rounds: 9 },
  { rows: 10_000, columns: 200, cpu: 12, rounds: 5 },
] as const;
const [small] = sizes;

const folderAt = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A large matrix: the time to mount it, to change one cell, to scroll it both ways, and how many elements it has. */
export const benchmark: Benchmark = {
  about: 'the accountability matrix of 2,000 x 40 and 10,000 x 200, against the visible cells as bare elements',
  run: () => measure(folderAt('dist')),
};

/** Measures what stands in a folder. */
export async function measure(dist: string, only: readonly number[] = sizes.map(({ rows }) => rows)): Promise<Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stp-bench-'));
  const page = `<!doctype html><html lang="en" data-stp-now="2026-11-21T09:45:00Z"><meta charset="utf-8"><title>Matrix</title>
    <link rel="stylesheet" href="nhs.css"><script type="module" src="stp-widgets.js"></script><body><main></main>`;
  writeFileSync(join(folder, 'matrix.html'), page);
  const server = await serve([folder, dist, folderAt('packages/kit/themes')], { port: 0, unchecked: true });
  const browser = await openChromium();
  try {
    const measured: Measurement[] = [];
    for (const size of sizes.filter(({ rows }) => only.includes(rows))) {
      const ours = await ofSize(browser, new URL('matrix.html', server.address), size);
      measured.push(...ours, ...(size === small ? await besidePeers(browser, ours[0]) : []));
    }
    return measured;
  } finally {
    await Promise.all([browser.close(), server.close()]);
    rmSync(folder, { recursive: true });
  }
}

const nameOf = ({ rows, columns }: { rows: number; columns: number }) => `${rows.toLocaleString('en')} x ${columns}`;

/** The peers of the same matrix, where they are installed, and ours against the best of them. */
async function besidePeers(browser: Browser, mounting: Measurement): Promise<Measurement[]> {
  const figures = await measurePeers(browser, matrixPeers, plain(largeMatrix(small.rows, small.columns, FILLED)));
  return [...peerRows(figures, nameOf(small)), ...(figures.length > 0 ? againstBest(mounting, figures, 1 / 5) : [])];
}

/** A matrix as texts in rows and columns. */
function plain({ organisations, objectives, projects, accountabilities, ...more }: ReturnType<typeof largeMatrix>) {
  const letters = Map.groupBy(accountabilities, ({ subject }) => subject);
  const subjects = [...objectives, ...projects, ...(more['activities'] as { id: string; title: string }[])];
  return {
    columns: organisations.map((one) => one['name'] as string),
    rows: subjects.map(({ id, title }) => {
      const held = new Map(letters.get(id)?.map((one) => [one['party'] as string, (one['letters'] as string[]).join(', ')]));
      return { title: title as string, cells: organisations.map((one) => held.get(one.id) ?? '') };
    }),
  };
}

type Taken = Record<'mount' | 'cpu' | 'update' | 'down' | 'along', number[]>;
const empty = (): Taken => ({ mount: [], cpu: [], update: [], down: [], along: [] });

async function ofSize(browser: Browser, address: URL, size: (typeof sizes)[number]): Promise<Measurement[]> {
  const data = largeMatrix(size.rows, size.columns, FILLED);
  const taken = { ours: empty(), bare: empty() };
  let elements = 0;
  for (let round = 0; round < size.rounds; round++) {
    for (const form of ['ours', 'bare'] as const) {
      const found = await once(browser, address, data, form);
      if (form === 'ours') elements = Math.max(elements, found.elements);
      for (const what of ['mount', 'cpu', 'update', 'down', 'along'] as const) taken[form][what].push(found[what]);
    }
  }
  const name = nameOf(size);
  const of = (form: keyof typeof taken, what: keyof Taken) => median(taken[form][what]);
  const bare = (what: keyof Taken) => ({ what: 'the visible cells as bare elements', value: of('bare', what) });
  const against = (what: string, key: keyof Taken, budget?: number): Measurement => ({
    what,
    value: of('ours', key),
    unit: 'ms',
    yardstick: bare(key),
    ...(budget !== undefined && { budget }),
  });
  return [
    against(`main-thread time of mounting ${name}`, 'cpu', size.cpu),
    against(`time of mounting ${name}`, 'mount'),
    {
      what: `changing one cell of ${name}, beyond the bare cells`,
      value: of('ours', 'update') - of('bare', 'update'),
      unit: 'ms',
      ...(size === small && { budget: FRAME }),
    },
    against(`changing one cell of ${name}`, 'update'),
    against(`time from frame to frame while scrolling ${name} down, the 95th of a hundred`, 'down', 1.2),
    against(`time from frame to frame while scrolling ${name} along, the 95th of a hundred`, 'along', 1.2),
    { what: `elements of ${name}`, value: elements, unit: 'elements', budget: 1000 },
  ];
}

/** One round, on a page of its own: a reader's first picture is drawn by code that has not run yet. */
async function once(browser: Browser, address: URL, data: object, form: 'ours' | 'bare') {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  await page.goto(address.href);
  await page.waitForFunction(() => customElements.get('stp-accountability-matrix'));
  await page.evaluate(load, data);
  const { cpu, result } = await mainThreadTime(page, () => page.evaluate(form === 'bare' ? mountBare : mountOurs));
  const updates: number[] = [];
  for (let at = 0; at < 5; at++) updates.push(await page.evaluate(form === 'bare' ? updateBare : updateOurs));
  const down = await page.evaluate(scrollFor, 'down');
  const along = await page.evaluate(scrollFor, 'along');
  await page.close();
  return { mount: result.time, elements: result.elements, cpu, update: median(updates), down, along };
}
