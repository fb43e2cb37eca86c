import { marks } from '@stp-widgets/contract/fields.js';
import { defaultResponsibilityScheme, defaultStatusScale } from '@stp-widgets/contract';
import { firstDay, lastDay } from '@stp-widgets/contract/day.js';
import { collections, head } from '@stp-widgets/contract/schema.js';
import * as fc from 'fast-check';
import { fromSchema, type Schema } from '../contract/from-schema.ts';

type Json = Record<string, unknown>;

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
}

/** How large the generated partnerships are. */
export interface Sizes {
  /** The most things in one collection. */
  readonly things?: number;
  /** The most elements in one list of a thing. */
  readonly elements?: number;
}

/** Texts that have broken somebody's programme. */
export const nastyTexts = [
  '__proto__',
  'constructor',
  'toString',
  '=1+1',
  '+44 1482',
  '@SUM(A1)',
  "'quoted",
  ' leading and trailing ',
  '\ttab',
  'line\nbreak',
  'carriage\r\nreturn\r',
  'a;b\\;c\\',
  ';',
  '\\',
  '_x000D_',
  '_x005F_x0041_',
  'null',
  'true',
  '12',
  '1e5',
  '"quoted"',
  '[1]',
  '2026-11-21',
  '12/03/2026',
  '<b>&amp;</b>',
  ']]>',
  'a\u0000b\u0007c\u001F',
  '\uD800',
  'x\uDFFFy',
  '\uFFFD\uFFFE\uFFFF',
  '\u0085\u2028\uFEFF',
  '\u{1FFFE}😀',
  'مرحبا',
] as const;

const nasty = fc.constantFrom(...nastyTexts);

/**
 * Whole, good partnerships of every collection that the contract has: each id once, every reference to something that
 * is there and of the right kind, no parent below itself, no end before its start, at most one series for an organisation.
 */
export function anyPartnership({ things = 3, elements = 3 }: Sizes = {}): fc.Arbitrary<Json> {
  const kinds = Object.keys(collections);
  return fc
    .tuple(
      fc.tuple(...kinds.map(() => fc.nat({ max: things }))),
      fc.uniqueArray(fc.oneof({ weight: 4, arbitrary: fc.stringMatching(/^[a-z]{1,3}-[a-z0-9]{1,6}$/) }, nasty), {
        minLength: kinds.length * things,
        maxLength: kinds.length * things,
      }),
    )
    .chain(([counts, ids]) => {
      const at = kinds.map((_, index) => ids.slice(index * things, index * things + counts[index]));
      const there = fillable(new Map(kinds.map((kind, index) => [kind, at[index]])));
      const lists = Object.entries(collections).map(([kind, schema]) => {
        const all = (there.get(kind) ?? []).map((id, index, mine) => {
          // What refers to its own kind refers to what stands before it, so that no parent is below itself.
          const known = new Map([...there, [kind, mine.slice(0, index)]]);
          return fc
            .tuple(valueOf(schema, known, elements) as fc.Arbitrary<Json>, ownFields)
            .map(([thing, own]) => ({ ...thing, ...own, id }));
        });
        return all.length > 0 ? fc.tuple(...all) : fc.constantFrom(undefined, []);
      });
      return fc.tuple(thingOf(objectOf(head), there, elements), ownFields, fc.tuple(...lists));
    })
    .map(([top, own, lists]) => {
      const given = Object.keys(collections).flatMap((kind, index) => (lists[index] ? [[kind, lists[index]] as const] : []));
      return settled({ ...top, ...own, contract: '1.0', ...Object.fromEntries(given) });
    });
}

// JSON has no zero below zero.
const anyJson = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as unknown);
const ownFields = fc
  .array(fc.tuple(fc.oneof(fc.stringMatching(/^[a-z.]{1,4}$/), nasty), fc.oneof(anyJson, nasty)), { maxLength: 2 })
  .map((entries) => Object.fromEntries<unknown>(entries.map(([name, value]) => [`x-${name}`, value])));

const objectOf = (shape: Readonly<Record<string, Schema>>): Schema => ({ _zod: { def: { type: 'object', shape } } });

/** Objects that a schema accepts, which needs nothing that is not there. */
function thingOf(schema: Schema, ids: ReadonlyMap<string, readonly string[]>, elements: number): fc.Arbitrary<Json> {
  return valueOf(schema, ids, elements) as fc.Arbitrary<Json>;
}

/** The ids by kind, without those of a kind that needs what is not there. */
function fillable(ids: ReadonlyMap<string, readonly string[]>): Map<string, readonly string[]> {
  const left = new Map(ids);
  for (let changed = true; changed;) {
    changed = false;
    for (const [kind, schema] of Object.entries(collections)) {
      if (left.get(kind)!.length === 0 || valueOf(schema, new Map([...left, [kind, []]]), 1)) continue;
      left.set(kind, []);
      changed = true;
    }
  }
  return left;
}

/** Values that a schema accepts, with references to the given ids; null when it needs one and there is none. */
function valueOf(schema: Schema, ids: ReadonlyMap<string, readonly string[]>, elements: number): fc.Arbitrary<unknown> | null {
  const { type, shape, element, innerType } = schema._zod.def as Definition;
  const mark = marks.get(schema as never);
  if (mark && 'kinds' in mark) {
    const there = mark.kinds.flatMap((kind) => ids.get(kind) ?? []);
    return there.length > 0 ? fc.constantFrom(...there) : null;
  }
  if (mark && mark.check === 'text') return fc.oneof({ weight: 3, arbitrary: fromSchema(schema) }, nasty);
  if (shape) {
    const model: Record<string, fc.Arbitrary<unknown>> = {};
    const requiredKeys: string[] = [];
    for (const [name, field] of Object.entries(shape)) {
      const isRequired = !['optional', 'default'].includes((field._zod.def as Definition).type);
      const value = valueOf(field, ids, elements);
      if (!value && isRequired) return null;
      if (value) model[name] = value;
      if (value && isRequired) requiredKeys.push(name);
    }
    return fc.record(model, { requiredKeys, noNullPrototype: true });
  }
  if (innerType) return valueOf(innerType, ids, elements);
  if (element) {
    const one = valueOf(element, ids, elements);
    return one ? fc.array(one, { maxLength: elements }) : fc.constant([]);
  }
  const value = fromSchema(schema);
  return type === 'number' ? value.map((number) => (number === 0 ? 0 : number)) : value;
}

const spans = [
  ['start', 'end'],
  ['start', 'due'],
  ['from', 'to'],
  ['first', 'last'],
  ['validFrom', 'validTo'],
  ['actualStart', 'actualEnd'],
] as const;

/** What the schema cannot say by itself is put right. */
function settled(document: Json): Json {
  const words = (list: unknown, fallback: readonly object[], field: string) =>
    (Array.isArray(list) && list.length > 0 ? list : fallback).map((one: object) => Reflect.get(one, field) as string);
  const statuses = words(document.statusScale, defaultStatusScale, 'value');
  const scheme = document.responsibilityScheme as { letters?: unknown } | undefined;
  const letters = words(scheme?.letters, defaultResponsibilityScheme.letters, 'letter');
  return tidy(document) as Json;

  function tidy(value: unknown, key = ''): unknown {
    if (Array.isArray(value)) return (key === 'series' ? onePerOrganisation(value) : value).map((one) => tidy(one, key));
    if (value === null || typeof value !== 'object') return value;
    const fields = Object.entries(value).map(([name, inner]) => [name, name.startsWith('x-') ? inner : tidy(inner, name)] as const);
    const object = Object.fromEntries<unknown>(fields);
    for (const [first, last] of spans) {
      const [a, b] = [object[first], object[last]];
      if (typeof a === 'string' && typeof b === 'string' && lastDay(b) < firstDay(a)) [object[first], object[last]] = [b, a];
    }
    if (key === 'contributions' && typeof object.share === 'number') object.share /= 100;
    if (key === 'updates' && object.status !== undefined) object.status = statuses[(object.status as string).length % statuses.length];
    if (key === 'accountabilities') object.letters = letters.slice(0, (object.letters as unknown[]).length);
    return object;
  }
}

function onePerOrganisation(series: readonly Json[]): Json[] {
  return [...new Map(series.map((one) => [one.organisation, one])).values()];
}
