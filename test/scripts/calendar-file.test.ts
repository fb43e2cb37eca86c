import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readPartnership } from '@stp-widgets/contract';
import { dayOf, firstDay, writeDay } from '@stp-widgets/contract/day.js';
import { type CalendarEntry, writeCalendar } from '@stp-widgets/insight/calendar-file.js';
import { timelineView } from '@stp-widgets/insight/timeline-view.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { timelineCalendar } from '@stp-widgets/insight/words/timeline-calendar.js';
import { timelineMoreMessages } from '@stp-widgets/insight/words/timeline-more-words.js';
import { timelineMessages } from '@stp-widgets/insight/words/timeline-words.js';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import fc from 'fast-check';
import ical, { type VEvent } from 'node-ical';

const stamp = new Date('2026-06-15T08:40:00Z');

/** The entries of a calendar file as a library of others reads them, with civil days and inclusive ends. */
function read(file: string) {
  const entries = Object.values(ical.sync.parseICS(file)).filter((one): one is VEvent => one?.type === 'VEVENT');
  // All-day dates come as the reader's own midnights.
  const day = (date: Date, less = 0) => new Date(date.getFullYear(), date.getMonth(), date.getDate() - less);
  const civil = (date: Date) =>
    [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  return entries.map(({ uid, summary, description, categories, start, end, datetype }) => ({
    uid,
    summary,
    description: description ?? '',
    categories: categories ?? [],
    first: civil(day(start)),
    last: civil(day(end!, 1)),
    isAllDay: datetype === 'date',
  }));
}

const told = ({ uid, summary, description, categories, first, last }: CalendarEntry) => ({
  uid,
  summary,
  description,
  categories,
  first: writeDay(first),
  last: writeDay(last),
  isAllDay: true,
});

describe('a calendar file, read by a library of others', () => {
  it('has every milestone and every day on which something is needed of the demonstration', async () => {
    const path = new URL('../../stories/demo/partnership.json', import.meta.url);
    const partnership = readPartnership(JSON.parse(readFileSync(path, 'utf8'))).partnership!;
    const now = new Date('2019-04-12T08:45:00Z');
    const all = { groupBy: 'organisation', organisation: '', programme: '', objective: '', from: '', to: '', isAcross: null } as const;
    const view = timelineView(partnership, all, now);
    const words = await loadWords('en-GB');
    const [messages, more] = await Promise.all([loadMessages(timelineMessages, 'en'), loadMessages(timelineMoreMessages, 'en')]);
    const recipe = timelineCalendar(view, partnership, { words, messages, more, today: dayOf(now) });
    const entries = [...recipe.milestones.map(recipe.milestone), ...recipe.needs.map(recipe.need)];
    assert.ok(recipe.milestones.length > 5 && recipe.needs.length > 5);
    assert.deepEqual(read(writeCalendar({ name: 'Harbour', stamp, entries })), entries.map(told));
  });

  it('says whatever texts say, of any length and in any writing', () => {
    const line = fc.string({
      unit: fc.oneof(
        fc.constantFrom('a', ' ', '\\', ';', ',', ':', '"', '\n', 'é', '漢', '👩‍⚕️'),
        fc.string({ unit: 'grapheme', maxLength: 1 }),
      ),
      maxLength: 200,
    });
    // What stands at the ends of a text, and characters that are no text, a reader may leave out. This one takes the second half of a
    // written `\\` before an n for the beginning of a break: that is read by the letter in test/insight/calendar-file.test.ts.
    const text = line.map((one) => `x${one.replaceAll(/\p{Cc}(?<!\n)|\p{Cs}/gu, '').replaceAll(/\\+(?=n)/gi, '')}x`);
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 400 }), (summary, description, from, days) => {
        const first = firstDay('1990-01-01') + from;
        const entry: CalendarEntry = { uid: 'one@example', first, last: first + days, summary, description, categories: [] };
        const [found] = read(writeCalendar({ name: summary, stamp, entries: [entry] }));
        assert.deepEqual(found, told(entry));
      }),
    );
  });
});
