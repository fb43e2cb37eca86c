import { array, enum as oneOf, optional } from 'zod/mini';
import { anything, day, field, ref, text, thing } from '../fields.ts';

/** The schema of something learnt. */
export const learning = thing('What the partnership learnt: a success, best practice, an act of generosity, a lesson', {
  title: field(text, 'What it is', { example: 'Streaming at the front door' }),
  kind: field(oneOf(['success', 'best practice', 'act of generosity', 'lesson']), 'Which of these it is', { example: 'success' }),
  organisation: field(optional(ref('organisations')), 'Whose it is', { example: 'hull' }),
  subjects: field(optional(array(anything)), 'What it is about', { example: ['urgent'] }),
  at: field(optional(day), 'When', { example: '2026-10' }),
  says: field(optional(text), 'What others may take from it', { example: 'A senior nurse at the desk halves the queue' }),
  takenUpBy: field(optional(array(ref('organisations'))), 'Who has taken it up', { example: ['york'] }),
});
