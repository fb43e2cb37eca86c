import { openFeed, type Feed, type FeedSnapshot } from '@stp-widgets/feed';
import { feedSource, snapshotOf, type FeedSource } from '../support/feed-source.ts';
import { holdTimers, type HeldTimer, type HeldTimers, pollsAmong } from '../support/held-timers.ts';
import { documentOf } from './documents.ts';

/** A feed of a source of its own, with the page's timers held. */
export interface HeldFeed {
  source: FeedSource;
  feed: Feed;
  timers: HeldTimers;
  /** Subscribes until the returned function is called, or the test ends. */
  join(interval?: number, listener?: () => void): () => void;
  /** The timers that wait for the next request. */
  polls(): HeldTimer[];
  answered(): Promise<FeedSnapshot>;
}

/** Makes a new one before each test of a suite. */
export function heldFeed(): HeldFeed {
  const leavers: (() => void)[] = [];
  const held = {
    join(interval?: number, listener = () => {}) {
      const leave = held.feed.subscribe(listener, interval);
      leavers.push(leave);
      return leave;
    },
    polls: () => pollsAmong(held.timers.pending),
    answered: () => snapshotOf(held.feed, ({ checked }) => checked !== null),
  } as HeldFeed;
  beforeEach(async () => {
    held.source = feedSource();
    await held.source.serve(documentOf(['Waits']));
    held.feed = openFeed(held.source.address);
    held.timers = holdTimers();
  });
  afterEach(() => {
    leavers.splice(0).forEach((leave) => leave());
    held.timers.release();
  });
  return held;
}
