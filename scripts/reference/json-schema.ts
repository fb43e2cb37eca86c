import {
  anything,
  code,
  common,
  currency,
  day,
  duration,
  instant,
  link,
  marks,
  position,
  share,
  text,
} from '@stp-widgets/contract/fields.js';
import { collectionNames } from '@stp-widgets/contract';
import { collections, head } from '@stp-widgets/contract/schema.js';
import { array, globalRegistry, optional, strictObject, toJSONSchema } from 'zod/mini';
import { textForms } from './text-forms.ts';

type Json = Record<string, unknown>;

/** A whole document: the head, and a list for each collection. */
const whole = strictObject({
  ...head,
  ...Object.fromEntries(Object.entries(collections).map(([name, thing]) => [name, optional(array(thing))])),
});

/** What stands in many places, and in the schema once. */
const shared = new Map<unknown, string>(
  Object.entries({ anything, code, currency, day, duration, instant, link, position, share, text, ...common, ...collections }).map(
    ([name, schema]) => [schema, name],
  ),
);

/** What the schemas say of themselves that JSON Schema has a word for, and the names of what is shared. */
const metadata = {
  get(schema: never) {
    const { description, unit, examples } = (globalRegistry.get(schema) ?? {}) as Json;
    const known = Object.entries({ id: shared.get(schema), description, unit, examples });
    return Object.fromEntries(known.filter(([, value]) => value !== undefined));
  },
} as unknown as typeof globalRegistry;

const things = new Map<unknown, string>(Object.entries(collections).map(([name, thing]) => [thing, name]));

/** JSON Schema 2020-12 of a document of the contract, in input form: what has a default may be left out. */
export function writeJsonSchema(): Json {
  const schema = toJSONSchema(whole, {
    io: 'input',
    metadata,
    override: ({ zodSchema, jsonSchema }) => complete(zodSchema, jsonSchema as Json),
  });
  const { $schema, $defs, ...rest } = schema as Json;
  return { $schema, title: 'Partnership', description: documentIs, ...rest, anyOf, $defs };
}

const documentIs =
  'A document of the contract of stp-widgets, version 1: what a health partnership agreed, who is accountable, what depends on whom, and whether it is working. Besides its shape, ids are unique across all collections and each reference leads to a thing of an expected collection';

/** A document holds at least one thing by which it is known. */
const anyOf = ['contract', 'partnership', ...collectionNames].map((name) => ({ required: [name] }));

/** Adds what zod does not know of a schema: forms of text, references, the publisher's own fields; and says units in words. */
function complete(schema: unknown, json: Json): void {
  const { unit } = json;
  if (typeof unit === 'string') json.description = `${String(json.description)}. Unit: ${unit}`;
  delete json.unit;
  if (schema === whole || things.has(schema)) json.patternProperties = { '^x-': ownField };
  if (things.has(schema)) json.title = things.get(schema);
  const mark = marks.get(schema as never);
  // What refers to a shared part says only what is its own.
  if (!mark || json.$ref !== undefined) return;
  if ('kinds' in mark) Object.assign(json, { minLength: 1, $comment: `the id of one of ${mark.kinds.join(', ')}` });
  else Object.assign(json, { ...textForms[mark.check], ...saidOf(json) });
}

const ownField = { description: 'A field of the publisher’s own: any JSON, at most 24 levels deep' };

/** What a field says of itself, which goes before what is said of its form. */
const saidOf = ({ description, examples }: Json) => ({
  ...(description !== undefined && { description }),
  ...(examples !== undefined && { examples }),
});
