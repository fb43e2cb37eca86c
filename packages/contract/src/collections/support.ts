import { array, enum as oneOf, optional } from 'zod/mini';
import { anything, day, field, ref, text, thing } from '../fields.ts';

/** The schema of an offer or a need of support. */
export const support = thing('Help that one organisation offers or needs', {
  title: field(text, 'What it is', { example: 'Two theatre nurses for six weeks' }),
  kind: field(oneOf(['offer', 'need']), 'Whether it is offered or needed', { example: 'offer' }),
  organisation: field(optional(ref('organisations')), 'Who offers or needs it', { example: 'york' }),
  subjects: field(optional(array(anything)), 'What it is for', { example: ['handover'] }),
  from: field(optional(day), 'The first day', { example: '2026-12-01' }),
  to: field(optional(day), 'The last day', { example: '2027-01-15' }),
  says: field(optional(text), 'What it takes', { example: 'Travel is paid' }),
  meets: field(optional(ref('support')), 'The need that an offer meets, or the offer that meets a need', { example: 'need-nurses' }),
});
