import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve, type Served, strictPolicy } from '@stp-widgets/publisher/serve.js';
import type { Browser, Page } from 'puppeteer-core';
import { openChromium, openFirefox } from '../../scripts/browser.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const served = [at('test/pages'), at('dist'), at('stories/demo')];

/** What the doctor on a page found: the codes, and the texts to copy. */
async function found(page: Page): Promise<{ readonly codes: readonly string[]; readonly cures: readonly string[] }> {
  await page.waitForFunction(() => document.querySelector('stp-doctor')?.shadowRoot?.querySelector('[part=finding]'), { timeout: 10_000 });
  return page.evaluate(() => {
    const root = document.querySelector('stp-doctor')!.shadowRoot!;
    const texts = (selector: string, of: (one: HTMLElement) => string) => [...root.querySelectorAll<HTMLElement>(selector)].map(of);
    return {
      codes: texts('[part=diagnosis]', ({ dataset }) => dataset['code']!),
      cures: texts('pre', ({ textContent }) => textContent ?? ''),
    };
  });
}

for (const [engine, open] of [
  ['Chromium', openChromium],
  ['Firefox', openFirefox],
] as const) {
  describe(`stp-doctor as it is built, in ${engine}`, () => {
    let browser: Browser | null;
    let good: Served;
    let strange: Server;
    let [site, headers] = ['', {} as Record<string, string>];
    before(async () => {
      [browser, good] = await Promise.all([open(), serve(served, { port: 0 })]);
      // The same page from a server that sends whatever headers a test says, and whose page reads a feed of another origin.
      strange = createServer((request, response) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        if (pathname === '/') {
          const html = readFileSync(at('test/pages/doctor.html'), 'utf8').replace(
            'src="partnership.json"',
            `src="${good.address}partnership.json"`,
          );
          return response.writeHead(200, { 'content-type': 'text/html', ...headers }).end(html);
        }
        return void fetch(new URL(pathname, good.address)).then(async (answer) =>
          response
            .writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
            .end(Buffer.from(await answer.arrayBuffer())),
        );
      }).listen(0, '127.0.0.1');
      await once(strange, 'listening');
      site = `http://127.0.0.1:${(strange.address() as AddressInfo).port}/`;
    });
    after(async () => {
      strange.closeAllConnections();
      strange.close();
      await Promise.all([browser?.close(), good.close()]);
    });

    it('finds the demonstration well under the strict policy, and breaks none of it', async (test) => {
      if (!browser) return test.skip(`${engine} is not installed`);
      const page = await browser.newPage();
      await page.evaluateOnNewDocument(() => {
        const told = ((window as unknown as { violations: string[] }).violations = [] as string[]);
        addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
          told.push(`${effectiveDirective} ${blockedURI}`),
        );
      });
      await page.goto(new URL('doctor.html', good.address).href);
      assert.deepEqual((await found(page)).codes, []);
      assert.deepEqual(await page.evaluate(() => (window as unknown as { violations: string[] }).violations), []);
      await page.close();
    });

    for (const [what, policy, cure] of [
      ['that names the page alone', strictPolicy, "connect-src 'self' FEEDS"],
      ['of two, of which one is in the way', "default-src * 'unsafe-inline', connect-src 'none'", 'connect-src FEEDS'],
    ] as const) {
      it(`gives the cure of a policy ${what}, which then cures it`, async (test) => {
        if (!browser) return test.skip(`${engine} is not installed`);
        const origin = new URL(good.address).origin;
        headers = { 'content-security-policy': policy };
        const page = await browser.newPage();
        await page.goto(site);
        await page.waitForFunction(() => document.querySelector('stp-doctor')?.shadowRoot?.querySelector('[data-code=policy-connect]'));
        const { codes, cures } = await found(page);
        assert.deepEqual(codes, ['policy-connect']);
        assert.equal(cures[0], cure.replace('FEEDS', origin));
        const whole = cures.find((text) => text.startsWith('Content-Security-Policy: '))!.slice('Content-Security-Policy: '.length);
        headers = { 'content-security-policy': policy.includes(',') ? `${policy.split(',')[0]}, ${whole}` : whole };
        await page.goto(site);
        assert.deepEqual((await found(page)).codes, []);
        await page.close();
      });
    }
  });
}
