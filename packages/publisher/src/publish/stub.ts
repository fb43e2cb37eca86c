import type { Kind } from '@stp-widgets/contract';
import { fieldsOf, isList, type Shape } from '@stp-widgets/contract/shape-language.js';
import { shapes } from '@stp-widgets/contract/shapes.js';
import { isReference, own } from './references.ts';
import type { Entry, Thing } from './things.ts';

/** What stands for a title that an audience may not see, in the languages that there are words in. */
const notShownIn = { en: 'Not shown to this audience', cy: 'Heb ei ddangos i’r gynulleidfa hon' } as const;

/** What stands for a title that an audience may not see: Welsh for `cy`, English for every other language. */
export const notShown = (language = 'en'): string => notShownIn[/^cy\b/i.test(language) ? 'cy' : 'en'];

/** What stands for any other text that there must be. */
const NOTHING = '–';

const isTitle = (name: string) => name === 'title' || name === 'name' || name === 'says';

/** Tells whether a shape is a text's in words. */
export const isText = (shape: Shape): boolean => shape === 'text' || shape === 'link';

/** The value of a required field that says nothing; a reference is for the caller to fill. */
export function saysNothing(name: string, shape: Shape, title: string): unknown {
  if (isList(shape)) return [];
  if (typeof shape !== 'string') throw new Error(`invalid shape of what must say nothing: ${name}`);
  if (shape === 'text') return isTitle(name) ? title : NOTHING;
  const values = shape.split('|');
  if (values.length < 2) throw new Error(`invalid shape of what must say nothing: ${name}`);
  return values.includes('neutral') ? 'neutral' : values[0];
}

/** A thing that stands for one which an audience may not see: only what the contract requires, and that says nothing. */
export function stubOf(kind: Kind, id: string, title: string, referent: (kind: Kind) => string): Thing {
  const required = [...fieldsOf(shapes[kind] as { readonly [field: string]: Shape })].filter(
    ([name, { isRequired }]) => isRequired && name !== 'id',
  );
  const filled = required.map(([name, { shape }]) => [
    name,
    isReference(shape) ? referent(firstKind(shape)) : saysNothing(name, shape, title),
  ]);
  return { id, withheld: true, ...Object.fromEntries(filled) };
}

const firstKind = (shape: string) => shape.slice(1).split(' @')[0] as Kind;

/** Tells whether a thing is such a stub, from an earlier publication: whatever it holds says nothing. */
export function isStub({ kind, thing }: Entry): boolean {
  if (thing.withheld !== true || !/^withheld-\d+$/.test(thing.id)) return false;
  const fields = fieldsOf(shapes[kind] as { readonly [field: string]: Shape });
  return Object.keys(thing).every((name) => {
    const field = fields.get(name);
    if (name === 'id' || name === 'withheld') return true;
    if (!field?.isRequired) return false;
    if (isReference(field.shape)) return /^withheld-\d+$/.test(String(own(thing, name)));
    const titles = Object.values(notShownIn);
    return titles.some((title) => JSON.stringify(own(thing, name)) === JSON.stringify(saysNothing(name, field.shape, title)));
  });
}
