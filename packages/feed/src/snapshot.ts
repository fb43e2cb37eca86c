import type { Notice, Partnership } from '@stp-widgets/contract';

/** Why a source gave nothing good the last time it was asked. */
export type ProblemCode =
  | 'unreachable'
  | 'no-address'
  | 'no-script'
  | 'not-found'
  | 'refused'
  | 'server-error'
  | 'unexpected-status'
  | 'not-json'
  | 'cut-off'
  | 'not-a-partnership'
  | 'too-slow';

/** What is wrong with a source, and since when. */
export interface FeedProblem {
  readonly code: ProblemCode;
  /** The status of the answer, where there was one. */
  readonly status?: number;
  /** Short English for developers: what is there, what was expected. */
  readonly detail: string;
  /** When the first failure of this run of failures was seen, in ms since 1970. */
  readonly since: number;
}

/** What a feed knows at one moment. Frozen; every change is another object. */
export interface FeedSnapshot {
  /** The absolute address; empty for data given directly and for an address that cannot be fetched. */
  readonly address: string;
  /** The last good partnership; a failure never takes it away. */
  readonly partnership: Partnership | null;
  /** What reading that partnership left out. */
  readonly notices: readonly Notice[];
  /** When the document of that partnership arrived, in ms since 1970. */
  readonly received: number | null;
  /** When the source last answered well, with that document or a newer one, in ms since 1970; a cache between says how long ago that was. */
  readonly checked: number | null;
  /** What was wrong the last time the source was asked; null when nothing was. */
  readonly problem: FeedProblem | null;
  /** The time between two requests, in ms; Infinity where none is ever made. */
  readonly interval: number;
  /** The picture is one that an earlier visit left in this browser, and its source has not answered well since. */
  readonly isKept?: boolean;
  /** How far this computer's clock is ahead of the source's, in ms, negative when behind; absent or null while they agree or nothing tells. */
  readonly skew?: number | null;
  /** Of a feed of several sources: what is known of each, in their order. */
  readonly parts?: readonly FeedSnapshot[];
  /** Whom each of them speaks for, by name; empty where that is not known. */
  readonly speakers?: readonly string[];
}

/** A live partnership: what is known now, and word of each change. */
export interface Feed {
  readonly snapshot: FeedSnapshot;
  /**
   * Calls the listener after each change of the snapshot until the returned function is called. The source is asked as
   * often as the most impatient subscriber wishes (ms), and not at all while there is no subscriber.
   *
   * @param word where word of changes comes from, by server-sent events: empty for the `/events` of `stp serve`, else an address. Of
   *   several subscribers the first who names one decides
   */
  subscribe(listener: () => void, interval?: number, word?: string | null): () => void;
  /** Asks the source now, or shares the request that is under way. Resolves when the snapshot says how it went; never rejects. */
  refresh(): Promise<void>;
  /** The text of the last good document, where there is one. */
  text?(): string | undefined;
}

/** What is known before anything is. */
export function firstSnapshot(address: string, interval: number): FeedSnapshot {
  return Object.freeze({ address, partnership: null, notices: Object.freeze([]), received: null, checked: null, problem: null, interval });
}

/** A feed whose snapshot is what it is for good. */
export function stillFeed(snapshot: FeedSnapshot): Feed {
  return Object.freeze({ snapshot: Object.freeze(snapshot), subscribe: () => () => {}, refresh: () => Promise.resolve() });
}
