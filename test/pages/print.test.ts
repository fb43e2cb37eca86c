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

/** Where a shape stands on a page, in points: how far it reaches to the right, and between which heights over the paper's lower edge. */
interface Place {
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** Where the shapes with that edge stand. */
function edgesOn(lines: readonly string[]): readonly Place[] {
  const places: Place[] = [];
  const kept: { scale: number; left: number; down: number; top: number; isEdge: boolean }[] = [];
  let now = { scale: 1, left: 0, down: 1, top: 0, isEdge: false };
  let corners: (readonly [x: number, y: number])[] = [];
  const corner = (x: number, y: number) => [now.left + x * now.scale, now.top + y * now.down] as const;
  for (const line of lines) {
    const numbers = line.split(' ').map(Number);
    if (line === 'q') kept.push(now);
    else if (line === 'Q') now = kept.pop()!;
    else if (line.endsWith(' cm')) {
      const [left, top] = corner(numbers[4], numbers[5]);
      now = { ...now, left, top, scale: now.scale * numbers[0], down: now.down * numbers[3] };
    } else if (line.includes(' RG')) now = { ...now, isEdge: line.startsWith(edge.paper) };
    else if (line.endsWith(' m')) corners = [corner(numbers[0], numbers[1])];
    else if (/ [lc]$/.test(line)) corners.push(corner(numbers.at(-3)!, numbers.at(-2)!));
    else if (line.endsWith(' re')) corners = [corner(numbers[0], numbers[1]), corner(numbers[0] + numbers[2], numbers[1] + numbers[3])];
    else if (line === 'S' && now.isEdge) {
      const heights = corners.map(([, y]) => y);
      places.push({ right: Math.max(...corners.map(([x]) => x)), low: Math.min(...heights), high: Math.max(...heights) });
    }
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

  const margin = 28;

  /** Where the edges of bars stand on each sheet of A4, and how many bars there are. */
  async function printed(landscape: boolean): Promise<{ readonly sheets: readonly (readonly Place[])[]; readonly bars: number }> {
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
    const around = `${margin}pt`;
    const margins = { left: around, right: around, top: around, bottom: around };
    const sheets = drawingsOf(await page.pdf({ format: 'A4', landscape, printBackground: true, margin: margins })).map(edgesOn);
    await page.close();
    return { sheets, bars };
  }

  for (const [paper, width, height] of [
    ['portrait', 595, 842],
    ['landscape', 842, 595],
  ] as const) {
    it(`has every bar on A4 ${paper}, as large as that is wide, however wide the window`, async () => {
      const { sheets, bars } = await printed(paper === 'landscape');
      const places = sheets.flat().map(({ right }) => right);
      assert.ok(places.length >= bars && bars > 20, `${places.length} edges of ${bars} bars`);
      const last = Math.max(...places);
      assert.ok(last > 0.915 * width && last < width - margin, `the last ends at ${last} of ${width} points`);
    });

    it(`has no bar in two, a part of it on each sheet, on A4 ${paper}`, async () => {
      const { sheets } = await printed(paper === 'landscape');
      assert.ok(sheets.length > 1);
      for (const [sheet, places] of sheets.entries())
        for (const { low, high } of places)
          assert.ok(low > margin && high < height - margin, `sheet ${sheet + 1}: from ${low} to ${high} of ${height} points`);
    });
  }
});
