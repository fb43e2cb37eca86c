import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { bundle } from '../../scripts/bundle.ts';
import { documentOf } from '../feed/documents.ts';

/** How the feed answers: by itself, or by an answer like this. */
export type FeedAnswer =
  | ((request: IncomingMessage, response: ServerResponse) => void)
  | { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string };

/** A site with a server of its own, whose headers are the test's: pages with a card in a partnership, our scripts, and a feed. */
export interface OwnSite {
  readonly origin: string;
  /** How `/partnership.json` answers from now on. */
  feed: FeedAnswer;
  /** How any other path answers that is none of a page or a script. */
  other: FeedAnswer;
  /** What was asked of the feed, in order. */
  readonly asked: { readonly headers: IncomingHttpHeaders; readonly path: string }[];
  /** The address of a page whose partnership has these attributes, and that runs a script before it. */
  page(attributes?: string, script?: string): string;
  /** The address of a page without any script of ours. */
  readonly plain: string;
  close(): Promise<void>;
}

let scripts: Promise<ReadonlyMap<string, string>> | undefined;

/** The scripts of a page with an objective card, `/card.js` first, from our sources: their text by their paths. */
export const cardScripts = (): Promise<ReadonlyMap<string, string>> => (scripts ??= built());

async function built(): Promise<ReadonlyMap<string, string>> {
  const entry = fileURLToPath(new URL('../../packages/embed/src/objective-card.ts', import.meta.url));
  const form = bundle({ entry: { card: entry }, format: 'es', apart: 'late' });
  const [{ output }] = (await build({ ...form, build: { ...form.build, write: false, sourcemap: false } })) as Rolldown.RolldownOutput[];
  return new Map(output.flatMap((one) => (one.type === 'chunk' ? [[`/${one.fileName}`, one.code] as const] : [])));
}

/** A good document, as of so many ms ago by the real clock, with the one objective that the card shows. */
export const documentAsOf = (title: string, ago = 0, more: object = {}) =>
  documentOf([title], { asOf: new Date(Date.now() - ago).toISOString(), ...more });

/** The answer of a good document, which any cache may keep. */
export const good = (document: object, headers: Readonly<Record<string, string>> = {}) => ({
  headers: { 'content-type': 'application/json', 'cache-control': 'no-cache', ...headers },
  body: JSON.stringify(document),
});

export async function ownSite(): Promise<OwnSite> {
  const files = await cardScripts();
  const pages = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = request.url!;
    const page = pages.get(path);
    const script = files.get(path);
    if (script !== undefined) return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    if (page !== undefined) return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    const isFeed = path.startsWith('/partnership.json');
    if (isFeed) site.asked.push({ headers: request.headers, path });
    const answer = isFeed ? site.feed : site.other;
    if (typeof answer === 'function') return answer(request, response);
    response.writeHead(answer.status ?? 200, answer.headers).end(answer.body);
    return undefined;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const add = (html: string) => {
    const path = `/page-${pages.size}`;
    pages.set(path, `<!doctype html><html lang="en-GB"><title>A page</title><link rel="icon" href="data:,">${html}`);
    return origin + path;
  };
  const site: OwnSite = {
    origin,
    feed: { status: 404 },
    other: { status: 404 },
    asked: [],
    plain: add(''),
    page: (attributes = '', script = '') =>
      add(`<stp-partnership ${attributes.includes('src=') ? '' : 'src="/partnership.json"'} ${attributes}>
        <stp-objective-card objective="a"></stp-objective-card></stp-partnership>
        <script>${script}</script><script type="module" src="/card.js"></script>`),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return site;
}

/** What a page's stamp reads, or its card; empty before there is one. */
export const stampOf = (page: Page): Promise<string> => textOf(page, 'stp-partnership', '[part~=stamp]');
export const titleOf = (page: Page): Promise<string> => textOf(page, 'stp-objective-card', '[part~=title]');

const textOf = (page: Page, tag: string, part: string) =>
  page.evaluate(
    (of, within) =>
      (document.querySelector(of)?.shadowRoot?.querySelector(within) as HTMLElement | null)?.innerText.replace(/\s+/g, ' ').trim() ?? '',
    tag,
    part,
  );

/** Waits until what `text` reads of a page matches; fails with what it reads instead. */
export async function reads(page: Page, text: (page: Page) => Promise<string>, wanted: RegExp): Promise<void> {
  let last = '';
  for (const end = performance.now() + 15_000; performance.now() < end;) {
    last = await text(page);
    if (wanted.test(last)) return;
  }
  throw new Error(`waited in vain for ${String(wanted)}; it reads "${last}"`);
}

/** The states that a page's partnership has by its mark and by `:state(…)`. */
export const stateOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.querySelector('stp-partnership')!;
    const mark = element.shadowRoot!.querySelector<HTMLElement>('[part~=stamp]')?.dataset['state'] ?? '';
    const states = ['loading', 'fresh', 'stale', 'offline', 'failed'].filter((state) => element.matches(`:state(${state})`));
    return [...new Set([mark, ...states])].join(' but ');
  });
