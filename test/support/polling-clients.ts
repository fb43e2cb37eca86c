import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import { documentHash } from './conditional-clients.ts';

/** What clients have seen, all together. */
export interface Tally {
  /** How many answers were a whole document, by the form they came in. */
  readonly whole: Record<string, number>;
  /** How many said that nothing changed. */
  unchanged: number;
  /** The documents that clients had in the end, by their hash. */
  readonly documents: Set<string>;
  /** What was wrong, one line each. */
  readonly errors: string[];
  /** The ages that the answers told of, in s; NaN of one that told none. */
  readonly ages: number[];
  /** From request to the end of the answer, in ms. */
  readonly times: number[];
  /** What went over the wire for the answers that said that nothing changed, in bytes: requests, and answers. */
  readonly wire: [up: number, down: number];
}

/** Clients that ask as a page's poller does. */
export interface PollingClients {
  /** Has each ask once, all at the same time. */
  all(): Promise<void>;
  /** Has each ask every so many ms from now on, at moments that are spread evenly; ends when the returned function is called. */
  every(interval: number): () => Promise<void>;
  /** What was seen since this was last called. */
  take(): Tally;
  close(): void;
}

/** What Chromium sends with `fetch(address, { cache: 'no-cache' })`; test/deploy compares them. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
  accept: 'application/json',
  'accept-language': 'en-GB,en-US;q=0.9,en;q=0.8',
  'cache-control': 'max-age=0',
  'sec-ch-ua': '"Not/A)Brand";v="99", "Chromium";v="150"',
  'sec-ch-ua-mobile': '?0',
  'sec-ch-ua-platform': '"Windows"',
  'sec-fetch-dest': 'empty',
  'sec-fetch-mode': 'cors',
  'sec-fetch-site': 'same-origin',
};

/** What clients say they take: a browser by TLS, a browser without, a program. */
const taken = ['gzip, deflate, br, zstd', 'gzip, deflate', 'identity'];
const unpack: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  br: promisify(brotliDecompress),
  gzip: promisify(gunzip),
  identity: (bytes) => Promise.resolve(bytes),
};

const newTally = (): Tally => ({ whole: {}, unchanged: 0, documents: new Set(), errors: [], ages: [], times: [], wire: [0, 0] });

/**
 * So many clients, each on a connection of its own that stays open; they ask for a document on condition that it is not the one they have.
 *
 * Every answer has to be a whole document that `isGood` knows by its hash, or 304 for the tag of the one that the client has.
 */
export function pollingClients(address: string, count: number, isGood: (hash: string) => boolean): PollingClients {
  let tally = newTally();
  const hashes = new Map<string, string>(); // the document of an answer's bytes, which are unpacked once
  const counted = new WeakMap<Socket, readonly [up: number, down: number]>();

  async function documentIn(body: Buffer, encoding: string): Promise<string> {
    const key = `${encoding} ${documentHash(body)}`;
    const known = hashes.get(key) ?? documentHash(await unpack[encoding](body));
    hashes.set(key, known);
    return known;
  }

  /** What went over a connection since this was last asked. */
  function passed(socket: Socket): readonly [up: number, down: number] {
    const [up, down] = counted.get(socket) ?? [0, 0];
    const [allUp, allDown] = [socket.bytesWritten, socket.bytesRead];
    counted.set(socket, [allUp, allDown]);
    return [allUp - up, allDown - down];
  }

  const clients = Array.from({ length: count }, (_, at) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const headers = { ...pageHeaders, 'accept-encoding': taken[at % taken.length] };
    let [tag, has] = ['', ''];

    async function ask(): Promise<void> {
      const asked = request(address, { agent, headers: { ...headers, ...(tag && { 'if-none-match': tag }) } });
      asked.end();
      const [response] = (await once(asked, 'response')) as [IncomingMessage];
      const { statusCode, headers: said, socket } = response;
      const body = await buffer(response);
      const [up, down] = passed(socket);
      tally.ages.push(ageOf(said));
      if (statusCode === 304) {
        if (body.length > 0 || said.etag !== tag) throw new Error(`304 with ${body.length} bytes, ${said.etag} for ${tag}`);
        tally.unchanged++;
        tally.wire[0] += up;
        tally.wire[1] += down;
      } else {
        if (statusCode !== 200) throw new Error(`status ${statusCode}: ${body.toString('utf8', 0, 100)}`);
        const encoding = said['content-encoding'] ?? 'identity';
        has = await documentIn(body, encoding);
        if (!isGood(has)) throw new Error(`a document that nobody wrote: ${said.etag}`);
        tag = said.etag ?? '';
        tally.whole[encoding] = (tally.whole[encoding] ?? 0) + 1;
      }
      tally.documents.add(has);
    }

    return {
      agent,
      async ask() {
        const start = performance.now();
        await ask().catch((error: unknown) => tally.errors.push(String(error)));
        tally.times.push(performance.now() - start);
      },
    };
  });

  return {
    async all() {
      await Promise.all(clients.map(({ ask }) => ask()));
    },
    every(interval) {
      const ending = new AbortController();
      const start = performance.now();
      const runs = clients.map(async ({ ask }, at) => {
        for (let next = start + (at / count) * interval; ; next = Math.max(next + interval, performance.now())) {
          await sleep(Math.max(0, next - performance.now()), null, { signal: ending.signal }).catch(() => {});
          if (ending.signal.aborted) return;
          await ask();
        }
      });
      return async () => {
        ending.abort();
        await Promise.all(runs);
      };
    },
    take() {
      const seen = tally;
      tally = newTally();
      return seen;
    },
    close: () => clients.forEach(({ agent }) => agent.destroy()),
  };
}

/** How old an answer says it is, in s: `Age`, or where nginx sends none, the time from when it heard the origin to when it sent this. */
function ageOf({ age, date, 'x-stp-fetched': fetched }: IncomingMessage['headers']): number {
  return age === undefined ? (Date.parse(date ?? '') - Date.parse(String(fetched))) / 1000 : Number(age);
}
