import { _default, array, optional, strictObject } from 'zod/mini';
import { anything, day, field, position, ref, text, thing } from '../fields.ts';

/** The schema of a decision. */
export const decisions = thing('What is to be decided or was, by whom, and what each organisation says', {
  title: field(text, 'What is decided', { example: 'Where the hyper-acute stroke units are' }),
  subjects: field(_default(array(anything), []), 'What it is about', { example: ['handover'] }),
  concerned: field(optional(array(ref('organisations'))), 'Whom it concerns', { example: ['hull', 'york'] }),
  group: field(optional(ref('groups')), 'Who decides', { example: 'board' }),
  delegatedFrom: field(optional(ref('organisations', 'groups', 'roles')), 'Who gave it the right to', { example: 'hull' }),
  neededBy: field(optional(day), 'The last day by which it is needed', { example: '2026-12-15' }),
  decidedAt: field(optional(day), 'When it was taken; absent, not yet', { example: '2026-12-10' }),
  outcome: field(optional(text), 'What was decided', { example: 'Two units, in Hull and York' }),
  rationale: field(optional(text), 'Why', { example: 'Both are within an hour of everyone' }),
  positions: field(_default(array(position), []), 'What each organisation says of it: backs, takes part, reserves, opposes, not asked'),
  consultation: field(
    optional(
      strictObject({
        start: field(optional(day), 'The first day', { example: '2026-09-01' }),
        end: field(optional(day), 'The last day', { example: '2026-11-30' }),
        outcome: field(optional(text), 'What came of it', { example: '1,204 answers; travel is the main worry' }),
      }),
    ),
    'The public consultation on it',
  ),
});
