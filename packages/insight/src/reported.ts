import type { Day, Partnership, Status, Update } from '@stp-widgets/contract';
import { type DayNumber, daysIn, firstDay, lastDay } from '@stp-widgets/contract/day.js';
import { find, lookup, nameOf } from './lookup.ts';

/** What was last said of a thing, by whom and when. */
export interface Reported {
  /** The status on the partnership's own scale; null when the update gives none, or one that is not on the scale. */
  readonly status: Status | null;
  /** The status as written. */
  readonly value: string;
  /** When that status was given, which an update without one leaves as it is. */
  readonly statusAt: Day;
  /** Who gave it: the role and the organisation, as far as given. */
  readonly statusBy: readonly string[];
  /** When anything was last said. */
  readonly at: Day;
  /** The title of the role that said so; empty when not given. */
  readonly by: string;
  /** The organisation it was said for; empty when not given. */
  readonly organisation: string;
  readonly narrative: string;
  readonly next: string;
  /** Confidence from 1 to 5, and the one before it where it was another. */
  readonly confidence: { readonly now: number; readonly before?: { readonly value: number; readonly at: Day } } | null;
}

/** What was last reported of a thing by a day; null when nothing was. */
export function reported(partnership: Partnership, subject: string, day: DayNumber): Reported | null {
  const updates = (lookup(partnership).updates.get(subject) ?? []).filter(({ at }) => firstDay(at) <= day);
  const last = updates.at(-1);
  if (!last) return null;
  const said = updates.findLast(({ status }) => status) ?? last;
  const value = said.status ?? '';
  return {
    status: partnership.statusScale.find((status) => status.value === value) ?? null,
    value,
    statusAt: said.at,
    statusBy: Object.values(who(partnership, said)).filter(Boolean),
    at: last.at,
    ...who(partnership, last),
    narrative: last.narrative ?? '',
    next: last.next ?? '',
    confidence: confidence(updates),
  };
}

const who = (partnership: Partnership, { by, organisation }: Update) => ({
  by: find(partnership, 'roles', by)?.title ?? '',
  organisation: organisation === undefined ? '' : nameOf(partnership, organisation),
});

function confidence(updates: readonly Update[]): Reported['confidence'] {
  const given = updates.flatMap(({ confidence: value, at }) => (value === undefined ? [] : [{ value, at }]));
  const now = given.at(-1);
  if (!now) return null;
  const before = given.findLast(({ value }) => value !== now.value);
  return { now: now.value, ...(before && { before }) };
}

/** How old what is known of a thing is, in days, against how often it is due. */
export interface Age {
  readonly days: number;
  /** Days between two updates; null when none was agreed. */
  readonly every: number | null;
  /** Days past due, 0 when in time. */
  readonly overdue: number;
}

/** How old something said on a day is by now; never negative. */
export function age(at: Day, cadence: string | undefined, now: DayNumber): Age {
  const days = Math.max(0, now - lastDay(at));
  const every = cadence === undefined ? null : daysIn(cadence);
  return { days, every, overdue: every === null ? 0 : Math.max(0, Math.floor(days - every)) };
}
