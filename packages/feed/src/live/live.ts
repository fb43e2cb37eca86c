import { isForAll } from '../cache-control.ts';
import { nextWait, retryAfterOf } from '../pace.ts';
import type { FeedSnapshot } from '../snapshot.ts';
import { joinSite } from './leader.ts';

/** What is known of a feed when its next request is thought of. */
export interface LiveFacts {
  readonly snapshot: FeedSnapshot;
  /** The headers of the last answer; none where there was no answer. */
  readonly headers: Headers | undefined;
}

/** What keeping a feed live needs of it. */
export interface LiveHost {
  get(): LiveFacts;
  /** Asks now, or shares the request under way. */
  ask(): Promise<void>;
  /** Thinks again of when to ask. */
  settle(): void;
}

/** What keeps a feed live, and is kind to the network. */
export interface Live {
  /** The time to the next request, in ms. */
  wait(): number;
  /** Tells whether this page asks at all now: it is seen, and the one of its site that does. */
  isTime(): boolean;
  /** What the next request uses the browser's cache for. */
  cache(): RequestCache;
  /** Hears that an answer came, and what became of it. */
  received(): void;
  /** Ends it; nobody listens any more. */
  leave(): void;
}

/** Keeps a feed live from now on. */
export function live({ get, ask, settle }: LiveHost): Live {
  let wait: number | null = null;
  let waitedFor = 0;
  let answered = performance.now();
  let takesCopy = false;
  let isDue = false;
  let failures = get().snapshot.problem ? 1 : 0;
  const interval = () => get().snapshot.interval;
  const site = isForAll(get().headers?.get('cache-control') ?? null) ? joinSite(get().snapshot.address, { interval, lead, told }) : null;

  /** Another page of the site stepped back: this one is the one that asks. */
  function lead(isLeading: boolean): void {
    if (isLeading && isDue) void ask();
    else if (isLeading) settle();
  }

  /** The page that asks has an answer, which is in the browser's cache by now. */
  function told(): void {
    if (!isSeen()) return;
    takesCopy = true;
    void ask();
  }

  const leads = () => site?.isLeading ?? true;
  const seen = () => {
    if (isSeen()) void ask();
  };
  const focused = () => {
    if (performance.now() - answered >= interval()) void ask();
  };
  const online = () => void ask();
  document.addEventListener('visibilitychange', seen);
  addEventListener('online', online);
  addEventListener('focus', focused);

  return {
    wait() {
      const [between, asked] = [interval(), get().headers?.get('retry-after') ?? null];
      if (wait === null || waitedFor !== between) {
        const retryAfter = retryAfterOf(asked, Date.now());
        wait = nextWait({ interval: between, failures, retryAfter, random: Math.random() });
        waitedFor = between;
      }
      return wait;
    },
    isTime() {
      isDue = isSeen();
      return isDue && leads();
    },
    cache() {
      const cache = takesCopy ? 'force-cache' : 'no-cache';
      takesCopy = false;
      return cache;
    },
    received() {
      const isGood = !get().snapshot.problem;
      failures = isGood ? 0 : failures + 1;
      wait = null;
      isDue = false;
      answered = performance.now();
      if (isGood && site?.isLeading) site.tell();
    },
    leave() {
      document.removeEventListener('visibilitychange', seen);
      removeEventListener('online', online);
      removeEventListener('focus', focused);
      site?.leave();
    },
  };
}

const isSeen = () => document.visibilityState !== 'hidden';
