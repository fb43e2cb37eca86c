import type { Partnership } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import { scheduleOf } from '@stp-widgets/insight/schedule.js';
import type { TimelineView } from '@stp-widgets/insight/timeline-view.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { criticalSentence, timelineCriticalMessages } from '@stp-widgets/insight/words/timeline-critical-words.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import type { Shown } from './promises/shown.ts';

/** Brings what tells, in a language, which of the dependencies of a view are critical, and how many that are. */
export async function criticality(language: string) {
  const messages = await loadMessages(timelineCriticalMessages, language);
  return (partnership: Partnership, { links, today }: TimelineView, speech: Speech): Pick<Shown, 'isCritical' | 'critical'> => {
    const ids = criticalLinks(partnership, today);
    const count = links.reduce((sum, { id }) => sum + (ids.has(id) ? 1 : 0), 0);
    return { isCritical: (id) => ids.has(id), critical: criticalSentence(count, links.length, speech, messages) };
  };
}

const known = new WeakMap<Partnership, { readonly day: DayNumber; readonly ids: ReadonlySet<string> }>();

/** The ids of the dependencies on which the end of everything hangs, on a day: those between critical things, with no float. Found once for each state and day. */
function criticalLinks(partnership: Partnership, day: DayNumber): ReadonlySet<string> {
  let found = known.get(partnership);
  if (found?.day === day) return found.ids;
  const { activities, dependencies } = scheduleOf(partnership, { day });
  const hangs = (id: string) => activities.get(id)?.isCritical ?? true;
  const critical = [...dependencies.values()].filter(
    ({ float, predecessor, successor }) => float !== null && float <= 0 && hangs(predecessor) && hangs(successor),
  );
  known.set(partnership, (found = { day, ids: new Set(critical.map(({ id }) => id)) }));
  return found.ids;
}
