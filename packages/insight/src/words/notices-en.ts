import type { Plural } from './plural.ts';

/** What is said of notices, in English; fetched when somebody asks to see them. */
export const english = {
  noticeWhat: 'What was noticed',
  noticeWhere: 'Where',
  noticeThing: 'In',
  moreNotices: { one: 'and {count} more', other: 'and {count} more' },
  'notice-not-a-partnership': 'This is not a partnership: {found}',
  'notice-newer-version': 'Written for version {found}; read as far as version {expected} goes',
  'notice-older-version': 'Written for version {found}; read as what it means in version {expected}',
  'notice-missing': '{field} is missing; expected {expected}',
  'notice-wrong-type': '{field} is {found}; expected {expected}',
  'notice-wrong-value': '{field} is {found}; expected {expected}',
  'notice-unknown-field': '{field} is not a field of the contract',
  'notice-unknown-collection': '{field} is not known to this version',
  'notice-duplicate-id': 'The id {found} is taken already',
  'notice-dangling-reference': '{field} names {found}, which is not there; expected one of {expected}',
  'notice-unsafe-link': 'The link {found} is not shown; expected https:, http:, mailto: or tel:',
  'notice-too-deep': '{field} is nested too deep',
  'notice-clash': '{field} is {expected} according to {other}, but {found} according to {by}',
  'notice-speaks-for-another': '{by} says something that only {expected} may say: {field}',
  noticeBy: '{by}: {sentence}',
  'left-document': 'nothing is shown',
  'left-collection': 'left out',
  'left-item': 'left out as a whole',
  'left-field': 'this part left out',
  'left-nothing': 'shown as it is',
  'expected-text': 'text',
  'expected-string': 'text',
  'expected-number': 'a number',
  'expected-boolean': 'true or false',
  'expected-array': 'a list',
  'expected-object': 'an object',
  'expected-day': 'a day such as 2026-11-21, 2026-11 or 2026/27',
  'expected-instant': 'an instant such as 2026-11-21T09:40:00Z',
  'expected-duration': 'a duration such as P14D',
  'expected-currency': 'a currency such as GBP',
  'expected-link': 'an address such as https://example.org/',
} satisfies Record<string, string | Plural>;

/** Every string about notices in one language. */
export type NoticeCatalogue = { readonly [key in keyof typeof english]: (typeof english)[key] extends string ? string : Plural };
