import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve, type Served } from '@stp-widgets/publisher/serve.js';
import type { Browser } from 'puppeteer-core';
import { openChromium } from '../../scripts/browser.ts';
import { largeMatrix } from '../support/matrix-large.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const page = `<!doctype html><html lang="en-GB" data-stp-now="2026-11-15T12:00:00Z"><meta charset="utf-8"><title>Matrix</title>
  <script type="module" src="stp-accountability-matrix.js"></script>
  <stp-partnership src="matrix.json"><stp-accountability-matrix kinds="objectives projects activities" expanded></stp-accountability-matrix></stp-partnership>`;

describe('stp-accountability-matrix, as it is built, in forced colours', () => {
  let [folder, site, browser] = ['', {} as Served, {} as Browser];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stp-forced-'));
    writeFileSync(join(folder, 'index.html'), page);
    [site, browser] = await Promise.all([serve([folder, at('dist')], { port: 0, unchecked: true }), openChromium()]);
  });
  after(async () => {
    await Promise.all([browser.close(), site.close()]);
    rmSync(folder, { recursive: true });
  });

  for (const [what, rows] of [
    ['table', 12],
    ['grid', 400],
  ] as const) {
    it(`marks each column of a ${what} that is touched by what is selected, also the first of a group`, async () => {
      writeFileSync(join(folder, 'matrix.json'), JSON.stringify(largeMatrix(rows, 12, 0.5)));
      const tab = await browser.newPage();
      await tab.setViewport({ width: 1280, height: 800 });
      const session = await tab.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      await tab.goto(site.address);
      const picture = what === 'table' ? 'tbody [part=subject]' : '.grid-body [part=subject]';
      await tab.waitForFunction((one) => document.querySelector('stp-accountability-matrix')?.shadowRoot?.querySelector(one), {}, picture);
      await tab.evaluate((one) => {
        document.querySelector('stp-accountability-matrix')!.shadowRoot!.querySelector<HTMLElement>(one)!.click();
      }, picture);
      await tab.waitForFunction(() =>
        document.querySelector('stp-accountability-matrix')!.shadowRoot!.querySelector('.edge[data-mark=touched] [part=party]'),
      );
      const widths = await tab.evaluate(() =>
        [...document.querySelector('stp-accountability-matrix')!.shadowRoot!.querySelectorAll('[data-mark=touched]')]
          .filter((one) => one.querySelector('[part=party]'))
          .map((one) => {
            const { borderTopWidth, borderLeftWidth } = getComputedStyle(one);
            return Math.max(parseFloat(borderTopWidth), parseFloat(borderLeftWidth));
          }),
      );
      await tab.close();
      assert.ok(widths.length > 1);
      assert.deepEqual([...new Set(widths)], [3]);
    });
  }
});
