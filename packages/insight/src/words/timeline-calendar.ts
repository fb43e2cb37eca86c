import type { Partnership } from '@stp-widgets/contract';
import type { CalendarEntry } from '../calendar-file.ts';
import type { DependencyHealth } from '../dependency-health.ts';
import type { TimelineBar, TimelineView } from '../timeline-view.ts';
import { barName } from './timeline-bar-words.ts';
import type { FullSpeech } from './timeline-more-words.ts';
import { promiseSentence } from './timeline-promise-words.ts';

/** What of a timeline has entries in a calendar, and the entry of each. */
export interface CalendarRecipe {
  /** Milestones that have a day. */
  readonly milestones: readonly TimelineBar[];
  /** Dependencies that are needed on a day and not yet delivered. */
  readonly needs: readonly DependencyHealth[];
  milestone(bar: TimelineBar): CalendarEntry;
  need(link: DependencyHealth): CalendarEntry;
}

/**
 * The days of a timeline as calendar entries: its milestones, and the days on which what is not yet delivered is needed.
 *
 * An entry keeps its uid as long as its thing keeps its id and the partnership its name.
 */
export function timelineCalendar(
  { lanes, links }: Pick<TimelineView, 'lanes' | 'links'>,
  { partnership: { name } }: Partnership,
  speech: FullSpeech,
): CalendarRecipe {
  const { words, more, messages } = speech;
  const of = name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
  const uid = (kind: string, id: string) => `${kind}-${encodeURIComponent(id.toWellFormed())}@${of}.stp-widgets`;
  const byId = new Map(links.map((link) => [link.id, link]));
  const bars = lanes.flatMap((lane) => lane.bars);
  return {
    milestones: bars.filter(({ isMilestone, kind, end }) => isMilestone && kind === 'activities' && end !== null),
    needs: links.filter(({ needed, health }) => needed !== null && health !== 'delivered'),
    milestone: (bar) => ({
      uid: uid('milestone', bar.id),
      first: bar.end!,
      last: bar.end!,
      summary: bar.organisation ? words.tell(more.titleOf, { title: bar.title, organisation: bar.organisation }) : bar.title,
      description: barName(bar, byId, speech),
      categories: [messages.keyMilestone],
    }),
    need: (link) => {
      const day = link.needed!;
      const [giver, receiver] = [link.giver.party || link.giver.title, link.receiver.party || link.receiver.title];
      return {
        uid: uid('need', link.id),
        first: day,
        last: day,
        summary: words.tell(more.partyNeeds, { gives: link.gives, giver, receiver }),
        description: promiseSentence(link, 'received', 'all', speech),
        categories: [more.columnNeeded],
      };
    },
  };
}
