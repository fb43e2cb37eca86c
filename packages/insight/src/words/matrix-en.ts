import type { Messages } from './messages.ts';

/** What the accountability matrix says, in English. */
export const matrixEnglish = {
  accountability: 'Accountability',
  accountabilityOf: 'Accountability, {name}',
  matrix: 'Accountability matrix',

  // The sentence
  allSound: 'All {total} subjects have exactly one accountable who has accepted.',
  oneSound: 'The one subject has exactly one accountable who has accepted.',
  oneUnsound: 'The one subject does not have exactly one accountable who has accepted.',
  someSound: {
    one: 'Of {total} subjects, {sound} has exactly one accountable who has accepted.',
    other: 'Of {total} subjects, {sound} have exactly one accountable who has accepted.',
  },
  noDecider: 'The scheme {name} has no letter for who decides, so nobody can be seen to be accountable.',
  nobodyFor: 'For {names} nobody is accountable',
  severalAfter: { one: 'for {names} {number} are', other: 'for {names} more than one are' },
  severalFor: { one: 'For {names} {number} are accountable', other: 'For {names} more than one are accountable' },
  // Isolated: no title turns the text after it round.
  titled: '“\u2068{title}\u2069”',
  others: { other: '{number} others' },

  // Heads
  subject: 'Subject',
  dependencyTitle: '{title}, from {giver} to {receiver}',
  'kind-programmes': 'Programme',
  'kind-objectives': 'Objective',
  'kind-results': 'Result',
  'kind-projects': 'Project',
  'kind-activities': 'Activity',
  'kind-dependencies': 'Dependency',
  'kind-decisions': 'Decision',
  'kind-risks': 'Risk',
  findings: 'Findings',
  partsOf: 'Below {title}',
  unknownLetter: '{letter}, not a letter of the scheme',
  onlyGaps: 'Only gaps',
  moreRows: { one: 'Show {count} more row', other: 'Show {count} more rows' },
  moreParties: { other: '{count} more: {labels}' },
  onlyParties: { one: '{count} party: {labels}', other: '{count} parties: {labels}' },

  // States of a letter
  offered: 'offered',
  vacant: 'vacant',
  expired: 'expired',
  'not begun': 'not begun',
  offeredFull: '{label}, offered and not yet accepted',
  vacantFull: '{label}, but the role is vacant',
  expiredFull: '{label} until {day}, expired',
  'not begunFull': '{label} from {day}, not yet begun',
  heldBy: '{party}: {what}',
  partyIn: '{party} ({names})',

  // Findings: in the row, and beside it
  'nobody-accountable': 'Nobody accountable',
  'several-accountable': '{number} accountable',
  'accountable-vacant': 'Accountable vacant',
  'one-end-accountable': 'One end only accountable',
  'nobody-responsible': 'Nobody responsible',
  'accountable-expired': 'Accountability expired',
  'accountable-not-begun': 'Not yet begun',
  'accountable-not-accepted': 'Not accepted',
  'accountable-outside-budget': 'Not of the budget holder',
  'too-many-consulted': '{number} consulted',
  'too-many-informed': '{number} informed',
  'accountable-not-confirmed': 'Not confirmed',
  sinceDay: 'since {day}',
  onDay: 'on {day}',
  fromDay: 'from {day}',
  faultyBelow: { other: '{count} more below' },
} satisfies Messages;
