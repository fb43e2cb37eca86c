import { isObject } from './shape.ts';

/** What version 0.9, the draft that was tried with offices, called otherwise: by collection and old name the new one. */
const renamed = new Map([
  ['dependencies.from', 'predecessor'],
  ['dependencies.to', 'successor'],
  ['updates.date', 'at'],
]);

/** The version a document says it is written for, as a number; the present one when it says none. */
export const versionOf = ({ contract = 1 }: { contract?: unknown }): number =>
  // Anything else may have no text at all: `{ "toString": 1 }`.
  typeof contract === 'number' ? contract : Number.parseFloat(typeof contract === 'string' ? contract : '');

/** A document of a version before 1.0 in the words of 1.0; any other as it is. The input stays as it is. */
export function migrate(document: object): object {
  if (!(versionOf(document) < 1)) return document;
  const now = Object.entries(document).map(([name, list]) => [name, Array.isArray(list) ? list.map((item) => rename(name, item)) : list]);
  return Object.fromEntries(now);
}

/** A thing of a collection of version 0.9 in the words of 1.0. */
export const rename = (collection: string, item: unknown): unknown =>
  isObject(item)
    ? Object.fromEntries(Object.entries(item).map(([field, value]) => [renamed.get(`${collection}.${field}`) ?? field, value]))
    : item;
