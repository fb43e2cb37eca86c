import {
  array,
  boolean,
  enum as oneOf,
  globalRegistry,
  gte,
  lte,
  number as aNumber,
  optional,
  refine,
  registry,
  strictObject,
  string,
} from 'zod/mini';
import { textChecks, type TextCheck } from './checks.ts';
import type { Kind } from './kinds.ts';

/** What people are told of a field besides its meaning. */
export interface About {
  /** What its numbers count. */
  readonly unit?: string;
  /** A value as it may stand in a document. */
  readonly example?: unknown;
  /** That its absence says something, so that a wrong one must not be left out alone: figures of nobody known are not the partnership’s. */
  readonly absenceSpeaks?: boolean;
}

/**
 * A field of the contract and what it means: a schema of its own, of which JSON Schema, the reference and the
 * office's workbook say the same.
 */
export function field<S extends { clone(): S }>(schema: S, description: string, { unit, example, absenceSpeaks }: About = {}): S {
  const own = schema.clone();
  const meta = {
    description,
    ...(unit !== undefined && { unit }),
    ...(example !== undefined && { examples: [example] }),
    ...(absenceSpeaks && { absenceSpeaks }),
  };
  globalRegistry.add(own as never, meta);
  return own;
}

/** What a schema's field says of itself: its meaning is empty where nothing was said. */
export function aboutOf(schema: object): About & { readonly description: string } {
  const {
    description = '',
    unit,
    examples,
  } = (globalRegistry.get(schema as never) ?? {}) as {
    readonly description?: string;
    readonly unit?: string;
    readonly examples?: readonly unknown[];
  };
  return { description, ...(unit !== undefined && { unit }), ...(examples?.length && { example: examples[0] }) };
}

/** What a text schema is checked for, or the collections it points into: what zod itself does not know of it. */
export const marks = registry<{ readonly check: TextCheck } | { readonly kinds: readonly Kind[] }>();

/** The id of a thing in one of the given collections. */
export const ref = (...kinds: [Kind, ...Kind[]]) => string().check(refine(textChecks.text)).register(marks, { kinds });

const checked = (check: TextCheck) => string().check(refine(textChecks[check])).register(marks, { check });

/** Text that says something. */
export const text = checked('text');
/** A civil day, a month or a financial year; see `Day`. */
export const day = checked('day');
/** An instant with its offset. */
export const instant = checked('instant');
/** An ISO 8601 duration of whole units: `P14D`, `P1M`, `PT30S`. */
export const duration = checked('duration');
/** An address a reader may follow. */
export const link = checked('link');
/** A finite number. */
export const number = aNumber();
/** A share of a whole, from 0 to 1. */
export const share = aNumber().check(gte(0), lte(1));
/** A currency by its three letters, as ISO 4217 lists them. */
export const currency = checked('currency');
/** Money with its currency. */
export const money = {
  amount: field(number, 'How much', { unit: 'the currency', example: 1_250_000 }),
  currency: field(currency, 'In which currency, by its three letters', { example: 'GBP' }),
};

/** An identifier in somebody's code scheme, with the time it held: codes change when areas merge. */
export const code = strictObject({
  scheme: field(text, 'Whose code it is', { example: 'ods' }),
  code: field(text, 'The code', { example: 'RWA' }),
  validFrom: field(optional(day), 'The first day it held', { example: '2016-04-01' }),
  validTo: field(optional(day), 'The last day it held', { example: '2022-06-30' }),
  successor: field(optional(text), 'The code that took its place', { example: 'QOQ' }),
});

/** What one organisation says of a thing that concerns several. */
export const position = strictObject({
  organisation: field(ref('organisations'), 'Whose position it is', { example: 'hull' }),
  value: field(
    oneOf(['proposed', 'agreed', 'disputed', 'delivered', 'accepted', 'backs', 'takes part', 'reserves', 'opposes', 'not asked']),
    'What it says. Of a dependency: proposed, agreed, disputed, delivered or accepted. Of an objective, a decision or a difference: backs, takes part, reserves, opposes or not asked',
    { example: 'agreed' },
  ),
  by: field(optional(ref('roles')), 'Who spoke for it', { example: 'director' }),
  at: field(optional(day), 'When', { example: '2026-05-02' }),
  note: field(optional(text), 'In its own words', { example: 'With the winter plan' }),
});

/** What an object of the contract may be about: anything that is agreed, done, feared or decided. */
export const anything = ref(
  'aims',
  'objectives',
  'results',
  'measures',
  'programmes',
  'projects',
  'activities',
  'dependencies',
  'benefits',
  'risks',
  'decisions',
  'differences',
  'support',
);

/** What any object of the contract may carry. */
export const common = {
  id: field(text, 'Its name for references: unique in the document across all collections, and the same from one publication to the next', {
    example: 'obj-urgent',
  }),
  links: field(
    optional(
      array(
        strictObject({
          href: field(link, 'The address: https, http, mailto or tel', { example: 'https://intranet.example/urgent-care' }),
          title: field(text, 'What stands there', { example: 'The plan' }),
          rel: field(optional(text), 'What it is to the thing; edit opens the publisher’s own form for it', { example: 'edit' }),
        }),
      ),
    ),
    'Where there is more about it',
  ),
  topics: field(optional(array(text)), 'What it is about, in the partnership’s own words', { example: ['emergency care'] }),
  audience: field(optional(text), 'For whom it is meant; absent, for everyone. `stp publish` leaves out what an audience may not see', {
    example: 'partners',
  }),
  withheld: field(optional(boolean()), 'That this stands for a thing which this document’s audience may not see', { example: true }),
};

/** The schema of one thing of a collection: what any object may carry, and its own fields. */
export function thing<F extends Fields>(description: string, fields: F) {
  const schema = strictObject({ ...common, ...fields });
  globalRegistry.add(schema as never, { description });
  return schema;
}

type Fields = Parameters<typeof strictObject>[0] & {};
