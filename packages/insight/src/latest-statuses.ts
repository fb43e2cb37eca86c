import type { Status } from '@stp-widgets/contract';
import { firstOf } from './known-days.ts';
import { onceADay } from './once-a-day.ts';

/**
 * The last status that was reported by a day of each end of a partnership's network, by its place: as `reported` has it,
 * for all in one go. Null where none was given, or one that is not on the scale.
 */
export const latestStatuses = onceADay(({ partnership, works, wiring }, day): readonly (Status | null)[] => {
  const scale = new Map(partnership.statusScale.toReversed().map((status) => [status.value, status]));
  const found = works.map((): Status | null => null);
  const days = works.map(() => -Infinity);
  for (const { subject, at, status } of partnership.updates) {
    const place = wiring.places.get(subject);
    const on = firstOf(at)!;
    // Of two of one day the later in the document counts.
    if (!status || place === undefined || on > day || on < days[place]!) continue;
    found[place] = scale.get(status) ?? null;
    days[place] = on;
  }
  return found;
});
