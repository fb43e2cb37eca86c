import { problemOf } from '../problem.ts';
import type { FeedProblem, FeedSnapshot } from '../snapshot.ts';

/** What the parts say together. */
export type Whole = Pick<FeedSnapshot, 'partnership' | 'notices' | 'speakers'>;

/**
 * What is known of several sources as one: received when the last one came, checked when the longest unheard was (not before all
 * were). There is a problem with the whole once there is one with every part; until then the parts say each its own.
 *
 * @param before the problem until now
 */
export function combine(parts: readonly FeedSnapshot[], whole: Whole, before: FeedProblem | null): FeedSnapshot {
  const shown = parts.filter(({ partnership }) => partnership);
  const received = parts.flatMap((part) => part.received ?? []);
  const skews = parts.flatMap((part) => part.skew ?? []);
  return Object.freeze({
    address: parts
      .map(({ address }) => address)
      .filter(Boolean)
      .join(' '),
    partnership: whole.partnership,
    notices: whole.notices,
    received: received.length > 0 ? Math.max(...received) : null,
    checked: parts.some(({ checked }) => checked === null) ? null : Math.min(...parts.map(({ checked }) => checked!)),
    problem: problemOfAll(parts, before),
    interval: Math.min(...parts.map(({ interval }) => interval)),
    isKept: shown.length > 0 && shown.every((part) => part.isKept),
    // The clock is one and the same: where servers differ, the one that it is nearest to is believed.
    skew: skews.length > 0 ? skews.reduce((one, other) => (Math.abs(other) < Math.abs(one) ? other : one)) : null,
    parts: Object.freeze(parts),
    speakers: whole.speakers ?? Object.freeze(parts.map(() => '')),
  });
}

function problemOfAll(parts: readonly FeedSnapshot[], before: FeedProblem | null): FeedProblem | null {
  const problems = parts.flatMap(({ problem }) => problem ?? []);
  // An address that is none never is anything else: what the others say is the news.
  const first = problems.find(({ code }) => code !== 'no-address') ?? problems[0];
  if (!first || problems.length < parts.length) return null;
  const since = Math.max(...problems.map((problem) => problem.since));
  const detail = parts.length > 1 ? `${problems.length} of ${parts.length} sources failed; the first: ${first.detail}` : first.detail;
  return problemOf({ ...first, detail }, before, since);
}
