import { expect } from '@open-wc/testing';
import { openFeed } from '@stp-widgets/feed';
import { servedAge } from '@stp-widgets/feed/served-age.js';
import * as fc from 'fast-check';
import { feedSource } from '../support/feed-source.ts';
import { documentOf } from './documents.ts';

const noon = Date.UTC(2026, 10, 21, 12);
const minute = 60_000;
const http = (time: number) => new Date(time).toUTCString();

describe('servedAge', () => {
  for (const [what, headers, age] of [
    ['no headers as no age', {}, 0],
    ['the Age of a cache', { age: '90' }, 90_000],
    ['no Age where it was asked for anew', { age: '0' }, 0],
    ['an Age of a copy before its Date, which may be that of a 304', { age: '90', date: http(noon) }, 90_000],
    ['what nginx has for five minutes', { date: http(noon), 'x-stp-fetched': http(noon - 5 * minute) }, 5 * minute],
    ['what nginx has just fetched', { date: http(noon), 'x-stp-fetched': http(noon) }, 0],
    ['the Age of a cache before nginx’s own', { age: '60', date: http(noon), 'x-stp-fetched': http(noon - 5 * minute) }, minute],
    ['when nginx fetched it, alone, as nothing that tells', { 'x-stp-fetched': http(noon) }, 0],
    ['a Date alone as nothing that tells', { date: http(noon - minute) }, 0],
    ['an Age that is none as none', { age: 'old' }, 0],
    ['an Age without end as none', { age: '9'.repeat(400) }, 0],
    ['an Age below nothing as none', { age: '-90' }, 0],
    ['what an nginx has whose clock is behind its source’s as just fetched', { date: http(noon), 'x-stp-fetched': http(noon + minute) }, 0],
    ['a Date that is none as none', { date: 'yesterday', 'x-stp-fetched': http(noon) }, 0],
  ] as const) {
    it(`takes ${what}`, () => expect(servedAge(new Headers(headers))).to.equal(age));
  }
});

describe('when a feed was checked', () => {
  for (const [what, headers, age] of [
    ['now, where no cache is between', {}, 0],
    ['when the source was last heard by a cache that says so', { age: '300' }, 5 * minute],
    ['when nginx last heard the source', { 'x-stp-fetched': http(Date.now() - 5 * minute), date: http(Date.now()) }, 5 * minute],
  ] as const) {
    it(`is ${what}`, async () => {
      const source = feedSource();
      await source.answer({ body: JSON.stringify(documentOf(['Waits'])), headers });
      const feed = openFeed(source.address);
      await feed.refresh();
      expect(feed.snapshot.received).to.be.closeTo(Date.now(), 5000);
      expect(feed.snapshot.checked).to.be.closeTo(Date.now() - age, 5000);
      await feed.refresh();
      expect(feed.snapshot.checked).to.be.closeTo(Date.now() - age, 5000);
    });
  }
});

describe('whatever a cache says', () => {
  it('a picture was checked at a time that there is, and not in time to come', () => {
    const times = fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String), fc.integer({ min: 0, max: 4e12 }).map(http));
    fc.assert(
      fc.property(fc.option(times), fc.option(times), fc.option(times), (age, date, fetched) => {
        const headers = new Headers();
        for (const [name, value] of Object.entries({ age, date, 'x-stp-fetched': fetched })) {
          if (value !== null) headers.set(name, value.replace(/[^ -~]/g, '?'));
        }
        expect(servedAge(headers)).to.be.within(0, noon);
      }),
    );
  });
});
