import { array, boolean, enum as oneOf, gte, int, lte, optional, strictObject } from 'zod/mini';
import { day, duration, field, number, ref, text, thing } from '../fields.ts';

const observation = strictObject({
  period: field(day, 'The day, month or financial year that it is of', { example: '2026-09' }),
  value: field(optional(number), 'The value; may be left out where numerator and denominator give it', {
    unit: 'the measure’s unit',
    example: 84.6,
  }),
  numerator: field(optional(number), 'The count above the line of a rate', { example: 8460 }),
  denominator: field(optional(number), 'The count below it; rates of several organisations are combined from both', { example: 10000 }),
  provisional: field(optional(boolean()), 'That the figure may still be revised', { example: true }),
  narrative: field(optional(text), 'What happened then', { example: 'Norovirus closed two wards' }),
});

/** The schema of a measure. */
export const measures = thing('A number over time, for the partnership as a whole or by organisation', {
  title: field(text, 'What is measured', { example: 'Seen within four hours' }),
  unit: field(text, '`%`, a currency by its three letters, or a word', { example: '%' }),
  decimals: field(optional(int().check(gte(0), lte(6))), 'With how many decimals it is shown', { example: 1 }),
  direction: field(oneOf(['increase', 'decrease', 'neutral']), 'Which way is better; neutral where neither is', { example: 'increase' }),
  cadence: field(optional(duration), 'How often there is a new figure', { example: 'P1M' }),
  source: field(optional(text), 'Where the figures are from', { example: 'NHS England, A&E attendances' }),
  standard: field(
    optional(
      array(
        strictObject({
          value: field(number, 'The threshold', { unit: 'the measure’s unit', example: 95 }),
          from: field(day, 'The first day it holds', { example: '2016-04-01' }),
          to: field(optional(day), 'The last day it holds; absent, until further notice', { example: '2027-03-31' }),
          alternative: field(optional(text), 'What complies as well', { example: 'or a plan in place' }),
        }),
      ),
    ),
    'The national or agreed thresholds, each with the time it holds',
  ),
  series: field(
    array(
      strictObject({
        organisation: field(optional(ref('organisations')), 'Whose figures they are; absent, those of the partnership', {
          example: 'hull',
          absenceSpeaks: true,
        }),
        observations: field(array(observation), 'The figures, one for each period'),
      }),
    ),
    'The figures, at most one series for each organisation',
  ),
  rebase: field(
    optional(
      array(
        strictObject({
          at: field(day, 'The first day of the new process', { example: '2026-04-01' }),
          why: field(text, 'What changed', { example: 'Same day emergency care opened' }),
        }),
      ),
    ),
    'When the process changed, so that its limits start anew',
  ),
  aggregation: field(
    optional(oneOf(['sum', 'mean', 'ratio'])),
    'How the figures of several organisations are combined; ratio: from numerators and denominators',
    { example: 'ratio' },
  ),
});
