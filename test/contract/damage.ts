import * as fc from 'fast-check';
import type { Json } from './good-document.ts';

/** Where something stands in JSON data: the keys from its top. */
export type Path = readonly (string | number)[];

/** Values that are right in some place of the contract and wrong in most. */
export const values: readonly unknown[] = [
  null,
  true,
  0,
  1,
  0.5,
  -1,
  7,
  1.5,
  1e300,
  '',
  'A',
  'urgent',
  'hull',
  'gone',
  '2026-11-21',
  '2026-02-30',
  '2026-11',
  '2026/27',
  '2026/29',
  '2026-11-21T09:40:00Z',
  '2026-11-21T09:40:00',
  'P14D',
  'PT0S',
  'GBP',
  'gbp',
  'https://example.org/',
  'javascript:alert(1)',
  'agreed',
  'task',
  'FS',
  'increase',
  'tick',
  [],
  [[]],
  ['A'],
  ['hull'],
  [null],
  {},
  { id: 'A' },
  { value: 1, at: '2026-11' },
];

/** Every place in JSON data, its top included. */
export function placesIn(value: unknown, at: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [at];
  const inner = Array.isArray(value)
    ? value.flatMap((one: unknown, key) => placesIn(one, [...at, key]))
    : Object.entries(value).flatMap(([key, one]) => placesIn(one, [...at, key]));
  return [at, ...inner];
}

/** A copy with another value in one place; undefined takes out what is there. */
export function put(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other;
  if (Array.isArray(value)) {
    return value.flatMap((one: unknown, at) => {
      if (at !== key) return [one];
      const changed = put(one, rest, other);
      return changed === undefined ? [] : [changed];
    });
  }
  const entries = Object.entries(value as Json).flatMap(([name, one]) => {
    if (name !== key) return [[name, one]];
    const changed = put(one, rest, other);
    return changed === undefined ? [] : [[name, changed]];
  });
  return Object.fromEntries(entries as [string, unknown][]);
}

/** The same with a field more, in the object at a place; unchanged where there is none. */
export function add(value: unknown, at: Path, name: string, more: unknown): unknown {
  const there = at.reduce((inner: unknown, key) => (inner as Json)[key], value);
  if (there === null || typeof there !== 'object' || Array.isArray(there)) return value;
  return put(value, at, Object.fromEntries([...Object.entries(there), [name, more]]));
}

const other = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) });

/** Data with up to so many faults: values exchanged, taken out, added. */
export function damaged(data: unknown, most: number): fc.Arbitrary<unknown> {
  const fault = fc.record({
    where: fc.nat(),
    how: fc.constantFrom('put', 'take', 'add'),
    name: fc.constantFrom('own', 'x-own', 'id', '__proto__', 'constructor', 'title', 'due'),
    value: other,
  });
  return fc.array(fault, { maxLength: most }).map((faults) => {
    let changed = data;
    for (const { where, how, name, value } of faults) {
      const places = placesIn(changed);
      const at = places[where % places.length];
      // The top stays what it is, or all of it would be gone too often.
      if (how === 'add' || at.length === 0) changed = add(changed, at, name, value);
      else changed = put(changed, at, how === 'take' ? undefined : value);
    }
    return changed;
  });
}
