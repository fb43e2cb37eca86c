import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve, type Served } from '@stp-widgets/publisher/serve.js';
import type { Browser } from 'puppeteer-core';
import { openChromium, openFirefox } from '../../scripts/browser.ts';
import { violations } from '../support/violations.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const served = [at('stories/demo'), at('test/pages'), at('dist'), at('packages/kit/themes')];
const pages = { 'index.html': at('stories/demo/index.html'), 'one-card.html': at('test/pages/one-card.html') };

for (const [engine, open] of [
  ['Chromium', openChromium],
  ['Firefox', openFirefox],
] as const) {
  describe(`the strict policy in ${engine}`, async () => {
    let browser: Browser | null;
    let strict: Served;
    before(async () => {
      [browser, strict] = await Promise.all([open(), serve(served, { port: 0 })]);
    });
    after(() => Promise.all([browser?.close(), strict.close()]));

    for (const [name, file] of Object.entries(pages)) {
      it(`is kept by ${name}`, async (test) => {
        if (!browser) return test.skip(`${engine} is not installed`);
        assert.deepEqual(await violations(browser, new URL(name, strict.address).href), []);
      });

      it(`is broken by ${name} with one line of inline style`, async (test) => {
        if (!browser) return test.skip(`${engine} is not installed`);
        const folder = mkdtempSync(join(tmpdir(), 'stp-policy-'));
        const mutated = readFileSync(file, 'utf8').replace('</body>', '<p style="color: rebeccapurple">One line</p>\n</body>');
        writeFileSync(join(folder, name), mutated);
        const server = await serve([folder, ...served], { port: 0 });
        const found = await violations(browser, new URL(name, server.address).href);
        await server.close();
        rmSync(folder, { recursive: true });
        assert.ok(
          found.some((one) => one.startsWith('style-src-attr')),
          found.join('\n'),
        );
      });
    }
  });
}
