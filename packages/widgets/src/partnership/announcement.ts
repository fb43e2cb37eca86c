import type { FeedSnapshot, Freshness } from '@stp-widgets/feed';
import type { Trouble } from '@stp-widgets/kit/stamp-trouble.js';

/**
 * What is worth saying aloud when a feed went from one snapshot to another: that the picture changed, that its
 * source failed or answers again, one of several sources too, that there is a picture after all of one that failed. Empty when
 * nothing is: a first good reading, another failure of the same kind, a document whose date alone is new.
 */
export function announcement({ text, say }: Trouble, before: FeedSnapshot, after: FeedSnapshot, state: Freshness, now: Date): string {
  const { partnership, problem } = after;
  const { title: name, at = '', why = [] } = text(after, state, now);
  const isFound = partnership && !before.partnership;
  if (problem && (problem.code !== before.problem?.code || isFound)) {
    return partnership ? say('lost', { name, why: why.join(' ') }) : `${name}. ${why.join(' ')}`;
  }
  const [was, is] = [troubled(before), troubled(after)];
  const answers = before.problem && !problem;
  if (is.length === 0 && (answers || was.length > 0)) return say('recovered', { name });
  if (answers || is.some((address) => !was.includes(address))) return [`${name}:`, ...why].join(' ');
  return partnership && before.partnership && differs(before.partnership, partnership) ? say('changed', { name, at }) : '';
}

/** The sources, of several, that gave nothing good the last time. */
const troubled = ({ parts = [] }: FeedSnapshot) => parts.flatMap(({ address, problem }) => (problem ? address : []));

function differs(before: object, after: object): boolean {
  const old = new Map(Object.entries(before));
  return Object.entries(after).some(([key, value]) => key !== 'asOf' && old.get(key) !== value);
}
