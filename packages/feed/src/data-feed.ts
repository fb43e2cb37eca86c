import type { Partnership } from '@stp-widgets/contract';
import { withDocument, withFailure } from './advance.ts';
import { fetchKeeping } from './late-identity.ts';
import { readData } from './read-document.ts';
import { type Feed, firstSnapshot, stillFeed } from './snapshot.ts';

/**
 * A feed of a document given directly; it asks nobody and never changes.
 *
 * @param before what was shown until now: whatever did not change keeps its identity, once what sees to that has been fetched
 */
export function feedOf(document: unknown, before: Partnership | null = null): Feed {
  // For the next one.
  void fetchKeeping();
  const now = Date.now();
  const nothing = firstSnapshot('', Infinity);
  const read = readData(document);
  return stillFeed(read.failure ? withFailure(nothing, read.failure, now) : withDocument({ ...nothing, partnership: before }, read, now));
}
