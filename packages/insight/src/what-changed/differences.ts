import { fieldsOf, isList, type Shape } from '@stp-widgets/contract/shape-language.js';
import { pairsOf } from '../list-entries.ts';
import { fieldOf, isObject, isSame } from '../same.ts';

/** A place in a thing where two documents differ. */
export interface Place {
  /** The name of the field or of the list that it is, or is an entry of. */
  readonly name: string;
  readonly isEntry: boolean;
  /** What the contract says of it; undefined for a publisher's own field. */
  readonly shape: Shape | undefined;
  readonly path: readonly string[];
  /** What is there; null where nothing is. */
  readonly before: unknown;
  readonly after: unknown;
}

/** Says what a difference means, or has its parts looked at one by one. */
export type Reading<T> = (place: Place, parts: () => readonly T[]) => readonly T[];

/**
 * Walks through two versions of a thing and has each place read where they differ, in the order of the contract's fields. Lists are
 * compared without regard to order, and an empty one is none; a publisher's own field is compared as a whole.
 *
 * @param read is asked at each field and entry that differs and is not a list of entries; `parts` walks on into an object that is on both sides
 */
export function differences<T>(shape: Shape, before: unknown, after: unknown, read: Reading<T>): readonly T[] {
  return fields({ name: '', isEntry: false, shape, path: [], before, after });

  function walk(place: Place): readonly T[] {
    if (isSame(place.before, place.after)) return [];
    const { shape: form } = place;
    if (form !== undefined && isList(form)) return list(place, form[0]);
    return read(place, () => fields(place));
  }

  function list(place: Place, element: Shape): readonly T[] {
    const [was, is] = [listOf(place.before), listOf(place.after)];
    if (typeof element === 'string') return sameMembers(was, is) ? [] : read(place, () => []);
    const entries = () =>
      pairsOf(place.name, was, is).flatMap((pair) =>
        walk({
          name: place.name,
          isEntry: true,
          shape: element,
          path: [...place.path, ...pair.key],
          before: pair.before ?? null,
          after: pair.after ?? null,
        }),
      );
    return place.name === 'baselines' && was.length + is.length > 0 ? read(place, entries) : entries();
  }

  function fields({ shape: form, path, before: was, after: is }: Place): readonly T[] {
    if (!isObject(was) || !isObject(is)) return [];
    const known = form === undefined || typeof form === 'string' || isList(form) ? undefined : fieldsOf(form);
    const names = new Set([...(known?.keys() ?? []), ...Object.keys(is), ...Object.keys(was)]);
    return [...names].flatMap((name) =>
      walk({
        name,
        isEntry: false,
        shape: known?.get(name)?.shape,
        path: [...path, name],
        before: fieldOf(was, name) ?? null,
        after: fieldOf(is, name) ?? null,
      }),
    );
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function sameMembers(one: readonly unknown[], other: readonly unknown[]): boolean {
  const sorted = (list: readonly unknown[]) => list.map(String).toSorted();
  return isSame(sorted(one), sorted(other));
}
