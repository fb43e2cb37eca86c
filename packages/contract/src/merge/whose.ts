import { isKind } from '../kinds.ts';
import { type Ownership, ownership, ownershipOfLater, type Whose } from '../ownership.ts';
import { isObject } from '../shape.ts';
import type { Json } from './order.ts';
import type { Thing, Things } from './things.ts';

/** Who speaks for what in a collection. */
export const ownershipIn = (collection: string): Ownership => (isKind(collection) ? ownership[collection] : ownershipOfLater);

/** The ids of the organisations whose something is; empty where it is nobody’s. */
export type Organisations = ReadonlySet<string>;

/** Answers whose something is, by what the speakers say of it. */
export interface Owners {
  /** Whose a whole thing is. */
  ofThing(thing: Thing): Organisations;
  /** The organisations that some ways into a thing name, by the first way that names any. */
  firstOf(thing: Thing, ways?: readonly Whose[]): Organisations;
  /** The organisations that all of some ways name. */
  allOf(thing: Thing, ways?: readonly Whose[]): Organisations;
  /** The organisations that one speaker’s words name. */
  namedIn(item: Json, way: Whose): Organisations;
}

/** Whom nobody owns. */
export const nobody: Organisations = new Set();

/** Finds the owners of things, each asked for once. */
export function ownersAmong({ byId }: Pick<Things, 'byId'>): Owners {
  const known = new Map<Thing, Organisations>();

  function ofThing(thing: Thing): Organisations {
    let owners = known.get(thing);
    if (!owners) known.set(thing, (owners = firstOf(thing, ownershipIn(thing.collection).thing)));
    return owners;
  }

  function namedIn(item: Json, { at, of }: Whose): Organisations {
    const ids = textsAt(item, at);
    if (!of) return new Set(ids.filter((id) => (byId.get(id)?.collection ?? 'organisations') === 'organisations'));
    const things = ids.flatMap((id) => byId.get(id) ?? []).filter(({ collection }) => collection === of);
    return unionOf(things.map(ofThing));
  }

  /** Whom a way leads to: the office’s word comes first, then that of who speaks of itself. */
  function namedBy(thing: Thing, way: Whose): Organisations {
    const said = thing.claims
      .map(({ speaker, item }) => ({ by: speaker.organisation, named: namedIn(item, way) }))
      .filter(({ named }) => named.size > 0);
    const [first] = said;
    if (!first || first.by === '') return first?.named ?? nobody;
    return (said.find(({ by, named }) => named.has(by)) ?? first).named;
  }

  function firstOf(thing: Thing, ways: readonly Whose[] = []): Organisations {
    for (const way of ways) {
      const named = namedBy(thing, way);
      if (named.size > 0) return named;
    }
    return nobody;
  }

  const allOf: Owners['allOf'] = (thing, ways = []) => unionOf(ways.map((way) => namedBy(thing, way)));
  return { ofThing, firstOf, allOf, namedIn };
}

/** One set is given on as it is: a role of a thousand organisations may have a thousand appointments. */
const unionOf = (sets: readonly Organisations[]): Organisations =>
  sets.length === 1 ? sets[0]! : new Set(sets.flatMap((set) => [...set]));

/** The texts that stand at a way into a thing, in its lists too. */
function textsAt(item: unknown, way: string): readonly string[] {
  let found: readonly unknown[] = [item];
  for (const name of way.split('.')) {
    found = found.flatMap((one) => (isObject(one) && Object.hasOwn(one, name) ? one[name] : []));
  }
  return found.filter((one): one is string => typeof one === 'string' && one !== '');
}
