import { isObject } from '../shape.ts';

const rankOf = (value: unknown): number =>
  value === null ? 0 : Array.isArray(value) ? 6 : ['boolean', 'number', 'string', 'undefined', 'object'].indexOf(typeof value) + 1;

/**
 * Puts two values of JSON in an order that depends on nothing but what they are, whatever their depth.
 *
 * @param isSame leaves the order of fields in an object out of account
 * @returns less than 0, more than 0, or 0 where there is no difference
 */
export function order(one: unknown, other: unknown, isSame = false): number {
  const left: unknown[] = [one, other];
  while (left.length > 0) {
    const [b, a] = [left.pop(), left.pop()];
    if (a === b) continue;
    const byKind = rankOf(a) - rankOf(b);
    if (byKind !== 0) return byKind;
    if (a === null || typeof a !== 'object') return (a as string) < (b as string) ? -1 : 1;
    const [keys, others] = [keysOf(a, isSame), keysOf(b as object, isSame)];
    if (keys.length !== others.length) return keys.length - others.length;
    const at = keys.findIndex((key, index) => key !== others[index]);
    if (at >= 0) return keys[at]! < others[at]! ? -1 : 1;
    for (const key of keys.toReversed()) left.push((a as Json)[key], (b as Json)[key]);
  }
  return 0;
}

const keysOf = (value: object, isSorted: boolean) => (isSorted && isObject(value) ? Object.keys(value).toSorted() : Object.keys(value));

/** Tells whether two values of JSON say the same: the order of fields does not count, that of lists does. */
export const isSame = (one: unknown, other: unknown): boolean => order(one, other, true) === 0;

/** An object of parsed JSON of which nothing is known yet. */
export type Json = Readonly<Record<string, unknown>>;
