import type { Appointment, Partnership } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import { isCurrent } from './accountable.ts';

/** Who the parties of a partnership are on a day, in constant time each. */
export interface PartyBook {
  /** The partnership has it. */
  readonly isKnown: (party: string) => boolean;
  /** Nobody is appointed to the role; false for what is no role. */
  readonly isVacant: (party: string) => boolean;
  /** The appointments to a role that hold today, in the document's order. */
  readonly appointedTo: (role: string) => readonly Appointment[];
  /** The organisations that a party is of: itself, those of a role, those that a group's members are of; none where nobody said. */
  readonly organisationsOf: (party: string) => readonly string[];
}

const none: readonly never[] = [];

/** Reads who the parties are on a day; in proportion to their number. */
export function partyBook({ organisations, groups, roles, appointments }: Partnership, day: DayNumber): PartyBook {
  const appointed = new Map<string, readonly Appointment[]>(roles.map(({ id }) => [id, none]));
  const current = Map.groupBy(
    appointments.filter((one) => isCurrent(one, day)),
    ({ role }) => role,
  );
  for (const [role, list] of current) appointed.set(role, list);
  const where = organisationsByParty({ organisations, groups, roles });
  return {
    isKnown: (party) => where.has(party),
    isVacant: (party) => appointed.get(party)?.length === 0,
    appointedTo: (role) => appointed.get(role) ?? none,
    organisationsOf: (party) => where.get(party) ?? none,
  };
}

/** The organisations that each party is of: itself, those of a role, those that a group's members are of. */
export function organisationsByParty({
  organisations,
  groups,
  roles,
}: Pick<Partnership, 'organisations' | 'groups' | 'roles'>): ReadonlyMap<string, readonly string[]> {
  const where = new Map<string, readonly string[]>(organisations.map(({ id }) => [id, [id]]));
  for (const { id, organisations: own } of roles) where.set(id, own);
  for (const { id, members = none } of groups) where.set(id, [...new Set(members.flatMap((member) => where.get(member) ?? none))]);
  return where;
}
