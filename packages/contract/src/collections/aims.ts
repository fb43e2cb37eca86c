import { optional } from 'zod/mini';
import { field, text, thing } from '../fields.ts';

/** The schema of an aim. */
export const aims = thing('One of the partnership’s few outcomes, which objectives serve', {
  title: field(text, 'What it is', { example: 'Transformed quality of care' }),
  why: field(optional(text), 'Why it is one', { example: 'People wait too long' }),
});
