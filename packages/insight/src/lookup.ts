import { collectionNames, type Kind, type Item, type Partnership, type Update } from '@stp-widgets/contract';
import { firstDay } from '@stp-widgets/contract/day.js';

/** A thing and the collection it is of. */
export type Found = { [K in Kind]: { readonly kind: K; readonly item: Item<K> } }[Kind];

/** Quick ways into one partnership, made once for each. */
export interface Lookup {
  /** Everything by its id. */
  readonly byId: ReadonlyMap<string, Found>;
  /** The results of an objective, in the document's order. */
  readonly results: ReadonlyMap<string, readonly Item<'results'>[]>;
  /** What was reported of a thing, earliest first. */
  readonly updates: ReadonlyMap<string, readonly Update[]>;
  /** Who was given which letters for a thing. */
  readonly accountabilities: ReadonlyMap<string, readonly Item<'accountabilities'>[]>;
  /** Who was appointed to a role. */
  readonly appointments: ReadonlyMap<string, readonly Item<'appointments'>[]>;
  /** The projects that say they contribute to a thing. */
  readonly contributors: ReadonlyMap<string, readonly Item<'projects'>[]>;
}

const known = new WeakMap<Partnership, Lookup>();

/** Finds things of a partnership by id and by what they are about, in constant time after the first call. */
export function lookup(partnership: Partnership): Lookup {
  let found = known.get(partnership);
  if (!found) {
    found = {
      byId: new Map(collectionNames.flatMap((kind) => partnership[kind].map((item) => [item.id, { kind, item } as Found] as const))),
      results: Map.groupBy(partnership.results, ({ objective }) => objective),
      updates: Map.groupBy(
        partnership.updates.toSorted((one, other) => firstDay(one.at) - firstDay(other.at)),
        ({ subject }) => subject,
      ),
      accountabilities: Map.groupBy(partnership.accountabilities, ({ subject }) => subject),
      appointments: Map.groupBy(partnership.appointments, ({ role }) => role),
      contributors: contributors(partnership),
    };
    known.set(partnership, found);
  }
  return found;
}

/** The thing of one kind with that id; undefined when there is none. */
export function find<K extends Kind>(partnership: Partnership, kind: K, id: string | undefined): Item<K> | undefined {
  const found = id === undefined ? undefined : lookup(partnership).byId.get(id);
  return found?.kind === kind ? (found.item as Item<K>) : undefined;
}

/** What a thing is called: its title, or an organisation's short name; the id where the document names none. */
export function nameOf(partnership: Partnership, id: string): string {
  const item: object | undefined = lookup(partnership).byId.get(id)?.item;
  const { title, shortName, name } = (item ?? {}) as { title?: string; shortName?: string; name?: string };
  return title ?? shortName ?? name ?? id;
}

function contributors(partnership: Partnership): Map<string, Item<'projects'>[]> {
  const found = new Map<string, Item<'projects'>[]>();
  for (const project of partnership.projects) {
    for (const to of new Set(project.contributions.map((contribution) => contribution.to))) {
      const list = found.get(to);
      if (list) list.push(project);
      else found.set(to, [project]);
    }
  }
  return found;
}
