/**
 * What a value must be, in the fewest characters, for a page to carry:
 * - `text`, `day`, … a text that passes a check; `@roles @groups` an id of a thing in one of these collections;
 *   `a|b|c` one of these texts; `boolean`; `number`, `0..1`, `0..` a number in that range, `int 0..6` a whole one;
 * - a list of one shape for a list;
 * - an object for an object: a field ending in `?` may be missing, one ending in `?!` too, but not be wrong; one ending in
 *   `=…` is then that (JSON).
 */
export type Shape = string | readonly [Shape] | { readonly [field: string]: Shape };

/** The shape of an object. */
export type Fields = { readonly [field: string]: Shape };
/** One field of an object, as its shape's key and value say. */
export type Field = { readonly shape: Shape; readonly fallback: unknown; readonly isRequired: boolean; readonly mustHold: boolean };

/** Tells whether a shape is a list's. */
export const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

/** The fields of an object's shape by name. */
export const fieldsOf = remember((fields: Fields): ReadonlyMap<string, Field> => {
  return new Map(
    Object.entries(fields).map(([field, shape]) => {
      const [, name = '', rest = ''] = /^(\w+)(.*)$/.exec(field) ?? [];
      const fallback: unknown = rest.startsWith('=') ? Object.freeze(JSON.parse(rest.slice(1))) : undefined;
      return [name, { shape, fallback, isRequired: rest === '', mustHold: rest === '' || rest === '?!' }];
    }),
  );
});

/** The range of a number's shape; null for any other. */
export function rangeOf(shape: string): { readonly from: number; readonly to: number; readonly whole: boolean } | null {
  const [form, whole, from, to] = /^(?:number|(int )?(.*)\.\.(.*))$/.exec(shape) ?? [];
  return form ? { from: from ? Number(from) : -Infinity, to: to ? Number(to) : Infinity, whole: !!whole } : null;
}

/** Makes something of each object once. */
export function remember<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = make(key)));
    return value;
  };
}
