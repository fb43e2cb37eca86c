import { collectionNames, type Kind, type Partnership } from '@stp-widgets/contract';
import { fieldsOf, isList, type Shape } from '@stp-widgets/contract/shape-language.js';
import { headShape, shapes } from '@stp-widgets/contract/shapes.js';
import { type Change, type ChangeName, changeNames, type Told } from './change.ts';
import { handovers } from './handovers.ts';
import { lookup } from './lookup.ts';
import { fieldOf, isSame } from './same.ts';
import { statusChanges } from './what-changed/statuses.ts';
import { thingChanges } from './what-changed/thing.ts';

/** What is different between two documents of a partnership. */
export interface Changes {
  /** Every difference: of the partnership as a whole, then of each collection what is there, in the document's order, then what is gone. */
  readonly changes: readonly Change[];
  /** How many of each there are, 0 where none. */
  readonly counts: Readonly<Record<ChangeName, number>>;
  /** As of when the two documents are; null where they do not say. */
  readonly asOf: { readonly before: string | null; readonly after: string | null };
}

type Thing = Partnership[Kind][number];

/**
 * Says what changed from one document of a partnership to another: what slipped, was signed, was handed over, was added, is gone.
 * Every difference is told by at least one change. Order does not count, neither of things nor within lists; nor does `asOf`,
 * and an empty list is none. Linear in the size of the documents.
 */
export function whatChanged(before: Partnership, after: Partnership): Changes {
  const statuses = statusChanges(before, after);
  const passed = handovers(before, after);
  const whole = { kind: 'document', before: headOf(before), after: headOf(after) } as const;
  const changes = [
    ...thingChanges(headShape, whole).map((one): Change => ({
      kind: 'document',
      id: '',
      of: after.partnership.name,
      related: [],
      ...one,
    })),
    ...collectionNames.flatMap(ofCollection),
  ];
  const counts = new Map<ChangeName, number>(changeNames.map((name) => [name, 0]));
  for (const { change } of changes) counts.set(change, counts.get(change)! + 1);
  return {
    changes,
    counts: Object.fromEntries(counts) as Changes['counts'],
    asOf: { before: before.asOf ?? null, after: after.asOf ?? null },
  };

  function ofCollection(kind: Kind): readonly Change[] {
    const was = new Map<string, Thing>(before[kind].map((item) => [item.id, item]));
    const is = new Set<string>(after[kind].map(({ id }) => id));
    const handed = passed.get(kind)?.told;
    const here = (after[kind] as readonly Thing[]).flatMap((item) => {
      const old = was.get(item.id);
      return isSame(old, item) && !statuses.has(item.id) && !handed?.has(item.id) ? [] : told(kind, old, item);
    });
    return [...here, ...[...was.values()].flatMap((item) => (is.has(item.id) ? [] : told(kind, item, undefined)))];
  }

  function told(kind: Kind, old: Thing | undefined, item: Thing | undefined): readonly Change[] {
    const { id } = (item ?? old)!;
    const own: readonly Told[] =
      old && item
        ? thingChanges(shapes[kind], { kind, before: old, after: item })
        : passed.get(kind)?.explained.has(id)
          ? []
          : [{ change: item ? 'added' : 'removed', path: [], before: old ?? null, after: item ?? null }];
    return [...own, ...(passed.get(kind)?.told.get(id) ?? []), ...(old && item ? (statuses.get(id) ?? []) : [])].map((one) =>
      described(kind, (item ?? old)!, one),
    );
  }

  function described(kind: Kind, item: Thing, one: Told): Change {
    const letters: unknown = fieldOf(item, 'letters');
    const organisation: unknown = one.path[0] === 'series' && one.path[1] ? one.path[1] : fieldOf(item, 'organisation');
    const points = pointers(shapes[kind], item);
    const { change, path, before: was, after: is, ...more } = one;
    return {
      change,
      kind,
      id: item.id,
      of: titleOf(item),
      path,
      before: was,
      after: is,
      ...(typeof organisation === 'string' && { organisation }),
      ...(Array.isArray(letters) && { letters: letters as readonly string[] }),
      ...more,
      related: [...new Set([...points, ...(one.related ?? [])])],
    };
  }

  function titleOf(item: Thing, left = 4): string {
    const own = ['title', 'shortName', 'name', 'gives'].map((field) => fieldOf(item, field)).find((text) => typeof text === 'string');
    if (own !== undefined) return own;
    const about = ['subject', 'role', 'predecessor'].map((field) => fieldOf(item, field)).find((id) => typeof id === 'string') as string;
    const found = [after, before].map((one) => lookup(one).byId.get(about)?.item).find(Boolean);
    // What is about something that has no title is called by what that one is about; not for ever, should they turn in a circle.
    return found && left > 0 ? titleOf(found, left - 1) : item.id;
  }
}

const headOf = (partnership: Partnership) => Object.fromEntries(Object.entries(partnership).filter(([name]) => !isCollection(name)));

const isCollection = (name: string) => (collectionNames as readonly string[]).includes(name);

/** The ids that a thing points to by a field of its own, or says it is about. */
function pointers(shape: Shape, item: Thing): readonly string[] {
  if (typeof shape === 'string' || isList(shape)) return [];
  return [...fieldsOf(shape)].flatMap(([name, { shape: form }]) => {
    const value = fieldOf(item, name);
    const isPointer = typeof form === 'string' ? form.startsWith('@') : name === 'subjects';
    return isPointer && value !== undefined ? ((Array.isArray(value) ? value : [value]) as readonly string[]) : [];
  });
}
