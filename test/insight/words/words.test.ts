import { expect } from '@open-wc/testing';
import { firstDay } from '@stp-widgets/contract/day.js';
import { every } from '@stp-widgets/insight/words/every.js';
import { welshForms } from '@stp-widgets/insight/words/welsh-forms.js';
import { fill, loadWords, type Words, wordsNow } from '@stp-widgets/insight/words/words.js';

const english = await loadWords('en-GB');
const welsh = await loadWords('cy');
const DAY = 86_400_000;
const at = Date.UTC(2026, 10, 21, 9, 40);
/** A locale’s spaces are of several kinds, and its m for million of two. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ').toLowerCase();

describe('loadWords', () => {
  for (const [wanted, language, locale] of [
    ['en-GB', 'en', 'en-GB'],
    ['en', 'en', 'en-GB'],
    ['EN-us', 'en', 'en-US'],
    ['cy', 'cy', 'cy-GB'],
    ['cy-GB', 'cy', 'cy-GB'],
    ['CY', 'cy', 'cy-GB'],
    ['fr', 'en', 'en-GB'],
    ['fr-CA', 'en', 'en-GB'],
    ['cyan', 'en', 'en-GB'],
    ['', 'en', 'en-GB'],
    ['not_a_locale', 'en', 'en-GB'],
  ] as const) {
    it(`speaks ${language}, by the rules of ${locale}, for "${wanted}"`, async () => {
      const words = await loadWords(wanted);
      expect([words.language, words.locale]).to.deep.equal([language, locale]);
      expect(words.say('notShown')).to.equal(language === 'cy' ? 'Ddim ar gael' : 'Not available');
    });
  }

  it('is made once for a locale', async () => expect(await loadWords('en-GB')).to.equal(english));
});

describe('wordsNow', () => {
  it('has English at once', () => expect(wordsNow('en-AU')!.locale).to.equal('en-AU'));
  it('has Welsh only once it is loaded', async () => {
    expect(wordsNow('cy-x-never')).to.equal(null);
    expect(wordsNow('cy')).to.equal(welsh);
  });
});

describe('fill', () => {
  for (const [message, values, text] of [
    ['From {a} to {b}', { a: 'x', b: 'y' }, 'From x to y'],
    ['{a}, {a}', { a: 7 }, '7, 7'],
    ['{a} is not there', {}, ' is not there'],
    ['{a}', { a: '$& {b}', b: 'no' }, '$& {b}'],
    ['{a}', { a: '<img onerror=alert(1)>' }, '<img onerror=alert(1)>'],
    ['no name', { a: 'x' }, 'no name'],
  ] as const) {
    it(`makes "${text}" of "${message}"`, () => expect(fill(message, values)).to.equal(text));
  }
});

describe('say', () => {
  for (const [words, count, text] of [
    [english, 0, '0 organisations'],
    [english, 1, '1 organisation'],
    [english, 2, '2 organisations'],
    [english, 1234, '1,234 organisations'],
    [welsh, 1, '1 sefydliad'],
    [welsh, 2, '2 sefydliad'],
    [welsh, 1234, '1,234 sefydliad'],
  ] as const) {
    it(`counts ${count} as "${text}"`, () => expect(words.say('organisations', { count })).to.equal(text));
  }

  it('changes the beginning of a Welsh word after two and three', () => {
    expect([1, 2, 3, 4].map((count) => welsh.gap(count, '%', 0))).to.deep.equal(['1 pwynt', '2 bwynt', '3 phwynt', '4 pwynt']);
  });
});

describe('value', () => {
  for (const [value, unit, decimals, text] of [
    [83, '%', undefined, '83%'],
    [83.44, '%', undefined, '83.4%'],
    [83, '%', 1, '83.0%'],
    [83.46, '%', 0, '83%'],
    [-0.5, '%', 1, '-0.5%'],
    [1_234_567, 'GBP', undefined, '£1.2m'],
    [1_234_567, 'GBP', 2, '£1.23m'],
    [1_000_000, 'GBP', undefined, '£1m'],
    [12, 'GBP', undefined, '£12'],
    [950, 'GBP', 0, '£950'],
    [-2500, 'GBP', undefined, '-£2.5k'],
    [1234, 'patients', undefined, '1,234'],
    [1234.56, 'patients', undefined, '1,234.6'],
    [1234.56, 'days', 2, '1,234.56'],
    [1234, '', null, '1,234'],
  ] as const) {
    it(`writes ${value} in "${unit}", ${decimals ?? 'no'} decimals, as ${text}`, () =>
      expect(plain(english.value(value, unit, decimals))).to.equal(text));
  }

  it('is written in Welsh as in English', () => {
    expect(plain(welsh.value(83.44, '%'))).to.equal('83.4%');
    expect(plain(welsh.value(12, 'GBP'))).to.equal('£12');
    expect(welsh.value(1234.5, 'cleifion')).to.equal('1,234.5');
  });
});

describe('gap', () => {
  for (const [value, unit, decimals, text] of [
    [3.84, '%', undefined, '3.8 points'],
    [1, '%', undefined, '1.0 points'],
    [1, '%', 0, '1 point'],
    [1.4, '%', 0, '1 point'],
    [2, '%', 0, '2 points'],
    [0, '%', 0, '0 points'],
    [1_200_000, 'GBP', undefined, '£1.2m'],
    [12, 'patients', undefined, '12'],
  ] as const) {
    it(`writes ${value} in "${unit}" as ${text}`, () => expect(plain(english.gap(value, unit, decimals))).to.equal(text));
  }
});

describe('day', () => {
  for (const [day, near, text] of [
    ['2026-11-03', undefined, '3 Nov 2026'],
    ['2026-11-03', '2026-12-24', '3 Nov'],
    ['2026-11-03', '2027-01-01', '3 Nov 2026'],
    ['2026-11', undefined, 'Nov 2026'],
    ['2026-11', '2026-12-24', 'Nov 2026'],
    ['2026/27', undefined, '2026–27'],
    ['1999/00', '2026-12-24', '1999–00'],
    ['2026-02-30', undefined, '2026-02-30'],
    ['soon', undefined, 'soon'],
  ] as const) {
    it(`writes ${day} as ${text}${near ? ` near ${near}` : ''}`, () => expect(english.day(day, near && firstDay(near))).to.equal(text));
  }

  it('is the day that is written, wherever it is read', () => expect(english.day('2026-01-01')).to.equal('1 Jan 2026'));
});

describe('an instant', () => {
  it('is written with its day and time, in a zone', () => {
    expect(english.instant(at, 'Europe/London')).to.equal('21 November 2026, 09:40');
    expect(english.instant(Date.UTC(2026, 5, 30, 23, 30), 'Europe/London')).to.equal('1 July 2026, 00:30');
    expect(english.time(at, 'Asia/Tokyo')).to.equal('18:40');
  });

  for (const [milliseconds, text] of [
    [0, 'now'],
    [59_999, 'now'],
    [60_000, '1 minute ago'],
    [3_599_999, '59 minutes ago'],
    [3_600_000, '1 hour ago'],
    [DAY, 'yesterday'],
    [11.9 * DAY, '11 days ago'],
  ] as const) {
    it(`was ${text} after ${milliseconds} ms`, () => expect(english.ago(milliseconds)).to.equal(text));
  }

  for (const [days, text] of [
    [0, 'today'],
    [1, 'yesterday'],
    [11, '11 days ago'],
  ] as const) {
    it(`was ${text} after ${days} days`, () => expect(english.daysAgo(days)).to.equal(text));
  }
});

describe('span', () => {
  for (const [milliseconds, text] of [
    [0, '0 seconds'],
    [1000, '1 second'],
    [59_000, '59 seconds'],
    [90_000, '1 minute'],
    [12 * 3_600_000, '12 hours'],
    [DAY, '1 day'],
    [14 * DAY, '14 days'],
  ] as const) {
    it(`writes ${milliseconds} ms as ${text}`, () => expect(english.span(milliseconds)).to.equal(text));
  }
});

describe('a span after "every"', () => {
  for (const [milliseconds, text, inWelsh] of [
    [1000, 'second', 'eiliad'],
    [60_000, 'minute', 'munud'],
    [3_600_000, 'hour', 'awr'],
    [2 * 3_600_000, '2 hours', '2 awr'],
    [10 * 60_000, '10 minutes', '10 munud'],
    [DAY, 'day', 'dydd'],
    [2 * DAY, '2 days', '2 ddiwrnod'],
    [14 * DAY, '14 days', '14 diwrnod'],
    [1000 * DAY, '1,000 days', '1,000 diwrnod'],
  ] as const) {
    it(`is "${text}" for ${milliseconds} ms`, () => {
      expect(every(milliseconds, english)).to.equal(text);
      expect(every(milliseconds, welsh)).to.equal(inWelsh);
    });
  }
});

describe('a list and a small number', () => {
  it('reads as in a sentence', () => {
    expect(english.list([])).to.equal('');
    expect(english.list(['Hull'])).to.equal('Hull');
    expect(english.list(['Hull', 'York', 'City'])).to.equal('Hull, York and City');
    expect(['0', '1', '10', '11', '1200'].map((number) => english.inWords(Number(number)))).to.deep.equal([
      'none',
      'one',
      'ten',
      '11',
      '1,200',
    ]);
    expect(welsh.inWords(3)).to.equal('3');
  });
});

/** As in the Unicode CLDR, and the same in every browser: Chromium has no Welsh of its own. */
describe('Welsh', () => {
  it('is written in place of what the browser has', () => {
    const own: Partial<Words> = welshForms;
    expect(welsh).to.include(own);
  });

  it('names the months', () => {
    const names = (month: 'short' | 'long') =>
      Array.from({ length: 12 }, (_, index) => welsh.date(Date.UTC(2026, index, 3), { month })).join(' ');
    expect(names('short')).to.equal('Ion Chwef Maw Ebr Mai Meh Gorff Awst Medi Hyd Tach Rhag');
    expect(names('long')).to.equal('Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr');
  });

  it('writes days, months, years and instants', () => {
    expect(welsh.day('2026-11-03')).to.equal('3 Tach 2026');
    expect(welsh.day('2026-11-03', firstDay('2026-12-24'))).to.equal('3 Tach');
    expect(welsh.day('2026-02')).to.equal('Chwef 2026');
    expect(welsh.day('2026/27')).to.equal('2026–27');
    expect(welsh.instant(Date.UTC(2026, 5, 30, 23, 30), 'Europe/London')).to.equal('1 Gorffennaf 2026, 00:30');
  });

  for (const [days, text] of [
    [-3, 'ymhen 3 diwrnod'],
    [-2, 'drennydd'],
    [-1, 'yfory'],
    [0, 'heddiw'],
    [1, 'ddoe'],
    [2, 'echdoe'],
    [3, '3 diwrnod yn ôl'],
    [1200, '1,200 diwrnod yn ôl'],
  ] as const) {
    it(`says "${text}" of ${days} days ago`, () => expect(welsh.daysAgo(days)).to.equal(text));
  }

  for (const [milliseconds, ago, span] of [
    [0, 'nawr', '0 eiliad'],
    [59_999, 'nawr', '59 eiliad'],
    [60_000, '1 munud yn ôl', '1 munud'],
    [120_000, '2 funud yn ôl', '2 funud'],
    [3_600_000, '1 awr yn ôl', '1 awr'],
    [DAY, 'ddoe', '1 diwrnod'],
    [2 * DAY, 'echdoe', '2 ddiwrnod'],
    [14 * DAY, '14 diwrnod yn ôl', '14 diwrnod'],
  ] as const) {
    it(`says "${ago}" and "${span}" of ${milliseconds} ms`, () => {
      expect(welsh.ago(milliseconds)).to.equal(ago);
      expect(welsh.span(milliseconds)).to.equal(span);
    });
  }

  it('joins a list by what goes before its last', () => {
    expect(welsh.list([])).to.equal('');
    expect(welsh.list(['Hull'])).to.equal('Hull');
    expect(welsh.list(['Hull', 'York', 'City'])).to.equal('Hull, York a City');
    expect(welsh.list(['Hull', 'Abertawe'])).to.equal('Hull ac Abertawe');
    expect(welsh.list(['Hull', '“\u2068Ŵyl\u2069”'])).to.equal('Hull ac “\u2068Ŵyl\u2069”');
  });
});
