import { optional } from 'zod/mini';
import { day, field, text, thing } from '../fields.ts';

/** The schema of a programme. */
export const programmes = thing('Projects that belong together', {
  title: field(text, 'What it is', { example: 'Urgent and emergency care' }),
  why: field(optional(text), 'What it is for', { example: 'To bring waits back to standard' }),
  start: field(optional(day), 'The first day', { example: '2026-04-01' }),
  end: field(optional(day), 'The last day', { example: '2028-03-31' }),
});
