import { milliseconds } from '@stp-widgets/contract/day.js';
import type { FeedSnapshot } from './snapshot.ts';

/**
 * How far a snapshot can be trusted: `loading` and `failed` have nothing to show; `offline` shows the last good picture of a
 * source that does not answer; `stale` one whose source answers badly, or has not been brought up to date when it should have been.
 */
export type Freshness = 'loading' | 'fresh' | 'stale' | 'offline' | 'failed';

/**
 * Judges a snapshot as of `now`, by the document's own `asOf` and cadence of updates. A document that lacks either
 * is fresh as long as its source answers well.
 */
export function freshness({ partnership, problem }: FeedSnapshot, now: Date): Freshness {
  if (!partnership) return problem ? 'failed' : 'loading';
  if (problem) return problem.code === 'unreachable' || problem.code === 'too-slow' ? 'offline' : 'stale';
  const { asOf, cadences } = partnership;
  if (!asOf || !cadences?.updates) return 'fresh';
  return now.getTime() - Date.parse(asOf) > milliseconds(cadences.updates) ? 'stale' : 'fresh';
}
