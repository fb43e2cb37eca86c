import { collectionNames, isKind, type Kind } from '../kinds.ts';
import { rename, versionOf } from '../migrate.ts';
import type { Notice } from '../notice.ts';
import type { Partnership } from '../partnership.ts';
import { isObject, readThing } from '../shape.ts';
import { shapes } from '../shapes.ts';

/** What there is to say of a thing whose id is another's already. */
export interface Taken {
  /** Where the other one stands: `aims[0]`. */
  readonly first: string;
  /** What else is wrong with the thing, of which reading said only that it is left out. */
  readonly notices: readonly Notice[];
}

/** Makes what tells of a `duplicate-id` where the other thing stands, and what else is wrong with this one. */
export function takenIds(document: object, partnership: Partnership, notices: readonly Notice[]): (notice: Notice) => Taken {
  const items = itemsIn(document);
  const leftOut = new Set(notices.filter((notice) => notice.leftOut === 'item').map(({ path }) => placeIn(path)));
  const [firsts, kept] = [new Map<unknown, string>(), new Map<unknown, string>()];
  for (const [at, { id }] of items) {
    if (!firsts.has(id)) firsts.set(id, at);
    if (!kept.has(id) && !leftOut.has(at)) kept.set(id, at);
  }
  const kinds = new Map(collectionNames.flatMap((kind) => partnership[kind].map(({ id }) => [id, kind] as const)));
  const refers = (id: string, of: readonly string[]) => of.includes(kinds.get(id)!);
  const isOld = versionOf(document) < 1;
  return ({ path, id }) => {
    const at = placeIn(path);
    const { kind, item } = items.get(at)!;
    const { notices: others } = readThing(shapes[kind], { input: isOld ? rename(kind, item) : item, at, notices: [], refers });
    // One that has the id may be left out too, for what it refers to.
    return { first: kept.get(id) ?? firsts.get(id) ?? '', notices: others };
  };
}

/** The thing that a path leads into: `aims[0]` of `aims[0].id`. */
const placeIn = (path: string) => path.replace(/\].*/, ']');

/** The things of all collections by their places, in the document's order. */
function itemsIn(document: object): ReadonlyMap<string, { readonly kind: Kind; readonly id: unknown; readonly item: unknown }> {
  return new Map(
    Object.entries(document).flatMap(([kind, list]) =>
      isKind(kind) && Array.isArray(list)
        ? list.map((item: unknown, at) => [`${kind}[${at}]`, { kind, id: isObject(item) ? item['id'] : undefined, item }] as const)
        : [],
    ),
  );
}
