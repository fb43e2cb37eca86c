import { _default, enum as oneOf, optional } from 'zod/mini';
import { day, field, number, position, ref, text, thing } from '../fields.ts';

/** The schema of a dependency. */
export const dependencies = thing('A promise between two: what one gives and the other waits for', {
  predecessor: field(ref('activities', 'results', 'projects'), 'What gives', { example: 'agreement' }),
  successor: field(ref('activities', 'results', 'projects'), 'What waits', { example: 'screens' }),
  type: field(
    _default(oneOf(['FS', 'SS', 'FF', 'SF']), 'FS'),
    'From the predecessor’s finish (F) or start (S) to the successor’s start or finish',
    { example: 'FS' },
  ),
  lag: field(_default(number, 0), 'How long after it, in the unit of `lagIn`; negative for a lead', { unit: 'days', example: 5 }),
  lagIn: field(
    _default(oneOf(['days', 'working days']), 'days'),
    'Whether days off count in the lag (days) or not (working days, by the document’s calendar)',
    { example: 'working days' },
  ),
  gives: field(optional(text), 'What is given', { example: 'The data-sharing agreement' }),
  acceptance: field(optional(text), 'By what the receiver knows that it has it', { example: 'Signed by both Caldicott guardians' }),
  neededBy: field(optional(day), 'The last day by which the receiver needs it', { example: '2026-09-04' }),
  promisedBy: field(optional(day), 'The last day by which the giver promises it', { example: '2026-09-20' }),
  confirmedAt: field(optional(day), 'When both last confirmed it', { example: '2026-08-15' }),
  giver: field(optional(position), 'What the giving organisation says: proposed, agreed, disputed, delivered'),
  receiver: field(optional(position), 'What the receiving organisation says: proposed, agreed, disputed, accepted'),
});
