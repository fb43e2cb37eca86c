import { keepIdentity } from './keep-identity.ts';
import { type Failure, problemOf } from './problem.ts';
import type { Read } from './read-document.ts';
import type { FeedSnapshot } from './snapshot.ts';

/** The snapshot after a good document: what did not change in it keeps its identity. */
export function withDocument(
  before: FeedSnapshot,
  { partnership, notices }: Extract<Read, { failure?: never }>,
  now: number,
): FeedSnapshot {
  return {
    ...before,
    partnership: keepIdentity(before.partnership, partnership),
    notices: keepIdentity(before.notices, notices),
    received: now,
    checked: now,
    problem: null,
  };
}

/** The snapshot after word that nothing changed. */
export function withCheck(before: FeedSnapshot, now: number): FeedSnapshot {
  return { ...before, checked: now, problem: null };
}

/** The snapshot after a failure: the last good partnership stays. The same snapshot when this failure is no news. */
export function withFailure(before: FeedSnapshot, failure: Failure, now: number): FeedSnapshot {
  const problem = problemOf(failure, before.problem, now);
  return problem === before.problem ? before : { ...before, problem };
}
