import type { Plural } from './plural.ts';

/** The messages that every widget needs, in English: short, plain, in the field's own terms. */
export const english = {
  reading: 'Reading the partnership',
  asOf: 'As of {at}',
  undated: 'The document does not say as of when',
  organisations: { one: '{count} organisation', other: '{count} organisations' },
  readAgo: 'read {ago}',
  given: 'given by this page',
  failed: 'The partnership could not be read',
  notices: { one: '{count} notice', other: '{count} notices' },
  points: { one: '{number} point', other: '{number} points' },
  nobody: 'Nobody is accountable',
  updateThis: 'Update this',
  noSource: 'No partnership to read from',
  noAddressHelp: 'Give this tag the address of a feed: src="…".',
  noSourceHelp: 'Put this tag inside stp-partnership, or give it the address of a feed: src="…".',
  notShown: 'Not available',
  restSafe: 'The rest of this page is not affected.',
} satisfies Record<string, string | Plural>;

/** Numbers that read better as words inside a sentence. */
export const numberWords = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
