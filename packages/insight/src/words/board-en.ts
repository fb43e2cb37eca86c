import type { Messages } from './messages.ts';

/** What a board of objectives says, in English. */
export const boardEnglish = {
  asPicture: 'Cards',
  board: 'Objectives',
  boardOf: 'Objectives, {name}',

  objectives: { one: '{count} objective', other: '{count} objectives' },
  ofThem: '{objectives}: {standings}',
  'count-reached': '{count} reached',
  'count-on track': '{count} on track',
  'count-behind': '{count} behind',
  'count-unmeasured': { one: '{count} without a result to count', other: '{count} without results to count' },
  'count-silent': '{count} with nothing reported',
  disagreeing: { one: '{count} where report and numbers disagree', other: '{count} where report and numbers disagree' },
  overdue: {
    one: '{count} update is overdue, the last one from {ago}.',
    other: '{count} updates are overdue, the oldest from {ago}.',
  },
  groupOf: '{objectives}, {disagreeing}',

  byStatus: 'By what was reported',
  'off-scale': 'Not on the scale',
  unreported: 'Nothing reported',
  noAim: 'No aim',
  noOrganisation: 'Nobody accountable',

  groupBy: 'Group by',
  'by-aim': 'Aim',
  'by-organisation': 'Organisation',
  'by-status': 'Status',
  'by-none': 'Nothing',
  sort: 'Sort',
  'sort-document': 'As in the plan',
  'sort-standing': 'Most at risk first',
  'sort-status': 'Worst status first',
  'sort-update': 'Longest without an update first',
  onlyDisagreeing: 'Reports that disagree',
  onlyOverdue: 'Overdue updates',
  search: 'Search',
  shownOf: '{shown} of {all} shown',
  showAll: 'Show all',
  more: { one: 'Show {count} more', other: 'Show {count} more' },

  noObjectives: 'No objectives to show',
  noObjectivesHelp: 'The partnership has none yet, or none of what this tag asks for.',
  noMatch: 'No objective matches',
  noMatchHelp: 'Take away a filter, or search for something else.',
  'missing-aim': 'This aim is not in the partnership',
  'missing-organisation': 'This organisation is not in the partnership',
  missingHelp: 'Nothing of that kind has the id “{id}” here. It may have been renamed or closed.',
} satisfies Messages;
