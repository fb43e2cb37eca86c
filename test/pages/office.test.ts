import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { importWorkbook } from '@stp-widgets/publisher/workbook/import-workbook.js';
import { fillWorkbook } from '@stp-widgets/publisher/workbook/write-workbook.js';
import type { Browser, Page } from 'puppeteer-core';
import { openChromium } from '../../scripts/browser.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const demo = at('stories/demo/partnership.json');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const partnership = {
  contract: '1.0',
  asOf: '2026-11-21T09:40:00Z',
  partnership: { name: 'Humber, Coast and Vale' },
  organisations: [{ id: 'RWA', name: 'Hull University Teaching Hospitals', codes: [{ scheme: 'ods', code: 'RWA' }] }],
  objectives: [{ id: 'urgent', title: 'Four-hour waits back to standard' }],
};
const csv =
  'measure,unit,direction,organisation,period,value\nSeen within four hours,%,increase,RWA,2026-09,84.2\nSeen within four hours,%,increase,RWA,2026-10,soon\n';

describe('the office’s page, opened from a folder without a server', () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  let asked: string[];
  let wrong: string[];

  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stp-office-'));
    page = await (await browser.createBrowserContext()).newPage();
    [asked, wrong] = [[], []];
    page.on('request', (request) => asked.push(request.url()));
    page.on('pageerror', (error) => wrong.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    await page.goto(pathToFileURL(at('dist/stp-office.html')).href);
  });
  afterEach(async () => {
    await page.close();
    rmSync(folder, { recursive: true });
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      asked.filter((address) => !/^(data:|blob:|file:.*stp-office\.html$)/.test(address)),
      [],
    );
  });

  const file = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  async function choose(...files: string[]): Promise<string> {
    const input = await page.$('input[type=file]');
    await (input as unknown as { uploadFile(...paths: string[]): Promise<void> }).uploadFile(...files);
    await page.waitForSelector('#findings');
    return page.$eval('[role=status]', ({ textContent }) => textContent);
  }

  const rows = (heading: string) =>
    page.$$eval(`[aria-labelledby=${heading}] tbody tr`, (all) =>
      all.map(({ children }) => [...children].map((cell) => (cell as HTMLElement).innerText.replace(/\s*\n\s*/g, ' | '))),
    );

  /** What a press of a button saves: its name and its bytes. */
  async function saved(button: string): Promise<{ name: string; bytes: Buffer }> {
    const session = await browser.target().createCDPSession();
    const contextId = page.browserContext().id;
    await session.send('Browser.setDownloadBehavior', {
      behavior: 'allow',
      browserContextId: contextId,
      downloadPath: folder,
      eventsEnabled: true,
    });
    const done = new Promise<string>((resolve) => {
      let name = '';
      session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => (name = suggestedFilename));
      session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve(name));
    });
    await page.locator(`button ::-p-text(${button})`).click();
    const name = await done;
    await session.detach();
    return { name, bytes: readFileSync(join(folder, name)) };
  }

  it('reads a good feed, says so, and shows it in the widgets', async () => {
    assert.equal(
      await choose(file('feed.json', JSON.stringify(partnership))),
      'Humber, Coast and Vale is ready: 2 things, nothing to remark.',
    );
    assert.deepEqual(await rows('files'), [['feed.json', 'JSON', '2']]);
    await page.waitForFunction(() =>
      document.querySelector('stp-objective-card')?.shadowRoot?.textContent?.includes('Four-hour waits back to standard'),
    );
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'outcome');
  });

  it('names what is wrong, with line and column, errors first', async () => {
    const text = JSON.stringify(
      { ...partnership, roles: [{ id: 'r', title: 'Director', organisations: [] }], aims: [{ id: 'a' }] },
      null,
      1,
    );
    const line = text.slice(0, text.indexOf('"aims"')).split('\n').length;
    assert.equal(await choose(file('feed.json', text)), 'Humber, Coast and Vale: 4 things, 1 error and 1 warning.');
    const [error, warning] = await rows('findings');
    assert.deepEqual(error?.slice(0, 2), ['Error', 'title is missing; expected text']);
    assert.match(error?.[2] ?? '', new RegExp(`^feed.json:${line + 1}:\\d+ \\| aims\\[0\\].title$`));
    assert.equal(warning?.[0], 'Warning');
  });

  it('makes one partnership of a feed and of measures, and names the cell that cannot be read', async () => {
    await choose(file('feed.json', JSON.stringify(partnership)), file('figures.csv', csv));
    assert.deepEqual(
      (await rows('files')).map(([name, form]) => [name, form]),
      [
        ['feed.json', 'JSON'],
        ['figures.csv', 'Measures'],
      ],
    );
    assert.ok((await rows('findings')).some(([, says, where]) => says.includes('soon') && where.includes('figures.csv')));
    await page.waitForFunction(() => document.querySelector('stp-progress-chart')?.shadowRoot?.textContent?.includes('84.2'));
  });

  it('knows by the feed what a file of measures calls by name', async () => {
    const known = {
      ...partnership,
      measures: [{ id: 'four-hours', title: 'Seen within four hours', unit: '%', direction: 'increase', series: [] }],
    };
    const figures = 'measure,organisation,period,value\nSeen within four hours,RWA,2026-09,84.2\n';
    assert.equal(
      await choose(file('a-figures.csv', figures), file('feed.json', JSON.stringify(known))),
      'Humber, Coast and Vale is ready: 4 things, nothing to remark.',
    );
    const { measures, organisations } = JSON.parse((await saved('Save the feed')).bytes.toString()) as Record<string, { id: string }[]>;
    assert.deepEqual(
      [measures, organisations].map((all) => all?.map(({ id }) => id)),
      [['four-hours'], ['RWA']],
    );
  });

  it('asks whose plan it is, and brings its people in when that is said', async () => {
    await choose(file('feed.json', JSON.stringify(partnership)), at('test/publisher/plans/screens.xml'));
    const left = (await rows('findings')).find(([, says]) => says?.includes('to people'));
    assert.match(left?.[1] ?? '', /: say whose plan it is$/);
    await page.locator('label ::-p-text(Whose plan it is)').click();
    await page.keyboard.type('RWA');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => !document.querySelector('[aria-labelledby=findings]')?.textContent?.includes('to people'));
    const { roles, organisations } = JSON.parse((await saved('Save the feed')).bytes.toString()) as Record<
      string,
      { organisations?: string[] }[]
    >;
    assert.deepEqual([roles?.[0]?.organisations, organisations?.length], [['RWA'], 1]);
  });

  it('names what two files say differently, with the file, the line and the column', async () => {
    const office = { ...partnership, activities: [{ id: 'a', title: 'Screens', organisation: 'RWA', end: '2027-01-31' }] };
    const own = {
      contract: '1.0',
      asOf: partnership.asOf,
      speaksFor: 'RWA',
      activities: [{ id: 'a', title: 'Screens', organisation: 'RWA', end: '2027-03-31' }],
    };
    await choose(file('office.json', JSON.stringify(office, null, 1)), file('hull.json', JSON.stringify(own, null, 1)));
    const [clash] = await rows('findings');
    assert.match(clash?.[1] ?? '', /2027-01-31.*2027-03-31/);
    assert.match(clash?.[2] ?? '', /^office\.json:\d+:\d+ \| activities\[0\]\.end$/);
  });

  const drop = (name: string, text: string) =>
    page.evaluate(
      ([named, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content], named));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      [name, text],
    );

  it('adds what is dropped on its findings, in place of a file of the same name', async () => {
    await choose(file('feed.json', '{ "aims": ['));
    await drop('feed.json', JSON.stringify(partnership));
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.includes('is ready'));
    assert.deepEqual(await rows('files'), [['feed.json', 'JSON', '2']]);
    await drop('figures.csv', csv);
    await page.waitForFunction(() => document.querySelectorAll('[aria-labelledby=files] tbody tr').length === 2);
    assert.deepEqual(await rows('files'), [
      ['feed.json', 'JSON', '2'],
      ['figures.csv', 'Measures', '1'],
    ]);
    await page.locator('button ::-p-text(Start again)').click();
    assert.equal(
      await choose(file('aims.json', JSON.stringify({ contract: '1.0', aims: [{ id: 'care', title: 'Care' }] }))),
      'A partnership without a name: 1 thing, 2 warnings.',
    );
  });

  it('saves the feed as it was read', async () => {
    await choose(demo);
    const { name, bytes } = await saved('Save the feed');
    assert.equal(name, 'partnership.json');
    assert.deepEqual(JSON.parse(bytes.toString()), JSON.parse(readFileSync(demo, 'utf8')));
  });

  it('saves a workbook that holds the same', async () => {
    await choose(file('feed.json', JSON.stringify(partnership)));
    const { name, bytes } = await saved('Save as a workbook');
    assert.equal(name, 'partnership.xlsx');
    const { document, remarks } = await importWorkbook(bytes);
    assert.deepEqual(remarks, []);
    assert.deepEqual(document['objectives'], partnership.objectives);
  });

  it('names what does not fit into a workbook', async () => {
    const long = { ...partnership, objectives: [{ ...partnership.objectives[0], why: 'w'.repeat(40_000) }] };
    await choose(file('feed.json', JSON.stringify(long)));
    await saved('Save as a workbook');
    assert.equal(
      await page.$eval('[role=status]', ({ textContent }) => textContent),
      'The workbook is saved without 1 thing that does not fit into it; it is named below.',
    );
    const [[weight, says, where]] = await rows('findings');
    assert.equal(weight, 'Error');
    assert.match(says, /does not fit into a workbook.*at most 32,767 characters/);
    assert.equal(where, 'partnership.xlsx | objectives[0].why');
  });

  it('saves the copy for the public without what it may not see, and says so', async () => {
    const secret = { id: 'merger', title: 'The merger', audience: 'partners' };
    await choose(file('feed.json', JSON.stringify({ ...partnership, objectives: [...partnership.objectives, secret] })));
    const { name, bytes } = await saved('Save the copy for public');
    assert.equal(name, 'partnership-public.json');
    assert.doesNotMatch(bytes.toString(), /merger/i);
    assert.match(bytes.toString(), /Four-hour waits/);
    assert.equal(await page.$eval('[role=status]', ({ textContent }) => textContent), 'In the copy for public 1 thing is withheld.');
  });

  it('publishes nothing that another program may read in another way, as stp publish does', async () => {
    const secret = '{"id":"merger","title":"The merger","audience":"partners","audience":"public"}';
    const text = JSON.stringify({ ...partnership, aims: [{ id: 'care', title: 'Care', audience: 'partners' }] }).replace(
      /("objectives":\[)/,
      `$1${secret},`,
    );
    for (const files of [[file('feed.json', text)], [file('feed.json', text), file('figures.csv', csv)]]) {
      await page.reload();
      await choose(...files);
      await page.locator('button ::-p-text(Save the copy for public)').click();
      await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent?.includes('published'));
      assert.equal(
        await page.$eval('[role=status]', ({ textContent }) => textContent),
        'feed.json cannot be published: it is not good JSON.',
      );
    }
  });

  it('gives an empty workbook, and reads it back without a complaint', async () => {
    const { name, bytes } = await saved('Save an empty workbook');
    assert.deepEqual((await importWorkbook(bytes)).document, (await importWorkbook(fillWorkbook().bytes)).document);
    const says = 'Nothing of a partnership is in it yet: fill it in, save it and drop it again.';
    assert.equal(await choose(join(folder, name)), says);
    assert.deepEqual(
      (await rows('findings')).filter(([weight]) => weight === 'Error'),
      [],
    );
  });

  for (const [what, name, content, says] of [
    ['a file that is nothing', 'photo.jpg', '\u0000\u0001\u0002', 'The file is none that can be imported'],
    ['an empty file', 'empty.json', '', 'The file is empty'],
    ['figures without rows', 'figures.csv', 'measure,unit,direction,period,value\r\n', 'heads and no rows'],
    ['JSON that is cut off', 'half.json', '{ "contract": "1.0", "aims": [', 'expected'],
    ['JSON of something else', 'other.json', '{ "menu": [] }', 'not a partnership'],
  ] as const) {
    it(`names ${what} and goes on`, async () => {
      assert.match(await choose(file(name, content)), /^Nothing of a partnership could be read: 1 error/);
      assert.ok((await rows('findings')).some(([weight, sentence]) => weight === 'Error' && sentence.includes(says)));
      await page.locator('button ::-p-text(Start again)').click();
      assert.equal(
        await choose(file('feed.json', JSON.stringify(partnership))),
        'Humber, Coast and Vale is ready: 2 things, nothing to remark.',
      );
    });
  }

  it('reads what is dropped anywhere on it', async () => {
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], 'feed.json', { type: 'application/json' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, JSON.stringify(partnership));
    await page.waitForSelector('#findings');
    assert.deepEqual(await rows('files'), [['feed.json', 'JSON', '2']]);
  });

  it('can be used by keyboard alone', async () => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => (document.activeElement as HTMLInputElement).type), 'file');
    await choose(file('feed.json', JSON.stringify(partnership)));
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Save the feed');
  });

  for (const [what, prepare] of [
    ['before', () => Promise.resolve('')],
    ['after', () => choose(demo)],
  ] as const) {
    it(`has no fault that axe finds, ${what} files were dropped`, async () => {
      await prepare();
      // The policy keeps scripts out; as a part of the browser's own world it may look.
      await page.evaluate(readFileSync(axe, 'utf8'));
      const found = await page.evaluate(async () => {
        const { violations } = await (
          window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
        ).axe.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
      });
      assert.deepEqual(found, []);
    });
  }

  it('fits 320 pixels', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await choose(demo);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  });
});
