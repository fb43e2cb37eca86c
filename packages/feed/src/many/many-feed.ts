import type { Partnership } from '@stp-widgets/contract';
import { withFailure } from '../advance.ts';
import { listenerSet } from '../listeners.ts';
import type { Failure } from '../problem.ts';
import type { Read } from '../read-document.ts';
import type { Feed, FeedSnapshot } from '../snapshot.ts';
import { combine, type Whole } from './combine.ts';
import { nameOf } from './notices.ts';
import { readMany } from './read-many.ts';
import { parser, type Source, sourceOf } from './sources.ts';

/** So long, in ms, the first picture waits for those who are still asked: without them it would say that something is not there. */
const GRACE = 1000;

const nothing: Whole = { partnership: null, notices: Object.freeze([]) };

/**
 * One feed of what several feeds say, merged by the contract's rules: each is asked while somebody listens here, and keeps its
 * own age and its own failure, which `parts` tells. Their order changes nothing else; one that is there twice counts once.
 */
export function manyFeed(given: readonly Feed[]): Feed {
  const feeds = [...new Set(given)];
  const listeners = listenerSet();
  const subscribers = new Set<object>();
  const parse = parser();
  let merged: readonly (Source | null)[] = feeds.map(() => null);
  let whole = nothing;
  let snapshot = combine(partsNow(), whole, null);
  let isWanted = false;
  let following: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLate = false;

  function partsNow(): readonly FeedSnapshot[] {
    return feeds.map((feed) => feed.snapshot);
  }

  /** Follows the parts; resolves when the snapshot does. Of changes that come while it reads, the last is what is read next. */
  function changed(): Promise<void> {
    isWanted = true;
    return (following ??= follow());
  }

  async function follow(): Promise<void> {
    // What comes in the same breath is one change.
    await Promise.resolve();
    while (isWanted) {
      isWanted = false;
      await look();
    }
    following = null;
  }

  async function look(): Promise<void> {
    const [parts, sources] = [partsNow(), feeds.map(sourceOf)];
    if (isEarly(parts)) return;
    const failure = sources.some((source, at) => source !== merged[at]) ? await take(sources) : null;
    const next = combine(parts, whole, snapshot.problem);
    replace(failure ? Object.freeze(withFailure(next, failure, Date.now())) : next);
  }

  /** Tells whether the first picture is better waited for. */
  function isEarly(parts: readonly FeedSnapshot[]): boolean {
    const isComing = parts.some(({ partnership, problem }) => !partnership && !problem);
    const isHere = parts.some(({ partnership }) => partnership);
    if (isLate || whole.partnership || !isHere || !isComing || subscribers.size === 0) {
      clearTimeout(timer);
      timer = undefined;
      return false;
    }
    timer ??= setTimeout(late, GRACE);
    return true;
  }

  function late(): void {
    isLate = true;
    void changed();
  }

  async function take(sources: readonly (Source | null)[]): Promise<Failure | null> {
    try {
      const documents = await parse(sources);
      const read: Read | Whole = documents.length > 0 ? await readMany(documents, whole) : nothing;
      if ('failure' in read && read.failure) return read.failure;
      whole = { ...read, speakers: speakersOf(sources, documents, read.partnership) };
      merged = sources;
      return null;
    } catch (error) {
      // Neither merging nor reading throws; should one all the same, the page keeps what it has and is told why.
      return { code: 'not-a-partnership', detail: `documents that cannot be merged (${String(error)}); expected those of one partnership` };
    }
  }

  /** Whom the sources speak for: the documents are those of the sources that have one. */
  function speakersOf(sources: readonly (Source | null)[], documents: readonly unknown[], partnership: Partnership | null) {
    const rest = [...documents];
    return Object.freeze(
      sources.map((source) =>
        source !== null && partnership ? nameOf(rest.shift() as Readonly<Record<string, unknown>>, partnership) : '',
      ),
    );
  }

  function replace(next: FeedSnapshot): void {
    const { partnership, problem, parts } = snapshot;
    const isSame = partnership === next.partnership && problem === next.problem && next.parts!.every((part, at) => part === parts![at]);
    if (isSame) return;
    snapshot = next;
    listeners.call();
  }

  function leave(subscriber: object, leaveParts: readonly (() => void)[]): void {
    for (const end of leaveParts) end();
    subscribers.delete(subscriber);
    if (subscribers.size > 0) return;
    clearTimeout(timer);
    timer = undefined;
    isLate = false;
  }

  return {
    get snapshot() {
      return snapshot;
    },
    subscribe(listener, ...wish) {
      const subscriber = {};
      subscribers.add(subscriber);
      const leaveHere = listeners.add(listener);
      const leaveParts = feeds.map((feed) => feed.subscribe(() => void changed(), ...wish));
      void changed();
      return () => {
        leaveHere();
        // Not at once: who is moved in the document comes back in the same breath.
        queueMicrotask(() => leave(subscriber, leaveParts));
      };
    },
    async refresh() {
      await Promise.all(feeds.map((feed) => feed.refresh()));
      await changed();
    },
  };
}
