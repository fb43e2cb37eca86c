import { array, optional } from 'zod/mini';
import { field, number, ref, text, thing } from '../fields.ts';

/** The schema of a role. */
export const roles = thing('A post that people hold in turn; what is accountable is the role, not the person', {
  title: field(text, 'What it is called', { example: 'Chief Operating Officer' }),
  organisations: field(array(ref('organisations')), 'Whose role it is; several for a joint one', { example: ['hull'] }),
  capacity: field(optional(number), 'How much there is of it, shared by all that it is assigned to', {
    unit: 'full-time posts',
    example: 0.5,
  }),
});
