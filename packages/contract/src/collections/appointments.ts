import { optional } from 'zod/mini';
import { day, field, ref, text, thing } from '../fields.ts';

/** The schema of an appointment. */
export const appointments = thing('Who holds a role, from when to when. A role without a current appointment is vacant', {
  role: field(ref('roles'), 'The role', { example: 'director' }),
  holder: field(optional(text), 'Who holds it; may be left out where names are not published', { example: 'A. Person' }),
  from: field(optional(day), 'The first day; absent, since always', { example: '2026-04-01' }),
  to: field(optional(day), 'The last day; absent, until further notice', { example: '2027-03-31' }),
});
