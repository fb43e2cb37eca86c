import type { Partnership } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import { scheduleOf } from '@stp-widgets/insight/schedule.js';

const known = new WeakMap<Partnership, { readonly day: DayNumber; readonly ids: ReadonlySet<string> }>();

/** The ids of the dependencies on which the end of everything hangs, on a day: those between critical things, with no float. Found once for each state and day. */
export function criticalLinks(partnership: Partnership, day: DayNumber): ReadonlySet<string> {
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
