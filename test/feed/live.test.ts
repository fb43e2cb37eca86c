import { expect } from '@open-wc/testing';
import { documentOf } from './documents.ts';
import { heldFeed } from './held-feed.ts';

/** Shows or hides the page, as far as it can tell. */
function show(visibility: DocumentVisibilityState): void {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a feed that is kept live', () => {
  const held = heldFeed();
  // A page for itself: what those of a site agree on, and their timers, is told of elsewhere.
  beforeEach(() => void Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined }));
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'locks');
    Reflect.deleteProperty(document, 'visibilityState');
  });

  /** Asks a second time, after which what keeps a feed live is there. */
  async function second(interval: number): Promise<void> {
    held.join(interval);
    await held.answered();
    held.timers.of(interval).run();
    await held.source.requestsUntil(({ length }) => length === 2);
    await waiting();
  }

  /** The one timer that waits for the next request, once it does. */
  async function waiting(): Promise<number> {
    for (;;) {
      const [timer, ...others] = held.polls();
      if (timer && others.length === 0) return timer.delay;
      await new Promise((resolve) => queueMicrotask(() => resolve(held.source.requests())));
    }
  }

  const runNext = async () => {
    await waiting();
    held.polls()[0]?.run();
  };

  it('asks nothing while it is hidden, and at once when it is seen again', async () => {
    await second(100_000);
    show('hidden');
    await runNext();
    expect(await held.source.requests()).to.have.length(2);
    expect(held.polls()).to.deep.equal([]);
    show('visible');
    await held.source.requestsUntil(({ length }) => length === 3);
  });

  it('asks nothing more when it was hidden before the second request', async () => {
    held.join(100_000);
    await held.answered();
    show('hidden');
    held.timers.of(100_000).run();
    await new Promise((resolve) => queueMicrotask(() => resolve(held.source.requests())));
    expect(await held.source.requests()).to.have.length(1);
    show('visible');
    await held.source.requestsUntil(({ length }) => length === 2);
  });

  it('asks at once when the network is back', async () => {
    await second(100_000);
    dispatchEvent(new Event('online'));
    await held.source.requestsUntil(({ length }) => length === 3);
  });

  it('asks on focus after an interval, and not before', async () => {
    await second(100_000);
    dispatchEvent(new Event('focus'));
    expect(await held.source.requests()).to.have.length(2);
    const { now } = performance;
    performance.now = () => now.call(performance) + 100_000;
    dispatchEvent(new Event('focus'));
    performance.now = now;
    await held.source.requestsUntil(({ length }) => length === 3);
  });

  it('waits about an interval, each time a little other', async () => {
    await second(100_000);
    const waits = new Set<number>();
    for (let count = 3; count < 7; count++) {
      const wait = await waiting();
      expect(wait).to.be.within(89_000, 110_000);
      waits.add(wait);
      await runNext();
      await held.source.requestsUntil(({ length }) => length === count);
    }
    expect(waits.size).to.be.above(1);
  });

  it('waits longer with each failure, five minutes at most, and an interval again once all is well', async () => {
    await second(20_000);
    await held.source.answer({ status: 500 });
    const waits: number[] = [];
    for (let count = 3; count < 10; count++) {
      await runNext();
      await held.source.requestsUntil(({ length }) => length === count);
      waits.push(await waiting());
    }
    expect(waits[0]).to.be.within(18_000, 40_000);
    expect(waits[2]).to.be.above(70_000);
    expect(Math.max(...waits)).to.be.at.most(300_000);
    expect(waits.at(-1)).to.be.above(140_000);
    await held.source.serve(documentOf(['Waits']));
    await runNext();
    await held.source.requestsUntil(({ length }) => length === 10);
    expect(await waiting()).to.be.within(17_000, 22_000);
  });

  it('waits as long as the source asks for', async () => {
    await second(20_000);
    await held.source.answer({ status: 503, headers: { 'retry-after': '900' } });
    await runNext();
    await held.source.requestsUntil(({ length }) => length === 3);
    expect(await waiting()).to.be.within(899_000, 920_001);
  });

  it('asks nothing any more when nobody listens, whatever happens', async () => {
    const leave = held.join(100_000);
    await held.answered();
    held.timers.of(100_000).run();
    await held.source.requestsUntil(({ length }) => length === 2);
    await waiting();
    leave();
    await Promise.resolve();
    dispatchEvent(new Event('online'));
    show('visible');
    expect(held.polls()).to.deep.equal([]);
    expect(await held.source.requests()).to.have.length(2);
  });
});
