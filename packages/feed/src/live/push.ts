import { resolveAddress } from '../address.ts';

/** What is heard of a stream of events. None of these is called after the end. */
export interface WordHearer {
  /** Something may have changed: ask now. */
  word(): void;
  /** Word comes from now on. What happened before is told by nobody, so asking once is worth it. */
  up(): void;
  /** No word comes, until it is up again. */
  down(): void;
}

/** Events within so many ms are one word. */
const BURST = 100;
/** How often in a row a browser may try in its own way. */
const TRIES = 3;
/** A stream that lasted so many ms was a good one. */
const LASTING = 60_000;
/** The longest time between two tries of ours, in ms. */
const CEILING = 300_000;

/**
 * Listens to server-sent events until the returned function is called. An event that is called `change`, or nothing, is word that there is
 * something new; what it holds is not read. A stream that fails is tried again: by the browser, and when that gives up or tries in vain,
 * at growing intervals of at most 5 minutes. Where there are no such streams, nothing is ever heard.
 *
 * @param address absolute, see `hubOf`
 * @param identity `include` sends cookies to another origin. To the page's own they are always sent
 */
export function listenForWord(address: string, hears: WordHearer, { credentials }: { credentials?: RequestCredentials } = {}): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let burst: ReturnType<typeof setTimeout> | undefined;
  let isUp: boolean | undefined;
  let opened = Infinity;
  let failures = 0;

  function open(): void {
    source = new EventSource(address, { withCredentials: credentials === 'include' });
    source.addEventListener('open', begin);
    source.addEventListener('error', fail);
    source.addEventListener('message', hear);
    source.addEventListener('change', hear);
  }

  function begin(): void {
    opened = performance.now();
    turn(true);
  }

  function hear(): void {
    burst ??= setTimeout(() => {
      burst = undefined;
      hears.word();
    }, BURST);
  }

  function fail(): void {
    if (performance.now() - opened > LASTING) failures = 0;
    opened = Infinity;
    failures++;
    if (source!.readyState === source!.CLOSED || failures > TRIES) {
      source!.close();
      retry = setTimeout(open, Math.min(1000 * 2 ** failures, CEILING) * (1 - Math.random() / 2));
    }
    turn(false);
  }

  function turn(next: boolean): void {
    if (next === isUp) return;
    isUp = next;
    if (next) hears.up();
    else hears.down();
  }

  if (typeof EventSource === 'function') open();
  return () => {
    source?.close();
    clearTimeout(retry);
    clearTimeout(burst);
  };
}

/**
 * Where the events of a feed are.
 *
 * @param feedAddress the feed's absolute address
 * @param live empty for the `/events` of a `stp serve` at the top of the feed's origin; else the address of a stream, resolved against the page
 * @throws Error if that is not an address that can be fetched
 */
export function hubOf(feedAddress: string, live: string): string {
  if (!live.trim()) {
    const { pathname, origin } = new URL(feedAddress);
    return `${origin}/events?feed=${encodeURIComponent(pathname)}`;
  }
  const { address, detail } = resolveAddress(live);
  if (address === undefined) throw new Error(`live cannot be listened to: ${detail}, or live="" for the /events of stp serve`);
  return address;
}
