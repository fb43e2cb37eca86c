import { expect } from '@open-wc/testing';
import { registry } from '@stp-widgets/feed';
import { lastGood, removeAllKept } from '@stp-widgets/feed/keep/last-good.js';
import { feedSource } from '../support/feed-source.ts';
import { read } from '../support/perceived.ts';
import { page, shows } from '../support/shown.ts';
import { smallPartnership } from '../support/small-partnership.ts';
import { failOnWarnings } from '../support/warnings.ts';

const text = await (await fetch('/docs/widgets/partnership.md')).text();
const [, part = ''] = text.split('## Signing in and out');
const snippet = (language: string) => new RegExp('```' + language + '\\n(.*?)```', 's').exec(part)![1];

/** Runs a script as a page does. */
const run = (code: string): Promise<unknown> => import(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));

describe('the page of stp-partnership shows how to', () => {
  failOnWarnings();
  const { fetch } = globalThis;
  afterEach(async () => {
    globalThis.fetch = fetch;
    await removeAllKept();
  });

  it('ask with a token', async () => {
    const source = feedSource();
    await source.serve(smallPartnership());
    const carried: (string | null)[] = [];
    globalThis.fetch = (input, init) => {
      if (input === '/session/token') return Promise.resolve(new Response('t0ken'));
      if (input === source.address) carried.push(new Headers(init?.headers).get('authorization'));
      return fetch(input, init);
    };
    const markup = snippet('html').replace('partnership.json', source.address);
    const content = document.createRange().createContextualFragment(markup);
    const [, script] = [...content.querySelectorAll('script')];
    for (const one of content.querySelectorAll('script')) one.remove();
    const around = await page(content);
    await run(script.textContent);
    const partnership = around.querySelector('stp-partnership')!;
    await shows(partnership, 'Harbour and Vale');
    expect(carried.at(-1)).to.equal('Bearer t0ken');
    expect(read(partnership) + partnership.outerHTML + [...registry().feeds.keys()].join()).not.to.contain('t0ken');
  });

  it('leave nothing behind', async () => {
    const address = 'https://example.org/partnership.json';
    const copy = () => lastGood(address, { address, hours: 1 });
    await copy().write({ text: '{}', etag: '', received: Date.now(), address });
    expect(await copy().read()).not.to.equal(null);
    await run(snippet('js'));
    expect(await copy().read()).to.equal(null);
  });
});
