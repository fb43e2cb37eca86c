import { expect } from '@open-wc/testing';
import { readPartnership, type Notice, type NoticeCode } from '@stp-widgets/contract';
import { loadNoticeWords, noticeSentence } from '@stp-widgets/insight/words/notice-words.js';

const english = await loadNoticeWords('en');
const welsh = await loadNoticeWords('cy');

const aim = (fields: object) => ({ aims: [{ id: 'a', title: 'A', ...fields }] });
const objective = (fields: object) => ({ objectives: [{ id: 'o', title: 'O', ...fields }] });
let deep: unknown = 1;
for (let level = 0; level < 25; level++) deep = [deep];

/** A document with one fault, and what is said of it. */
const faults: readonly (readonly [NoticeCode, unknown, string, string])[] = [
  [
    'not-a-partnership',
    { error: 1 },
    'This is not a partnership: an object with error; nothing is shown',
    'Nid partneriaeth yw hon: an object with error; ni ddangosir dim',
  ],
  [
    'newer-version',
    { contract: '2.0' },
    'Written for version "2.0"; read as far as version 1.0 goes; shown as it is',
    'Ysgrifennwyd ar gyfer fersiwn "2.0"; darllenwyd cyn belled ag y mae fersiwn 1.0 yn mynd; dangosir fel y mae',
  ],
  [
    'older-version',
    { contract: '0.9' },
    'Written for version "0.9"; read as what it means in version 1.0; shown as it is',
    'Ysgrifennwyd ar gyfer fersiwn "0.9"; darllenwyd fel y mae fersiwn 1.0 yn ei ddeall; dangosir fel y mae',
  ],
  [
    'missing',
    { aims: [{ id: 'a' }] },
    'title is missing; expected text; left out as a whole',
    'Mae title ar goll; disgwylid testun; gadawyd y cyfan allan',
  ],
  ['wrong-type', { aims: 7 }, 'aims is 7; expected a list; left out', 'aims yw 7; disgwylid rhestr; gadawyd allan'],
  [
    'wrong-type',
    { aims: [7] },
    'aims[0] is 7; expected an object; left out as a whole',
    'aims[0] yw 7; disgwylid gwrthrych; gadawyd y cyfan allan',
  ],
  [
    'wrong-value',
    objective({ due: 'soon' }),
    'due is "soon"; expected a day such as 2026-11-21, 2026-11 or 2026/27; this part left out',
    'due yw "soon"; disgwylid diwrnod megis 2026-11-21, 2026-11 neu 2026/27; gadawyd y rhan hon allan',
  ],
  [
    'wrong-value',
    { asOf: 'now', ...aim({}) },
    'asOf is "now"; expected an instant such as 2026-11-21T09:40:00Z; this part left out',
    'asOf yw "now"; disgwylid ennyd megis 2026-11-21T09:40:00Z; gadawyd y rhan hon allan',
  ],
  [
    'unknown-field',
    aim({ owner: 'B' }),
    'owner is not a field of the contract; this part left out',
    'Nid yw owner yn faes o’r contract; gadawyd y rhan hon allan',
  ],
  [
    'unknown-collection',
    { ...aim({}), pledges: [] },
    'pledges is not known to this version; left out',
    'Nid yw’r fersiwn hon yn adnabod pledges; gadawyd allan',
  ],
  [
    'duplicate-id',
    {
      aims: [
        { id: 'a', title: 'A' },
        { id: 'a', title: 'B' },
      ],
    },
    'The id "a" is taken already; left out as a whole',
    'Mae’r id "a" wedi’i gymryd eisoes; gadawyd y cyfan allan',
  ],
  [
    'dangling-reference',
    objective({ parent: 'gone' }),
    'parent names "gone", which is not there; expected one of objectives; this part left out',
    'Mae parent yn enwi "gone", nad yw yno; disgwylid un o objectives; gadawyd y rhan hon allan',
  ],
  [
    'unsafe-link',
    aim({ links: [{ href: 'javascript:alert(1)', title: 'B' }] }),
    'The link "javascript:alert(1)" is not shown; expected https:, http:, mailto: or tel:; this part left out',
    'Ni ddangosir y ddolen "javascript:alert(1)"; disgwylid https:, http:, mailto: neu tel:; gadawyd y rhan hon allan',
  ],
  [
    'too-deep',
    aim({ 'x-own': deep }),
    'x-own is nested too deep; this part left out',
    'Mae x-own wedi’i nythu’n rhy ddwfn; gadawyd y rhan hon allan',
  ],
];

const ofMerging = { path: 'objectives[0].due', id: 'o', of: 'O', leftOut: 'field', by: 'Hull', found: '"2027-06"' } as const;

/** What is noticed of several documents, and what is said of it. */
const faultsOfMany: readonly (readonly [Notice, string, string])[] = [
  [
    { ...ofMerging, code: 'clash', expected: '"2027-03"', other: 'York' },
    'due is "2027-03" according to York, but "2027-06" according to Hull; this part left out',
    'due yw "2027-03" yn ôl York, ond "2027-06" yn ôl Hull; gadawyd y rhan hon allan',
  ],
  [
    { ...ofMerging, code: 'speaks-for-another', expected: 'York' },
    'Hull says something that only York may say: due; this part left out',
    'Mae Hull yn dweud rhywbeth na chaiff neb ond York ei ddweud: due; gadawyd y rhan hon allan',
  ],
  [
    { ...ofMerging, code: 'unknown-field', expected: 'a known field' },
    'Hull: due is not a field of the contract; this part left out',
    'Hull: Nid yw due yn faes o’r contract; gadawyd y rhan hon allan',
  ],
];

describe('noticeSentence', () => {
  for (const [code, document, en, cy] of faults) {
    it(`says in both languages: ${en}`, () => {
      const { notices } = readPartnership(document);
      expect(notices.map((notice) => notice.code)).to.deep.equal([code]);
      expect(noticeSentence(notices[0], english)).to.equal(en);
      expect(noticeSentence(notices[0], welsh)).to.equal(cy);
    });
  }

  for (const [notice, en, cy] of faultsOfMany) {
    it(`says of several documents in both languages: ${en}`, () => {
      expect(noticeSentence(notice, english)).to.equal(en);
      expect(noticeSentence(notice, welsh)).to.equal(cy);
    });
  }

  it('is tried here on every code there is', () => {
    const codes = Object.keys(english).flatMap((key) => (key.startsWith('notice-') ? [key.slice('notice-'.length)] : []));
    const tried = new Set([...faults.map(([code]) => code), ...faultsOfMany.map(([{ code }]) => code)]);
    expect([...tried]).to.have.members(codes);
  });

  it('names the place within the thing', () => {
    const { notices } = readPartnership(objective({ positions: [{ value: 'backs' }] }));
    expect(noticeSentence(notices[0], english)).to.equal('positions[0].organisation is missing; expected text; this part left out');
  });

  const notice = (expected: string): Notice => ({ code: 'wrong-value', path: 'a', id: '', of: '', found: '1', expected, leftOut: 'field' });

  for (const expected of ['text', 'string', 'number', 'boolean', 'array', 'object', 'day', 'instant', 'duration', 'currency', 'link']) {
    it(`has words of its own in Welsh for what was expected: ${expected}`, () => {
      expect(noticeSentence(notice(expected), welsh)).to.not.match(new RegExp(`disgwylid ${expected};`));
    });
  }

  for (const expected of ['0..1', 'task, milestone', 'toString']) {
    it(`leaves what is the contract’s own as it is: ${expected}`, () => {
      for (const catalogue of [english, welsh]) expect(noticeSentence(notice(expected), catalogue)).to.include(` ${expected}; `);
    });
  }

  it('puts text of a document in as it is', () => {
    expect(noticeSentence({ ...notice('day'), found: '"{field} $& <b>"' }, english)).to.include('"{field} $& <b>"');
  });
});
