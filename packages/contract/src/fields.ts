import { array, enum as oneOf, gte, lte, number as aNumber, optional, refine, registry, strictObject, string } from 'zod/mini';
import { textChecks, type TextCheck } from './checks.ts';
import type { Kind } from './kinds.ts';

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
/** Money with its currency, by its three letters. */
export const money = { amount: number, currency: checked('currency') };

/** An identifier in somebody's code scheme, with the time it held: codes change when areas merge. */
export const code = strictObject({
  scheme: text,
  code: text,
  validFrom: optional(day),
  validTo: optional(day),
  successor: optional(text),
});

/** What one organisation says of a thing that concerns several. */
export const position = strictObject({
  organisation: ref('organisations'),
  value: oneOf(['proposed', 'agreed', 'disputed', 'delivered', 'accepted', 'backs', 'takes part', 'reserves', 'opposes', 'not asked']),
  by: optional(ref('roles')),
  at: optional(day),
  note: optional(text),
});

/** What any object of the contract may carry. */
export const common = {
  id: text,
  links: optional(array(strictObject({ href: link, title: text, rel: optional(text) }))),
  topics: optional(array(text)),
  audience: optional(text),
};
