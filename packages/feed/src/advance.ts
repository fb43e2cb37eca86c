import { kept } from './late-identity.ts';
import { type Failure, problemOf } from './problem.ts';
import type { Good } from './read-document.ts';
import type { FeedSnapshot } from './snapshot.ts';

/**
 * The snapshot after a good document: what did not change in it keeps its identity.
 *
 * @param checked when the source said so, where that is another moment than now
 */
export function withDocument(before: FeedSnapshot, { partnership, notices }: Good, now: number, checked = now): FeedSnapshot {
  return {
    ...withCheck(before, checked),
    partnership: kept(before.partnership, partnership),
    notices: kept(before.notices, notices),
    received: now,
  };
}

/** The snapshot after word that nothing changed. */
export function withCheck(before: FeedSnapshot, checked: number): FeedSnapshot {
  return { ...before, checked, problem: null, isKept: false };
}

/** The snapshot after a failure: the last good partnership stays. The same snapshot when this failure is no news. */
export function withFailure(before: FeedSnapshot, failure: Failure, now: number): FeedSnapshot {
  const problem = problemOf(failure, before.problem, now);
  return problem === before.problem ? before : { ...before, problem };
}
