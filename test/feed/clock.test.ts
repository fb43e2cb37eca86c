import { expect } from '@open-wc/testing';
import { skewOf } from '@stp-widgets/feed/clock.js';
import * as fc from 'fast-check';
import { browserCaches, feedSource } from '../support/feed-source.ts';

const noon = Date.UTC(2026, 10, 21, 12);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const http = (time: number) => new Date(time).toUTCString();

describe('skewOf', () => {
  for (const [what, header, took, age, skew] of [
    ['no Date as not known', null, 0, null, null],
    ['a Date that is none as not known', 'yesterday', 0, null, null],
    ['a Date in another form as not known', '2026-11-20T12:00:00Z', 0, null, null],
    ['a number as not known', '5', 0, null, null],
    ['a day that does not exist as not known', 'Sat, 41 Nov 2026 12:00:00 GMT', 0, null, null],
    ['the same time as no skew', http(noon), 0, null, null],
    ['two minutes as no skew', http(noon - 2 * minute), 0, null, null],
    ['a little more than two minutes as one', http(noon - 2 * minute - 1000), 0, null, 2 * minute + 500],
    ['a little more, in a request that took as long, as none', http(noon - 2 * minute - 1000), 2000, null, null],
    ['a clock that is a day ahead', http(noon - day), 0, null, day - 500],
    ['a clock that is a day behind', http(noon + day), 0, null, -day - 500],
    ['the middle of a request as the moment of its answer', http(noon - day), 10_000, null, day + 4500],
    ['an answer that has spent an hour in a cache as current', http(noon - hour), 0, '3600', null],
    ['the Age of a copy with the Date of its revalidation as current', http(noon), 0, '3600', null],
    ['a clock that is a day ahead, by a cache', http(noon - day - hour), 0, '3600', day - 500],
    ['a clock that is a day behind, by a cache', http(noon + day - hour), 0, '3600', -day - 500],
    ['an Age that is none as no Age', http(noon - day), 0, 'old', day - 500],
    ['an Age without end as no Age', http(noon - day), 0, '9'.repeat(400), day - 500],
    ['an Age below nothing as no Age', http(noon - day), 0, '-86400', day - 500],
  ] as const) {
    it(`takes ${what}`, () => expect(skewOf(header, noon, noon + took, age)).to.equal(skew));
  }

  it('knows nothing by a request in which the clock was set back', () => {
    expect(skewOf(http(noon), noon + day, noon)).to.equal(null);
  });

  const minutes = (most: number) => fc.integer({ min: 0, max: most * minute });

  it('finds how far the clock is off to within the request and the whole seconds', () => {
    const skews = fc.integer({ min: 5 * minute, max: 400 * day }).chain((skew) => fc.constantFrom(skew, -skew));
    fc.assert(
      fc.property(skews, minutes(1), minutes(1), fc.integer({ min: 0, max: 100_000 }), (skew, there, back, age) => {
        const answered = noon + there;
        const made = answered - age * 1000;
        // Where the Age alone explains what is seen, nobody is accused.
        fc.pre(Math.abs(skew + age * 1000) > 5 * minute);
        const found = skewOf(http(made), noon + skew, answered + back + skew, String(age));
        expect(Math.abs(found! - skew)).to.be.at.most((there + back) / 2 + 1000);
      }),
    );
  });

  it('never accuses a clock that is less than two minutes off, however old the copy of a cache', () => {
    fc.assert(
      fc.property(fc.integer({ min: -119_000, max: 119_000 }), minutes(1), minutes(1), fc.nat(10_000_000), (skew, there, back, age) => {
        const answered = noon + there;
        expect(skewOf(http(answered - age * 1000), noon + skew, answered + back + skew, String(age))).to.equal(null);
        expect(skewOf(http(answered), noon + skew, answered + back + skew, String(age))).to.equal(null);
      }),
    );
  });

  it('is a whole number or null for whatever a server sends', () => {
    const dates = fc.oneof(
      fc.string(),
      fc.date({ min: new Date(0), noInvalidDate: true }).map((one) => one.toUTCString()),
    );
    const ages = fc.option(fc.oneof(fc.string(), fc.integer().map(String), fc.bigInt().map(String)));
    fc.assert(
      fc.property(dates, ages, (date, age) => {
        const skew = skewOf(date, noon, noon + 1000, age);
        expect(skew === null || Number.isSafeInteger(skew)).to.equal(true);
      }),
    );
  });
});

describe('an answer that the browser has kept and asked about again', () => {
  const hourOld = { date: http(Date.now() - hour) };

  /** What a page is shown of two answers, the second of which is a 304 where this browser caches. */
  async function shown(first: Record<string, string>, second: Record<string, string>) {
    const source = feedSource();
    const skews: (number | null)[] = [];
    const ages: (string | null)[] = [];
    for (const headers of [first, second]) {
      await source.answer({ body: '{}', headers });
      const sent = Date.now();
      const response = await fetch(source.address, { cache: 'no-cache' });
      await response.text();
      const age = response.headers.get('age');
      skews.push(skewOf(response.headers.get('date'), sent, Date.now(), age));
      ages.push(age);
    }
    expect((await source.requests()).map(({ status }) => status)).to.deep.equal([200, (await browserCaches()) ? 304 : 200]);
    return { skews: skews.map((skew) => skew && Math.round(skew / minute)), ages };
  }

  it('carries the Date of the 304', async () => {
    expect((await shown(hourOld, {})).skews).to.deep.equal([60, null]);
    expect((await shown({}, hourOld)).skews).to.deep.equal([null, 60]);
  });

  it('carries the Age of the 304', async () => {
    expect((await shown({}, { ...hourOld, age: '3600' })).skews).to.deep.equal([null, null]);
  });

  it('carries the old Age where the 304 has none, and the clock is not called wrong for it', async () => {
    const { skews, ages } = await shown({ ...hourOld, age: '3600' }, {});
    expect(skews).to.deep.equal([null, null]);
    expect(ages).to.deep.equal(['3600', (await browserCaches()) ? '3600' : null]);
  });
});
