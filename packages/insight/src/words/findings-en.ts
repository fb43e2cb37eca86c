import type { MeaningCode } from '@stp-widgets/contract/finding.js';

/** What has a sentence of its own here: the meaning, and of the shape what only checking knows all about. */
type Told = MeaningCode | 'duplicate-id';

/** What is said of findings, in English: for the command and the page of the programme office. */
export const english = {
  'duplicate-id': 'The id {found} is taken already by {first}; expected one that no other thing has, here and in what refers to this thing',
  'impossible-day': '{field} is {found}, a day that does not exist; expected {expected}',
  'ends-before-start': '{of}: {field} is {found}, before it starts; expected {expected} or later',
  'later-than-as-of': '{of}: {field} is {found}, later than the day the document tells of; expected {expected} or earlier',
  'forecast-differs': '{of} ends on {found}, but its latest update forecasts {expected}; expected the same day in both',
  'milestone-lasts': '{of} is a milestone that starts on {expected} and ends on {found}; expected one day, or a task',
  'own-ancestor': '{of} is a part of itself: {found}; expected a parent that is no part of it',
  'depends-on-itself': '{of} depends on itself; expected two different things',
  'vacant-role': 'Nobody holds the role {of}; expected {expected}',
  'unknown-status': 'The update on {of} has the status {found}; expected one of the status scale: {expected}',
  'unknown-letter': 'A responsibility for {of} has the letter {found}; expected one of the scheme: {expected}',
  'unknown-time-zone': 'The time zone {found} is not known; expected {expected}',
  'unknown-language': 'The language {found} is not known; expected {expected}',
  'position-out-of-place': 'An organisation’s position on {of} is {found}; expected one of {expected}',
  'other-giver': '{found} is said to give {of}, but its activity belongs to {expected}; expected the same organisation',
  'other-receiver': '{found} is said to receive {of}, but its activity belongs to {expected}; expected the same organisation',
  'said-twice': '{of}: {field} says {found} again; expected it once',
  'shares-exceed-whole': 'With {of}, the contributions to one thing add up to {found} of it; expected at most {expected}',
  'empty-observation': '{of}: the figure of {found} has no value; expected {expected}',
  'zero-denominator': '{of}: the denominator of {found} is 0; expected {expected}',
  'rate-without-parts': '{of} is combined as a ratio, but has {found}; expected {expected}',
  'no-currency': '{of} has amounts without a currency; expected {expected}',
  'speaks-for-another': '{by} says something of {of} that only {expected} may say: {field}',
  clash: '{field} of {of} is {found} according to {by}, but {expected} according to {other}; the latter is taken until both say the same',
} satisfies Record<Told, string>;

/** Every string about findings of meaning in one language. */
export type FindingCatalogue = Readonly<Record<Told, string>>;
