import type { Answer, Arrived } from '../ask.ts';
import type { FeedOptions } from '../feed-options.ts';
import type { FeedSnapshot } from '../snapshot.ts';

/** What is known of a feed, as it changes. */
export interface Facts {
  snapshot: FeedSnapshot;
  /** The last good document. */
  known: Arrived | null;
  /** The last answer; none while there was none. */
  answered: Answer | undefined;
}

/** What keeping a feed live needs of it. */
export interface LiveHost {
  /** Its absolute address; its key is that too where anybody may ask as this page does. */
  readonly address: string;
  readonly key: string;
  readonly options: FeedOptions;
  readonly facts: Facts;
  /** What those who listen wish for. */
  readonly wishes: ReadonlyMap<object, { readonly word: string | null | undefined }>;
  /** Asks now, or shares the request under way. */
  ask(): Promise<void>;
  /** Thinks again of when to ask. */
  settle(): void;
  /** Gives another snapshot to those who listen. */
  replace(next: FeedSnapshot): void;
}
