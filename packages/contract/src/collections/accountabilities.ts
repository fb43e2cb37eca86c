import { array, optional } from 'zod/mini';
import { anything, day, field, ref, text, thing } from '../fields.ts';

/** The schema of an accountability. */
export const accountabilities = thing(
  'Who answers for what, in the letters of the partnership’s scheme. Owners and leads are read from here, nowhere else',
  {
    subject: field(anything, 'For what', { example: 'urgent' }),
    party: field(ref('organisations', 'roles', 'groups'), 'Who', { example: 'director' }),
    letters: field(array(text), 'As what, in the letters of `responsibilityScheme`', { example: ['A'] }),
    acceptedAt: field(optional(day), 'When the party accepted it; absent, not yet', { example: '2026-05-02' }),
    confirmedAt: field(optional(day), 'When the party last confirmed it', { example: '2026-11-02' }),
    from: field(optional(day), 'The first day it holds; absent, since always', { example: '2026-04-01' }),
    to: field(optional(day), 'The last day it holds; absent, until further notice', { example: '2027-03-31' }),
  },
);
