import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { openChromium } from '../../scripts/browser.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

let folder: string;
let feed: string;
let server: ChildProcess;
let address: string;
let browser: Browser;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stp-live-'));
  feed = join(folder, 'partnership.json');
  copyFileSync(at('stories/demo/partnership.json'), feed);
  // The folders of `npm start`, with a copy of the feed before them that may be edited.
  const args = ['serve', folder, at('stories/demo'), at('dist'), at('packages/kit/themes'), '--port', '0'];
  server = spawn(process.execPath, [at('scripts/stp.ts'), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(server.stdout!, 'data');
  address = /http:\S+/.exec(String(line))![0];
  browser = await openChromium();
});

after(async () => {
  await browser.close();
  server.kill();
  await once(server, 'exit');
  rmSync(folder, { recursive: true });
});

describe('the partner page', () => {
  it('shows an edit of the feed within two seconds, without a reload', async () => {
    const page = await browser.newPage();
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector('stp-objective-card')?.shadowRoot?.querySelector('[part~=title]'));
    const id = await page.$eval('stp-objective-card', (card) => card.getAttribute('objective'));
    await page.evaluate(() => Object.assign(window, { isSameDocument: true }));

    const partnership = JSON.parse(readFileSync(feed, 'utf8')) as { objectives: { id: string; title: string }[] };
    const title = 'Edited while you watched';
    partnership.objectives.find((objective) => objective.id === id)!.title = title;
    writeFileSync(feed, JSON.stringify(partnership));
    const edited = performance.now();
    await page.waitForFunction(
      (text) => document.querySelector('stp-objective-card')!.shadowRoot!.querySelector('[part~=title]')!.textContent.includes(text),
      { timeout: 10_000 },
      title,
    );
    const took = performance.now() - edited;

    assert.ok(took <= 2000, `took ${Math.round(took)} ms`);
    assert.equal(await page.evaluate(() => 'isSameDocument' in window), true);
  });
});
