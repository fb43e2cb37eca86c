import { expect } from '@open-wc/testing';
import { openFeed } from '@stp-widgets/feed';
import { feedSource, snapshotOf } from '../support/feed-source.ts';
import { documentOf } from './documents.ts';
import { heldFeed } from './held-feed.ts';

describe('polling', () => {
  it('makes one request per interval for 100 subscribers', async () => {
    const source = feedSource();
    await source.serve(documentOf(['Waits']));
    const feed = openFeed(source.address);
    const began = performance.now();
    const checked = new Set<unknown>();
    let calls = 0;
    await new Promise<void>((done) => {
      const leave = Array.from({ length: 100 }, () =>
        feed.subscribe(() => {
          calls++;
          checked.add(feed.snapshot);
          if (calls < 300) return;
          done();
          leave.forEach((call) => call());
        }, 1000),
      );
    });
    expect(performance.now() - began).to.be.within(1990, 6000);
    expect(checked.size).to.equal(3);
    expect(await source.requests()).to.have.length(3);
  });

  it('brings a change of the source to a subscriber who does nothing', async () => {
    const source = feedSource();
    await source.serve(documentOf(['Waits']));
    const feed = openFeed(source.address);
    const leave = feed.subscribe(() => {}, 1);
    await snapshotOf(feed, ({ partnership }) => partnership?.objectives[0]!.title === 'Waits');
    await source.serve(documentOf(['Beds']));
    await snapshotOf(feed, ({ partnership }) => partnership?.objectives[0]!.title === 'Beds');
    leave();
  });
});

describe('polling, with its timers held', () => {
  const held = heldFeed();

  it('starts with the first subscriber and not before', async () => {
    const { source, feed, join, answered } = held;
    expect(await source.requests()).to.deep.equal([]);
    expect(feed.snapshot.partnership).to.equal(null);
    join();
    await answered();
    expect(await source.requests()).to.have.length(1);
  });

  it('does not ask again for a second subscriber', async () => {
    const { source, timers, join, polls, answered } = held;
    join();
    await answered();
    join();
    join(8000);
    await source.requestsUntil((requests) => requests.length === 1);
    expect(polls()).to.have.length(1);
    timers.of(8000);
  });

  it('counts from the end of the last request', async () => {
    const { source, timers, join, polls, answered } = held;
    await source.answer({ hold: true });
    join(8000);
    await source.requestsUntil((requests) => requests.length === 1);
    expect(polls()).to.deep.equal([]);
    await source.serve(documentOf(['Waits']));
    await answered();
    expect(timers.of(8000).delay).to.be.above(7900);
    timers.of(8000).run();
    await source.requestsUntil((requests) => requests.length === 2);
  });

  it('ends when the last one leaves, and starts again with the next', async () => {
    const { source, timers, join, polls, answered } = held;
    const leave = [join(8000), join(9000)];
    await answered();
    leave[0]();
    await Promise.resolve();
    timers.of(9000);
    leave[1]();
    leave[1]();
    await Promise.resolve();
    expect(polls()).to.deep.equal([]);
    join(3000);
    timers.of(3000).run();
    await source.requestsUntil((requests) => requests.length === 2);
  });

  it('ends a request under way when the last one leaves, and asks anew for the next', async () => {
    const { source, feed, timers, join, answered } = held;
    await source.answer({ hold: true });
    join()();
    join()();
    const leave = join();
    await source.requestsUntil((requests) => requests.length === 1);
    leave();
    await source.requestsUntil(([request]) => !!request?.aborted);
    expect(timers.pending).to.deep.equal([]);
    expect(feed.snapshot.problem).to.equal(null);
    await source.serve(documentOf(['Waits']));
    join();
    await answered();
    expect((await source.requests()).map(({ status }) => status)).to.deep.equal([null, 200]);
  });

  it('goes on undisturbed for an element that is moved', async () => {
    const { source, join, answered } = held;
    await source.answer({ hold: true });
    const leave = join();
    await source.requestsUntil((requests) => requests.length === 1);
    leave();
    join();
    await source.serve(documentOf(['Waits']));
    await answered();
    expect(await source.requests()).to.deep.equal([{ conditional: false, status: 200 }]);
  });

  it('gives up a request that takes 30 s, and goes on', async () => {
    const { source, timers, join, answered, feed } = held;
    await source.answer({ hold: true });
    join(8000);
    await source.requestsUntil((requests) => requests.length === 1);
    timers.of(30_000).run();
    const { problem } = await snapshotOf(feed, (snapshot) => snapshot.problem !== null);
    expect(problem!.code).to.equal('too-slow');
    await source.requestsUntil(([request]) => !!request?.aborted);
    await source.serve(documentOf(['Waits']));
    timers.of(8000).run();
    expect((await answered()).problem).to.equal(null);
  });
});
