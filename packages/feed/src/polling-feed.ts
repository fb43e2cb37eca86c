import { withCheck, withDocument, withFailure } from './advance.ts';
import { type Answer, type Arrived, ask } from './ask.ts';
import { intervalInForce } from './interval.ts';
import { listenerSet } from './listeners.ts';
import { poller } from './poller.ts';
import { type Read, readDocument } from './read-document.ts';
import type { Feed, FeedSnapshot } from './snapshot.ts';

/** What came of one request, a document read. */
type Told = Exclude<Answer, { kind: 'document' }> | (Extract<Answer, { kind: 'document' }> & { readonly read: Read });

/** A feed that asks an absolute address while somebody listens. */
export function pollingFeed(address: string): Feed {
  const listeners = listenerSet();
  const wishes = new Map<object, number>();
  let known: Arrived | null = null;
  let snapshot = firstSnapshot(address);
  const { settle, ask: refresh } = poller({
    interval: () => (wishes.size > 0 ? snapshot.interval : null),
    ask: async (ending) => {
      const answer = await ask(address, known, snapshot.problem?.code === 'cut-off', ending);
      return answer.kind === 'document' ? { ...answer, read: await readDocument(answer.text, answer.type) } : answer;
    },
    receive: (answer) => replace(following(answer, Date.now())),
  });

  function following(answer: Told, now: number): FeedSnapshot {
    if (answer.kind === 'unchanged') return withCheck(snapshot, now);
    if (answer.kind === 'failed') return withFailure(snapshot, answer.failure, now);
    const { read, text, etag } = answer;
    if (read.failure) return withFailure(snapshot, read.failure, now);
    known = { text, etag };
    return withDocument(snapshot, read, now);
  }

  function replace(next: FeedSnapshot): void {
    const interval = intervalInForce(wishes.values(), next.partnership);
    if (next === snapshot && interval === snapshot.interval) return;
    snapshot = Object.freeze({ ...next, interval });
    listeners.call();
  }

  function changePace(): void {
    replace(snapshot);
    settle();
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
  const interval = intervalInForce([], null);
  return Object.freeze({ address, partnership: null, notices: Object.freeze([]), received: null, checked: null, problem: null, interval });
}
