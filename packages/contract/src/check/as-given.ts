import { collectionNames, type Kind } from '../kinds.ts';
import { versionOf } from '../migrate.ts';
import type { Partnership } from '../partnership.ts';
import { finish, isDocument, readPartnership } from '../read.ts';
import { isObject } from '../shape.ts';
import { type Fields, fieldsOf } from '../shape-language.ts';
import { headShape, shapes } from '../shapes.ts';
import { bitOf, frozenIfOurs, type Pass, type Test, testOf } from './shape-test.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The partnership that a document is, when its shape has no fault whatever; null when reading has anything to say of it.
 *
 * Where `readPartnership` copies, freezes and says what is wrong, this only looks, several times as fast: most documents that
 * are checked are good. Its things are the document's own, with what is absent filled in, and must not be changed.
 */
export function asGiven(document: unknown): Partnership | null {
  return finish(givenSteps(document, false));
}

/**
 * The same in small steps: of a large document a few things at a time.
 *
 * @param isOurs whether nobody else has the document, and it may be frozen, what is good of it at least
 */
export function* givenSteps(document: unknown, isOurs: boolean): Generator<void, Partnership | null> {
  if (!isDocument(document)) return null;
  const version = versionOf(document);
  // Of any other, reading says something.
  if (!(version >= 1 && version < 2)) return null;
  const lists = collectionNames.map((kind) => [kind, Object.hasOwn(document, kind) ? (document as Json)[kind] : []] as const);
  const ids = new Map<string, number>();
  let things = 0;
  for (const [kind, list] of lists) {
    if (!Array.isArray(list)) return null;
    things += list.length;
    const bit = bitOf(kind);
    for (const item of list as readonly unknown[]) if (isObject(item)) ids.set(item['id'] as string, bit);
    yield;
  }
  // An id that is none, is missing or stands twice makes them fewer.
  if (ids.size !== things) return null;
  const pass = { ids, isOurs };
  const filled: Partial<Record<Kind, readonly Json[]>> = {};
  for (const [kind, list] of lists) {
    const fill = filler(shapes[kind] as Fields);
    const items: Json[] = [];
    for (const item of list as readonly unknown[]) {
      if (!tests[kind](item, pass)) return null;
      items.push(fill(item as Json, pass));
      yield;
    }
    filled[kind] = frozenIfOurs(items, pass);
  }
  const head = Object.fromEntries(Object.entries(document).filter(([name]) => !Object.hasOwn(filled, name)));
  if (!testHead(head, pass)) return null;
  return frozenIfOurs({ ...bare, ...head, ...filled } as Partnership, pass);
}

/** What a document is that says nothing. */
const bare = readPartnership({ contract: '1.0' }).partnership!;

/** What fills in a thing's absent fields, as its shape says. */
function filler(fields: Fields): (item: Json, pass: Pass) => Json {
  const fallbacks = [...fieldsOf(fields)].filter(([, { fallback }]) => fallback !== undefined);
  if (fallbacks.length === 0) return (item) => item;
  const filled = Object.fromEntries(fallbacks.map(([name, { fallback }]) => [name, fallback]));
  return (item, pass) => (fallbacks.every(([name]) => Object.hasOwn(item, name)) ? item : frozenIfOurs({ ...filled, ...item }, pass));
}

const testHead = testOf(headShape, true);
const tests = Object.fromEntries(collectionNames.map((kind) => [kind, testOf(shapes[kind], true)])) as Readonly<Record<Kind, Test>>;
