import type { FeedSnapshot } from '@stp-widgets/feed';
import type { Words } from '@stp-widgets/insight/words/words.js';
import type { StampText } from '@stp-widgets/kit/stamp.js';

/**
 * What is worth saying aloud when a feed went from one snapshot to another: that the picture changed, that its
 * source failed or answers again. Empty when nothing is: a first good reading, another failure of the same kind,
 * a document whose date alone is new.
 */
export function announcement(before: FeedSnapshot, after: FeedSnapshot, words: Words, { title: name, at = '', why }: StampText): string {
  const { partnership, problem } = after;
  if (problem && problem.code !== before.problem?.code) return partnership ? words.say('lost', { name, why }) : `${name}. ${why}`;
  if (before.problem && !problem) return words.say('recovered', { name });
  return partnership && before.partnership && differs(before.partnership, partnership) ? words.say('changed', { name, at }) : '';
}

function differs(before: object, after: object): boolean {
  const old = new Map(Object.entries(before));
  return Object.entries(after).some(([key, value]) => key !== 'asOf' && old.get(key) !== value);
}
