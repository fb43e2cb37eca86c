import { expect } from '@open-wc/testing';
import { documentOf } from './documents.ts';
import { heldFeed } from './held-feed.ts';

describe('refresh', () => {
  const held = heldFeed();

  it('asks at once, and the next interval begins then', async () => {
    const { source, feed, join, polls, answered } = held;
    join(8000);
    await answered();
    await feed.refresh();
    expect(await source.requests()).to.have.length(2);
    expect(polls()).to.have.length(1);
  });

  it('shares a request that is under way', async () => {
    const { source, feed, join } = held;
    await source.answer({ hold: true });
    join();
    const refreshed = Promise.all([feed.refresh(), feed.refresh()]);
    await source.serve(documentOf(['Waits']));
    await refreshed;
    expect(feed.snapshot.partnership).to.not.equal(null);
    expect(await source.requests()).to.have.length(1);
  });

  it('works without a subscriber, and nothing follows', async () => {
    const { feed, timers } = held;
    await feed.refresh();
    expect(feed.snapshot.partnership!.objectives).to.have.length(1);
    expect(timers.pending).to.deep.equal([]);
  });

  it('is finished for whoever waits, though the last subscriber left', async () => {
    const { source, feed, timers, join } = held;
    await source.answer({ hold: true });
    const leave = join();
    const refreshed = feed.refresh();
    leave();
    await source.serve(documentOf(['Waits']));
    await refreshed;
    expect(feed.snapshot.partnership).to.not.equal(null);
    expect(timers.pending).to.deep.equal([]);
  });
});
