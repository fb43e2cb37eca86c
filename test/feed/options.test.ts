import { expect } from '@open-wc/testing';
import { type Feed, type FeedOptions, freshness, openFeed, registry } from '@stp-widgets/feed';
import { lastGood, removeAllKept } from '@stp-widgets/feed/keep/last-good.js';
import { mayKeep } from '@stp-widgets/feed/keep/may-keep.js';
import { type FeedSource, feedSource, snapshotOf } from '../support/feed-source.ts';
import { holdTimers, type HeldTimers } from '../support/held-timers.ts';
import { documentOf } from './documents.ts';

const { fetch } = globalThis;
afterEach(() => {
  globalThis.fetch = fetch;
});

/** What requests carried from now on. */
function requestsSeen(): { readonly token: string | null; readonly credentials: RequestCredentials | undefined }[] {
  const seen: { token: string | null; credentials: RequestCredentials | undefined }[] = [];
  globalThis.fetch = (input, init) => {
    if (new Request(input).url.includes('/control')) return fetch(input, init);
    seen.push({ token: new Headers(init?.headers).get('authorization'), credentials: init?.credentials });
    return fetch(input, init);
  };
  return seen;
}

describe('who asks for a feed', () => {
  it('is anybody with the cookies of this origin, unless told otherwise', async () => {
    const source = feedSource();
    await source.serve(documentOf(['Waits']));
    const seen = requestsSeen();
    await openFeed(source.address).refresh();
    await openFeed(source.address, { credentials: 'include' }).refresh();
    expect(seen).to.deep.equal([
      { token: null, credentials: 'same-origin' },
      { token: null, credentials: 'include' },
    ]);
  });

  it('has one feed with the same identity, and another with another', () => {
    const { address } = feedSource();
    const [getToken, other] = [() => 'a', () => 'b'];
    expect(openFeed(address, { getToken })).to.equal(openFeed(address, { getToken }));
    const all = [
      openFeed(address),
      openFeed(address, { credentials: 'include' }),
      openFeed(address, { getToken }),
      openFeed(address, { getToken: other }),
    ];
    expect(new Set(all).size).to.equal(4);
  });

  it('is told by a token, which is nowhere to be read', async () => {
    const source = feedSource();
    await source.serve(documentOf(['Waits']));
    const seen = requestsSeen();
    const feed = openFeed(source.address, { getToken: () => Promise.resolve('s3cret') });
    await feed.refresh();
    expect(seen.map(({ token }) => token)).to.deep.equal(['Bearer s3cret']);
    expect(feed.snapshot.partnership!.objectives[0].title).to.equal('Waits');
    expect(
      JSON.stringify([feed.snapshot, ...registry().feeds.keys(), ...Object.values(localStorage), ...Object.values(sessionStorage)]),
    ).not.to.contain('s3cret');
  });

  it('is asked for another token once, after a 401', async () => {
    const source = feedSource();
    await source.answer({ status: 401 });
    const tokens = ['old', 'new', 'never'];
    const seen = requestsSeen();
    const feed = openFeed(source.address, { getToken: () => tokens.shift()! });
    await feed.refresh();
    expect(seen.map(({ token }) => token)).to.deep.equal(['Bearer old', 'Bearer new']);
    expect(feed.snapshot.problem!.code).to.equal('refused');
  });

  it('is not asked for by a token that cannot be had, and the last good picture stays', async () => {
    const source = feedSource();
    await source.serve(documentOf(['Waits']));
    let isIn = true;
    const feed = openFeed(source.address, { getToken: () => (isIn ? 'a' : Promise.reject(new Error('signed out'))) });
    await feed.refresh();
    isIn = false;
    await feed.refresh();
    expect(feed.snapshot.problem!.detail).to.contain('signed out');
    expect(feed.snapshot.partnership!.objectives[0].title).to.equal('Waits');
  });
});

describe('a feed that is kept', () => {
  const keep = 'reader-7';
  let timers: HeldTimers;
  let leave = () => {};
  beforeEach(() => {
    // A page for itself: what those of a site agree on, and their timers, is told of elsewhere.
    Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined });
    timers = holdTimers();
  });
  afterEach(async () => {
    leave();
    timers.release();
    Reflect.deleteProperty(navigator, 'locks');
    await removeAllKept();
  });

  /** What this browser keeps of a feed under a key. */
  async function copyOf(address: string, key = keep): Promise<string | null> {
    const { name } = mayKeep({ address, usesCredentials: true, headers: undefined, key })!;
    return (await lastGood(name, { address, hours: 24 }).read())?.text ?? null;
  }

  /** Opens the feed as another visit to the page does, and listens to it. */
  function visit(address: string, options: FeedOptions = { keep }): Feed {
    leave();
    registry().feeds.clear();
    const feed = openFeed(address, options);
    leave = feed.subscribe(() => {});
    return feed;
  }

  /** Visits a page that stays open until the feed's document is kept. */
  async function kept(title = 'Waits', key = keep): Promise<FeedSource> {
    const source = feedSource();
    await source.serve(documentOf([title]));
    await snapshotOf(visit(source.address, { keep: key }), ({ partnership }) => partnership !== null);
    timers.of(5000).run();
    while ((await copyOf(source.address, key)) === null);
    return source;
  }

  it('is shown at the next visit when the answer is long in coming, as stale, and no longer once it is there', async () => {
    const source = await kept();
    await source.answer({ hold: true });
    const feed = visit(source.address);
    timers.of(400).run();
    const { partnership, problem } = await snapshotOf(feed, (snapshot) => snapshot.partnership !== null);
    expect(partnership!.objectives[0].title).to.equal('Waits');
    expect([problem, freshness(feed.snapshot, new Date())]).to.deep.equal([null, 'stale']);
    await source.serve(documentOf(['Beds']));
    await snapshotOf(feed, (snapshot) => snapshot.partnership?.objectives[0]!.title === 'Beds');
    expect(freshness(feed.snapshot, new Date())).to.equal('fresh');
  });

  it('is shown at the next visit when the source fails, with why', async () => {
    const source = await kept();
    await source.answer({ status: 503 });
    const feed = visit(source.address);
    await snapshotOf(feed, ({ problem }) => problem !== null);
    timers.of(0).run();
    const { partnership, problem, isKept } = await snapshotOf(feed, (snapshot) => snapshot.partnership !== null);
    expect([partnership!.objectives[0].title, problem!.code, isKept]).to.deep.equal(['Waits', 'server-error', true]);
    expect(freshness(feed.snapshot, new Date())).to.equal('stale');
  });

  it('is the same object still when the source says that nothing changed', async () => {
    const source = await kept();
    await source.answer({ hold: true });
    const feed = visit(source.address);
    timers.of(400).run();
    const { partnership } = await snapshotOf(feed, (snapshot) => snapshot.partnership !== null);
    await source.serve(documentOf(['Waits']));
    const after = await snapshotOf(feed, ({ isKept }) => !isKept);
    expect(after.partnership).to.equal(partnership);
  });

  it('is not shown to whoever comes with another key, nor with none', async () => {
    const source = await kept();
    await source.answer({ status: 503 });
    for (const options of [{ keep: 'reader-8' }, { getToken: () => 'a' }, { credentials: 'include' } as const]) {
      const feed = visit(source.address, options);
      await snapshotOf(feed, ({ problem }) => problem !== null);
      timers.of(0).run();
      // What another visit has left would be shown by the time that a copy which is there is found.
      await copyOf(source.address);
      await copyOf(source.address);
      expect(feed.snapshot.partnership).to.equal(null);
    }
  });

  it('is kept of nobody where the page says so', async () => {
    const source = feedSource();
    await source.serve(documentOf(['Waits']));
    await snapshotOf(visit(source.address, { keep: 'none' }), ({ partnership }) => partnership !== null);
    timers.of(5000).run();
    const other = await kept('Beds');
    expect(await copyOf(other.address)).to.contain('Beds');
    expect(await lastGood(source.address, { address: source.address, hours: 24 }).read()).to.equal(null);
  });

  for (const status of [401, 403]) {
    it(`is removed after a ${status}`, async () => {
      const source = await kept();
      await source.answer({ status });
      await snapshotOf(visit(source.address), ({ problem }) => problem !== null);
      timers.of(0).run();
      while ((await copyOf(source.address)) !== null);
    });
  }
});
