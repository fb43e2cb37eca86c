import { marks } from '@stp-widgets/contract/fields.js';
import * as fc from 'fast-check';

/** As much of a zod schema as it takes to make up values for it. */
export interface Schema {
  readonly _zod: { readonly def: object };
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string; readonly value?: number } } }[];
  readonly format?: string;
}

const two = (number: number) => String(number).padStart(2, '0');
const year = fc.integer({ min: 1990, max: 2090 });
const month = fc.integer({ min: 1, max: 12 });
const day = fc.oneof(
  fc.tuple(year, month, fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
  fc.tuple(year, month).map(([y, m]) => `${y}-${two(m)}`),
  year.map((y) => `${y}/${two((y + 1) % 100)}`),
  fc.constantFrom('2024-02-29', '2026-12-31', '1999/00'),
);
const text = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });

/** Texts that pass a check, by its name. */
const texts: Readonly<Record<string, fc.Arbitrary<string>>> = {
  text,
  day,
  instant: fc
    .tuple(year, month, fc.integer({ min: 0, max: 23 }), fc.constantFrom('Z', '+01:00', '-05:30'), fc.constantFrom('', ':07', ':07.250'))
    .map(([y, m, hour, offset, seconds]) => `${y}-${two(m)}-15T${two(hour)}:30${seconds}${offset}`),
  duration: fc
    .tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom('P#D', 'P#W', 'P#M', 'P#Y', 'PT#H', 'PT#M', 'PT#S'))
    .map(([n, form]) => form.replace('#', String(n))),
  currency: fc.constantFrom('GBP', 'EUR', 'USD'),
  link: fc.oneof(fc.webUrl(), fc.constantFrom('mailto:a@example.org', 'tel:+441482', 'HTTP://intranet/a?b#c')),
};

/** Values that a schema of the contract accepts: every optional field now there, now not. */
export function fromSchema(schema: Schema): fc.Arbitrary<unknown> {
  const { type, shape, element, innerType, entries, checks = [], format } = schema._zod.def as Definition;
  const mark = marks.get(schema as never);
  if (mark) return 'check' in mark ? texts[mark.check] : text;
  if (shape) {
    const isRequired = ([, field]: [string, Schema]) => !['optional', 'default'].includes((field._zod.def as Definition).type);
    const fields = Object.entries(shape);
    const model = Object.fromEntries(fields.map(([name, field]) => [name, fromSchema(field)]));
    return fc.record(model, { requiredKeys: fields.filter(isRequired).map(([name]) => name), noNullPrototype: true });
  }
  if (innerType) return fromSchema(innerType);
  if (element) return fc.array(fromSchema(element), { maxLength: 3 });
  if (entries) return fc.constantFrom(...Object.values(entries));
  if (type === 'boolean') return fc.boolean();
  if (type !== 'number') throw new Error(`invalid type of schema: ${type}`);
  const bound = (check: string) => checks.find((one) => one._zod.def.check === check)?._zod.def.value;
  const range = { min: bound('greater_than') ?? -1e6, max: bound('less_than') ?? 1e6 };
  const ends = fc.constantFrom(range.min, range.max);
  return fc.oneof(format === 'safeint' ? fc.integer(range) : fc.double({ ...range, noNaN: true }), ends);
}

/** A value with every field that a schema of the contract has, and one element in every list. */
export function whole(schema: Schema): unknown {
  const { shape, element, innerType } = schema._zod.def as Definition;
  if (marks.get(schema as never)) return fc.sample(fromSchema(schema), { numRuns: 1, seed: 1 })[0];
  if (shape) return Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, whole(field)]));
  if (innerType) return whole(innerType);
  if (element) return [whole(element)];
  return fc.sample(fromSchema(schema), { numRuns: 1, seed: 1 })[0];
}
