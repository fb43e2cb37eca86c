import { _default, array, optional } from 'zod/mini';
import { anything, day, field, position, ref, text, thing } from '../fields.ts';

/** The schema of a difference. */
export const differences = thing('A disagreement that is on the table, what each side says, and the plan for it', {
  title: field(text, 'What it is about', { example: 'Who pays for the transfers' }),
  subjects: field(optional(array(anything)), 'What it bears on', { example: ['handover'] }),
  positions: field(_default(array(position), []), 'What each organisation says: backs, takes part, reserves, opposes, not asked'),
  group: field(optional(ref('groups')), 'Who resolves it', { example: 'board' }),
  raisedAt: field(optional(day), 'When it was put on the table', { example: '2026-09-14' }),
  plan: field(optional(text), 'How it is to be resolved', { example: 'Directors of finance meet on the 4th' }),
  resolveBy: field(optional(day), 'The last day by which', { example: '2026-12-04' }),
  resolvedAt: field(optional(day), 'When it was resolved; absent, not yet', { example: '2026-12-01' }),
});
