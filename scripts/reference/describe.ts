import type { Kind } from '@stp-widgets/contract';
import type { TextCheck } from '@stp-widgets/contract/checks.js';
import { aboutOf, anything, code, common, marks, position } from '@stp-widgets/contract/fields.js';

/** As much of a zod schema as it takes to describe it. */
export interface Schema {
  readonly _zod: { readonly def: object; readonly parent?: Schema };
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly innerType?: Schema;
  readonly entries?: Readonly<Record<string, string>>;
  readonly defaultValue?: unknown;
  readonly checks?: readonly { readonly _zod: { readonly def: { readonly check: string; readonly value?: number } } }[];
  readonly format?: string;
}

/** What a value may be. */
export type Form =
  | { readonly is: 'text'; readonly check: TextCheck }
  | { readonly is: 'reference'; readonly kinds: readonly Kind[] }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'number'; readonly from?: number; readonly to?: number; readonly whole: boolean }
  | { readonly is: 'truth' }
  | { readonly is: 'list'; readonly of: Form }
  | { readonly is: 'object'; readonly fields: readonly Field[]; readonly shared?: string };

/** A field and all that the contract says of it. */
export interface Field {
  readonly name: string;
  readonly meaning: string;
  readonly form: Form;
  readonly unit?: string;
  readonly example?: unknown;
  readonly isRequired: boolean;
  /** What it is where the document does not say; undefined where it then is nothing. */
  readonly fallback?: unknown;
}

/** The objects that stand in many places, by the name of the section that describes them. */
const shared = new Map<Schema, string>([
  [code, 'code'],
  [position, 'position'],
]);

const definition = (schema: Schema) => schema._zod.def as Definition;

/** The collections that anything may be about. */
export const subjectKinds: readonly Kind[] = (marks.get(anything) as { readonly kinds: readonly Kind[] }).kinds;

/** The fields of an object's schema. */
export function fieldsOf(shape: Readonly<Record<string, object>>): readonly Field[] {
  return Object.entries(shape).map(([name, given]) => {
    const schema = given as Schema;
    const { description: meaning, unit, example } = aboutOf(schema);
    const { type, innerType, defaultValue } = definition(schema);
    const isWrapped = innerType !== undefined;
    return {
      name,
      meaning,
      form: formOf(schema),
      ...(unit !== undefined && { unit }),
      ...(example !== undefined && { example }),
      isRequired: !isWrapped,
      ...(type === 'default' && { fallback: defaultValue }),
    };
  });
}

/** The fields that are a collection's own, and not any thing's. */
export const ownFieldsOf = (shape: Readonly<Record<string, object>>): readonly Field[] =>
  fieldsOf(shape).filter(({ name }) => !Object.hasOwn(common, name));

function formOf(schema: Schema): Form {
  const mark = marks.get(schema as never);
  if (mark) return 'check' in mark ? { is: 'text', check: mark.check } : { is: 'reference', kinds: mark.kinds };
  const { type, shape, element, innerType, entries, checks = [], format } = definition(schema);
  if (innerType) return formOf(innerType);
  if (shape) return { is: 'object', fields: fieldsOf(shape), ...sharedName(schema) };
  if (element) return { is: 'list', of: formOf(element) };
  if (entries) return { is: 'choice', of: Object.values(entries) };
  if (type === 'boolean') return { is: 'truth' };
  if (type !== 'number') throw new Error(`invalid type of schema: ${type}`);
  const bound = (check: string) => checks.find((one) => one._zod.def.check === check)?._zod.def.value;
  return { is: 'number', from: bound('greater_than'), to: bound('less_than'), whole: format === 'safeint' };
}

function sharedName(schema: Schema): { readonly shared?: string } {
  const name = shared.get(schema);
  if (name !== undefined) return { shared: name };
  return schema._zod.parent ? sharedName(schema._zod.parent) : {};
}

/** One reference of the contract: the field, such as `series.organisation`, and the collections it points into. */
export interface Reference {
  readonly field: string;
  readonly kinds: readonly Kind[];
}

/** The references within some fields, those of the objects in them included. */
export function referencesIn(fields: readonly Field[], before = ''): readonly Reference[] {
  return fields.flatMap(({ name, form }) => within(`${before}${name}`, form));
}

function within(field: string, form: Form): readonly Reference[] {
  if (form.is === 'reference') return [{ field, kinds: form.kinds }];
  if (form.is === 'list') return within(field, form.of);
  return form.is === 'object' ? referencesIn(form.fields, `${field}.`) : [];
}
