/**
 * A server of one large feed, which it changes by one activity's title whenever it is asked for it, and of the pages and scripts
 * that a benchmark opens; the feed's bytes are made beforehand, so that what is measured in the browser does not wait for them.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { largePartnership } from './large-partnership.ts';

/** What a page may ask for by name, besides what lies in the folders. */
export type Pages = Readonly<Record<string, string>>;

/** A server at work. */
export interface BigFeedServer {
  readonly address: string;
  /** How many bytes the feed has. */
  readonly size: number;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = { html: 'text/html', js: 'text/javascript', json: 'application/json', css: 'text/css' };
const TITLE = 'Activity 500: ';

/** Serves `/partnership.json`, with so many things and another title of one activity each time; `pages`; and the files of `folders`. */
export async function bigFeedServer(things: number, pages: Pages, folders: readonly string[]): Promise<BigFeedServer> {
  const [before, after] = split(JSON.stringify(largePartnership(things)));
  let version = 0;
  const server = createServer((request, response) => {
    const name = new URL(request.url!, 'http://localhost').pathname.slice(1);
    const head = { 'content-type': types[/\w+$/.exec(name)?.[0] ?? ''] ?? 'text/plain', 'cache-control': 'no-cache' };
    const send = (body: Buffer | string) => response.writeHead(200, head).end(body);
    if (name === 'partnership.json') {
      version++;
      response.writeHead(200, { ...head, etag: `"${version}"` });
      response.end(Buffer.concat([before, Buffer.from(`${TITLE}${version}, `), after]));
    } else if (Object.hasOwn(pages, name)) send(pages[name]);
    else void firstOf(folders, name).then((body) => (body ? send(body) : response.writeHead(404).end()));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    size: before.length + after.length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function split(text: string): readonly [Buffer, Buffer] {
  const at = text.indexOf(TITLE);
  return [Buffer.from(text.slice(0, at)), Buffer.from(text.slice(at + TITLE.length))];
}

async function firstOf(folders: readonly string[], name: string): Promise<Buffer | null> {
  for (const folder of folders) {
    const body = await readFile(join(folder, name)).catch(() => null);
    if (body) return body;
  }
  return null;
}
