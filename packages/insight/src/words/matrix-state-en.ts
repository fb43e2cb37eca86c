import type { Messages } from './messages.ts';

/** What a matrix says in the place of its picture where there is nothing to show, in English. */
export const matrixStateEnglish = {
  noRows: 'No subjects to show',
  noRowsHelp: 'The partnership has none of these yet, or the filters leave none.',
  noGaps: 'No gaps',
  noGapsHelp: 'Each subject has exactly one accountable who has accepted, and nothing else is wrong.',
  noneFound: 'Nothing found',
  noneFoundHelp: 'No subject, and nobody with a part in one, is called “{search}”.',
  lookedAt: 'Looked at: {what}.',
  'within-organisation': 'organisation: {name}',
  'within-role': 'held by: {name}',
  'within-programme': 'programme: {name}',
  'within-objective': 'objective: {name}',
  foundSound: {
    one: 'Nothing is wrong with the one subject that “{search}” finds.',
    other: 'Nothing is wrong with the {count} subjects that “{search}” finds.',
  },
  'missing-organisation': 'This organisation is not in the partnership',
  'missing-role': 'This role is not in the partnership',
  'missing-programme': 'This programme is not in the partnership',
  'missing-objective': 'This objective is not in the partnership',
  missingHelp: 'Nothing of that kind has the id “{id}” here. It may have been renamed or closed.',
} satisfies Messages;
