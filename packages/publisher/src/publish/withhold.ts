import { shapes } from '@stp-widgets/contract/shapes.js';
import { belongingOf } from './belonging.ts';
import { referencesIn } from './references.ts';
import type { Entry } from './things.ts';

/**
 * The ids of all that may not be seen: of what is hidden in itself, and of what belongs to it, however far down.
 * Linear in the references.
 */
export function withBelongings(things: readonly Entry[], hidden: Iterable<string>): ReadonlySet<string> {
  const going = new Map<string, string[]>();
  const goingWithAll = new Map<string, string[]>();
  const left = new Map<string, Set<string>>();
  for (const { kind, thing } of things) {
    for (const { field, id } of referencesIn(shapes[kind], thing, kind)) {
      const belonging = belongingOf(field);
      if (belonging === 'goes') add(going, id, thing.id);
      if (belonging !== 'goes with all' && belonging !== 'end') continue;
      add(goingWithAll, id, thing.id);
      left.set(thing.id, (left.get(thing.id) ?? new Set()).add(id));
    }
  }
  const found = new Set(hidden);
  // What is added on the way is visited too.
  for (const id of found) {
    for (const other of going.get(id) ?? []) found.add(other);
    for (const other of goingWithAll.get(id) ?? []) {
      const others = left.get(other)!;
      others.delete(id);
      if (others.size === 0) found.add(other);
    }
  }
  return found;
}

function add(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
