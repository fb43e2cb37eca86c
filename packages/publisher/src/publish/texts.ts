import { fieldsOf, isList, type Shape } from '@stp-widgets/contract/shape-language.js';
import { isText } from './stub.ts';

/** A text and where it stands. */
export interface Text {
  readonly at: string;
  readonly text: string;
}

/**
 * Every text in data of a shape: words and addresses, and whatever stands in the publisher's own fields, their names included.
 *
 * @param at where the data stands: `objectives[3]`, or empty for the document itself
 */
export function* textsIn(shape: Shape, value: unknown, at: string): Generator<Text> {
  if (isText(shape)) yield { at, text: value as string };
  else if (isList(shape)) for (const [index, one] of (value as unknown[]).entries()) yield* textsIn(shape[0], one, `${at}[${index}]`);
  else if (typeof shape === 'object') {
    const fields = fieldsOf(shape);
    for (const [name, given] of Object.entries(value as object)) {
      const there = at === '' ? name : `${at}.${name}`;
      const field = fields.get(name);
      if (field) yield* textsIn(field.shape, given, there);
      else if (name.startsWith('x-')) yield* textsWithin({ [name]: given }, at);
    }
  }
}

function* textsWithin(value: unknown, at: string): Generator<Text> {
  if (typeof value === 'string') yield { at, text: value };
  if (value === null || typeof value !== 'object') return;
  const isArray = Array.isArray(value);
  for (const [name, given] of Object.entries(value)) {
    const there = isArray ? `${at}[${name}]` : at === '' ? name : `${at}.${name}`;
    if (!isArray) yield { at: there, text: name };
    yield* textsWithin(given, there);
  }
}
