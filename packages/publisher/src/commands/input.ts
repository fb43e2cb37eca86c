import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { isSignInPage } from '@stp-widgets/feed/diagnosis.js';
import type { Remark } from '../remark.ts';

/** Something that a command was given to look at. */
export interface Input {
  readonly bytes: Uint8Array;
  /** What remarks call it. */
  readonly file: string;
  /** What is odd about how it came. */
  readonly remarks: readonly Remark[];
}

/** The most bytes that are read: ten times the largest partnership that a page shows well. */
const MOST_BYTES = 100_000_000;

/**
 * Reads a file, an `http:` or `https:` address, or, for `-`, what is piped in. An address is asked without credentials.
 *
 * @param timeout how many seconds an address may take to answer whole
 * @throws Error that says what to do, if there is nothing to read, it is too large, or the address answers anything but success,
 *   a web page (to sign in, say) included
 */
export async function readInput(name: string, timeout = 30): Promise<Input> {
  if (name === '-') return { bytes: await collect(process.stdin, 'standard input'), file: '<stdin>', remarks: [] };
  // One letter before the colon is a drive of Windows.
  const [, scheme] = /^([a-z][a-z0-9+.-]+):/i.exec(name) ?? [];
  if (!scheme) return { bytes: await readPath(name), file: name, remarks: [] };
  if (!/^https?$/i.test(scheme))
    throw new Error(`cannot read ${scheme}: addresses: ${name}. Expected a file, - or an address with https: or http:.`);
  return readAddress(name, timeout);
}

async function readPath(path: string): Promise<Uint8Array> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) throw new Error(`${path} is a folder. Expected a file: name the one in it.`);
    if (stats.size > MOST_BYTES) throw tooLarge(path);
    // In pieces, for a pipe or a device has a name too, and no size.
    return await collect(createReadStream(path), path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new Error(`no such file: ${path}. Expected a file that is there, an address, or -.`, { cause: error });
    if (code === 'EACCES' || code === 'EPERM')
      throw new Error(`not allowed to read ${path}. Expected a file that this user may read.`, { cause: error });
    throw error;
  }
}

async function readAddress(name: string, timeout: number): Promise<Input> {
  if (!URL.canParse(name)) throw new Error(`not an address: ${name}. Expected one such as https://example.org/partnership.json.`);
  const address = new URL(name);
  if (address.username || address.password) {
    throw new Error(
      `no name or password is sent to ${address.host}. Expected an address that anybody may read: save the file and name it instead.`,
    );
  }
  try {
    const headers = { Accept: 'application/json, */*;q=0.5' };
    const response = await fetch(address, { headers, credentials: 'omit', signal: AbortSignal.timeout(timeout * 1000) });
    return await readAnswer(response, name);
  } catch (error) {
    throw error instanceof Error ? explained(error, name, timeout) : error;
  }
}

async function readAnswer(response: Response, name: string): Promise<Input> {
  const { status, statusText, redirected, url } = response;
  const type = (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase();
  const by = redirected ? `${name}, which leads to ${url},` : name;
  if (!response.ok) {
    await response.body?.cancel();
    throw new Error(
      `${by} answers ${`${status} ${statusText}`.trim()}${type && ` with ${type}`}. Expected 200 with a partnership’s JSON: try it in a browser.`,
    );
  }
  const bytes = response.body ? await collect(response.body, name) : new Uint8Array();
  const beginning = new TextDecoder().decode(bytes.subarray(0, 65_536));
  if (/^\s*</.test(beginning)) {
    const page = isSignInPage(beginning, url) ? 'a page to sign in' : type.includes('html') || !type ? 'a web page' : 'markup';
    throw new Error(
      `${by} answers with ${page}${type && ` (${type})`} in place of JSON. Expected an address that anybody may read: save the file and name it instead.`,
    );
  }
  return { bytes, file: name, remarks: isLikely(type) ? [] : [otherType(type, name)] };
}

/** Tells whether a content type is JSON's, or one that says nothing. */
const isLikely = (type: string) => /^$|[/+]json$|^text\/plain$|^application\/octet-stream$/.test(type);

function otherType(type: string, file: string): Remark {
  const says = `The server calls it ${type}; expected application/json, for some programs go by it`;
  return { code: 'content-type', severity: 'warning', file, at: '', found: type, expected: 'application/json', says };
}

function explained(error: Error, name: string, timeout: number): Error {
  if (error.name === 'TimeoutError') {
    return new Error(`${name} has not answered whole within ${timeout} s. Expected it sooner: try again, or save the file and name it.`, {
      cause: error,
    });
  }
  if (!['fetch failed', 'terminated'].includes(error.message)) return error;
  const { cause } = error;
  const reason = cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : String(cause);
  return new Error(`cannot reach ${name}: ${reason}. Expected an address that this machine can reach.`, { cause: error });
}

async function collect(stream: AsyncIterable<Uint8Array>, name: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MOST_BYTES) throw tooLarge(name);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(name: string): Error {
  return new Error(`${name} is larger than ${MOST_BYTES / 1e6} MB. Expected a partnership’s JSON, which is far smaller.`);
}
