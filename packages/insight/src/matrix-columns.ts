import type { Group, Organisation, Partnership, Role } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import { isCurrent, isVacant } from './accountable.ts';
import { lookup, nameOf } from './lookup.ts';

/** Somebody to whom a letter may be given. */
export interface Party {
  readonly kind: 'organisations' | 'groups' | 'roles';
  readonly id: string;
  readonly title: string;
  /** The organisations of a role, a joint role having several; empty for organisations and groups. */
  readonly organisations: readonly { readonly id: string; readonly title: string }[];
  /** Who is appointed to the role, as far as the document names them. */
  readonly holders: readonly string[];
  /** Nobody is appointed to the role. */
  readonly isVacant: boolean;
  /** For how many subjects of the whole partnership it decides or does something. */
  readonly load: number;
  /** For how many it can; null where nobody said. */
  readonly capacity: number | null;
}

/** A column of a matrix: an organisation that opens into its roles, a group, or a role of no organisation. */
export interface MatrixColumn extends Party {
  /** What sort of organisation or group it is, in the publisher's words; empty when not given. */
  readonly sort: string;
  /** The roles of an organisation; a joint role is in each of its organisations. */
  readonly roles: readonly Party[];
  /** For how many subjects it or one of its roles decides or does something. */
  readonly loadOfAll: number;
}

/**
 * The columns of a matrix: the organisations with their roles, then the groups, then the roles of no organisation, each as the
 * document has them.
 *
 * @param subjectsOf the subjects for which a party decides or does something
 */
export function matrixColumns(
  partnership: Partnership,
  day: DayNumber,
  subjectsOf: (party: string) => ReadonlySet<string>,
): readonly MatrixColumn[] {
  const { organisations, groups, roles } = partnership;
  const { appointments } = lookup(partnership);
  const rolesOf = new Map<string, Party[]>(organisations.map(({ id }) => [id, []]));
  const free: Party[] = [];
  for (const role of roles) {
    const held = roleParty(role);
    for (const id of role.organisations) rolesOf.get(id)?.push(held);
    if (role.organisations.length === 0) free.push(held);
  }
  return [
    ...organisations.map((one) => column(party('organisations', one), one.kind, rolesOf.get(one.id))),
    ...groups.map((one) => column(party('groups', one), one.kind)),
    ...free.map((one) => column(one, undefined)),
  ];

  function column(own: Party, sort = '', itsRoles: readonly Party[] = []): MatrixColumn {
    const all = new Set([own, ...itsRoles].flatMap(({ id }) => [...subjectsOf(id)]));
    return { ...own, sort, roles: itsRoles, loadOfAll: all.size };
  }

  function party(kind: 'organisations' | 'groups', { id }: Organisation | Group): Party {
    return {
      kind,
      id,
      title: nameOf(partnership, id),
      organisations: [],
      holders: [],
      isVacant: false,
      load: subjectsOf(id).size,
      capacity: null,
    };
  }

  function roleParty({ id, title, organisations: where, capacity }: Role): Party {
    return {
      kind: 'roles',
      id,
      title,
      organisations: where.map((organisation) => ({ id: organisation, title: nameOf(partnership, organisation) })),
      holders: (appointments.get(id) ?? []).flatMap((one) => (one.holder && isCurrent(one, day) ? one.holder : [])),
      isVacant: isVacant(partnership, id, day),
      load: subjectsOf(id).size,
      capacity: capacity ?? null,
    };
  }
}
