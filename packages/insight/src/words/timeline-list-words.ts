import type { DependencyHealth } from '../dependency-health.ts';
import type { TimelineBar } from '../timeline-view.ts';
import type { Speech } from './timeline-words.ts';

/** So many are named; of more it is told how many. */
const NAMED = 3;

/** What a bar of a list waits on of which nothing is wrong, by name where there are few, and how many it gives to; empty for none. */
export function restSentence(bar: TimelineBar, links: ReadonlyMap<string, DependencyHealth>, { words, messages }: Speech): string {
  const sound: DependencyHealth[] = [];
  for (const id of bar.waitsOn) {
    const link = links.get(id);
    if (link?.findings.length === 0) sound.push(link);
  }
  const names = sound.slice(0, NAMED).map(({ giver: { title, party } }) => (party ? `${title} (${party})` : title));
  const waits = sound.length > NAMED ? sound.length : words.list(names);
  const gives = bar.givesTo.filter((id) => links.has(id)).length;
  const said = [
    sound.length > 0 ? words.tell(messages.waitsOn, { what: waits }) : '',
    gives > 0 ? words.tell(messages.givenTo, { what: gives }) : '',
  ];
  const text = said.filter(Boolean).join(', ');
  return text && `${text.charAt(0).toLocaleUpperCase(words.locale)}${text.slice(1)}.`;
}
