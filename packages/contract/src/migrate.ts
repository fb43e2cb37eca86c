import { isObject } from './shape.ts';

/** What version 0.9, the draft that was tried with offices, called otherwise: by collection, each old name with the new one. */
const renamed = new Map([
  ['dependencies', new Map([['from', 'predecessor']]).set('to', 'successor')],
  ['updates', new Map([['date', 'at']])],
]);

/** The version a document says it is written for, as a number; the present one when it says none. */
export const versionOf = ({ contract = 1 }: { contract?: unknown }): number =>
  // Anything else may have no text at all: `{ "toString": 1 }`.
  typeof contract === 'number' ? contract : Number.parseFloat(typeof contract === 'string' ? contract : '');

/** A document of a version before 1.0 in the words of 1.0; any other as it is. The input stays as it is. */
export function migrate(document: object): object {
  if (!(versionOf(document) < 1)) return document;
  const now = Object.entries(document).map(([name, list]) => {
    const names = renamed.get(name);
    return [name, names && Array.isArray(list) ? list.map((item) => rename(item, names)) : list];
  });
  return Object.fromEntries(now);
}

const rename = (item: unknown, names: ReadonlyMap<string, string>): unknown =>
  isObject(item) ? Object.fromEntries(Object.entries(item).map(([field, value]) => [names.get(field) ?? field, value])) : item;
