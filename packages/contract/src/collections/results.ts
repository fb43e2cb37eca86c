import { _default, array, gte, optional, strictObject } from 'zod/mini';
import { day, duration, field, number, ref, text, thing } from '../fields.ts';

/** The schema of a result. */
export const results = thing('A measurable result of an objective, and what was agreed about it', {
  objective: field(ref('objectives'), 'The objective that it is a result of', { example: 'urgent' }),
  title: field(text, 'What it is', { example: 'Nine of ten patients within four hours' }),
  measure: field(optional(ref('measures')), 'The measure by which it is told', { example: 'four-hours' }),
  baseline: field(
    optional(
      strictObject({
        value: field(number, 'The value', { unit: 'the measure’s unit', example: 83.1 }),
        at: field(day, 'When it was that', { example: '2026-03' }),
      }),
    ),
    'Where it started',
  ),
  target: field(
    optional(
      strictObject({
        value: field(number, 'The value', { unit: 'the measure’s unit', example: 90 }),
        by: field(day, 'The last day by which it is to be reached', { example: '2027-03' }),
        alternative: field(optional(text), 'What complies as well', { example: 'or a plan in place' }),
      }),
    ),
    'What was agreed to reach',
  ),
  trajectory: field(
    _default(
      array(
        strictObject({
          value: field(number, 'The value agreed for then', { unit: 'the measure’s unit', example: 86 }),
          at: field(day, 'When', { example: '2026-09-30' }),
        }),
      ),
      [],
    ),
    'The agreed way from baseline to target',
  ),
  weight: field(optional(number.check(gte(0))), 'How much it counts among the results of its objective; 1 when absent', { example: 3 }),
  cadence: field(optional(duration), 'How often it is to be reported', { example: 'P1M' }),
});
