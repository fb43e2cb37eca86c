import { array, optional } from 'zod/mini';
import { field, ref, text, thing } from '../fields.ts';

/** The schema of a group. */
export const groups = thing('A board, a sub-group, a network: people of several organisations who meet', {
  name: field(text, 'Its name', { example: 'Urgent and Emergency Care Board' }),
  kind: field(optional(text), 'What sort of group it is', { example: 'board' }),
  members: field(optional(array(ref('organisations', 'roles'))), 'Who is in it', { example: ['hull', 'director'] }),
  chair: field(optional(ref('roles')), 'Who chairs it', { example: 'director' }),
  remit: field(optional(text), 'What it is there for', { example: 'Holds the winter plan' }),
  parent: field(optional(ref('groups')), 'The group that it reports to', { example: 'board' }),
});
