import { expect } from '@open-wc/testing';
import { type FeedSnapshot, feedOf, type FeedProblem } from '@stp-widgets/feed';
import { loadWords } from '@stp-widgets/insight/words/words.js';
import { loadTrouble } from '@stp-widgets/kit/stamp-trouble.js';
import { now, smallPartnership } from '../support/small-partnership.ts';

const HOURS = 7_200_000;
const problem = (since: string): FeedProblem => ({ code: 'unreachable', detail: '', since: Date.parse(since) });

/** What the stamp says of the reasons, of a partnership in a time zone. */
async function why(known: Partial<FeedSnapshot>, state: 'offline' | 'stale', language = 'en-GB', timeZone = 'Europe/London') {
  const document = smallPartnership();
  document.partnership['timeZone'] = timeZone;
  const { snapshot } = feedOf(document);
  const { text } = await loadTrouble(await loadWords(language));
  return text({ ...snapshot, interval: HOURS, ...known }, state, new Date(now)).why?.join(' ');
}

// It is 15 June 2026, 11:20 in London.
describe('what a stamp says since when a source fails', () => {
  for (const [what, since, said] of [
    ['today', '2026-06-15T09:12:00+01:00', '09:12'],
    ['the first minute of today', '2026-06-15T00:00:00+01:00', '00:00'],
    ['the last minute of yesterday', '2026-06-14T23:59:00+01:00', '23:59 on 14 Jun'],
    ['three days ago', '2026-06-12T17:12:00+01:00', '17:12 on 12 Jun'],
    ['the same day of another year', '2025-06-15T09:12:00+01:00', '09:12 on 15 Jun'],
  ] as const) {
    it(`is the time of ${what}`, async () =>
      expect(await why({ problem: problem(since) }, 'offline')).to.equal(
        `The source has not answered since ${said} (no connection). We try again every 2 hours.`,
      ));
  }

  it('is of a day in the partnership’s own time zone', async () => {
    const early = problem('2026-06-15T00:30:00+01:00');
    expect(await why({ problem: early }, 'offline', 'en-GB', 'America/New_York')).to.contain('since 19:30 on 14 Jun (');
  });

  it('is told so of one of several sources, in Welsh too', async () => {
    const { snapshot } = feedOf(smallPartnership());
    const part = { ...snapshot, address: 'https://vale.example.org/part.json', problem: problem('2026-06-12T17:12:00+01:00') };
    const parts = [part, { ...part, partnership: null }];
    expect(await why({ parts }, 'stale')).to.match(/^part\.json: no connection, since 17:12 on 12 Jun\. .*since 17:12 on 12 Jun\. Nothing/);
    expect(await why({ parts }, 'stale', 'cy')).to.contain('ers 17:12 ar 12 Meh.');
  });
});
