import { lookup } from 'node:dns/promises';
import { addressSpace, type AddressSpace, documentEvidence, type Evidence } from '@stp-widgets/feed/diagnosis.js';
import { askAsPage } from './ask-as-page.ts';
import { type ReadPage, readPage } from './read-page.ts';

/** What is to be looked at, and how patiently. */
export interface GatherOptions {
  /** The absolute address of the page that shows the feed. */
  readonly page?: string;
  /** How long each answer may take, in seconds. */
  readonly timeout: number;
}

/** Gathers all that a terminal can see of a feed and of the page that shows it. Never rejects. */
export async function gather(address: string, options: GatherOptions): Promise<Evidence> {
  return (await gatherAll([address], options))[0]!;
}

/** The same of several feeds that a page shows as one, in their order. */
export async function gatherAll(addresses: readonly string[], { page, timeout }: GatherOptions): Promise<readonly Evidence[]> {
  const read = page === undefined ? null : await readPage(page, timeout);
  return Promise.all(addresses.map((address) => look(address, { read, timeout, isPart: addresses.length > 1 })));
}

/** How a feed is looked at: with the page that shows it, where that is known, alone or as one of several. */
interface LookOptions {
  readonly read: ReadPage | null;
  readonly timeout: number;
  readonly isPart: boolean;
}

async function look(address: string, { read, timeout, isPart }: LookOptions): Promise<Evidence> {
  const page = read?.page;
  const clock = Date.now();
  const asked = await askAsPage(address, { page: page?.address, accept: 'application/json', timeout });
  const known = {
    address,
    by: 'terminal',
    now: read?.now ?? clock,
    clock,
    page,
    credentials: read?.withCredentials.includes(address) ?? false,
  } as const;
  const spaces = page && { page: await spaceOf(page.address), feed: await spaceOf(address) };
  if (!asked.answer) return { ...known, spaces, answer: null, noAnswer: asked.noAnswer };
  const { answer, text } = asked;
  const again = answer.status === 200 ? await askAgain(answer.finalAddress, answer.headers, page?.address, timeout) : undefined;
  return { ...known, spaces, answer, document: answer.status === 200 ? documentEvidence(text, isPart) : undefined, statusAgain: again };
}

/** The status of a second request for what the first one brought, as a browser's cache makes it. */
async function askAgain(address: string, headers: Readonly<Record<string, string>>, page: string | undefined, timeout: number) {
  const { etag, 'last-modified': modified } = headers;
  const condition: readonly [string, string] | null = etag ? ['if-none-match', etag] : modified ? ['if-modified-since', modified] : null;
  if (!condition) return undefined;
  const { answer } = await askAsPage(address, { page, accept: 'application/json', headers: Object.fromEntries([condition]), timeout });
  return answer?.status;
}

/** In which network a host is, as this computer's resolver has it. */
async function spaceOf(address: string): Promise<AddressSpace | null> {
  const { hostname } = new URL(address);
  try {
    const [first] = await lookup(hostname.replace(/^\[|\]$/g, ''), { all: true });
    return first ? addressSpace(first.address) : null;
  } catch {
    return addressSpace(hostname);
  }
}
