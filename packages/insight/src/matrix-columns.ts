import type { Day, Group, Organisation, Partnership, Role } from '@stp-widgets/contract';
import type { Register } from './accountability-matrix/register.ts';
import { organisationNames } from './organisation-names.ts';
import { type PartyLoads, partyLoads } from './accountability-matrix/party-loads.ts';

/** Somebody who is appointed to a role. */
export interface Holder {
  /** Their name; empty where the document does not give it. */
  readonly name: string;
  readonly from: Day | null;
  /** For how many subjects they decide or do something in all their roles, and how many they can; both of the role where it is their only one. */
  readonly load: number;
  readonly capacity: number | null;
  /** Their other roles today, by id. */
  readonly alsoIn: readonly string[];
}

/** Somebody to whom a letter may be given. */
export interface Party {
  readonly kind: 'organisations' | 'groups' | 'roles';
  readonly id: string;
  readonly title: string;
  /** The organisations of a role, a joint role having several; of a group, those that it is of alone; empty for organisations. */
  readonly organisations: readonly { readonly id: string; readonly title: string }[];
  /** Who is appointed to the role today. */
  readonly holders: readonly Holder[];
  /** Nobody is appointed to the role. */
  readonly isVacant: boolean;
  /** For how many subjects of the whole partnership it decides or does something. */
  readonly load: number;
  /** For how many a role or group can; null where nobody said. */
  readonly capacity: number | null;
}

/** A column of a matrix: an organisation that opens into its groups and roles, a group of several, or a role of no organisation. */
export interface MatrixColumn extends Party {
  /** What sort of organisation or group it is, in the publisher's words; empty when not given. */
  readonly sort: string;
  /** The groups that are of an organisation alone, then its roles; a joint role is in each of its organisations. */
  readonly parts: readonly Party[];
  /** For how many subjects it or one of its parts decides or does something. */
  readonly loadOfAll: number;
}

/** All columns there may be, and what their loads are. */
export interface MatrixColumns {
  readonly columns: readonly MatrixColumn[];
  readonly loads: PartyLoads;
}

const known = new WeakMap<Register, MatrixColumns>();
/** By the list of organisations, as registers are: those of the latest state, of which what did not change is kept. */
const latest = new WeakMap<Partnership['organisations'], ReadonlyMap<string, Party>>();

/**
 * The columns of a matrix: the organisations with their parts, then the groups of several organisations or none, then the roles of no organisation,
 * each as the document has them. A column of which nothing changed since an earlier answer is the same object.
 */
export function matrixColumns(register: Register): MatrixColumns {
  let found = known.get(register);
  if (!found) known.set(register, (found = made(register)));
  return found;
}

function made(register: Register): MatrixColumns {
  const { partnership, book } = register;
  const { organisations, groups, roles } = partnership;
  const names = organisationNames(organisations);
  const parts = new Map<string, (Group | Role)[]>(organisations.map(({ id }) => [id, []]));
  const free: (Group | Role)[] = [];
  for (const group of groups) {
    const [own, ...more] = book.organisationsOf(group.id);
    ((more.length === 0 && own !== undefined && parts.get(own)) || free).push(group);
  }
  for (const role of roles) {
    for (const id of role.organisations) parts.get(id)?.push(role);
    if (role.organisations.length === 0) free.push(role);
  }
  const loads = partyLoads(register, new Map([...parts].map(([id, own]) => [id, own.map((part) => part.id)])));
  const old = latest.get(organisations);
  const parties = new Map<string, Party>();
  const kept = <T extends Party>(one: T): T => {
    const was = old?.get(one.id);
    const same = was && JSON.stringify(was) === JSON.stringify(one) ? (was as T) : one;
    parties.set(one.id, same);
    return same;
  };
  const partOf = (one: Group | Role) => parties.get(one.id) ?? kept(partParty(one));
  const columns = [
    ...organisations.map((one) => {
      const own = (parts.get(one.id) ?? []).map(partOf);
      return column(organisationParty(one), one.kind, own, loads.loadOfAll(one.id));
    }),
    ...free.map((one) => column(partParty(one), 'kind' in one ? one.kind : '')),
  ];
  latest.set(organisations, parties);
  return { columns, loads };

  function column(own: Party, sort = '', itsParts: readonly Party[] = [], loadOfAll = own.load): MatrixColumn {
    return kept({ ...own, sort, parts: itsParts, loadOfAll });
  }

  function organisationParty({ id }: Organisation): Party {
    return {
      kind: 'organisations',
      id,
      title: names.get(id)!,
      organisations: [],
      holders: [],
      isVacant: false,
      load: loads.loadOf(id),
      capacity: null,
    };
  }

  function partParty(one: Group | Role): Party {
    const { id } = one;
    const isGroup = 'name' in one;
    const own = book.organisationsOf(id);
    const where = isGroup && own.length > 1 ? [] : own;
    return {
      kind: isGroup ? 'groups' : 'roles',
      id,
      title: isGroup ? one.name : one.title,
      organisations: where.map((organisation) => ({ id: organisation, title: names.get(organisation) ?? organisation })),
      holders: isGroup ? [] : holdersOf(id),
      isVacant: book.isVacant(id),
      load: loads.loadOf(id),
      capacity: loads.capacityOf(id),
    };
  }

  function holdersOf(role: string): readonly Holder[] {
    return book.appointedTo(role).map(({ holder: name = '', from = null }) => {
      const others = (name && loads.rolesOfHolder.get(name)) || [];
      const [load, capacity] =
        others.length > 0 ? [loads.loadOfHolder(name), loads.capacityOfHolder(name)] : [loads.loadOf(role), loads.capacityOf(role)];
      return { name, from, load, capacity, alsoIn: others.filter((other) => other !== role) };
    });
  }
}
