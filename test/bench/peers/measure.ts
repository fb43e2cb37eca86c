/**
 * The peers beside ours: each bundled alone, mounted on a page of its own from data already in its own shape, in a window of 1280 x 800.
 * Where `npm install` has not been run in this folder there is nothing to measure, and nothing is said.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '@stp-widgets/publisher/serve.js';
import type { Browser } from 'puppeteer-core';
import { median } from '../../../scripts/benchmark.ts';
import { mainThreadTime } from '../../support/main-thread.ts';
import { scrollFor } from '../../support/timeline-mounting.ts';
import { bundlePeer } from './bundle.ts';
import { change, mount, prepare } from './in-page.ts';
import { installed, nameOf, type Peer } from './peers.ts';

/** What was measured of a peer. */
export interface PeerFigures {
  readonly name: string;
  /** What its script and its style sheet weigh, in kB (1000 bytes) of gzip. */
  readonly kB: number;
  /** The medians of its rounds; null when one of them was given up. */
  readonly of: Round | null;
}

/** What one round takes; times in ms. */
interface Round {
  /** The time of the main thread while mounting. */
  readonly cpu: number;
  readonly mount: number;
  readonly change: number;
  /** The 95th of a hundred times from frame to frame. */
  readonly scroll: number;
  readonly elements: number;
}

/** How the peers are measured. */
export interface PeerOptions {
  /** How often those that are not slow are measured. */
  readonly rounds?: number;
  /** How long one round may take before it is given up. */
  readonly seconds?: number;
}

/**
 * Measures those of the peers that are installed, in turn. Each page is told the data once, as the file in `src` that mounts it expects.
 *
 * @throws Error if a peer does not do what is asked of it
 */
export async function measurePeers(
  browser: Browser,
  peers: readonly Peer[],
  data: object,
  { rounds = 5, seconds = 120 }: PeerOptions = {},
): Promise<PeerFigures[]> {
  const here = installed(peers);
  if (here.length === 0) return [];
  const pages = mkdtempSync(join(tmpdir(), 'stp-peers-'));
  try {
    const weights: number[] = [];
    for (const peer of here) weights.push(await bundlePeer(peer, join(pages, peer.mount)));
    const server = await serve([pages], { port: 0, unchecked: true, openPolicy: true });
    const taken = here.map((): (Round | null)[] => []);
    try {
      for (let round = 0; round < rounds; round++) {
        for (const [at, { mount: page, slow }] of here.entries()) {
          const isOver = slow ? round > 0 : taken[at].includes(null);
          if (!isOver) taken[at].push(await once(browser, new URL(`${page}/index.html`, server.address), data, seconds));
        }
      }
    } finally {
      await server.close();
    }
    return here.map((peer, at) => ({ name: nameOf(peer), kB: weights[at], of: middle(taken[at]) }));
  } finally {
    rmSync(pages, { recursive: true });
  }
}

/** One round, in a browser context of its own; null when it had to be given up. */
async function once(browser: Browser, address: URL, data: object, seconds: number): Promise<Round | null> {
  const context = await browser.createBrowserContext();
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(resolve, seconds * 1000, null);
  const work = async (): Promise<Round> => {
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 800 });
    await page.goto(address.href);
    await page.waitForFunction('globalThis.peer');
    const scroller = await page.evaluate(prepare, data);
    const { cpu, result } = await mainThreadTime(page, () => page.evaluate(mount));
    const changes: number[] = [];
    for (let at = 0; at < 5; at++) changes.push(await page.evaluate(change, at));
    const scroll = await page.evaluate(scrollFor, 120, scroller);
    return { cpu, mount: result.time, elements: result.elements, change: median(changes), scroll };
  };
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
    await context.close();
  }
}

function middle(rounds: readonly (Round | null)[]): Round | null {
  if (rounds.includes(null)) return null;
  const of = (what: keyof Round) => median(rounds.map((round) => round![what]));
  return { cpu: of('cpu'), mount: of('mount'), change: of('change'), scroll: of('scroll'), elements: of('elements') };
}
