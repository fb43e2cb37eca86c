import { expect } from '@open-wc/testing';
import { intervalInForce } from '@stp-widgets/feed/interval.js';
import { nextWait, retryAfterOf, reuseOf } from '@stp-widgets/feed/pace.js';
import * as fc from 'fast-check';

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
const longest = 2 ** 31 - 1;

describe('the interval in force', () => {
  for (const [what, wishes, documentRefresh, cacheControl, interval] of [
    ['the smallest wish before all else', [90_000, 40_000], 'PT20S', 'max-age=30', 40_000],
    ['the document before its header', [Infinity], 'PT20S', 'max-age=30', 20_000],
    ['what a browser may reuse', [], undefined, 'public, MAX-AGE = 30', 30_000],
    ['the first of two', [], undefined, 'max-age=30, max-age=300', 30_000],
    ['a number in quotes', [], undefined, 'max-age="30"', 30_000],
    ['a minute where nothing is said', [], undefined, null, minute],
    ['a minute where a browser may reuse nothing', [], undefined, 'no-cache, max-age=0', minute],
    ['what a shared cache gives again, where that is longer', [], undefined, 'max-age=5, s-maxage=300', 5 * minute],
    ['no few seconds of a shared cache for a wish', [], undefined, 'max-age=0, s-maxage=1', minute],
    ['no text in quotes for a directive', [], undefined, 'private="max-age=7"', minute],
    ['a day at most of a header', [], undefined, 'max-age=31536000, immutable', day],
    ['a second at least of a wish', [1], undefined, null, second],
    ['a second at least of a header', [], undefined, 'max-age=0001', second],
    ['no more than a timer holds of a wish', [1e300], undefined, null, longest],
    ['no more than a timer holds of a document', [], `P${'9'.repeat(400)}Y`, null, longest],
    ['a document that asks for nothing as silent', [], 'PT0S', 'max-age=30', 30_000],
    ['a document that asks for nonsense as silent', [], 'often', null, minute],
    ['no time for no wish', [0, -5, NaN, Infinity], undefined, null, minute],
    ['a header of nonsense as silent', [], undefined, 'max-age=-1, s-maxage=1e9, ="=",,', minute],
  ] as const) {
    it(`takes ${what}`, () => expect(intervalInForce(wishes, documentRefresh, reuseOf(cacheControl))).to.equal(interval));
  }

  it('is a time that a timer can hold for whatever is said', () => {
    const headers = fc.oneof(
      fc.string(),
      fc.tuple(fc.constantFrom('max-age', 's-maxage'), fc.oneof(fc.string(), fc.bigInt().map(String))).map((pair) => pair.join('=')),
    );
    fc.assert(
      fc.property(fc.array(fc.double()), fc.option(fc.string(), { nil: undefined }), headers, (wishes, documentRefresh, cacheControl) => {
        expect(intervalInForce(wishes, documentRefresh, reuseOf(cacheControl))).to.be.within(second, longest);
      }),
    );
  });
});

describe('retryAfterOf', () => {
  const now = Date.UTC(2026, 10, 21, 12);

  for (const [header, wait] of [
    [null, null],
    ['', null],
    ['0', 0],
    ['120', 2 * minute],
    [' 120 ', 2 * minute],
    ['31536000', day],
    ['9'.repeat(400), day],
    ['-5', null],
    ['1.5', null],
    ['1e3', null],
    ['soon', null],
    ['Sat, 21 Nov 2026 12:02:00 GMT', 2 * minute],
    ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
    ['Sun, 21 Nov 2027 12:00:00 GMT', day],
    ['2026-11-21T12:02:00Z', null],
    ['Sat, 99 Nov 2026 12:02:00 GMT', null],
  ] as const) {
    it(`takes ${header === null ? 'nothing' : `"${header.slice(0, 40)}"`} for ${wait} ms`, () => {
      expect(retryAfterOf(header, now)).to.equal(wait);
    });
  }

  it('is a time up to a day, or none, for whatever a server sends', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.bigInt().map(String),
          fc.date({ noInvalidDate: true }).map((one) => one.toUTCString()),
        ),
        (header) => {
          const wait = retryAfterOf(header, now);
          if (wait !== null) expect(wait).to.be.within(0, day);
        },
      ),
    );
  });
});

describe('nextWait', () => {
  const half = 0.5;

  for (const [what, interval, failures, retryAfter, random, wait] of [
    ['the interval, a tenth sooner at the earliest', minute, 0, null, 0, 54_000],
    ['the interval in the middle', minute, 0, null, half, minute],
    ['the interval, a tenth later at the latest', minute, 0, null, 1, 66_000],
    ['half of the double after a failure, at the earliest', minute, 1, null, 0, minute],
    ['the double after a failure, at the latest', minute, 1, null, 1, 2 * minute],
    ['four times after two', 10 * second, 2, null, 1, 40_000],
    ['eight times after three', 10 * second, 3, null, half, minute],
    ['five minutes at most', minute, 50, null, 1, 5 * minute],
    ['half of that at the earliest', minute, 5000, null, 0, 150_000],
    ['no less than if all went well, of an interval of minutes', 4 * minute, 3, null, 0, 216_000],
    ['the interval where that is over five minutes', hour, 9, null, half, hour],
    ['what the server asks for', minute, 1, 10 * minute, 0, 10 * minute],
    ['what the server asks for, and up to an interval more', minute, 1, 10 * minute, 1, 11 * minute],
    ['what the server asks for even after an answer', minute, 0, 10 * minute, 0, 10 * minute],
    ['the longer wait where the server asks for less', minute, 3, 2 * second, 1, 5 * minute],
    ['a day of a server that asks for more', minute, 1, 400 * day, 0, day],
    ['a second at least', second, 0, null, 0, second],
  ] as const) {
    it(`waits ${what}`, () => expect(nextWait({ interval, failures, retryAfter, random })).to.be.closeTo(wait, 1e-3));
  }

  const intervals = fc.integer({ min: second, max: longest });
  const failing = fc.nat(2000);
  const asked = fc.option(fc.nat(day));
  const draws = fc.double({ min: 0, max: 1, noNaN: true });

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(intervals, failing, draws, (interval, failures, random) => {
        const wait = nextWait({ interval, failures, retryAfter: null, random });
        expect(wait).to.be.at.least(Math.max(second, interval * 0.9));
        expect(wait).to.be.at.most(Math.min(longest, Math.max(5 * minute, interval * 1.1)));
      }),
    );
  });

  it('never comes sooner than the server asks, and by five minutes later at most where that is the longest', () => {
    fc.assert(
      fc.property(intervals, failing, fc.nat(day), draws, (interval, failures, retryAfter, random) => {
        const wait = nextWait({ interval, failures, retryAfter, random });
        const without = nextWait({ interval, failures, retryAfter: null, random });
        expect(wait).to.be.at.least(Math.max(retryAfter, without));
        expect(wait).to.be.at.most(Math.max(retryAfter + 5 * minute, without));
      }),
    );
  });

  it('grows with each failure, each interval and each wish of the server, for the same draw', () => {
    fc.assert(
      fc.property(intervals, failing, asked, draws, fc.nat(9), fc.nat(hour), (interval, failures, retryAfter, random, more, longer) => {
        const wait = nextWait({ interval, failures, retryAfter, random });
        expect(nextWait({ interval, failures: failures + more, retryAfter, random })).to.be.at.least(wait);
        expect(nextWait({ interval: interval + longer, failures, retryAfter, random })).to.be.at.least(wait);
        expect(nextWait({ interval, failures, retryAfter: (retryAfter ?? 0) + longer, random })).to.be.at.least(wait);
      }),
    );
  });

  it('spreads pages that were sent away together evenly over an interval', () => {
    const waits = Array.from({ length: 60 }, (_, page) =>
      nextWait({ interval: minute, failures: 1, retryAfter: 10 * minute, random: page / 60 }),
    );
    const comesIn = waits.map((wait) => Math.round((wait - 10 * minute) / second));
    expect(comesIn).to.deep.equal(Array.from({ length: 60 }, (_, at) => at));
  });

  it('is a time that a timer can hold, whatever it is given', () => {
    const any = fc.oneof(fc.double(), fc.constantFrom(NaN, 0, -1, Infinity, -Infinity));
    fc.assert(
      fc.property(any, any, fc.option(any), any, (interval, failures, retryAfter, random) => {
        expect(nextWait({ interval, failures, retryAfter, random })).to.be.within(second, longest);
      }),
    );
  });
});
