import { fieldsOf, isList, type Shape } from '@stp-widgets/contract/shape-language.js';

type Json = Readonly<Record<string, unknown>>;

/** One reference of a thing. */
export interface Reference {
  /** By which field: `risks.subjects`. */
  readonly field: string;
  /** The id it names. */
  readonly id: string;
}

/** Tells whether a shape is a reference's. */
export const isReference = (shape: Shape): shape is string => typeof shape === 'string' && shape.startsWith('@');

/** The value of an object's own field; undefined where it has none. */
export const own = (object: object, name: string): unknown => (Object.hasOwn(object, name) ? (object as Json)[name] : undefined);

/** Every reference in data of a shape, in its order. The data is good, as reading tells. */
export function* referencesIn(shape: Shape, value: unknown, field: string): Generator<Reference> {
  if (isReference(shape)) yield { field, id: value as string };
  else if (isList(shape)) for (const one of value as unknown[]) yield* referencesIn(shape[0], one, field);
  else if (typeof shape === 'object') {
    for (const [name, { shape: inner }] of fieldsOf(shape)) {
      const given = own(value as object, name);
      if (given !== undefined) yield* referencesIn(inner, given, `${field}.${name}`);
    }
  }
}

/** The same data with other ids in its references; what has none of them stays the same object. */
export function referTo(shape: Shape, value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (isReference(shape)) return ids.get(value as string) ?? value;
  if (isList(shape)) {
    const list = value as readonly unknown[];
    const changed = list.map((one) => referTo(shape[0], one, ids));
    return changed.some((one, at) => one !== list[at]) ? changed : list;
  }
  if (typeof shape === 'string') return value;
  const fields = fieldsOf(shape);
  const entries = Object.entries(value as Json);
  const changed = entries.map(([name, given]) => {
    const field = fields.get(name);
    return [name, field ? referTo(field.shape, given, ids) : given] as const;
  });
  return changed.some(([, given], at) => given !== entries[at]![1]) ? Object.fromEntries(changed) : value;
}
