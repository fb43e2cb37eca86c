import { expect } from '@open-wc/testing';
import { firstDay, writeDay } from '@stp-widgets/contract/day.js';
import { addWorkingDays, isWorkingDay, workingCalendar, workingDaysBetween } from '@stp-widgets/insight/working-days.js';
import fc from 'fast-check';

const christmas = {
  holidays: [
    { first: '2026-12-28', title: 'Boxing Day, in lieu' },
    { first: '2026-12-25' },
    { first: '2027-01-01' },
    // Overlapping, given twice, on days that are not worked anyway, and the wrong way round.
    { first: '2026-12-24', last: '2026-12-27' },
    { first: '2026-12-25' },
    { first: '2027-02-10', last: '2027-02-05' },
  ],
};
const add = (day: string, count: number, calendar?: Parameters<typeof workingCalendar>[0]) =>
  writeDay(addWorkingDays(firstDay(day), count, workingCalendar(calendar)));

describe('working days', () => {
  describe('are counted on from a day:', () => {
    // 2026-12-18 is a Friday.
    for (const [day, count, calendar, expected] of [
      ['2026-12-18', 0, undefined, '2026-12-18'],
      ['2026-12-18', 1, undefined, '2026-12-21'],
      ['2026-12-18', 5, undefined, '2026-12-25'],
      ['2026-12-18', -1, undefined, '2026-12-17'],
      ['2026-12-18', -5, undefined, '2026-12-11'],
      ['2026-12-19', 0, undefined, '2026-12-19'],
      ['2026-12-19', 1, undefined, '2026-12-21'],
      ['2026-12-20', -1, undefined, '2026-12-18'],
      ['2026-12-18', 1, { week: [1, 2, 3, 4, 5, 6, 7] }, '2026-12-19'],
      ['2026-12-18', 3, { week: [7] }, '2027-01-03'],
      ['2026-12-18', 1, { week: [] }, '2026-12-21'],
      ['2026-12-23', 1, christmas, '2026-12-29'],
      ['2026-12-30', 2, christmas, '2027-01-04'],
      ['2026-12-29', -1, christmas, '2026-12-23'],
      ['2027-02-05', 1, christmas, '2027-02-08'],
      ['2026-12-26', 1, christmas, '2026-12-29'],
      ['2026-12-18', 26_000, { holidays: [{ first: '2027-01', last: '2029-12-31' }] }, '2129-08-16'],
    ] as const) {
      it(`${day} and ${count}${calendar ? ' by a calendar of its own' : ''}: ${expected}`, () => {
        expect(add(day, count, calendar)).to.equal(expected);
      });
    }

    for (const count of [0.5, NaN, Infinity]) {
      it(`not ${count} of them`, () =>
        expect(() => add('2026-12-18', count)).to.throw(RangeError, `invalid count of working days: ${count}`));
    }
  });

  it('are those between two days, the later one not counted', () => {
    const between = (from: string, to: string) => workingDaysBetween(firstDay(from), firstDay(to), workingCalendar(christmas));
    expect(between('2026-12-21', '2026-12-28')).to.equal(3);
    expect(between('2026-12-21', '2027-01-04')).to.equal(6);
    expect(between('2027-01-04', '2026-12-21')).to.equal(-6);
    expect(between('2026-12-25', '2026-12-25')).to.equal(0);
  });

  describe('by any calendar', () => {
    const day = fc.integer({ min: -800, max: 800 });
    const calendars = fc
      .record({
        week: fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
        holidays: fc.array(fc.tuple(day, fc.integer({ min: -3, max: 40 })), { maxLength: 12 }),
      })
      .map(({ week, holidays }) => ({
        week,
        holidays: holidays.map(([first, more]) => ({ first: writeDay(first), last: writeDay(first + more) })),
      }));

    /** The same, told day by day. */
    const isWorked = ({ week, holidays }: { week: number[]; holidays: { first: string; last: string }[] }) => {
      const worked = week.length > 0 ? week : [1, 2, 3, 4, 5];
      return (at: number) =>
        worked.includes(new Date(at * 86_400_000).getUTCDay() || 7) &&
        !holidays.some(({ first, last }) => firstDay(first) <= at && at <= firstDay(last));
    };

    it('are what a walk day by day finds', () => {
      fc.assert(
        fc.property(calendars, day, fc.integer({ min: -60, max: 60 }), (calendar, from, count) => {
          const [own, walked] = [workingCalendar(calendar), isWorked(calendar)];
          let [at, left] = [from, Math.abs(count)];
          while (left > 0) {
            at += Math.sign(count);
            if (walked(at)) left -= 1;
          }
          expect(addWorkingDays(from, count, own)).to.equal(at);
          expect(isWorkingDay(from, own)).to.equal(walked(from));
          const [first, last] = [Math.min(from, at), Math.max(from, at)];
          const between = Array.from({ length: last - first }, (_, index) => first + index).filter(walked).length;
          expect(workingDaysBetween(first, last, own)).to.equal(between);
        }),
        { numRuns: 200 },
      );
    });

    it('come back to a working day by as many the other way', () => {
      fc.assert(
        fc.property(calendars, day, fc.integer({ min: 1, max: 100_000 }), (calendar, from, count) => {
          const own = workingCalendar(calendar);
          const worked = addWorkingDays(from, 1, own);
          const there = addWorkingDays(worked, count, own);
          expect(addWorkingDays(there, -count, own)).to.equal(worked);
          expect(workingDaysBetween(worked, there, own)).to.equal(count);
        }),
        { numRuns: 200 },
      );
    });
  });
});
