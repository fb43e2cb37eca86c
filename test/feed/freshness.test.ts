import { expect } from '@open-wc/testing';
import { feedOf, freshness, type FeedProblem, type FeedSnapshot, type ProblemCode } from '@stp-widgets/feed';
import { documentOf } from './documents.ts';

const asOf = '2026-11-21T09:00:00Z';
const DAY = 86_400_000;
const later = (days: number) => new Date(Date.parse(asOf) + days * DAY);
const none: FeedSnapshot = { ...feedOf(null).snapshot, problem: null };
const good = feedOf(documentOf(['Waits'], { asOf, cadences: { updates: 'P14D' } })).snapshot;
const problem = (code: ProblemCode): FeedProblem => ({ code, detail: '', since: 0 });

describe('freshness', () => {
  for (const [snapshot, says, now, of] of [
    [none, 'loading', later(0), 'nothing yet'],
    [{ ...none, problem: problem('not-found') }, 'failed', later(0), 'nothing but a problem'],
    [{ ...none, problem: problem('unreachable') }, 'failed', later(0), 'nothing, since the source cannot be reached'],
    [good, 'fresh', later(14), 'a document as old as its updates may be'],
    [good, 'stale', later(14.001), 'a document older than its updates may be'],
    [good, 'fresh', later(-1), 'a document that is ahead of the clock'],
    [{ ...good, problem: problem('unreachable') }, 'offline', later(0), 'a document whose source cannot be reached'],
    [{ ...good, problem: problem('too-slow') }, 'offline', later(0), 'a document whose source is too slow'],
    [{ ...good, problem: problem('server-error') }, 'stale', later(0), 'a document whose source answers badly'],
    [
      { ...good, problem: problem('of-a-later-version' as ProblemCode) },
      'stale',
      later(0),
      'a document with a problem that is not known yet',
    ],
    [feedOf(documentOf([], { asOf })).snapshot, 'fresh', later(9999), 'a document without a cadence'],
    [feedOf(documentOf([], { cadences: { updates: 'P1D' } })).snapshot, 'fresh', later(9999), 'a document without asOf'],
    [{ ...good, skew: 2 * DAY }, 'fresh', later(16), 'a document as old as that, by a clock that is two days ahead'],
    [{ ...good, skew: -2 * DAY }, 'stale', later(12.001), 'a document older than that, by a clock that is two days behind'],
  ] as const) {
    it(`calls ${of} ${says}`, () => expect(freshness(snapshot, now)).to.equal(says));
  }
});
