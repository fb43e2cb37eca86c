import type { Partnership } from '@stp-widgets/contract';
import { type DayNumber, dayOf } from '@stp-widgets/contract/day.js';
import { apartFromScale } from './board-query.ts';
import { find } from './lookup.ts';
import { type ObjectiveView, objectiveView } from './objective-view.ts';

/**
 * How an objective stands by its results, whatever was reported: all that count have reached their targets; none is behind; some are.
 * `unmeasured` is one that was reported of while no result can be counted, `silent` one of which nothing is known.
 */
export type ObjectiveStanding = 'reached' | 'on track' | 'behind' | 'unmeasured' | 'silent';

/** An objective as a board knows it. */
export interface BoardEntry {
  readonly objective: ObjectiveView;
  readonly standing: ObjectiveStanding;
  /** The status last reported, or one of `apartFromScale`. */
  readonly status: string;
  /** The ids of the aims that it serves, as far as the document has them. */
  readonly aims: readonly string[];
  /** The ids of the organisations that are accountable for it, by themselves or by a role, and of the groups that are; each once. */
  readonly parties: readonly string[];
  /** All its words, for whoever searches. */
  readonly text: string;
}

const known = new WeakMap<Partnership, { readonly day: DayNumber; readonly entries: readonly BoardEntry[] }>();

/** Every objective of a partnership as it stands on the day of an instant, in the order of the document. Made once for each day. */
export function boardEntries(partnership: Partnership, now: Date): readonly BoardEntry[] {
  const day = dayOf(now, partnership.partnership.timeZone);
  const found = known.get(partnership);
  if (found?.day === day) return found.entries;
  const entries = partnership.objectives.map(({ id, aims }) => entryOf(partnership, id, aims, now));
  known.set(partnership, { day, entries });
  return entries;
}

/** How an objective stands by its results. A result without weight beside others that have some does not count. */
export function objectiveStanding({ numbers, reported }: Pick<ObjectiveView, 'numbers' | 'reported'>): ObjectiveStanding {
  if (!numbers) return reported ? 'unmeasured' : 'silent';
  if (numbers.shape === 'tick') return 'reached';
  return numbers.shape === 'disc' ? 'on track' : 'behind';
}

/** A text as it is searched: without case and accents. */
export const searched = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function entryOf(partnership: Partnership, id: string, aims: readonly string[], now: Date): BoardEntry {
  const objective = objectiveView(partnership, id, now)!;
  const { title, why, reported, results, accountable } = objective;
  const parties = accountable.flatMap(({ id: party }) => find(partnership, 'roles', party)?.organisations ?? [party]);
  const said = reported ? [reported.narrative, reported.next] : [];
  const named = accountable.flatMap(({ party, organisations: names }) => [party, ...names]);
  return {
    objective,
    standing: objectiveStanding(objective),
    status: reported?.status?.value ?? (reported?.value ? apartFromScale.offScale : apartFromScale.unreported),
    aims: aims.filter((aim) => find(partnership, 'aims', aim)),
    parties: [...new Set(parties)],
    text: searched([title, why, ...results.map((result) => result.title), ...named, ...said].join('\n')),
  };
}
