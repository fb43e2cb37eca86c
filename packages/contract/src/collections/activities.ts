import { _default, array, enum as oneOf, gte, optional, strictObject } from 'zod/mini';
import { day, field, number, ref, share, text, thing } from '../fields.ts';

/** The schema of an activity. */
export const activities = thing('A task or a milestone of a project. Its start and end are the current forecast', {
  title: field(text, 'What it is', { example: 'Install the screens' }),
  project: field(optional(ref('projects')), 'The project that it is a part of', { example: 'handover' }),
  parent: field(optional(ref('activities')), 'The activity that it is a part of', { example: 'rollout' }),
  kind: field(_default(oneOf(['task', 'milestone']), 'task'), 'Whether it takes time or marks a day', { example: 'milestone' }),
  organisation: field(optional(ref('organisations')), 'Who does it', { example: 'hull' }),
  assignees: field(
    optional(
      array(
        strictObject({
          role: field(ref('roles'), 'Who', { example: 'director' }),
          allocation: field(optional(share), 'How much of the role it takes', { unit: 'share of the role', example: 0.5 }),
        }),
      ),
    ),
    'Who works on it',
  ),
  start: field(optional(day), 'The first day, as now forecast', { example: '2026-09-01' }),
  end: field(optional(day), 'The last day, as now forecast', { example: '2026-12-18' }),
  duration: field(optional(number.check(gte(0))), 'How long it takes, days off not counted; 0 for a milestone', {
    unit: 'days of work',
    example: 20,
  }),
  baselines: field(
    optional(
      array(
        strictObject({
          name: field(optional(text), 'Which one', { example: 'Business case' }),
          start: field(optional(day), 'The first day then', { example: '2026-08-01' }),
          end: field(optional(day), 'The last day then', { example: '2026-11-30' }),
        }),
      ),
    ),
    'What was agreed before, latest last; the forecast is compared with the last',
  ),
  actualStart: field(optional(day), 'When it did start', { example: '2026-09-03' }),
  actualEnd: field(optional(day), 'When it did end', { example: '2026-12-21' }),
  progress: field(optional(share), 'How much of it is done', { unit: 'share of the whole', example: 0.6 }),
  constraint: field(
    optional(
      strictObject({
        kind: field(
          oneOf([
            'start no earlier',
            'start on',
            'start no later',
            'finish no earlier',
            'finish on',
            'finish no later',
            'as late as possible',
          ]),
          'What holds',
          { example: 'finish no later' },
        ),
        day: field(optional(day), 'The day that it holds by', { example: '2026-12-31' }),
      }),
    ),
    'What binds its dates besides its dependencies',
  ),
});
