import type { Partnership } from '@stp-widgets/contract';
import type { Register } from './register.ts';
import { findingShapes, type OverCapacity, severityOf } from '../finding.ts';

/** What parties decide or do, in numbers of subjects of the whole partnership. */
export interface PartyLoads {
  /** For how many a party itself does. */
  readonly loadOf: (party: string) => number;
  /** For how many an organisation does, itself or by a part of it. */
  readonly loadOfAll: (organisation: string) => number;
  /** For how many a person does, in all roles that they hold. */
  readonly loadOfHolder: (name: string) => number;
  /** How many a role, group or person may hold; null for organisations, and where the partnership sets no threshold. */
  readonly capacityOf: (party: string) => number | null;
  readonly capacityOfHolder: (name: string) => number | null;
  /** The roles that a person holds, by name: those who hold more than one. */
  readonly rolesOfHolder: ReadonlyMap<string, readonly string[]>;
}

/**
 * Counts what each party, each organisation with its parts, and each person decides or does, every subject once. A role may hold the partnership's
 * `tooManyHeld` per full-time post of its capacity, one post where it gives none; a group as many as one post; a person as many as their roles
 * together, but no more than one post. Linear in what is held.
 *
 * @param partsOf the groups and roles that are counted with an organisation
 */
export function partyLoads({ partnership, book, eachLead }: Register, partsOf: ReadonlyMap<string, readonly string[]>): PartyLoads {
  const { organisations, groups, roles, thresholds } = partnership;
  const most = thresholds?.tooManyHeld;
  const counters = new Map<string, Counter[]>();
  const counter = (parties: readonly string[]): Counter => {
    const made: Counter = { count: 0, last: '' };
    for (const party of parties) {
      const list = counters.get(party);
      if (list) list.push(made);
      else counters.set(party, [made]);
    }
    return made;
  };
  const rolesOfHolder = holders(partnership, book.appointedTo);
  const own = new Map([...organisations, ...groups, ...roles].map(({ id }) => [id, counter([id])]));
  const all = new Map(organisations.map(({ id }) => [id, counter([id, ...(partsOf.get(id) ?? [])])]));
  const held = new Map([...rolesOfHolder].map(([name, parties]) => [name, counter(parties)]));
  eachLead((subject, party) => {
    counters.get(party)?.forEach((one) => {
      if (one.last !== subject) one.count += 1;
      one.last = subject;
    });
  });

  const posts = new Map<string, number>([
    ...groups.map(({ id }) => [id, 1] as const),
    ...roles.map(({ id, capacity }) => [id, capacity ?? 1] as const),
  ]);
  const capacityOf = (party: string) => {
    const post = posts.get(party);
    return most === undefined || post === undefined ? null : Math.max(0, most * post);
  };
  return {
    loadOf: (party) => own.get(party)?.count ?? 0,
    loadOfAll: (organisation) => all.get(organisation)?.count ?? 0,
    loadOfHolder: (name) => held.get(name)?.count ?? 0,
    capacityOf,
    capacityOfHolder(name) {
      const together = rolesOfHolder.get(name)?.reduce((sum, role) => sum + Math.max(0, posts.get(role) ?? 1), 0);
      return most === undefined || together === undefined ? null : Math.max(0, most * Math.min(1, together));
    },
    rolesOfHolder,
  };
}

/** Finds the roles, groups and persons that hold more than their capacity: roles and groups in the document's order, then persons. */
export function overCapacity({ partnership, eachLead }: Register, loads: PartyLoads): readonly OverCapacity[] {
  const { loadOf, capacityOf, loadOfHolder, capacityOfHolder, rolesOfHolder } = loads;
  const found = [
    ...[...partnership.groups, ...partnership.roles].map(({ id }) => ({
      holder: null,
      parties: [id],
      load: loadOf(id),
      capacity: capacityOf(id),
    })),
    ...[...rolesOfHolder].map(([holder, parties]) => ({ holder, parties, load: loadOfHolder(holder), capacity: capacityOfHolder(holder) })),
  ].filter(({ load, capacity }) => capacity !== null && load > capacity);
  if (found.length === 0) return [];
  const subjects = found.map(() => new Set<string>());
  eachLead((subject, party) => found.forEach(({ parties }, at) => parties.includes(party) && subjects[at]!.add(subject)));
  return found.map(({ holder, parties, load, capacity }, at) => ({
    code: 'over-capacity',
    severity: severityOf('over-capacity'),
    shape: findingShapes['over-capacity'],
    holder,
    parties,
    subjects: [...subjects[at]!],
    load,
    capacity: capacity!,
  }));
}

interface Counter {
  count: number;
  /** The subject that was counted last, so that one counts once, whoever of several holds it. */
  last: string;
}

/** Those who hold more than one role today, by their names, with the roles in the document's order. */
function holders({ roles }: Partnership, appointedTo: Register['book']['appointedTo']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id } of roles) {
    for (const name of new Set(appointedTo(id).flatMap(({ holder }) => holder ?? []))) {
      const list = found.get(name);
      if (list) list.push(id);
      else found.set(name, [id]);
    }
  }
  return new Map([...found].filter(([, own]) => own.length > 1));
}
