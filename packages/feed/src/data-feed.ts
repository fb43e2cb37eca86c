import type { Partnership } from '@stp-widgets/contract';
import { withDocument, withFailure } from './advance.ts';
import { readData } from './read-document.ts';
import { type Feed, type FeedSnapshot, stillFeed } from './snapshot.ts';

/**
 * A feed of a document given directly; it asks nobody and never changes.
 *
 * @param before what was shown until now: whatever did not change keeps its identity
 */
export function feedOf(document: unknown, before: Partnership | null = null): Feed {
  const now = Date.now();
  const nothing: FeedSnapshot = {
    address: '',
    partnership: before,
    notices: Object.freeze([]),
    received: null,
    checked: null,
    problem: null,
    interval: Infinity,
  };
  const read = readData(document);
  return stillFeed(read.failure ? withFailure({ ...nothing, partnership: null }, read.failure, now) : withDocument(nothing, read, now));
}
