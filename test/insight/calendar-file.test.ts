import { expect } from '@open-wc/testing';
import { readPartnership } from '@stp-widgets/contract';
import { firstDay } from '@stp-widgets/contract/day.js';
import { type CalendarEntry, writeCalendar } from '@stp-widgets/insight/calendar-file.js';
import { timelineView } from '@stp-widgets/insight/timeline-view.js';
import { timelineCalendar } from '@stp-widgets/insight/words/timeline-calendar.js';
import { timelineMoreMessages } from '@stp-widgets/insight/words/timeline-more-words.js';
import { timelineMessages, type TimelineMessages } from '@stp-widgets/insight/words/timeline-words.js';
import { wordsNow } from '@stp-widgets/insight/words/words.js';
import fc from 'fast-check';
import { readCalendar } from '../support/calendar-reader.ts';
import { now } from '../support/small-partnership.ts';
import { timelinePartnership } from '../support/timeline-partnership.ts';

const stamp = new Date('2026-06-15T08:40:00Z');
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'milestone-opens@harbour-and-vale.stp-widgets',
  first: firstDay('2026-08-05'),
  last: firstDay('2026-08-05'),
  summary: 'Hub opens',
  description: '',
  categories: [],
  ...more,
});
const written = (...entries: CalendarEntry[]) => writeCalendar({ name: 'Harbour and Vale', stamp, entries });

describe('writeCalendar', () => {
  it('writes an all-day entry as a calendar reads it', () => {
    expect(written(entry({ categories: ['Milestone'] })).split('\r\n')).to.deep.equal([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//stp-widgets//dependency timeline//EN',
      'CALSCALE:GREGORIAN',
      'NAME:Harbour and Vale',
      'X-WR-CALNAME:Harbour and Vale',
      'BEGIN:VEVENT',
      'UID:milestone-opens@harbour-and-vale.stp-widgets',
      'DTSTAMP:20260615T084000Z',
      'DTSTART;VALUE=DATE:20260805',
      'DTEND;VALUE=DATE:20260806',
      'SUMMARY:Hub opens',
      'CATEGORIES:Milestone',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('ends an entry of several days on the day after its last, over the end of a month and of February', () => {
    for (const [last, end] of [
      ['2026-08-31', '20260901'],
      ['2026-12-31', '20270101'],
      ['2028-02-28', '20280229'],
      ['2027-02-28', '20270301'],
    ])
      expect(readCalendar(written(entry({ first: firstDay('2026-08-01'), last: firstDay(last) }))).entries[0]['DTEND;VALUE=DATE']).to.equal(
        end,
      );
  });

  it('keeps any text whole: escaped, folded between characters, without control characters', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({ unit: fc.constantFrom('a', '—', '𝒳', '\\', ';', ',', '\n', '\r', '\0', 'n', 'N'), maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const read = readCalendar(written(entry({ summary, description: `d${description}` }))).entries[0];
        const kept = (given: string) =>
          given
            .toWellFormed()
            .replaceAll('\r\n', '\n')
            .replaceAll('\r', '\n')
            .replaceAll(/\p{Cc}/gu, (one) => ('\t\n'.includes(one) ? one : ''));
        expect(read['SUMMARY']).to.equal(kept(summary));
        expect(read['DESCRIPTION']).to.equal(kept(`d${description}`));
      }),
    );
  });

  const stamped = (at: string) => writeCalendar({ name: 'x', stamp: new Date(at), entries: [entry()] });

  for (const [what, write, why] of [
    ['a stamp that is no date', () => stamped('soon'), 'invalid stamp of calendar: NaN'],
    ['a stamp after the year 9999', () => stamped('+012100-04-04T00:00:00Z'), 'invalid stamp of calendar: +012100-04-04'],
    ['a stamp before the year 0', () => stamped('-000001-04-04T00:00:00Z'), 'invalid stamp of calendar: -000001-04-04'],
    ['a day after the year 9999', () => written(entry({ last: 4_000_000 })), 'invalid day of calendar: +'],
    ['a day before the year 0', () => written(entry({ first: -720_000 })), 'invalid day of calendar: -'],
    ['a day that no date reaches', () => written(entry({ last: 1e9 })), ''],
  ] as const) {
    it(`throws on ${what}`, () => expect(write).to.throw(RangeError, why));
  }

  it('writes stamps and days of any year of four digits', () => {
    expect(stamped('0000-01-01T00:00:00Z')).to.contain('DTSTAMP:00000101T000000Z');
    expect(stamped('9999-12-31T23:59:59Z')).to.contain('DTSTAMP:99991231T235959Z');
    expect(written(entry({ first: firstDay('1000-01-01'), last: firstDay('9999-12-30') }))).to.match(/:10000101\r\n.*:99991231\r\n/);
  });
});

describe('timelineCalendar', () => {
  const speech = {
    words: wordsNow('en-GB')!,
    messages: timelineMessages.en as TimelineMessages,
    more: timelineMoreMessages.en,
    today: firstDay('2026-06-15'),
  };
  const entries = (document: unknown = timelinePartnership()) => {
    const partnership = readPartnership(document).partnership!;
    const query = { groupBy: 'organisation', organisation: '', programme: '', objective: '', from: '', to: '', isAcross: null } as const;
    const { milestones, needs, milestone, need } = timelineCalendar(timelineView(partnership, query, new Date(now)), partnership, speech);
    return [...milestones.map(milestone), ...needs.map(need)];
  };

  it('are the milestones, and the days on which what is not yet delivered is needed', () => {
    expect(entries().map(({ uid }) => uid.split('@')[0])).to.deep.equal([
      'milestone-opens',
      'need-broken',
      'need-tight',
      'need-disputed',
      'need-unsigned',
      'need-troubled',
      'need-old',
      'need-kept',
    ]);
  });

  it('say whose, what, from whom and how it stands', () => {
    const [milestone, need] = readCalendar(writeCalendar({ name: 'x', stamp, entries: entries() })).entries;
    expect([milestone['SUMMARY'], milestone['DTSTART;VALUE=DATE']]).to.deep.equal(['Hub opens, Harbour', '20260805']);
    expect(milestone['DESCRIPTION']).to.contain('35 days after its baseline');
    expect([need['SUMMARY'], need['DTSTART;VALUE=DATE'], need['DTEND;VALUE=DATE']]).to.deep.equal([
      'Harbour needs “The agreement” from Vale',
      '20260618',
      '20260619',
    ]);
    expect(need['DESCRIPTION']).to.contain('16 days late');
  });

  it('keep their uids when titles and days change, so that a calendar moves them', () => {
    const uids = (document: unknown) => entries(document).map(({ uid }) => uid);
    const moved = timelinePartnership();
    for (const activity of moved['activities'] as Record<string, unknown>[]) activity['title'] = `${String(activity['title'])}, again`;
    Object.assign((moved['activities'] as object[])[3], { end: '2026-09-09' });
    expect(uids(moved)).to.deep.equal(uids(timelinePartnership()));
    expect(new Set(uids(moved)).size).to.equal(8);
  });
});
