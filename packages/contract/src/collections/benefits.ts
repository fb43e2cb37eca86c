import { _default, array, enum as oneOf, gte, optional, strictObject } from 'zod/mini';
import { currency, day, field, number, ref, text, thing } from '../fields.ts';

/** The schema of a benefit. */
export const benefits = thing('What something saves and costs: planned, forecast and actual, by organisation', {
  title: field(text, 'What it is', { example: 'Fewer agency shifts' }),
  subject: field(ref('objectives', 'results', 'programmes', 'projects', 'activities'), 'What it is a benefit of', { example: 'handover' }),
  kind: field(
    optional(oneOf(['cash-releasing', 'non-cash-releasing', 'societal', 'unmonetised'])),
    'Which kind, as the Green Book tells them apart',
    { example: 'cash-releasing' },
  ),
  currency: field(optional(currency), 'The currency of its lines, by three letters', { example: 'GBP' }),
  lines: field(
    _default(
      array(
        strictObject({
          organisation: field(optional(ref('organisations')), 'Whose; absent, that of the partnership', {
            example: 'hull',
            absenceSpeaks: true,
          }),
          of: field(oneOf(['spend', 'saving']), 'Whether it is spent or saved', { example: 'saving' }),
          period: field(day, 'The day, month or financial year', { example: '2026/27' }),
          planned: field(optional(number), 'What was planned', { unit: 'the benefit’s currency', example: 250000 }),
          forecast: field(optional(number), 'What is now forecast', { unit: 'the benefit’s currency', example: 180000 }),
          actual: field(optional(number), 'What it was', { unit: 'the benefit’s currency', example: 92000 }),
        }),
      ),
      [],
    ),
    'The amounts by organisation and period',
  ),
  sharedWith: field(optional(array(ref('organisations'))), 'Who counts the same saving as well; it is counted once', { example: ['york'] }),
  optimismBias: field(
    optional(
      strictObject({
        allowance: field(number.check(gte(0)), 'By how much spend is raised and saving lowered', {
          unit: 'share of the amount',
          example: 0.15,
        }),
        basis: field(optional(text), 'What that rests on', { example: 'Green Book, non-standard buildings' }),
      }),
    ),
    'The allowance for hoping too much',
  ),
});
