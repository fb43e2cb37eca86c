import type { DependencyHealth } from '../dependency-health.ts';
import type { TimelineBar } from '../timeline-view.ts';
import type { Speech } from './timeline-words.ts';

/** So many are named; of more it is told how many. */
const NAMED = 3;

/** What a bar of a list waits on of which nothing is wrong, by name where there are few; empty for nothing. */
export function restSentence(bar: TimelineBar, links: ReadonlyMap<string, DependencyHealth>, { words, messages }: Speech): string {
  const sound: DependencyHealth[] = [];
  for (const id of bar.waitsOn) {
    const link = links.get(id);
    if (link?.findings.length === 0) sound.push(link);
  }
  if (sound.length === 0) return '';
  const names = sound.map(({ giver: { title, party } }) => (party ? `${title} (${party})` : title));
  const text = words.tell(messages.waitsOn, { what: names.length > NAMED ? names.length : words.list(names) });
  return `${text.charAt(0).toLocaleUpperCase(words.locale)}${text.slice(1)}.`;
}
