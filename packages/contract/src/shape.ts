import { type TextCheck, textChecks } from './checks.ts';
import type { Kind } from './kinds.ts';
import { type Notice, type NoticeCode, show } from './notice.ts';
import { expectation, type Fields, fieldsOf, isList, rangeOf, type Shape } from './shape-language.ts';

/** Which collection an id is of. */
export type Ids = ReadonlyMap<string, Kind>;

/** Why a value could not be kept. */
class Failure {
  readonly notice: Notice;
  constructor(notice: Notice) {
    this.notice = notice;
  }
}

/** Where a value stands: a key, in what stands somewhere itself. Written out only where there is something to say. */
interface Place {
  readonly key: PropertyKey;
  readonly in: Place | null;
}

/**
 * Reads one thing by its shape, losing as little as possible: of what is wrong the smallest part is left out
 * with which the rest is good: an element of a list, an optional field, else the thing itself. The input stays as it is.
 *
 * @param at where it stands in the document, for the notices: `objectives[3]`, or empty
 * @param ids what there is to refer to; without it references are not followed
 * @returns the value, or undefined when nothing of it could be kept
 */
export function readShape(
  shape: Shape,
  input: unknown,
  at: string,
  ids?: Ids,
): { readonly value: unknown; readonly notices: readonly Notice[] } {
  const notices: Notice[] = [];
  const whole = read(shape, input, null);
  if (!(whole instanceof Failure)) return { value: whole, notices };
  return { value: undefined, notices: notices.map((notice) => (notice === whole.notice ? { ...notice, leftOut: 'item' } : notice)) };

  function fail(code: NoticeCode, place: Place | null, found: unknown, expected: string): Failure {
    const id = textAt(input, 'id');
    const of = textAt(input, 'title') || textAt(input, 'name') || id;
    const notice: Notice = { code, path: writePath(at, place), id, of, found: show(found), expected, leftOut: 'field' };
    notices.push(notice);
    return new Failure(notice);
  }

  function read(inner: Shape, given: unknown, place: Place | null): unknown {
    if (typeof inner === 'string') return readOne(inner, given, place);
    if (isList(inner)) {
      if (!Array.isArray(given)) return fail('wrong-type', place, given, 'array');
      return given.map((element, key) => read(inner[0], element, { key, in: place })).filter((element) => !(element instanceof Failure));
    }
    return isObject(given) ? readFields(inner, given, place) : fail('wrong-type', place, given, 'object');
  }

  function readFields(inner: Fields, object: Record<string, unknown>, place: Place | null): unknown {
    const kept: [string, unknown][] = [];
    const fields = fieldsOf(inner);
    let failure: Failure | undefined;
    for (const [name, { shape: field, fallback, isRequired, mustHold }] of fields) {
      const given = Object.hasOwn(object, name) ? object[name] : undefined;
      const isMissing = given === undefined;
      if (isMissing && !isRequired && fallback === undefined) continue;
      const value = !isMissing
        ? read(field, given, { key: name, in: place })
        : isRequired
          ? fail('missing', { key: name, in: place }, given, expectation(field))
          : fallback;
      if (!(value instanceof Failure)) kept.push([name, value]);
      else if (mustHold) failure ??= value;
      else if (fallback !== undefined) kept.push([name, fallback]);
    }
    for (const name of Object.keys(object)) {
      if (fields.has(name)) continue;
      const isOwn = place === null && name.startsWith('x-');
      const own = isOwn ? copyPlain(object[name], DEEPEST) : undefined;
      const there = { key: name, in: place };
      if (own !== undefined) kept.push([name, own]);
      else if (isOwn) fail('too-deep', there, object[name], `at most ${DEEPEST} levels`);
      else fail('unknown-field', there, object[name], 'no such field');
    }
    // From entries and not by assignment: a field `__proto__` must stay data.
    return failure ?? Object.fromEntries(kept);
  }

  function readOne(inner: string, given: unknown, place: Place | null): unknown {
    if (inner === 'boolean') return typeof given === 'boolean' ? given : fail('wrong-type', place, given, inner);
    const range = rangeOf(inner);
    if (range) {
      if (typeof given !== 'number' || !Number.isFinite(given)) return fail('wrong-type', place, given, 'number');
      const isIn = given >= range.from && given <= range.to && (!range.whole || Number.isSafeInteger(given));
      return isIn ? given : fail('wrong-value', place, given, inner);
    }
    if (typeof given !== 'string') return fail('wrong-type', place, given, expectation(inner));
    if (inner.startsWith('@')) {
      const kinds = inner.slice(1).split(' @');
      if (given === '') return fail('wrong-value', place, given, 'text');
      const kind = ids?.get(given);
      return !ids || (kind && kinds.includes(kind)) ? given : fail('dangling-reference', place, given, kinds.join(', '));
    }
    if (inner.includes('|'))
      return inner.split('|').includes(given) ? given : fail('wrong-value', place, given, inner.replaceAll('|', ', '));
    return textChecks[inner as TextCheck](given) ? given : fail(inner === 'link' ? 'unsafe-link' : 'wrong-value', place, given, inner);
  }
}

/** How deep a publisher's own fields may be nested. */
export const DEEPEST = 24;

/** Tells whether a value of JSON is an object, and no list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A copy of JSON data, so that what is frozen is ours; undefined when it is nested deeper than allowed, or no JSON. */
function copyPlain(value: unknown, left: number): unknown {
  if (value === null || typeof value !== 'object') return typeof value === 'function' ? undefined : value;
  if (left === 0) return undefined;
  const entries = Object.entries(value).map(([key, inner]) => [key, copyPlain(inner, left - 1)] as const);
  if (entries.some(([, inner]) => inner === undefined)) return undefined;
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

function textAt(input: unknown, key: string): string {
  const value = isObject(input) && Object.hasOwn(input, key) ? input[key] : '';
  return typeof value === 'string' ? value : '';
}

function writePath(at: string, place: Place | null): string {
  if (!place) return at;
  const before = writePath(at, place.in);
  if (typeof place.key === 'number') return `${before}[${place.key}]`;
  return before ? `${before}.${String(place.key)}` : String(place.key);
}
