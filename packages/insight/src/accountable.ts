import type { Accountability, Day, Partnership } from '@stp-widgets/contract';
import { type DayNumber, firstDay, lastDay } from '@stp-widgets/contract/day.js';
import { find, lookup, nameOf } from './lookup.ts';

/** A party that answers for a thing. */
export interface Accountable {
  readonly id: string;
  /** The role's title, or the organisation's or group's name. */
  readonly party: string;
  /** The organisations of the role, joint roles having several; empty for an organisation itself. */
  readonly organisations: readonly string[];
  /** Nobody is appointed to the role today. */
  readonly vacant: boolean;
  /** When it accepted; null while it has not, as before the day that the document says. */
  readonly acceptedAt: Day | null;
}

/**
 * Who is accountable for a thing on a day: the parties that hold a letter which means that they decide.
 *
 * @returns an empty list when nobody is
 */
export function accountable(partnership: Partnership, subject: string, day: DayNumber): readonly Accountable[] {
  const decides = new Set(partnership.responsibilityScheme.letters.flatMap(({ letter, means }) => (means === 'decides' ? [letter] : [])));
  return (lookup(partnership).accountabilities.get(subject) ?? [])
    .filter((entry) => isCurrent(entry, day) && entry.letters.some((letter) => decides.has(letter)))
    .map(({ party, acceptedAt }) => {
      const role = find(partnership, 'roles', party);
      return {
        id: party,
        party: nameOf(partnership, party),
        organisations: role?.organisations.map((id) => nameOf(partnership, id)) ?? [],
        vacant: role !== undefined && isVacant(partnership, party, day),
        acceptedAt: acceptedAt !== undefined && firstDay(acceptedAt) <= day ? acceptedAt : null,
      };
    });
}

/** Tells whether nobody is appointed to a role on a day. */
export function isVacant(partnership: Partnership, role: string, day: DayNumber): boolean {
  return !(lookup(partnership).appointments.get(role) ?? []).some((appointment) => isCurrent(appointment, day));
}

/** Tells whether something that holds from one day to another, both inclusive and either open, holds on a day. */
export function isCurrent({ from, to }: Pick<Accountability, 'from' | 'to'>, day: DayNumber): boolean {
  return (from === undefined || firstDay(from) <= day) && (to === undefined || lastDay(to) >= day);
}
