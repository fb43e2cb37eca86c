import { expect } from '@open-wc/testing';
import { collections, document } from '@stp-widgets/contract/schema.js';
import { readThing } from '@stp-widgets/contract/shape.js';
import type { Shape } from '@stp-widgets/contract/shape-language.js';
import { headShape, shapes } from '@stp-widgets/contract/shapes.js';
import * as fc from 'fast-check';
import { add, damaged, placesIn, put, values } from './damage.ts';
import { fromSchema, whole } from './from-schema.ts';
import type { Json } from './good-document.ts';

const both = [
  ...Object.entries(collections).map(([kind, schema]) => [kind, schema, shapes[kind as keyof typeof shapes]] as const),
  ['head', document, headShape] as const,
];

type Both = (typeof both)[number];

/** Reads a value that may refer to anything. */
const read = (shape: Shape, input: unknown) => readThing(shape, { input, at: '', refers: () => true, notices: [] });

/** The same without the publisher's own fields, which the schema does not know and reading carries. */
const withoutOwn = (value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).filter(([name]) => !name.startsWith('x-')))
    : value;

/** Fails unless schema and shape say the same of a value, and what the shape keeps is what the schema would. */
function agree([, schema, shape]: Both, given: unknown): void {
  const value = withoutOwn(given);
  const bySchema = schema.safeParse(value);
  const byShape = read(shape, value);
  expect(byShape.notices.length === 0).to.equal(bySchema.success, JSON.stringify(value));
  if (bySchema.success) expect(byShape.value).to.deep.equal(bySchema.data);
  if (byShape.value !== undefined) expect(schema.safeParse(byShape.value).success).to.equal(true, JSON.stringify(byShape.value));
}

/** The same, for one fault at each place of a whole value. */
function agreeOnFaults(one: Both): void {
  const value = whole(one[1]);
  for (const at of placesIn(value)) {
    for (const other of values) agree(one, put(value, at, other));
    if (at.length > 0) agree(one, put(value, at, undefined));
    for (const name of ['own', 'id', '__proto__', 'constructor']) agree(one, add(value, at, name, 1));
  }
}

for (const one of both) {
  const [kind, schema] = one;
  describe(`the shape of ${kind}`, () => {
    it('takes all that the schema takes', () => {
      fc.assert(
        fc.property(fromSchema(schema), (value) => {
          expect(schema.safeParse(value).success).to.equal(true);
          agree(one, value);
        }),
      );
    });

    it('takes all that the schema takes of a whole one with one thing exchanged, taken out or added', () => {
      expect(schema.safeParse(whole(schema)).success).to.equal(true);
      agreeOnFaults(one);
    });

    it('takes all that the schema takes of what is damaged at several places', () => {
      const broken = fromSchema(schema).chain((value) => damaged(value, 4));
      fc.assert(fc.property(broken, (value) => agree(one, value)));
    });

    it('takes all that the schema takes of any JSON', () => {
      fc.assert(fc.property(fc.jsonValue(), (value) => agree(one, value)));
    });
  });
}

describe('a shape with a slip', () => {
  for (const [slip, field, shape] of [
    ['a range too wide', 'progress?', '0..2'],
    ['a range too narrow', 'duration?', '0..1'],
    ['a value too few', 'kind="task"', 'task'],
    ['a value too many', 'kind="task"', 'task|milestone|A'],
    ['a check too few', 'end?', 'text'],
    ['another check', 'end?', 'instant'],
    ['a list for one', 'start?', ['day']],
    ['a field too many', 'own?', 'number'],
    ['a part too many', 'assignees?', [{ role: '@roles', 'allocation?': '0..1', 'own?': 'number' }]],
    ['a part that need not be there', 'assignees?', [{ 'role?': '@roles', 'allocation?': '0..1' }]],
    ['another default', 'kind="milestone"', 'task|milestone'],
  ] as const) {
    it(`does not pass here: ${slip}`, () => {
      const name = field.replace(/\W.*/, '');
      const others = Object.entries(shapes.activities).filter(([known]) => known.replace(/\W.*/, '') !== name);
      const slipped = Object.fromEntries([...others, [field, shape]]) as typeof shapes.activities;
      expect(() => agreeOnFaults(['activities', collections.activities, slipped])).to.throw();
    });
  }
});

describe('the shapes', () => {
  it('are the schema’s, collection by collection', () => {
    expect(Object.keys(shapes)).to.deep.equal(Object.keys(collections));
  });

  it('carry a publisher’s own field, which the schema leaves to whoever validates', () => {
    const aim: Json = { id: 'a', title: 'A', 'x-own': 1 };
    const { value, notices } = read(shapes.aims, aim);
    expect([value, notices]).to.deep.equal([aim, []]);
    expect(collections.aims.safeParse(aim).success).to.equal(false);
  });
});
