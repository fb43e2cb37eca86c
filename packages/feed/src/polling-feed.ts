import { withCheck, withDocument, withFailure } from './advance.ts';
import { type Answer, ask } from './ask.ts';
import type { FeedOptions } from './feed-options.ts';
import { intervalInForce } from './interval.ts';
import { listenerSet } from './listeners.ts';
import type { Facts } from './live/host.ts';
import type { Live } from './live/live.ts';
import { poller } from './poller.ts';
import { type Read, readDocument } from './read-document.ts';
import { servedAge } from './served-age.ts';
import { type Feed, type FeedSnapshot, firstSnapshot } from './snapshot.ts';

/** What came of one request, a document read. */
type Told = Exclude<Answer, { kind: 'document' }> | (Extract<Answer, { kind: 'document' }> & { readonly read: Read });

/** What one who listens wishes for. */
interface Wish {
  readonly interval: number;
  readonly word: string | null | undefined;
}

/** After so many ms without an answer a picture of an earlier visit is worth showing. */
const IMPATIENT = 400;
/** So long after the first picture, in ms, what keeps it live does not weigh on it any more. */
const SETTLED = 5000;

/**
 * A feed that asks an absolute address while somebody listens. What keeps it live, and shows what an earlier visit left, is fetched
 * when the first picture is there, or does not come.
 */
export function pollingFeed(address: string, key = address, options: FeedOptions = {}): Feed {
  const listeners = listenerSet();
  const wishes = new Map<object, Wish>();
  const facts: Facts = { snapshot: firstSnapshot(address, intervalInForce([])), known: null, answered: undefined };
  let live: Live | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const { settle, ask: refresh } = poller<Told>({
    interval: () => (wishes.size === 0 ? null : (live?.wait() ?? facts.snapshot.interval)),
    isTime: async () => {
      await connect();
      return live?.isTime() ?? true;
    },
    ask: async (ending) => {
      const cache = facts.snapshot.problem?.code === 'cut-off' ? 'reload' : (live?.cache() ?? 'no-cache');
      const answer = await ask(address, facts.known, { ...options, cache, ending });
      return answer.kind === 'document'
        ? { ...answer, read: await readDocument(answer.text, answer.type, facts.snapshot.partnership) }
        : answer;
    },
    receive: (answer) => {
      facts.answered = answer;
      replace(following(answer, Date.now()));
      live?.received();
      connectIn(facts.snapshot.problem ? 0 : SETTLED);
    },
  });

  /** Fetches what keeps the feed live, while somebody listens. */
  async function connect(): Promise<void> {
    try {
      const late = await import('./live/live.ts');
      if (wishes.size > 0) live ??= late.live({ address, key, options, facts, wishes, settle, ask: refresh, replace });
    } catch {
      // Asked all the same, if less gently.
    }
  }

  function connectIn(ms: number): void {
    clearTimeout(timer);
    if (!live && wishes.size > 0) timer = setTimeout(() => void connect(), ms);
  }

  function following(answer: Told, now: number): FeedSnapshot {
    const { snapshot } = facts;
    if (answer.kind === 'failed') return withFailure(snapshot, answer.failure, now);
    const checked = now - servedAge(answer.headers);
    if (answer.kind === 'unchanged') return withCheck(snapshot, checked);
    const { read, text, etag } = answer;
    if (read.failure) return withFailure(snapshot, read.failure, now);
    facts.known = { text, etag };
    return withDocument(snapshot, read, now, checked);
  }

  function replace(next: FeedSnapshot): void {
    const intervals = [...wishes.values()].map((wish) => wish.interval);
    const interval = intervalInForce(intervals, next.partnership?.partnership.refresh, live?.usual());
    if (next === facts.snapshot && interval === next.interval) return;
    facts.snapshot = Object.freeze({ ...next, interval });
    listeners.call();
  }

  function changePace(): void {
    replace(facts.snapshot);
    settle();
    // Whoever wished for word of changes may have gone, or come.
    live?.tune();
    if (wishes.size > 0) return;
    clearTimeout(timer);
    live?.leave();
    live = null;
  }

  return {
    get snapshot() {
      return facts.snapshot;
    },
    subscribe(listener, interval = Infinity, word) {
      const wish = {};
      wishes.set(wish, { interval, word });
      if (!facts.answered) connectIn(IMPATIENT);
      changePace();
      const leave = listeners.add(listener);
      return () => {
        leave();
        wishes.delete(wish);
        // Not at once: an element that is moved in its document leaves and comes back in the same breath.
        queueMicrotask(changePace);
      };
    },
    refresh,
    text: () => facts.known?.text,
  };
}
