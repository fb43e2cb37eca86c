import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { openChromium } from '../../scripts/browser.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)));

describe('stp-widgets.classic.js on an old page', () => {
  let browser: Browser;
  let server: Server;
  let origin = '';
  const page = (
    head: string,
    sources = '/partnership.json',
  ) => `<!doctype html><html lang="en" data-stp-now="2019-04-12T09:45:00+01:00">${head}<title>An old page</title>
    <stp-partnership src="${sources}"><stp-objective-card objective="obj-elective"></stp-objective-card></stp-partnership>
    <script src="/stp-widgets.classic.js"></script>`;
  const files = new Map<string, readonly [string, string | Buffer]>([
    ['/latin', ['text/html', page('<meta charset="iso-8859-1">')]],
    ['/several', ['text/html', page('', '/partnership.json /partnership.json?part')]],
    ['/undeclared', ['text/html', page('')]],
    ['/stp-widgets.classic.js', ['text/javascript', read('dist/stp-widgets.classic.js')]],
    ['/partnership.json', ['application/json', read('stories/demo/partnership.json')]],
  ]);
  before(async () => {
    browser = await openChromium();
    server = createServer((request, response) => {
      const [type, body] = files.get(request.url ?? '') ?? [];
      response.writeHead(body === undefined ? 404 : 200, type === undefined ? {} : { 'content-type': type }).end(body);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(async () => {
    server.closeAllConnections();
    server.close();
    await browser.close();
  });

  for (const [which, path] of [
    ['in iso-8859-1', '/latin'],
    ['that declares no encoding', '/undeclared'],
  ] as const) {
    it(`shows its signs as they are written, ${which}, by a server that names no charset`, async () => {
      const tab = await browser.newPage();
      await tab.goto(origin + path);
      assert.equal(await tab.evaluate(() => document.characterSet), 'windows-1252');
      const text = async () => tab.evaluate(() => document.querySelector('stp-objective-card')?.shadowRoot?.textContent ?? '');
      await tab.waitForFunction(() => document.querySelector('stp-objective-card')?.shadowRoot?.querySelector('.unequal'), {
        timeout: 10_000,
      });
      assert.match(await text(), /≠/);
      assert.doesNotMatch(await text(), /â|Â/);
      await tab.close();
    });
  }

  it('says of several sources that the script is not there that merges them', async () => {
    const tab = await browser.newPage();
    await tab.goto(`${origin}/several`);
    const stamp = await tab.waitForFunction(
      () => /could not be read[^]*/.exec(document.querySelector('stp-partnership')?.shadowRoot?.textContent ?? '')?.[0],
      { timeout: 10_000 },
    );
    const text = String(await stamp.jsonValue());
    assert.match(text, /a script of the widgets does not come[^]*stp-many-feed\.js/);
    assert.doesNotMatch(text, /connection/);
    await tab.close();
  });
});
