import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';

/** What clients have seen, all together. */
export interface Seen {
  /** How many answers were a whole document. */
  whole: number;
  /** How many said that nothing changed. */
  unchanged: number;
  /** How many were of the last good version, because the file was not good. */
  lastGood: number;
  /** What was wrong, one line each; the first hundred of them. */
  readonly errors: string[];
  /** From request to the end of the answer, in ms. */
  readonly times: number[];
  /** When each good document was seen for the first time, by its hash. */
  readonly firstSeen: Map<string, number>;
}

/** Clients at work. */
export interface Clients {
  readonly seen: Seen;
  /** Has each end after the answer under way; resolves when all have. */
  stop(): Promise<void>;
}

export const documentHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const encodings = ['br', 'gzip', 'identity'] as const;
const unpack = { br: promisify(brotliDecompress), gzip: promisify(gunzip), identity: (bytes: Buffer) => Promise.resolve(bytes) };

/**
 * So many clients, each on a connection of its own that stays open, ask for a document over and over, each time on condition that
 * it is not the one they have; a third of them each for Brotli, for gzip and for the plain form.
 *
 * Every answer has to be a whole document that `isGood` knows by its hash, under one tag for one form of one document, or 304 for
 * a tag of such a one.
 */
export function conditionalClients(address: string, count: number, isGood: (hash: string) => boolean): Clients {
  const seen: Seen = { whole: 0, unchanged: 0, lastGood: 0, errors: [], times: [], firstSeen: new Map() };
  const documents = new Map<string, string>(); // the document of a tag
  const unpacked = new Map<string, string>(); // the document of an answer's bytes
  const agent = new Agent({ keepAlive: true, maxSockets: count });
  const ending = new AbortController();

  async function documentIn(body: Buffer, encoding: (typeof encodings)[number]): Promise<string> {
    const key = `${encoding} ${documentHash(body)}`;
    const known = unpacked.get(key) ?? documentHash(await unpack[encoding](body));
    unpacked.set(key, known);
    return known;
  }

  /** @returns the tag to ask with next */
  async function ask(encoding: (typeof encodings)[number], tag: string): Promise<string> {
    const start = performance.now();
    const asked = request(address, { agent, headers: { 'accept-encoding': encoding, ...(tag && { 'if-none-match': tag }) } });
    asked.end();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    const body = await buffer(response);
    seen.times.push(performance.now() - start);
    const { statusCode, headers } = response;
    const etag = headers.etag ?? '';
    if (String(headers['x-stp-feed']).startsWith('last good')) seen.lastGood++;
    if (statusCode === 304) {
      if (body.length > 0 || etag !== tag || !documents.has(tag)) throw new Error(`304 with ${body.length} bytes, ${etag} for ${tag}`);
      seen.unchanged++;
      return tag;
    }
    if (statusCode !== 200) throw new Error(`status ${statusCode}: ${body.toString('utf8', 0, 100)}`);
    if (Number(headers['content-length']) !== body.length) throw new Error(`${body.length} bytes of ${headers['content-length']}`);
    if ((headers['content-encoding'] ?? 'identity') !== encoding) throw new Error(`${headers['content-encoding']} and not ${encoding}`);
    const document = await documentIn(body, encoding);
    if (!isGood(document)) throw new Error(`a document that nobody wrote as good: ${etag}`);
    if ((documents.get(etag) ?? document) !== document) throw new Error(`two documents under the tag ${etag}`);
    documents.set(etag, document);
    if (!seen.firstSeen.has(document)) seen.firstSeen.set(document, Date.now());
    seen.whole++;
    return etag;
  }

  async function client(at: number): Promise<void> {
    let tag = '';
    while (!ending.signal.aborted) {
      try {
        tag = await ask(encodings[at % encodings.length], tag);
      } catch (error) {
        if (seen.errors.length < 100) seen.errors.push(String(error));
      }
    }
  }

  const all = Promise.all(Array.from({ length: count }, (_, at) => client(at)));
  return {
    seen,
    async stop() {
      ending.abort();
      await all;
      agent.destroy();
    },
  };
}

/** What a file may hold that is no good document, made of one that is; each with what it is called. */
export function rubbishOf(text: string): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const document = JSON.parse(text) as { objectives: Record<string, unknown>[] };
  const [first, ...others] = document.objectives;
  return [
    ['half-written', Buffer.from(text.slice(0, text.length / 2))],
    ['empty', Buffer.alloc(0)],
    ['not JSON', Buffer.from('<!doctype html><title>Sign in</title>')],
    ['an invalid document', Buffer.from(JSON.stringify({ ...document, objectives: [{ ...first, due: 'next week' }, ...others] }))],
    ['in another encoding', Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ];
}
