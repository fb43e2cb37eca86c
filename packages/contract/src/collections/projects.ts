import { _default, array, enum as oneOf, optional, strictObject } from 'zod/mini';
import { day, field, money, ref, share, text, thing } from '../fields.ts';

/** The schema of a project. */
export const projects = thing('What is done, by whom together, and what it contributes to', {
  title: field(text, 'What it is', { example: 'Electronic handover' }),
  why: field(optional(text), 'What it is for', { example: 'Ambulances wait at the door' }),
  programme: field(optional(ref('programmes')), 'The programme that it is a part of', { example: 'urgent-care' }),
  partners: field(_default(array(ref('organisations')), []), 'Who does it', { example: ['hull', 'york'] }),
  start: field(optional(day), 'The first day, as now forecast', { example: '2026-04-01' }),
  end: field(optional(day), 'The last day, as now forecast', { example: '2027-03-31' }),
  budget: field(
    optional(strictObject({ ...money, holder: field(optional(ref('organisations')), 'Who holds it', { example: 'hull' }) })),
    'What it may cost',
  ),
  contributions: field(
    _default(
      array(
        strictObject({
          to: field(ref('objectives', 'results', 'measures'), 'What it contributes to', { example: 'urgent' }),
          effect: field(optional(oneOf(['raise', 'lower'])), 'Whether it raises or lowers the measure', { example: 'raise' }),
          share: field(optional(share), 'How much of what is to be reached comes from it', { unit: 'share of the whole', example: 0.4 }),
        }),
      ),
      [],
    ),
    'What it contributes to',
  ),
  impact: field(
    optional(
      array(
        strictObject({
          organisation: field(ref('organisations'), 'Who is affected', { example: 'york' }),
          says: field(text, 'How', { example: 'Two wards change their rota' }),
        }),
      ),
    ),
    'What it means for each partner',
  ),
});
