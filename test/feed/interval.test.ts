import { expect } from '@open-wc/testing';
import { documentOf } from './documents.ts';
import { heldFeed } from './held-feed.ts';

describe('the interval', () => {
  const held = heldFeed();

  it('is the smallest wish, else to the document, else to a minute', async () => {
    const { source, feed, timers, join, answered } = held;
    expect(feed.snapshot.interval).to.equal(60_000);
    await source.serve(documentOf(['Waits'], { partnership: { name: 'P', refresh: 'PT20S' } }));
    join();
    expect(feed.snapshot.interval).to.equal(60_000);
    await answered();
    expect(feed.snapshot.interval).to.equal(20_000);
    timers.of(20_000);
    const leave = [join(90_000), join(40_000)];
    expect(feed.snapshot.interval).to.equal(40_000);
    leave[1]();
    await Promise.resolve();
    expect(feed.snapshot.interval).to.equal(90_000);
    leave[0]();
    await Promise.resolve();
    expect(feed.snapshot.interval).to.equal(20_000);
  });

  for (const [wish, interval] of [
    [1, 1000],
    [999, 1000],
    [0, 60_000],
    [-5, 60_000],
    [NaN, 60_000],
    [Infinity, 60_000],
    [1e12, 2 ** 31 - 1],
  ] as const) {
    it(`takes a wish of ${wish} ms for ${interval}`, () => {
      const { feed, join } = held;
      join(wish);
      expect(feed.snapshot.interval).to.equal(interval);
    });
  }
});
