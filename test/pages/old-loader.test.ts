import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { openChromium } from '../../scripts/browser.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>An old loader</title><link rel="icon" href="data:,">
  <stp-partnership><stp-objective-card></stp-objective-card></stp-partnership><p></p>
  <script>setInterval(() => document.querySelector('p').replaceChildren(String(performance.now())), 50)</script>
  <script type="module" src="/stp-loader.js"></script>`;

describe('the loader, where its files are not there', () => {
  let browser: Browser;
  let server: Server;
  let page: Page;
  let [isThere, asked, warned] = [false, [] as string[], [] as string[]];
  before(async () => {
    browser = await openChromium();
    server = createServer((request, response) => {
      const path = request.url!.slice(1);
      if (path === '') return response.writeHead(200, { 'content-type': 'text/html' }).end(html);
      if (path !== 'stp-loader.js') asked.push(path);
      if (path !== 'stp-loader.js' && !isThere) return response.writeHead(404).end();
      return response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(dist + path));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await browser.close();
  });
  beforeEach(async () => {
    [isThere, asked, warned] = [false, [], []];
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'warn') warned.push(message.text());
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });

  it('asks for them seldom, however often the page changes, and warns of each widget once', async () => {
    await setTimeout(3000);
    // At once and after a second, for two widgets and the file that these share.
    assert.ok(asked.length > 4 && asked.length <= 8, `${asked.length} requests`);
    assert.deepEqual(warned.map((text) => text.split(' ')[0]).toSorted(), ['<stp-objective-card>', '<stp-partnership>']);
    await page.close();
  });

  it('asks for them at once when the network is back', async () => {
    await setTimeout(2000);
    isThere = true;
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.waitForFunction(() => customElements.get('stp-objective-card') && customElements.get('stp-partnership'), { timeout: 1500 });
    await page.close();
  });
});
