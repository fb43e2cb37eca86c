import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context } from 'hono';
import { type Encoding, encodingFor } from './accept-encoding.ts';

/** One version of a file's content, in all the forms in which it is sent. */
export interface Content {
  /** Of the bytes: two contents that have the same are the same. */
  readonly hash: string;
  /** In bytes, as the file is. */
  readonly size: number;
  /** The strong tag of a form of it, quotes included. */
  etag(encoding: Encoding): string;
  /** The bytes of a form of it; made once, when they are first asked for. */
  encoded(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>>;
}

/** From this many bytes on the quickest packing is worth more than the smallest, as the first client waits for it. */
const LARGE = 1_000_000;
/** Under this many bytes an answer is one packet whatever is done. */
const SMALL = 1000;

const suffixes: Readonly<Record<Encoding, string>> = { br: '-br', gzip: '-gz', identity: '' };

export const hashOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'hex').slice(0, 32);

/** The content that some bytes are. They may not be changed afterwards. */
export function contentOf(bytes: Uint8Array<ArrayBuffer>, own = hashOf(bytes)): Content {
  const forms = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>([['identity', Promise.resolve(bytes)]]);
  return {
    hash: own,
    size: bytes.length,
    etag: (encoding) => `"${own}${suffixes[encoding]}"`,
    encoded(encoding) {
      const form = forms.get(encoding) ?? pack(bytes, encoding);
      forms.set(encoding, form);
      return form;
    },
  };
}

function pack(bytes: Uint8Array<ArrayBuffer>, encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'gzip') return promisify(gzip)(bytes);
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: bytes.length < LARGE ? 9 : 5, [BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return promisify(brotliCompress)(bytes, { params });
}

/** Answers a request with content, in the form that the client likes best; 304 where it has that already. */
export async function answerWith(context: Context, content: Content, type: string, headers: Record<string, string> = {}) {
  const isText = /^text\/|json|javascript|xml/.test(type);
  const encoding = isText && content.size >= SMALL ? encodingFor(context.req.header('accept-encoding')) : 'identity';
  const etag = content.etag(encoding);
  const always = { ...headers, ETag: etag, ...(isText && { Vary: 'Accept-Encoding' }) };
  if (isKnown(etag, context.req.header('if-none-match'))) return context.body(null, 304, always);
  const body = await content.encoded(encoding);
  return context.body(body, 200, {
    ...always,
    'Content-Type': type,
    'Content-Length': String(body.byteLength),
    ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
  });
}

/** Tells whether a client has what a tag stands for, from its `If-None-Match`. A weak tag counts, as it does in that header. */
const isKnown = (etag: string, header = '') => header.trim() === '*' || Array.from(header.matchAll(/"[^"]*"/g), String).includes(etag);
