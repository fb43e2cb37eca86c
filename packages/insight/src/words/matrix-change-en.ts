import type { Messages } from './messages.ts';

/** What the accountability matrix says of what changed in it, in English. Fetched when that is asked for. */
export const matrixChangeEnglish = {
  changedSince: 'Changed since {day}',
  changedBetween: 'Changed from {from} to {to}',
  nothingChanged: 'Nothing changed since {day}.',
  change: 'Change',
  inWords: 'In words',

  'heading-handed over': 'Handed over',
  'heading-lost': 'Lost',
  'heading-gained': 'Gained',
  'heading-letters': 'Other letters',
  'heading-unaccepted': 'No longer accepted',
  'heading-renewed': 'Renewed, not yet accepted',
  renewed: 'Renewed',
  'heading-accepted': 'Accepted',
  'heading-confirmed': 'Confirmed',

  'count-handed over': { one: '{count} handed over', other: '{count} handed over' },
  'count-lost': { one: '{count} lost', other: '{count} lost' },
  'count-gained': { one: '{count} gained', other: '{count} gained' },
  'count-letters': { one: '{count} with other letters', other: '{count} with other letters' },
  'count-unaccepted': { one: '{count} no longer accepted', other: '{count} no longer accepted' },
  'count-renewed': { one: '{count} renewed but not yet accepted', other: '{count} renewed but not yet accepted' },
  'count-accepted': { one: '{count} accepted', other: '{count} accepted' },
  'count-confirmed': { one: '{count} confirmed', other: '{count} confirmed' },

  changesBelow: { one: '{count} change below', other: '{count} changes below' },
  ofSubject: '{title}: {said}',
  'said-handed over': '{from} handed over to {party} as {after}',
  'said-lost': '{party} is no longer {before}',
  'said-gained': '{party} is now {after}',
  'said-letters': '{party} is now {after}, before that {before}',
  'said-unaccepted': '{party} no longer accepts to be {after}',
  'said-renewed': '{party} is {after} for another term, and has not yet accepted',
  'said-accepted': '{party} accepted to be {after} on {day}',
  'said-confirmed': '{party} confirmed to be {after} on {day}',
} satisfies Messages;
