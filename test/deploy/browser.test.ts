import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser, Protocol } from 'puppeteer-core';
import { openChromium } from '../../scripts/browser.ts';
import { type Origin, originOf } from '../support/origin-process.ts';
import { pageHeaders } from '../support/polling-clients.ts';
import { nginxBefore, noNginx as skip, type Proxy } from '../support/proxies.ts';

let folder: string;
let origin: Origin;
let proxy: Proxy;
let browser: Browser;

before(async () => {
  if (skip) return;
  folder = mkdtempSync(join(tmpdir(), 'stp-browser-'));
  copyFileSync(fileURLToPath(new URL('../../stories/demo/partnership.json', import.meta.url)), join(folder, 'partnership.json'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>A page</title><link rel="icon" href="data:,">');
  // For as long as the document's refresh lets it: half a minute is longer than a browser needs here.
  origin = await originOf(folder, '--s-maxage', '30');
  await origin.start();
  proxy = await nginxBefore(origin.port);
  browser = await openChromium();
});

after(async () => {
  if (skip) return;
  await browser.close();
  await proxy.stop();
  await origin.kill();
  rmSync(folder, { recursive: true });
});

describe('a page in Chromium that polls through nginx', () => {
  it('is told 304 by nginx each time, and asks as the clients of the other tests do', { skip }, async () => {
    const page = await browser.newPage();
    const protocol = await page.createCDPSession();
    await page.goto(proxy.address);
    const sent: Record<string, string>[] = [];
    const answers: number[] = [];
    await protocol.send('Network.enable');
    const poll = async () => {
      // What was really sent and answered is told beside the page, and may be told after it.
      const [asked, answered, seen] = await Promise.all([
        new Promise<Protocol.Network.RequestWillBeSentExtraInfoEvent>((resolve) =>
          protocol.once('Network.requestWillBeSentExtraInfo', resolve),
        ),
        new Promise<Protocol.Network.ResponseReceivedExtraInfoEvent>((resolve) =>
          protocol.once('Network.responseReceivedExtraInfo', resolve),
        ),
        page.evaluate(async () => {
          const { status, headers } = await fetch('/partnership.json', { cache: 'no-cache', headers: { accept: 'application/json' } });
          return [status, headers.get('x-cache')];
        }),
      ]);
      sent.push(lowerCased(asked.headers));
      answers.push(answered.statusCode);
      return seen;
    };
    const seen = [await poll(), await poll(), await poll()];
    assert.deepEqual(seen, [
      [200, 'MISS'],
      [200, 'HIT'],
      [200, 'HIT'],
    ]);
    assert.deepEqual(answers, [200, 304, 304]);
    assert.equal((await origin.reached()).filter(({ path }) => path === '/partnership.json').length, 1);

    // Headers that carry what the machine is, by name only.
    const { connection: _c, host: _h, 'accept-encoding': takes, 'if-none-match': tag, ...others } = sent[2];
    assert.ok(takes && tag);
    assert.deepEqual(Object.keys(others).toSorted(), Object.keys(pageHeaders).toSorted());
    assert.equal(others['cache-control'], pageHeaders['cache-control']);
  });
});

const lowerCased = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
