import { gte, lte, optional } from 'zod/mini';
import { anything, day, field, number, ref, text, thing } from '../fields.ts';

/** The schema of an update. */
export const updates = thing(
  'What is reported of a thing. A thing’s status is its latest update’s and stands nowhere else; earlier ones are its history',
  {
    subject: field(anything, 'Of what', { example: 'urgent' }),
    organisation: field(optional(ref('organisations')), 'Who reports', { example: 'hull' }),
    at: field(day, 'When', { example: '2026-11-03' }),
    by: field(optional(ref('roles')), 'In which role', { example: 'director' }),
    status: field(optional(text), 'A value of the document’s `statusScale`', { example: 'green' }),
    forecastEnd: field(optional(day), 'When it is now thought to end; the thing’s own end says the same', { example: '2027-03-31' }),
    confidence: field(optional(number.check(gte(1), lte(5))), 'How sure, from 1, not at all, to 5, entirely', { example: 3 }),
    narrative: field(optional(text), 'What happened', { example: 'Streaming is open at both sites' }),
    next: field(optional(text), 'What comes next', { example: 'Second site in March' }),
  },
);
