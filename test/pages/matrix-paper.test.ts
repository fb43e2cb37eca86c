import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve, type Served } from '@stp-widgets/publisher/serve.js';
import type { Browser } from 'puppeteer-core';
import { openChromium } from '../../scripts/browser.ts';
import { matrixPartnership } from '../support/matrix-partnership.ts';
import { pagesOf } from '../support/paper.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const page = `<!doctype html><html lang="en-GB" data-stp-now="2026-06-15T12:00:00Z"><meta charset="utf-8"><title>Matrix</title>
  <script type="module" src="stp-accountability-matrix.js"></script>
  <stp-partnership src="matrix.json"><stp-accountability-matrix></stp-accountability-matrix></stp-partnership>`;
const note = 'Theremaybemorethanisprintedhere.';

/** The partnership of the other tests, with so many more projects and organisations. */
function larger(projects: number, organisations: number): object {
  const document = matrixPartnership();
  const more = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));
  return {
    ...document,
    projects: [...document['projects'], ...more(projects, (index) => ({ id: `project-${index}`, title: `Project ${index}` }))],
    organisations: [
      ...document['organisations'],
      ...more(organisations, (index) => ({ id: `trust-${index}`, name: `Trust ${index}`, kind: 'acute trust' })),
    ],
  };
}

describe('stp-accountability-matrix, as it is built, on paper', () => {
  let [folder, site, browser] = ['', {} as Served, {} as Browser];
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stp-paper-'));
    writeFileSync(join(folder, 'index.html'), page);
    [site, browser] = await Promise.all([serve([folder, at('dist')], { port: 0, unchecked: true }), openChromium()]);
  });
  after(async () => {
    await Promise.all([browser.close(), site.close()]);
    rmSync(folder, { recursive: true });
  });

  async function printed(data: object, landscape: boolean): Promise<readonly string[]> {
    writeFileSync(join(folder, 'matrix.json'), JSON.stringify(data));
    const tab = await browser.newPage();
    await tab.setViewport({ width: 1280, height: 800 });
    await tab.goto(site.address);
    await tab.waitForFunction(() =>
      document.querySelector('stp-accountability-matrix')?.shadowRoot?.querySelector('tbody tr, [role=rowheader]'),
    );
    const file = await tab.pdf({ format: 'A4', landscape });
    await tab.close();
    return pagesOf(file);
  }

  for (const [paper, landscape] of [
    ['landscape', true],
    ['portrait', false],
  ] as const) {
    it(`names each column again wherever the table goes on, ${paper}`, async () => {
      const pages = (await printed(larger(50, 0), landscape)).filter((text) => /Project\d/.test(text));
      assert.ok(pages.length > 1);
      for (const text of pages) {
        for (const name of ['Harbour', 'Vale', 'CityCouncil', 'CoastCouncil', 'PartnershipBoard', 'Findings'])
          assert.ok(text.includes(name), name);
      }
      assert.ok(!pages.join('').includes(note));
    });
  }

  it('has room for twenty-five columns and for what is wrong, and their heads on every page', async () => {
    const pages = (await printed(larger(20, 20), true)).filter((text) => /Project\d/.test(text));
    assert.ok(pages.length > 1);
    for (const text of pages) for (const name of ['Trust19', 'PartnershipBoard', 'Nobodyaccountable']) assert.ok(text.includes(name), name);
    assert.ok(!pages.join('').includes(note));
  });

  for (const [paper, width, height] of [
    ['landscape', 1047, 718],
    ['portrait', 718, 1047],
  ] as const) {
    it(`breaks no word of a name where seven columns share a page, and has heads of no more than a quarter of it, ${paper}`, async () => {
      const data = larger(20, 2) as { organisations: { name: string; kind: string }[] };
      for (const one of data.organisations.slice(-2)) Object.assign(one, { name: 'Northmoor Hospitals Federation', kind: 'commissioner' });
      writeFileSync(join(folder, 'matrix.json'), JSON.stringify(data));
      const tab = await browser.newPage();
      await tab.setViewport({ width: 1280, height: paper === 'portrait' ? 2000 : 800 });
      await tab.emulateMediaType('print');
      await tab.goto(site.address);
      await tab.waitForFunction(() => document.querySelector('stp-accountability-matrix')?.shadowRoot?.querySelector('tbody tr'));
      const [broken, tall] = await tab.evaluate((wide) => {
        // As wide as the page, and read before anything hears that there is less room, as on paper.
        Object.assign(document.body.style, { margin: '0', inlineSize: `${wide}px` });
        const head = document.querySelector('stp-accountability-matrix')!.shadowRoot!.querySelector('thead')!;
        const words = [...head.querySelectorAll('.name, .groups span')].flatMap((name) => {
          const text = [...name.childNodes].find((node): node is Text => node instanceof Text && node.data.trim() !== '')!;
          return [...text.data.matchAll(/\S\S+/g)].map(({ 0: word, index }) => {
            const range = document.createRange();
            // The first letter may be drawn by itself.
            range.setStart(text, index + 1);
            range.setEnd(text, index + word.length);
            return { word, lines: range.getClientRects().length };
          });
        });
        return [words.filter(({ lines }) => lines !== 1).map(({ word }) => word), head.getBoundingClientRect().height] as const;
      }, width);
      await tab.close();
      assert.deepEqual(broken, []);
      assert.ok(tall <= height / 4, `${tall}px`);
    });
  }

  for (const [what, projects] of [
    ['table', 0],
    ['grid', 50],
  ] as const) {
    it(`says of a ${what} of which not all may be on the paper where all of it is`, async () => {
      const text = (await printed(larger(projects, 80), true)).join('');
      assert.ok(text.includes(`${note}Theprintbuttonofthematrixprintsallofit.`));
    });
  }
});
