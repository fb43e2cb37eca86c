import { fieldOf } from './same.ts';

/** An entry of a list before and after; undefined where it is not there. */
export interface Pair {
  /** What the entry is known by: the values of its naming fields, as texts; empty where it does not say. */
  readonly key: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

const naming: ReadonlyMap<string, readonly string[]> = new Map([
  ['links', ['href']],
  ['codes', ['scheme', 'code']],
  ['sources', ['organisation']],
  ['statusScale', ['value']],
  ['letters', ['letter']],
  ['holidays', ['first']],
  ['glossary', ['term']],
  ['positions', ['organisation']],
  ['trajectory', ['at']],
  ['standard', ['from']],
  ['series', ['organisation']],
  ['observations', ['period']],
  ['rebase', ['at']],
  ['contributions', ['to']],
  ['impact', ['organisation']],
  ['assignees', ['role']],
  ['baselines', ['name']],
  ['lines', ['organisation', 'of', 'period']],
]);

/** The fields that an entry of a list is known by: a position by its organisation, a point of a trajectory by its day. Of a list not known here, none. */
export const namingFields = (list: string): readonly string[] => naming.get(list) ?? [];

/**
 * Sets the entries of two lists of objects against each other by what they are known by, whatever their order: those of the list
 * after in its order, then those that are gone. Of several that are known by the same, equal ones belong together and the rest go by
 * their order; of positions all go by their order, since an organisation's last one counts.
 */
export function pairsOf(list: string, before: readonly unknown[], after: readonly unknown[]): readonly Pair[] {
  const names = namingFields(list);
  const keyOf = (entry: unknown) => names.map((name) => text(fieldOf(entry, name)));
  // By place and not by the entry itself: one object may stand in a list twice.
  const left = new Set(before.keys());
  const waiting = (key: (entry: unknown) => string) => Map.groupBy([...left].toReversed(), (at) => key(before[at]));
  const take = (places: number[] | undefined) => {
    const at = places?.pop();
    if (at !== undefined) left.delete(at);
    return at;
  };
  const equals = list === 'positions' ? new Map<string, number[]>() : waiting(JSON.stringify);
  const twins = after.map((entry) => take(equals.get(JSON.stringify(entry))));
  const alike = waiting((entry) => JSON.stringify(keyOf(entry)));
  const pairs = after.map((entry, index): Pair => {
    const key = keyOf(entry);
    const at = twins[index] ?? take(alike.get(JSON.stringify(key)));
    return { key, before: at === undefined ? undefined : before[at], after: entry };
  });
  return [...pairs, ...[...left].map((at) => ({ key: keyOf(before[at]), before: before[at], after: undefined }))];
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');
