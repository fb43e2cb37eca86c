import { withCheck, withDocument, withFailure } from './advance.ts';
import { type Answer, type Arrived, ask } from './ask.ts';
import { intervalInForce } from './interval.ts';
import { listenerSet } from './listeners.ts';
import type { Live } from './live/live.ts';
import { poller } from './poller.ts';
import { type Read, readDocument } from './read-document.ts';
import type { Feed, FeedSnapshot } from './snapshot.ts';

/** What came of one request, a document read. */
type Told = Exclude<Answer, { kind: 'document' }> | (Extract<Answer, { kind: 'document' }> & { readonly read: Read });

/** A feed that asks an absolute address while somebody listens. What keeps it live is fetched when it is first needed: one interval after the first picture. */
export function pollingFeed(address: string): Feed {
  const listeners = listenerSet();
  const wishes = new Map<object, number>();
  let known: Arrived | null = null;
  let snapshot = firstSnapshot(address);
  let headers: Headers | undefined;
  let live: Live | null = null;
  const { settle, ask: refresh } = poller({
    interval: () => (wishes.size === 0 ? null : (live?.wait() ?? snapshot.interval)),
    isTime,
    ask: async (ending) => {
      const cache = snapshot.problem?.code === 'cut-off' ? 'reload' : (live?.cache() ?? 'no-cache');
      const answer = await ask(address, known, cache, ending);
      return answer.kind === 'document' ? { ...answer, read: await readDocument(answer.text, answer.type) } : answer;
    },
    receive: (answer) => {
      headers = answer.headers;
      replace(following(answer, Date.now()));
      live?.received();
    },
  });

  async function isTime(): Promise<boolean> {
    try {
      const late = await import('./live/live.ts');
      live ??= late.live({ get: () => ({ snapshot, headers }), settle, ask: refresh });
    } catch {
      // Asked all the same, if less gently.
    }
    return live?.isTime() ?? true;
  }

  function following(answer: Told, now: number): FeedSnapshot {
    if (answer.kind === 'unchanged') return withCheck(snapshot, now);
    if (answer.kind === 'failed') return withFailure(snapshot, answer.failure, now);
    const { read, text, etag } = answer;
    if (read.failure) return withFailure(snapshot, read.failure, now);
    known = { text, etag };
    return withDocument(snapshot, read, now);
  }

  function replace(next: FeedSnapshot): void {
    const interval = intervalInForce(wishes.values(), next.partnership?.partnership.refresh);
    if (next === snapshot && interval === snapshot.interval) return;
    snapshot = Object.freeze({ ...next, interval });
    listeners.call();
  }

  function changePace(): void {
    replace(snapshot);
    settle();
    if (wishes.size === 0) {
      live?.leave();
      live = null;
    }
  }

  return {
    get snapshot() {
      return snapshot;
    },
    subscribe(listener, interval = Infinity) {
      const wish = {};
      wishes.set(wish, interval);
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
  };
}

function firstSnapshot(address: string): FeedSnapshot {
  const interval = intervalInForce([]);
  return Object.freeze({ address, partnership: null, notices: Object.freeze([]), received: null, checked: null, problem: null, interval });
}
