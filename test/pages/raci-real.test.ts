import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve, type Served } from '@stp-widgets/publisher/serve.js';
import type { Browser } from 'puppeteer-core';
import { openChromium } from '../../scripts/browser.ts';
import { documentOf, raciCharts } from '../support/raci-charts.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const page = `<!doctype html><html lang="en-GB" data-stp-now="2018-03-31T12:00:00Z"><meta charset="utf-8"><title>Chart</title>
  <script type="module" src="stp-accountability-matrix.js"></script>
  <stp-partnership src="chart.json"><stp-accountability-matrix kinds="activities"></stp-accountability-matrix></stp-partnership>`;

for (const [what, charts, isSkipped] of raciCharts) {
  describe(`stp-accountability-matrix as it is built, of ${what}`, { skip: isSkipped }, () => {
    let [folder, site, browser] = ['', {} as Served, {} as Browser];
    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'stp-raci-'));
      writeFileSync(join(folder, 'index.html'), page);
      [site, browser] = await Promise.all([serve([folder, at('dist')], { port: 0, unchecked: true }), openChromium()]);
    });
    after(async () => {
      await Promise.all([browser.close(), site.close()]);
      rmSync(folder, { recursive: true });
    });

    for (const chart of charts) {
      it(`${chart.matrix}: every cell as it was published, and which rows nobody does`, async () => {
        writeFileSync(join(folder, 'chart.json'), JSON.stringify(documentOf(chart)));
        const tab = await browser.newPage();
        await tab.setViewport({ width: 1280, height: 800 });
        await tab.goto(site.address);
        await tab.waitForFunction(() => document.querySelector('stp-accountability-matrix')?.shadowRoot?.querySelector('tbody tr'));
        const shown = await tab.evaluate(() => {
          const root = document.querySelector('stp-accountability-matrix')!.shadowRoot!;
          const texts = (from: Element, selector: string) =>
            [...from.querySelectorAll<HTMLElement>(selector)].map((one) => one.innerText.trim());
          const columns = texts(root.querySelector('thead')!, '[part=party]');
          return [...root.querySelectorAll('tbody tr')].map((row) => ({
            activity: texts(row, '[part=subject]')[0],
            cells: [...row.querySelectorAll('td:not(.found)')].map((cell, column) => [columns[column], texts(cell, '.letter')] as const),
            isDone: !texts(row, '[part=findings] li').some((finding) => finding.includes('Nobody responsible')),
          }));
        });
        await tab.close();
        assert.deepEqual(
          shown.map(({ activity, cells }) => [
            activity,
            cells.flatMap(([party, letters]) => (letters.length > 0 ? [[party, letters.toSorted()]] : [])),
          ]),
          chart.activities.map(({ activity, assignments }) => [
            activity,
            Object.entries(assignments).map(([party, letters]) => [party, letters.split(/,\s*/).toSorted()]),
          ]),
        );
        const undone = chart.activities.filter(({ assignments }) => !Object.values(assignments).some((letters) => letters.includes('R')));
        assert.deepEqual(
          shown.flatMap(({ activity, isDone }) => (isDone ? [] : [activity])),
          undone.map(({ activity }) => activity),
        );
      });
    }
  });
}
