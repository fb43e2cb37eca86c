import { type TextCheck, textChecks } from '../checks.ts';
import { collectionNames, type Kind } from '../kinds.ts';
import { DEEPEST, isObject } from '../shape.ts';
import { type Fields, fieldsOf, isList, rangeOf, type Shape } from '../shape-language.ts';

/** What all tests of one document know. */
export interface Pass {
  /** Of which collection each id is: the bit that stands for it. */
  readonly ids: ReadonlyMap<string, number>;
  /** Whether what is good is frozen. */
  readonly isOurs: boolean;
}

/** Tells whether a value is of a shape, and what it refers to is there. */
export type Test = (value: unknown, pass: Pass) => boolean;

/** The bit that stands for a collection. */
export const bitOf = (kind: Kind): number => 1 << collectionNames.indexOf(kind);

/** Freezes what nobody else has. */
export const frozenIfOurs = <T>(value: T, { isOurs }: Pass): T => (isOurs ? Object.freeze(value) : value);

/**
 * The test of a shape, made once: what the shape says is looked up then, and not for each value.
 *
 * @param isWhole whether it is the shape of a thing, or of the head: these may have fields of the publisher's own
 */
export function testOf(shape: Shape, isWhole = false): Test {
  if (typeof shape === 'string') return testOne(shape);
  if (!isList(shape)) return testFields(shape, isWhole);
  const test = testOf(shape[0]);
  return (value, pass) => {
    if (!Array.isArray(value)) return false;
    for (const element of value) if (!test(element, pass)) return false;
    frozenIfOurs(value, pass);
    return true;
  };
}

/** One field of an object, and the one that usually comes after it. */
interface Field {
  readonly name: string;
  readonly test: Test;
  readonly isRequired: boolean;
  next: Field | undefined;
}

function testFields(fields: Fields, isWhole: boolean): Test {
  const known = new Map<string, Field>();
  for (const [name, { shape, fallback, ...field }] of fieldsOf(fields)) {
    // Only a thing's own fields are filled in; what is absent further down is left to careful reading.
    const isRequired = field.isRequired || (!isWhole && fallback !== undefined);
    known.set(name, { name, test: testOf(shape), isRequired, next: undefined });
  }
  const required = [...known.values()].filter(({ isRequired }) => isRequired).length;
  let first: Field | undefined;
  return (value, pass) => {
    if (!isObject(value)) return false;
    let missing = required;
    let before: Field | undefined;
    for (const name in value) {
      // Objects of a kind have their fields in the same order, mostly: what came next last time is looked at first.
      const guess: Field | undefined = before ? before.next : first;
      const field = guess?.name === name ? guess : known.get(name);
      if (!field) {
        if (!isWhole || !name.startsWith('x-') || !isShallow(value[name], DEEPEST, pass)) return false;
        continue;
      }
      if (!field.test(value[name], pass)) return false;
      if (field.isRequired) missing--;
      if (field !== guess) {
        if (before) before.next = field;
        else first = field;
      }
      before = field;
    }
    frozenIfOurs(value, pass);
    return missing === 0;
  };
}

function isShallow(value: unknown, left: number, pass: Pass): boolean {
  if (value === null || typeof value !== 'object') return value !== undefined && typeof value !== 'function';
  return left > 0 && Object.values(frozenIfOurs(value, pass)).every((inner) => isShallow(inner, left - 1, pass));
}

function testOne(shape: string): Test {
  if (shape === 'boolean') return (value) => typeof value === 'boolean';
  const range = rangeOf(shape);
  if (range) {
    const { from, to, whole } = range;
    return (value) =>
      typeof value === 'number' && value >= from && value <= to && Number.isFinite(value) && (!whole || Number.isSafeInteger(value));
  }
  if (shape.startsWith('@')) {
    const kinds = (shape.slice(1).split(' @') as Kind[]).reduce((bits, kind) => bits | bitOf(kind), 0);
    return (value, { ids }) => value !== '' && (ids.get(value as string)! & kinds) !== 0;
  }
  if (shape.includes('|')) {
    const values = new Set<unknown>(shape.split('|'));
    return (value) => values.has(value);
  }
  if (shape === 'text') return (value) => typeof value === 'string' && value !== '';
  const check = remembered(textChecks[shape as TextCheck]);
  return (value) => typeof value === 'string' && check(value);
}

/** So many texts are remembered, and none that is longer. */
const [MOST, LONGEST] = [10_000, 32];

/** A test of text that knows what it was asked before: there are few days, and each of them stands in many places. */
function remembered(check: (text: string) => boolean): (text: string) => boolean {
  const good = new Set<string>();
  return (text) => {
    if (good.has(text)) return true;
    const isGood = check(text);
    if (isGood && text.length <= LONGEST && good.size < MOST) good.add(text);
    return isGood;
  };
}
