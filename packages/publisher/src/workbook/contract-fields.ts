import type { Kind } from '@stp-widgets/contract';
import { aboutOf, marks } from '@stp-widgets/contract/fields.js';
import type { TextCheck } from '@stp-widgets/contract/checks.js';

/** What a cell holds. */
export type Form =
  | { readonly is: TextCheck | 'boolean' }
  | { readonly is: 'number'; readonly from: number; readonly to: number; readonly whole: boolean }
  | { readonly is: 'choice'; readonly values: readonly string[] }
  | { readonly is: 'reference'; readonly kinds: readonly Kind[] }
  | { readonly is: 'list'; readonly of: Form };

/** What a field of the contract holds: what a cell does, an object, or a list of objects. */
export type Content =
  | Form
  | { readonly is: 'object'; readonly fields: readonly Field[] }
  | { readonly is: 'objects'; readonly fields: readonly Field[] };

/** One field of the contract. */
export interface Field {
  readonly name: string;
  readonly isRequired: boolean;
  readonly content: Content;
  readonly meaning: string;
  readonly unit: string;
  readonly example: unknown;
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

/** As much of a zod schema as it takes to lay it out. */
export interface Schema {
  readonly _zod: { readonly def: object };
}

const definition = (schema: Schema) => schema._zod.def as Definition;

/** The fields of an object's schema, or of the fields by name that it is made from. */
export function fieldsOf(shape: Readonly<Record<string, Schema>>): readonly Field[] {
  return Object.entries(shape).map(([name, schema]) => {
    const { type, innerType } = definition(schema);
    const isRequired = type !== 'optional' && type !== 'default';
    const { description, unit = '', example } = aboutOf(schema);
    return { name, isRequired, content: contentOf(isRequired ? schema : innerType!), meaning: description, unit, example };
  });
}

/** The fields of an object's own schema. */
export const fieldsOfObject = (schema: Schema): readonly Field[] => fieldsOf(definition(schema).shape!);

function contentOf(schema: Schema): Content {
  const { shape, element } = definition(schema);
  if (shape) return { is: 'object', fields: fieldsOf(shape) };
  if (!element) return formOf(schema);
  const inner = contentOf(element);
  if (inner.is === 'object') return { is: 'objects', fields: inner.fields };
  if (inner.is === 'objects' || inner.is === 'list') throw new Error(`invalid list of schema: ${inner.is}`);
  return { is: 'list', of: inner };
}

function formOf(schema: Schema): Form {
  const mark = marks.get(schema as never);
  if (mark) return 'check' in mark ? { is: mark.check } : { is: 'reference', kinds: mark.kinds };
  const { type, entries, checks = [], format } = definition(schema);
  if (entries) return { is: 'choice', values: Object.values(entries) };
  if (type === 'boolean') return { is: type };
  if (type !== 'number') throw new Error(`invalid type of schema: ${type}`);
  const bound = (check: string) => checks.find((one) => one._zod.def.check === check)?._zod.def.value;
  const isWhole = format === 'safeint' || checks.some((one) => Reflect.get(one._zod.def, 'format') === 'safeint');
  return { is: 'number', from: bound('greater_than') ?? -Infinity, to: bound('less_than') ?? Infinity, whole: isWhole };
}
