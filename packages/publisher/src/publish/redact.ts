import type { Kind } from '@stp-widgets/contract';
import { type Fields, fieldsOf, isList, type Shape } from '@stp-widgets/contract/shape-language.js';
import { shapes } from '@stp-widgets/contract/shapes.js';
import { belongingOf } from './belonging.ts';
import { isReference, own, referencesIn } from './references.ts';
import { isText, saysNothing } from './stub.ts';
import type { Thing } from './things.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * A thing that stays, without what in it is not for the audience: the parts of what is hidden, and the texts of a
 * dependency with a hidden end. Its references stay as they are.
 */
export function redact(kind: Kind, thing: Thing, hidden: ReadonlySet<string>, title: string): Thing {
  const isHidden = ({ id }: { readonly id: string }) => hidden.has(id);
  const references = [...referencesIn(shapes[kind], thing, kind)].filter(isHidden);
  if (references.length === 0) return thing;
  const shape = shapes[kind] as Fields;
  const isEndHidden = references.some(({ field }) => belongingOf(field) === 'end');
  return withoutParts(shape, isEndHidden ? withoutTexts(shape, thing as unknown as Json, title) : thing, kind) as Thing;

  function withoutParts(inner: Shape, value: unknown, field: string): unknown {
    if (isList(inner)) return (value as unknown[]).map((one) => withoutParts(inner[0], one, field));
    if (typeof inner === 'string') return value;
    const fields = fieldsOf(inner);
    const isHiddenOnes = ([name, { shape: one }]: [string, { readonly shape: Shape }]) =>
      isReference(one) && belongingOf(`${field}.${name}`) === 'part' && hidden.has(own(value as object, name) as string);
    if ([...fields].some(isHiddenOnes)) return leastOf(inner, value as Json, field);
    return map(value as Json, (name, given) => {
      const known = fields.get(name);
      return known ? withoutParts(known.shape, given, `${field}.${name}`) : given;
    });
  }

  /** Of a part what the contract requires and whose it is: lists empty, texts saying nothing. */
  function leastOf(inner: Fields, value: Json, field: string): Json {
    const fields = fieldsOf(inner);
    const least = Object.entries(value).flatMap(([name, given]) => {
      const { shape: one, isRequired } = fields.get(name)!;
      if (!isRequired && belongingOf(`${field}.${name}`) !== 'part') return [];
      return [[name, isText(one) || isList(one) ? saysNothing(name, one, title) : given]];
    });
    return Object.fromEntries(least) as Json;
  }
}

/** A thing without its texts, whatever holds them: words, links, topics, the publisher's own fields. */
function withoutTexts(shape: Fields, value: Json, title: string): Json {
  const fields = fieldsOf(shape);
  const kept = Object.entries(value).flatMap(([name, given]) => {
    const field = fields.get(name);
    if (!field) return [];
    if (name === 'id' || name === 'audience') return [[name, given]];
    if (isSaying(field.shape)) return field.isRequired ? [[name, saysNothing(name, field.shape, title)]] : [];
    return [[name, typeof field.shape === 'object' && !isList(field.shape) ? withoutTexts(field.shape, given as Json, title) : given]];
  });
  return Object.fromEntries(kept) as Json;
}

/** Tells whether a shape is a text's, or of something that cannot be without one. */
function isSaying(shape: Shape): boolean {
  if (isList(shape)) return isSaying(shape[0]);
  if (typeof shape === 'string') return isText(shape);
  return [...fieldsOf(shape).values()].some((field) => field.isRequired && isSaying(field.shape));
}

const map = (value: Json, change: (name: string, given: unknown) => unknown): Json =>
  Object.fromEntries(Object.entries(value).map(([name, given]) => [name, change(name, given)]));
