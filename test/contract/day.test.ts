import { expect } from '@open-wc/testing';
import { dayOf, daysIn, daySpan, firstDay, isDay, lastDay, writeDay } from '@stp-widgets/contract/day.js';

describe('daySpan', () => {
  for (const [day, first, last] of [
    ['2026-11-21', '2026-11-21', '2026-11-21'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026/27', '2026-04-01', '2027-03-31'],
    ['1999/00', '1999-04-01', '2000-03-31'],
    ['1000-01-01', '1000-01-01', '1000-01-01'],
  ] as const) {
    it(`reads ${day} as ${first} to ${last}`, () => {
      expect(writeDay(firstDay(day))).to.equal(first);
      expect(writeDay(lastDay(day))).to.equal(last);
    });
  }

  for (const text of ['2026-02-30', '2026-13', '2026-00-10', '2026-01-00', '2026/28', '21/11/2026', '', '2026-1-1', 'tomorrow']) {
    it(`takes "${text}" for no day`, () => {
      expect(daySpan(text)).to.equal(null);
      expect(isDay(text)).to.equal(false);
    });
  }

  for (const text of ['0026-11-21', '0099-12', '0026/27', '0206-11-21', '0999-12-31']) {
    it(`takes "${text}", whose year begins with a zero, for no day`, () => expect(isDay(text)).to.equal(false));
  }

  it('names the day that firstDay was given in vain', () => {
    expect(() => firstDay('2026-02-30')).to.throw(RangeError, 'invalid day: 2026-02-30');
  });
});

describe('dayOf', () => {
  for (const [instant, zone, day] of [
    ['2026-06-30T23:30:00Z', 'Europe/London', '2026-07-01'],
    ['2026-12-31T23:30:00Z', 'Europe/London', '2026-12-31'],
    ['2026-06-30T23:30:00Z', 'Nowhere/Else', '2026-06-30'],
    ['0100-01-01T00:00:00Z', 'UTC', '0100-01-01'],
  ] as const) {
    it(`reads ${instant} in ${zone} as ${day}`, () => expect(writeDay(dayOf(new Date(instant), zone))).to.equal(day));
  }

  it('throws on what is no date', () => expect(() => dayOf(new Date(NaN))).to.throw(RangeError));
});

describe('writeDay', () => {
  for (const day of [NaN, Infinity, 1e9, -1e9]) {
    it(`throws on ${day}`, () => expect(() => writeDay(day)).to.throw(RangeError));
  }
});

describe('daysIn', () => {
  for (const [duration, days] of [
    ['P14D', 14],
    ['P2W', 14],
    ['P1M', 30],
    ['P1Y', 365],
    ['PT12H', 0.5],
    ['P', 0],
    ['soon', 0],
  ] as const) {
    it(`reads ${duration} as ${days}`, () => expect(daysIn(duration)).to.equal(days));
  }
});
