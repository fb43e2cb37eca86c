import type { Catalogue } from './catalogue.ts';
import { welshForms } from './welsh-forms.ts';

/** The messages that every widget needs, in Welsh. */
export const welsh: Catalogue = {
  reading: 'Yn darllen y bartneriaeth',
  asOf: 'Ar {at}',
  undated: 'Nid yw’r ddogfen yn dweud ar ba ddyddiad',
  organisations: { two: '{count} sefydliad', other: '{count} sefydliad' },
  readAgo: 'darllenwyd {ago}',
  given: 'a roddwyd gan y dudalen hon',
  failed: 'Nid oedd modd darllen y bartneriaeth',
  notices: { two: '{count} hysbysiad', other: '{count} hysbysiad' },
  points: { two: '{number} bwynt', few: '{number} phwynt', other: '{number} pwynt' },
  nobody: 'Nid oes neb yn atebol',
  updateThis: 'Diweddaru hwn',
  noSource: 'Dim partneriaeth i ddarllen ohoni',
  noAddressHelp: 'Rhowch gyfeiriad ffrwd i’r tag hwn: src="…".',
  noSourceHelp: 'Rhowch y tag hwn y tu mewn i stp-partnership, neu rhowch gyfeiriad ffrwd iddo: src="…".',
  notShown: 'Ddim ar gael',
  restSafe: 'Nid yw gweddill y dudalen wedi’i effeithio.',
};

/** Words in Welsh: those that are made of a catalogue by what the browser knows, which may be no Welsh, with what is written here in their place. */
export const inWelsh = <Made extends object>(make: (locale: string, catalogue: Catalogue) => Made, locale: string): Made =>
  Object.assign(make(locale, welsh), welshForms);
