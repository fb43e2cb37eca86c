import { _default, array, optional } from 'zod/mini';
import { day, field, position, ref, text, thing } from '../fields.ts';

/** The schema of an objective. */
export const objectives = thing('What the partnership has agreed to reach', {
  title: field(text, 'What it is', { example: 'Four-hour waits back to standard' }),
  why: field(optional(text), 'Why it matters', { example: 'Patients wait too long' }),
  aims: field(_default(array(ref('aims')), []), 'The aims that it serves', { example: ['care'] }),
  parent: field(optional(ref('objectives')), 'The objective that it is a part of', { example: 'well' }),
  start: field(optional(day), 'The first day of work on it', { example: '2026-04' }),
  due: field(optional(day), 'The last day by which it is to be reached', { example: '2026/27' }),
  setBy: field(optional(array(ref('organisations'))), 'Who took part in setting it', { example: ['hull'] }),
  positions: field(_default(array(position), []), 'What each organisation says of it: backs, takes part, reserves, opposes, not asked'),
});
