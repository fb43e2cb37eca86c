import { type TextCheck, textChecks } from './checks.ts';
import type { Notice, NoticeCode } from './notice.ts';
import { type Field, type Fields, fieldsOf, isList, rangeOf, remember, type Shape } from './shape-language.ts';
import { fail, type Key, type Place, type Thing } from './thing.ts';

/** What a shape asks of a value. */
interface Form {
  /** What it is called where it was expected and something else, or nothing, was there. */
  readonly type: string;
  /** Takes a value of that type, which stands at a key of a place: a frozen copy, or undefined when nothing of it can be kept. */
  readonly take: (given: never, key: Key, within: Place | null, thing: Thing) => unknown;
}

/**
 * Reads a thing by its shape, losing as little as possible: of what is wrong the smallest part is left out
 * with which the rest is good: an element of a list, an optional field, else the thing itself. The input stays as it is.
 */
export function readThing(shape: Shape, thing: Thing): Thing {
  thing.notices = [];
  thing.value = read(formOf(shape), thing.input, thing.at, null, thing);
  if (thing.value === undefined) Object.assign(thing.cause!, { leftOut: 'item' });
  return thing;
}

function read({ type, take }: Form, given: unknown, key: Key, within: Place | null, thing: Thing): unknown {
  return isOf(type, given) ? take(given as never, key, within, thing) : fail(given, key, within, thing, type, 'wrong-type');
}

const isOf = (type: string, given: unknown): boolean =>
  type === 'array'
    ? Array.isArray(given)
    : type === 'object'
      ? isObject(given)
      : type === 'number'
        ? Number.isFinite(given)
        : typeof given === (type === 'boolean' ? type : 'string');

/** The form of a shape. What the shape says is looked up when it is made, and not for each value. */
const formOf = (shape: Shape): Form => (typeof shape === 'string' ? formOfOne(shape) : formOfMany(shape));

const formOfMany = remember((shape: Fields | readonly [Shape]): Form =>
  isList(shape) ? { type: 'array', take: takeElements(formOf(shape[0])) } : { type: 'object', take: takeFields(fieldsOf(shape)) },
);

const takeElements =
  (form: Form): Form['take'] =>
  (list: readonly unknown[], key, within, thing) => {
    const place = { key, in: within };
    const kept = list.map((element, at) => read(form, element, at, place, thing));
    return Object.freeze(kept.includes(undefined) ? kept.filter((element) => element !== undefined) : kept);
  };

function takeFields(known: ReadonlyMap<string, Field>): Form['take'] {
  const fields = [...known].map(([name, field]) => ({ ...field, name, form: formOf(field.shape) }));
  return (object: Record<string, unknown>, at, within, thing) => {
    const place = { key: at, in: within };
    // By assignment: none of the names that are kept means anything to the language.
    const kept: Record<string, unknown> = {};
    let cause: Notice | undefined;
    for (const { name, form, fallback, isRequired, mustHold } of fields) {
      const given = Object.hasOwn(object, name) ? object[name] : undefined;
      const isGiven = given !== undefined;
      const value = isGiven
        ? read(form, given, name, place, thing)
        : isRequired
          ? fail(given, name, place, thing, form.type, 'missing')
          : undefined;
      if (value !== undefined) kept[name] = value;
      else if (fallback !== undefined) kept[name] = fallback;
      else if (mustHold && (isGiven || isRequired)) cause ??= thing.cause;
    }
    for (const name of Object.keys(object)) {
      if (known.has(name)) continue;
      const given = object[name];
      const isOwn = !within && name.startsWith('x-');
      const value = isOwn ? copyPlain(given, DEEPEST) : undefined;
      if (value !== undefined) kept[name] = value;
      else if (isOwn) fail(given, name, place, thing, `at most ${DEEPEST} levels`, 'too-deep');
      else fail(given, name, place, thing, 'no such field', 'unknown-field');
    }
    thing.cause = cause;
    return cause ? undefined : Object.freeze(kept);
  };
}

function formOfOne(shape: string): Form {
  if (shape === 'boolean') return { type: shape, take: (given) => given };
  const range = rangeOf(shape);
  if (range) {
    const { from, to, whole } = range;
    return formOfGood('number', (given: number) => given >= from && given <= to && (!whole || Number.isSafeInteger(given)), shape);
  }
  if (shape.startsWith('@')) return referenceTo(shape.slice(1).split(' @'));
  const values = shape.split('|');
  return values[1]
    ? formOfGood('string', (given: string) => values.includes(given), values.join(', '))
    : formOfGood(shape, textChecks[shape as TextCheck], shape, shape === 'link' ? 'unsafe-link' : undefined);
}

const referenceTo = (kinds: readonly string[]): Form => ({
  type: 'string',
  take: (given: string, key, within, thing) =>
    given
      ? thing.refers(given, kinds)
        ? given
        : fail(given, key, within, thing, kinds.join(', '), 'dangling-reference')
      : fail(given, key, within, thing, 'text'),
});

const formOfGood = (type: string, isGood: (given: never) => boolean, expected: string, code?: NoticeCode): Form => ({
  type,
  take: (given, key, within, thing) => (isGood(given) ? given : fail(given, key, within, thing, expected, code)),
});

/** How deep a publisher's own fields may be nested. */
export const DEEPEST = 24;

/** Tells whether a value of JSON is an object, and no list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A frozen copy of JSON data; undefined when it is nested deeper than allowed, or no JSON. */
function copyPlain(value: unknown, left: number): unknown {
  if (value === null || typeof value !== 'object') return typeof value === 'function' ? undefined : value;
  if (left === 0) return undefined;
  const entries = Object.entries(value).map(([key, inner]) => [key, copyPlain(inner, left - 1)] as const);
  if (entries.some(([, inner]) => inner === undefined)) return undefined;
  // From entries and not by assignment: a field `__proto__` must stay data.
  return Object.freeze(Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries));
}
