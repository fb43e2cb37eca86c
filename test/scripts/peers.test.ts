import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { isWithin, sentence } from '../../scripts/benchmark.ts';
import { measurePeers, type PeerFigures } from '../bench/peers/measure.ts';
import { installed, matrixPeers, nameOf, peersFolder, timelinePeers, versions } from '../bench/peers/peers.ts';
import { againstBest, peerRows } from '../bench/peers/rows.ts';

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')) as Record<string, unknown>;

const figures = (name: string, cpu: number | null): PeerFigures => ({
  name,
  kB: 100,
  of: cpu === null ? null : { cpu, mount: 200, change: 30, scroll: 17, elements: 500 },
});
const ours = { what: 'mounting', value: 30, unit: 'ms' };

describe('the peers', () => {
  for (const peer of [...timelinePeers, ...matrixPeers]) {
    it(`have ${peer.from} in an exact version, and a file that mounts it`, () => {
      assert.match(versions[peer.from] ?? 'no version', /^\d+\.\d+\.\d+$/);
      assert.ok(existsSync(join(peersFolder, `src/${peer.mount}.js`)), peer.mount);
    });
  }

  it('are told by name, version and what a reader should know', () => {
    assert.deepEqual(timelinePeers.map(nameOf), [
      '@svar-ui/react-gantt 2.7.3 (with React)',
      'dhtmlx-gantt 10.0.3',
      'vis-timeline 8.5.4 (which draws no dependencies)',
      'frappe-gantt 1.2.2',
    ]);
    assert.deepEqual(matrixPeers.map(nameOf), ['@revolist/revogrid 4.28.1', 'ag-grid-community 36.2.0', 'tabulator-tables 6.5.3']);
  });

  it('have the chart.js that our chart has', () => {
    const { dependencies } = read('packages/widgets/package.json') as { dependencies: Record<string, string> };
    assert.equal(`^${versions['chart.js']}`, dependencies['chart.js']);
  });

  it('are no part of what is installed, published or locked', () => {
    assert.deepEqual(read('package.json')['workspaces'], ['packages/*']);
    const locked = Object.keys((read('package-lock.json') as { packages: object }).packages);
    const alone = [...timelinePeers, ...matrixPeers].map(({ from }) => `node_modules/${from}`);
    assert.deepEqual(
      locked.filter((path) => alone.includes(path)),
      [],
    );
  });
});

describe('measuring the peers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stp-no-peers-'));
  after(() => rmSync(folder, { recursive: true }));
  const noBrowser = new Proxy({} as Browser, {
    get: (_, what) => assert.fail(`asked the browser for ${String(what)}`),
  });

  it('measures nothing, and asks for no browser, where none is installed', async () => {
    assert.deepEqual(await measurePeers(noBrowser, [{ from: 'nobody-has-this', mount: 'nothing' }], {}), []);
  });

  it('takes those that are installed, and no others', () => {
    const [, dhtmlx] = timelinePeers;
    mkdirSync(join(folder, 'node_modules', dhtmlx.from), { recursive: true });
    writeFileSync(join(folder, 'node_modules', dhtmlx.from, 'package.json'), '{}');
    assert.deepEqual(installed(timelinePeers, folder), [dhtmlx]);
  });
});

describe('the rows of the peers', () => {
  it('have no budget', () => {
    const rows = peerRows([figures('one', 120)], '10 activities');
    assert.deepEqual(rows.map(sentence), [
      'one: script and style, gzip: 100 kB',
      'one: main-thread time of mounting 10 activities: 120 ms',
      'one: time of mounting 10 activities: 200 ms',
      'one: changing one of 10 activities: 30 ms',
      'one: time from frame to frame while scrolling 10 activities, the 95th of a hundred: 17 ms',
      'one: elements of 10 activities: 500 elements',
    ]);
  });

  it('say of one that was given up what it weighs, and that it was', () => {
    assert.deepEqual(
      peerRows([figures('one', null)], '10 activities').map(({ what }) => what),
      ['one: script and style, gzip', 'one: given up before it had mounted, changed and scrolled 10 activities'],
    );
  });

  for (const [how, peers, told] of [
    ['is set against the best of those that finished', [figures('slow', 900), figures('best', 120), figures('none', null)], ['best']],
    ['is not there where no peer is', [], []],
    ['is not there where no peer finished', [figures('none', null)], []],
  ] as const) {
    it(`of ours ${how}`, () => {
      assert.deepEqual(
        againstBest(ours, peers, 1 / 4).map(({ yardstick }) => yardstick?.what),
        told,
      );
    });
  }

  for (const [value, isGood] of [
    [30, true],
    [31, false],
  ] as const) {
    it(`of ours ${isGood ? 'keeps' : 'breaks'} a quarter of 120 ms with ${value} ms`, () => {
      assert.equal(againstBest({ ...ours, value }, [figures('best', 120)], 1 / 4).every(isWithin), isGood);
    });
  }
});
