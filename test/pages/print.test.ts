import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve, type Served } from '@stp-widgets/publisher/serve.js';
import type { Browser } from 'puppeteer-core';
import { openChromium } from '../../scripts/browser.ts';
import { drawingsOf } from '../support/paper.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** A colour that only the edges of bars have, on the page and as it is written in a PDF. */
const edge = { page: 'rgb(255, 0, 204)', paper: '1 0 .8 RG' };

/** How far to the right the shapes with that edge reach on a page, in points. */
function edgesOn(lines: readonly string[]): readonly number[] {
  const places: number[] = [];
  const kept: { scale: number; left: number; isEdge: boolean }[] = [];
  let now = { scale: 1, left: 0, isEdge: false };
  let reach = 0;
  for (const line of lines) {
    const numbers = line.split(' ').map(Number);
    if (line === 'q') kept.push(now);
    else if (line === 'Q') now = kept.pop()!;
    else if (line.endsWith(' cm')) now = { ...now, left: now.left + numbers[4] * now.scale, scale: now.scale * numbers[0] };
    else if (line.includes(' RG')) now = { ...now, isEdge: line.startsWith(edge.paper) };
    else if (line.endsWith(' m')) reach = now.left + numbers[0] * now.scale;
    else if (/ [lc]$/.test(line)) reach = Math.max(reach, now.left + numbers.at(-3)! * now.scale);
    else if (line.endsWith(' re')) reach = now.left + (numbers[0] + numbers[2]) * now.scale;
    else if (line === 'S' && now.isEdge) places.push(reach);
  }
  return places;
}

describe('a page with a timeline, printed by the browser', () => {
  let browser: Browser;
  let served: Served;
  before(async () => {
    const folders = [at('stories/demo'), at('test/pages'), at('dist'), at('packages/kit/themes')];
    [browser, served] = await Promise.all([openChromium(), serve(folders, { port: 0 })]);
  });
  after(() => Promise.all([browser.close(), served.close()]));

  for (const [paper, width] of [
    ['portrait', 595],
    ['landscape', 842],
  ] as const) {
    it(`has every bar on A4 ${paper}, as large as that is wide, however wide the window`, async () => {
      const page = await browser.newPage();
      await page.setViewport({ width: 1280, height: 900 });
      await page.goto(new URL('one-timeline.html', served.address).href);
      await page.waitForSelector('>>> [data-bar]');
      await page.evaluate((colour) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(`:root { --stp-color-bar-edge: ${colour}; --stp-color-bar-done: ${colour} }`);
        document.adoptedStyleSheets = [sheet];
      }, edge.page);
      const bars = await page.$$eval('>>> [data-bar]', (all) => all.length);
      const [margin, landscape] = ['10mm', paper === 'landscape'];
      const margins = { left: margin, right: margin, top: margin, bottom: margin };
      const places = drawingsOf(await page.pdf({ format: 'A4', landscape, printBackground: true, margin: margins })).flatMap(edgesOn);
      await page.close();
      assert.ok(places.length >= bars && bars > 20, `${places.length} edges of ${bars} bars`);
      const last = Math.max(...places);
      assert.ok(last > 0.915 * width && last < width - 28, `the last ends at ${last} of ${width} points`);
    });
  }
});
