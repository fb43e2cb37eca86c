import { milliseconds } from '@stp-widgets/contract/day.js';
import type { FeedSnapshot } from './snapshot.ts';

/**
 * How far a snapshot can be trusted: `loading` and `failed` have nothing to show; `offline` shows the last good picture of a
 * source that does not answer; `stale` one whose source answers badly or was not heard for a while, or that has not been brought
 * up to date when it should have been.
 */
export type Freshness = 'loading' | 'fresh' | 'stale' | 'offline' | 'failed';

/** After how many intervals without a good answer a picture is stale: with word of changes, one in five is asked. */
const PATIENCE = 6;

/**
 * Judges a snapshot as of `now`, by the document's own `asOf` and cadence of updates. A document that lacks either is fresh as
 * long as its source answers well; what comes of several sources, as long as each of them is.
 */
export function freshness(snapshot: FeedSnapshot, now: Date): Freshness {
  const { partnership, problem, parts = [snapshot] } = snapshot;
  if (!partnership) return problem ? 'failed' : 'loading';
  if (problem) return problem.code === 'unreachable' || problem.code === 'too-slow' ? 'offline' : 'stale';
  const cadence = milliseconds(partnership.cadences?.updates ?? '') || Infinity;
  const isStale = (part: FeedSnapshot) =>
    part.problem ||
    part.isKept ||
    Date.now() - (part.checked ?? Infinity) > PATIENCE * part.interval ||
    now.getTime() - (part.skew ?? 0) - Date.parse(part.partnership?.asOf ?? '') > cadence;
  return parts.some(isStale) ? 'stale' : 'fresh';
}
