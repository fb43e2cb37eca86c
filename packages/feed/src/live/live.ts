import { isForAll } from '../cache-control.ts';
import { fetchKeeping } from '../late-identity.ts';
import { nextWait, retryAfterOf, reuseOf } from '../pace.ts';
import { copyOf } from './copy.ts';
import { hearing } from './hearing.ts';
import type { LiveHost } from './host.ts';
import { joinSite } from './leader.ts';
import { skewNow } from './skew.ts';

/** What keeps a feed live, and is kind to the network. */
export interface Live {
  /** The interval where nobody wishes for one: as long as a browser may reuse the last answer, in ms. */
  usual(): number;
  /** The time to the next request, in ms. */
  wait(): number;
  /** Tells whether this page asks at all now: it is seen, and the one of its site that does. */
  isTime(): boolean;
  /** What the next request uses the browser's cache for. */
  cache(): RequestCache;
  /** Hears that an answer came, and what became of it. */
  received(): void;
  /** Hears that others listen, with other wishes. */
  tune(): void;
  /** Ends it; nobody listens any more. */
  leave(): void;
}

/** How much slower is asked while word of changes comes by itself. */
const SLOWER = 5;

/** Keeps a feed live from now on. */
export function live(host: LiveHost): Live {
  const { facts, ask, settle, key, address } = host;
  let wait: number | null = null;
  let waitedFor = 0;
  let answered = performance.now();
  let takesCopy = false;
  let isDue = false;
  let failures = facts.snapshot.problem ? 1 : 0;
  const interval = () => facts.snapshot.interval;
  const headers = () => facts.answered?.headers;
  const isShared = key === address && isForAll(headers());
  const site = isShared ? joinSite(key, { interval, lead, told }) : null;
  const leads = () => site?.isLeading ?? true;
  const copy = copyOf(host);
  const word = hearing(host, { word: () => void askAnew(), turned });

  /** Asks for what has just happened: an answer under way may be from before it. */
  async function askAnew(): Promise<void> {
    const now = Date.now();
    await ask();
    if ((facts.answered?.sent ?? now) < now) await ask();
  }

  /** Another page of the site stepped back: this one is the one that asks. */
  function lead(isLeading: boolean): void {
    tune();
    if (isLeading && isDue) void ask();
    else if (isLeading) settle();
  }

  /** The page that asks has an answer, which is in the browser's cache by now. */
  function told(): void {
    if (!isSeen()) return;
    takesCopy = true;
    void askAnew();
  }

  /** Word of changes comes to the page that asks, and to no other. */
  const tune = () => word.tune(isSeen() && leads());

  /** What happened before word comes is told by nobody, so it is asked for; without word, the usual pace is taken up again. */
  function turned(isUp: boolean): void {
    wait = null;
    if (isUp) void askAnew();
    else settle();
  }

  const seen = () => {
    tune();
    if (!isSeen()) return;
    // So long as it slept nobody looked at how long ago the source was heard.
    host.replace({ ...facts.snapshot });
    void ask();
  };
  const focused = () => {
    if (performance.now() - answered >= interval()) void ask();
  };
  const online = () => void ask();
  document.addEventListener('visibilitychange', seen);
  document.addEventListener('resume', seen);
  addEventListener('online', online);
  addEventListener('focus', focused);
  tune();
  note();
  void fetchKeeping();
  // What the first answer asked for counts from now on; where pages of a site agree, that is when they do.
  if (!site) queueMicrotask(settle);

  /** Takes from an answer what it tells besides the document. */
  function note(): void {
    // It may say how often to ask, too.
    host.replace(facts.answered ? skewNow(facts.snapshot, facts.answered) : facts.snapshot);
    copy.received();
  }

  return {
    usual: () => reuseOf(headers()?.get('cache-control') ?? null),
    wait() {
      const between = interval() * (word.isUp() ? SLOWER : 1);
      if (wait === null || waitedFor !== between) {
        const retryAfter = retryAfterOf(headers()?.get('retry-after') ?? null, Date.now() - (facts.snapshot.skew ?? 0));
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
      const isGood = !facts.snapshot.problem;
      failures = isGood ? 0 : failures + 1;
      wait = null;
      isDue = false;
      answered = performance.now();
      if (isGood && site?.isLeading) site.tell();
      note();
    },
    tune,
    leave() {
      document.removeEventListener('visibilitychange', seen);
      document.removeEventListener('resume', seen);
      removeEventListener('online', online);
      removeEventListener('focus', focused);
      word.tune(false);
      site?.leave();
    },
  };
}

const isSeen = () => document.visibilityState !== 'hidden';
