import { ownership } from '@stp-widgets/contract/merge.js';
import type { Json } from './good-document.ts';

type Kind = keyof typeof ownership;

/**
 * A partnership as its partners would send it in: the office's frame, and a fragment of each organisation with its own things,
 * its sides, and its elements of lists. Written by the table of ownership, and by nothing else of merging.
 *
 * @param isRestated whether something is said by the office, or another of several owners, all the same; asked each time
 */
export function split(partnership: Json, isRestated: () => boolean): Json[] {
  const { speaksFor: _, ...rest } = partnership;
  const whole = new Map(Object.entries(rest));
  const frame = new Map<string, unknown>();
  const fragments = new Map<string, Map<string, Json[]>>();
  const things = new Map<string, { kind: Kind; thing: Json }>();
  for (const kind of Object.keys(ownership) as Kind[]) {
    for (const thing of (whole.get(kind) ?? []) as Json[]) things.set(thing.id as string, { kind, thing });
  }

  for (const [name, value] of whole) {
    if (!Object.hasOwn(ownership, name)) frame.set(name, value);
    else
      frame.set(
        name,
        (value as Json[]).flatMap((thing) => splitThing(name as Kind, thing)),
      );
  }
  const shared = ['contract', 'audience'].filter((name) => whole.has(name)).map((name) => [name, whole.get(name)] as const);
  return [
    Object.fromEntries(frame),
    ...[...fragments].map(([speaksFor, lists]): Json => ({ ...Object.fromEntries(shared), speaksFor, ...Object.fromEntries(lists) })),
  ];

  function splitThing(kind: Kind, thing: Json): Json[] {
    const { thing: ways, sides = [], lists = [] } = ownership[kind];
    const owners = first(thing, ways);
    if (owners.length > 0) {
      for (const owner of isRestated() ? owners : owners.slice(0, 1)) bring(owner, kind, thing);
      return isRestated() ? [thing] : [];
    }
    const fields = new Map(Object.entries(thing));
    for (const { fields: names, whose } of sides) {
      const [side] = first(thing, whose);
      const own = names.filter((name) => fields.has(name)).map((name) => [name, fields.get(name)] as const);
      if (side === undefined || own.length === 0) continue;
      bring(side, kind, { id: thing.id, ...Object.fromEntries(own) });
      // What tells whose side it is stays with the office, or is told by the side itself.
      if (!isRestated()) for (const [name] of own) fields.delete(name);
    }
    for (const name of lists) {
      const elements = fields.get(name) as Json[] | undefined;
      if (!elements) continue;
      const of = Map.groupBy(elements, ({ organisation }) => organisation as string | undefined);
      for (const [organisation, own] of of) {
        if (organisation !== undefined) bring(organisation, kind, { id: thing.id, [name]: own });
      }
      if (!isRestated()) fields.set(name, of.get(undefined) ?? []);
    }
    return [Object.fromEntries(fields)];
  }

  function bring(organisation: string, kind: Kind, thing: Json): void {
    const fragment = fragments.get(organisation) ?? new Map<string, Json[]>();
    fragments.set(organisation, fragment);
    const list = fragment.get(kind) ?? [];
    fragment.set(kind, list);
    const known = list.find(({ id }) => id === thing.id);
    if (known) Object.assign(known, thing);
    else list.push({ ...thing });
  }

  function first(thing: Json, ways: (typeof ownership)[Kind]['thing'] = []): string[] {
    for (const { at, of } of ways) {
      const ids = at.split('.').reduce((found: unknown[], name) => found.flatMap((one) => (one as Json)[name] ?? []), [thing]) as string[];
      const owners = ids.flatMap((id) => {
        const known = things.get(id)!;
        if (!of) return known.kind === 'organisations' ? [id] : [];
        return known.kind === of ? first(known.thing, ownership[of].thing) : [];
      });
      if (owners.length > 0) return owners;
    }
    return [];
  }
}
