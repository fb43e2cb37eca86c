import type { Day, Partnership } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import { lastOf } from './known-days.ts';
import { type Found, lookup } from './lookup.ts';

/** How the forecast of when a thing ends has moved. Days are last days, as ends are. */
export interface Drift {
  readonly id: string;
  /** When a forecast was first given, and the first and the last one; null where none was. */
  readonly since: Day | null;
  readonly first: DayNumber | null;
  readonly last: DayNumber | null;
  /** The times that it moved, earliest first. */
  readonly moves: readonly ForecastMove[];
  /** How many days the last forecast is after the first; less than 0 when before. */
  readonly days: number;
  /** What was agreed before, as the activity's last baseline has it, and how many days after it the end is now; null without one. */
  readonly baseline: { readonly name: string; readonly end: DayNumber; readonly days: number | null } | null;
  /** When the thing itself says that it ends or is due; null where it does not. */
  readonly own: DayNumber | null;
}

/** One time that a forecast moved. */
export interface ForecastMove {
  /** The day of the update, and its id. */
  readonly at: Day;
  readonly update: string;
  /** The ids of who reported: the organisation, and the role; empty where not given. */
  readonly organisation: string;
  readonly by: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
  /** How many days later it is; less than 0 for earlier. */
  readonly days: number;
}

/**
 * How the forecast of a thing moved from update to update, by whom and by how much. An update that says the same again, or
 * nothing, is no move; of two on one day the one that the document has later counts as later.
 *
 * @returns null where there is no such thing, or neither a forecast nor a baseline of it
 */
export function drift(partnership: Partnership, id: string): Drift | null {
  const { byId, updates } = lookup(partnership);
  const found = byId.get(id);
  if (!found) return null;
  const given = (updates.get(id) ?? []).filter(({ forecastEnd }) => forecastEnd !== undefined);
  const agreed = found.kind === 'activities' ? found.item.baselines?.at(-1) : undefined;
  const end = lastOf(agreed?.end ?? agreed?.start);
  if (given.length === 0 && end === null) return null;
  const moves: ForecastMove[] = [];
  for (const [at, update] of given.entries()) {
    const [from, to] = [lastOf(given[at - 1]?.forecastEnd), lastOf(update.forecastEnd)!];
    if (from === null || from === to) continue;
    const { organisation = '', by = '' } = update;
    moves.push({ at: update.at, update: update.id, organisation, by, from, to, days: to - from });
  }
  const [first, last] = [lastOf(given[0]?.forecastEnd), lastOf(given.at(-1)?.forecastEnd)];
  const own = ownEnd(found);
  const now = own ?? last;
  return {
    id,
    since: given[0]?.at ?? null,
    first,
    last,
    moves,
    days: first === null ? 0 : last! - first,
    baseline: end === null ? null : { name: agreed?.name ?? '', end, days: now === null ? null : now - end },
    own,
  };
}

/** What really was, else what is forecast or agreed. */
function ownEnd({ kind, item }: Found): DayNumber | null {
  if (kind === 'activities') return lastOf(item.actualEnd ?? item.end ?? (item.kind === 'milestone' ? item.start : undefined));
  if (kind === 'projects' || kind === 'programmes') return lastOf(item.end);
  if (kind === 'objectives') return lastOf(item.due);
  return kind === 'results' ? lastOf(item.target?.by) : null;
}
