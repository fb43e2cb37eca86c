import { expect } from '@open-wc/testing';
import { firstDay, writeDay } from '@stp-widgets/contract/day.js';
import { afterLag, beforeLag } from '@stp-widgets/insight/lags.js';
import { workingCalendar } from '@stp-widgets/insight/working-days.js';
import fc from 'fast-check';

const calendar = workingCalendar({ holidays: [{ first: '2026-12-25', last: '2026-12-28' }] });

describe('lags', () => {
  // 2026-12-18 is a Friday. The borders at which these days begin.
  for (const [border, lag, lagIn, after, before] of [
    ['2026-12-18', 0, 'days', '2026-12-18', '2026-12-18'],
    ['2026-12-18', 3, 'days', '2026-12-21', '2026-12-15'],
    ['2026-12-18', -3, 'days', '2026-12-15', '2026-12-21'],
    ['2026-12-18', 0.5, 'days', '2026-12-18', '2026-12-18'],
    ['2026-12-18', -0.5, 'days', '2026-12-17', '2026-12-19'],
    ['2026-12-19', 0, 'working days', '2026-12-19', '2026-12-19'],
    ['2026-12-18', 1, 'working days', '2026-12-19', '2026-12-17'],
    ['2026-12-19', 1, 'working days', '2026-12-22', '2026-12-18'],
    ['2026-12-19', -1, 'working days', '2026-12-18', '2026-12-21'],
    ['2026-12-25', 1, 'working days', '2026-12-30', '2026-12-24'],
    ['2026-12-29', -2, 'working days', '2026-12-23', '2026-12-31'],
    ['2026-12-18', 1.5, 'working days', '2026-12-19', '2026-12-17'],
  ] as const) {
    it(`of ${lag} ${lagIn} from the start of ${border}: at the earliest ${after}, to it at the latest ${before}`, () => {
      expect(writeDay(afterLag(firstDay(border), { lag, lagIn }, calendar))).to.equal(after);
      expect(writeDay(beforeLag(firstDay(border), { lag, lagIn }, calendar))).to.equal(before);
    });
  }

  it('are the same from both ends', () => {
    const day = fc.integer({ min: firstDay('2026-12-01'), max: firstDay('2027-01-20') });
    const lags = fc.record({
      lag: fc.integer({ min: -200, max: 200 }).map((tenths) => tenths / 10),
      lagIn: fc.constantFrom('days', 'working days'),
    });
    fc.assert(
      fc.property(day, day, lags, (one, other, lag) => {
        expect(afterLag(one, lag, calendar) <= other).to.equal(one <= beforeLag(other, lag, calendar));
      }),
      { numRuns: 300 },
    );
  });
});
