import { expect } from '@open-wc/testing';
import { type Feed, feedOf, type FeedSnapshot, freshness, openFeed, registry } from '@stp-widgets/feed';
import { manyFeed } from '@stp-widgets/feed/many/many-feed.js';
import { feedSource } from '../support/feed-source.ts';
import { holdTimers, type HeldTimers } from '../support/held-timers.ts';
import { until } from '../support/until.ts';
import { activitiesOf, fragment, office } from './fragments.ts';

/** A feed in the hands of a test: what it shows, and who listens. */
class PartFeed implements Feed {
  snapshot: FeedSnapshot;
  readonly wishes: (readonly [interval?: number, word?: string])[] = [];
  readonly listeners = new Set<() => void>();
  #text?: string;

  constructor(document?: object) {
    const { snapshot } = feedOf(null);
    this.snapshot = Object.freeze({ ...snapshot, problem: null, interval: 60_000 });
    if (document) this.show(document);
  }

  text(): string | undefined {
    return this.#text;
  }

  /** Shows a document, as if it had just come; told by `call`. */
  show(document: object, given: Partial<FeedSnapshot> = {}): void {
    this.#text = JSON.stringify(document);
    this.set({ ...feedOf(document).snapshot, interval: 60_000, ...given });
  }

  set(given: Partial<FeedSnapshot>): void {
    this.snapshot = Object.freeze({ ...this.snapshot, ...given });
    this.listeners.forEach((listener) => listener());
  }

  fail(detail = 'status 404', since = Date.now()): void {
    this.set({ problem: { code: 'not-found', status: 404, detail, since } });
  }

  subscribe(listener: () => void, ...wish: [interval?: number, word?: string]): () => void {
    const own = () => listener();
    this.wishes.push(wish);
    this.listeners.add(own);
    return () => void this.listeners.delete(own);
  }

  refresh(): Promise<void> {
    return Promise.resolve();
  }
}

/** Hears a feed until the test ends: what it showed at each call. */
const leavers: (() => void)[] = [];
function hear(feed: Feed): FeedSnapshot[] {
  const heard: FeedSnapshot[] = [];
  leavers.push(feed.subscribe(() => heard.push(feed.snapshot)));
  return heard;
}

describe('manyFeed', () => {
  let timers: HeldTimers;
  beforeEach(() => {
    timers = holdTimers();
  });
  afterEach(() => {
    leavers.splice(0).forEach((leave) => leave());
    timers.release();
  });

  it('tells once of those who come together', async () => {
    const parts = [new PartFeed(), new PartFeed(), new PartFeed()];
    const heard = hear(manyFeed(parts));
    parts[0].show(office());
    parts[1].show(fragment('hull'));
    parts[2].show(fragment('york'));
    await until(() => heard.length > 0);
    await until(() => heard.at(-1)!.partnership);
    expect(heard).to.have.length(1);
    expect(heard[0].partnership!.activities).to.have.length(4);
  });

  it('lets the first picture wait for those who are still asked, and no longer than a second', async () => {
    const parts = [new PartFeed(office()), new PartFeed(), new PartFeed()];
    const feed = manyFeed(parts);
    const heard = hear(feed);
    await until(() => timers.pending.length === 1);
    parts[1].show(fragment('hull'));
    await Promise.resolve();
    expect([heard, timers.pending.length]).to.deep.equal([[], 1]);
    timers.of(1000).run();
    await until(() => feed.snapshot.partnership);
    expect(activitiesOf(feed)).to.deep.equal(['hull-Beds', 'hull-Screens']);
    expect(heard).to.have.length(1);
    parts[2].show(fragment('york'));
    await until(() => activitiesOf(feed).length === 4);
    expect(timers.pending).to.deep.equal([]);
  });

  it('waits for nobody once each has answered, be it badly', async () => {
    const parts = [new PartFeed(office()), new PartFeed()];
    const feed = manyFeed(parts);
    hear(feed);
    await until(() => timers.pending.length === 1);
    parts[1].fail();
    await until(() => feed.snapshot.partnership);
    expect(timers.pending).to.deep.equal([]);
  });

  it('is reading while nobody has answered well and not all have failed', async () => {
    const parts = [new PartFeed(), new PartFeed()];
    const feed = manyFeed(parts);
    const heard = hear(feed);
    parts[0].fail();
    await until(() => heard.length === 1);
    expect(freshness(feed.snapshot, new Date())).to.equal('loading');
    expect(feed.snapshot.parts![0].problem!.code).to.equal('not-found');
  });

  it('shows the last of several changes that come while it reads', async () => {
    const parts = [new PartFeed(office()), new PartFeed(fragment('hull'))];
    const feed = manyFeed(parts);
    const heard = hear(feed);
    await until(() => feed.snapshot.partnership);
    const show = (title: string) => parts[0].show(office({ objectives: [{ id: 'urgent', title }] }));
    show('One');
    // From here on it reads.
    for (let tick = 0; tick < 2; tick++) await Promise.resolve();
    for (const title of ['Two', 'Three', 'Four']) show(title);
    await until(() => heard.length === 3);
    await feed.refresh();
    expect(heard.map(({ partnership }) => partnership!.objectives[0].title)).to.deep.equal(['Four hours', 'One', 'Four']);
  });

  it('never shows a part of another moment than the picture', async () => {
    const parts = [new PartFeed(office()), new PartFeed(fragment('hull'))];
    const feed = manyFeed(parts);
    const heard = hear(feed);
    for (let at = 0; at < 20; at++) {
      parts[0].show(office({ objectives: [{ id: 'urgent', title: `Title ${at}` }] }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await until(() => feed.snapshot.partnership?.objectives[0].title === 'Title 19');
    for (const { partnership, parts: shown } of heard) {
      expect(partnership!.objectives[0].title).to.equal(shown![0].partnership!.objectives[0].title);
    }
  });

  it('tells when a part fails or is checked, and keeps the picture', async () => {
    const parts = [new PartFeed(office()), new PartFeed(fragment('hull'))];
    const feed = manyFeed(parts);
    const heard = hear(feed);
    await until(() => feed.snapshot.partnership);
    const { partnership } = feed.snapshot;
    parts[1].fail();
    await until(() => heard.length === 2);
    parts[0].set({ checked: 5 });
    await until(() => heard.length === 3);
    expect(heard.map((snapshot) => snapshot.partnership)).to.deep.equal([partnership, partnership, partnership]);
    expect(feed.snapshot.partnership).to.equal(partnership);
    expect([feed.snapshot.checked, feed.snapshot.problem]).to.deep.equal([5, null]);
  });

  it('loses what a part does not show any more, and all when none does', async () => {
    const parts = [new PartFeed(office()), new PartFeed(fragment('hull'))];
    const feed = manyFeed(parts);
    await feed.refresh();
    parts[1].set({ partnership: null });
    await feed.refresh();
    expect(feed.snapshot.partnership!.activities).to.deep.equal([]);
    parts[0].set({ partnership: null });
    await feed.refresh();
    expect([feed.snapshot.partnership, feed.snapshot.notices]).to.deep.equal([null, []]);
  });

  it('listens to its parts once for each who listens to it, with the same wish, and leaves nothing behind', async () => {
    const parts = [new PartFeed(office()), new PartFeed()];
    const feed = manyFeed(parts);
    expect(parts.map(({ listeners }) => listeners.size)).to.deep.equal([0, 0]);
    const leave = [feed.subscribe(() => expect.fail('was called'), 5000, '/events'), feed.subscribe(() => {})];
    await until(() => timers.pending.length === 1);
    expect(parts[1].wishes).to.deep.equal([[5000, '/events'], []]);
    leave[0]();
    leave[0]();
    await Promise.resolve();
    expect(timers.pending).to.have.length(1);
    leave[1]();
    await Promise.resolve();
    expect([parts.map(({ listeners }) => listeners.size), timers.pending]).to.deep.equal([[0, 0], []]);
    parts[1].show(fragment('hull'));
    await feed.refresh();
    expect(activitiesOf(feed)).to.have.length(2);
  });

  it('sees on coming back what has changed meanwhile', async () => {
    const parts = [new PartFeed(office()), new PartFeed(fragment('hull'))];
    const feed = manyFeed(parts);
    const leave = feed.subscribe(() => {});
    await until(() => feed.snapshot.partnership);
    leave();
    parts[1].show(fragment('hull', { activities: [] }));
    hear(feed);
    await until(() => activitiesOf(feed).length === 0);
  });

  it('never rejects, whatever the text of a part is', async () => {
    const feed = manyFeed([new PartFeed(office()), { ...feedOf(office()), text: () => '{' }]);
    await feed.refresh();
    expect(feed.snapshot.problem!.code).to.equal('not-a-partnership');
    expect(feed.snapshot.problem!.detail).to.contain('cannot be merged');
  });

  for (const [what, given, expected] of [
    ['received when the newest was', [{ received: 3 }, { received: 7 }, { received: null }], { received: 7 }],
    ['received never where none was', [{ received: null }, { received: null }], { received: null }],
    ['checked when the oldest was', [{ checked: 3 }, { checked: 7 }], { checked: 3 }],
    ['not checked while one never was', [{ checked: 3 }, { checked: null }], { checked: null }],
    ['asked as often as the one that is most', [{ interval: 5000 }, { interval: 1000 }], { interval: 1000 }],
    ['kept from another visit where all that is shown is', [{ isKept: true }, { isKept: true }], { isKept: true }],
    ['not kept where one is of this visit', [{ isKept: true }, { isKept: false }], { isKept: false }],
    ['right by the clock where nothing tells', [{ skew: null }, {}], { skew: null }],
    ['wrong by the clock where one tells', [{ skew: null }, { skew: -86_400_000 }], { skew: -86_400_000 }],
    ['wrong by the least that several tell', [{ skew: 500_000 }, { skew: -300_000 }], { skew: -300_000 }],
  ] as readonly (readonly [string, readonly Partial<FeedSnapshot>[], Partial<FeedSnapshot>])[]) {
    it(`is ${what}`, () => {
      const { snapshot } = feedOf(office());
      const feed = manyFeed(given.map((one) => ({ ...feedOf(office()), snapshot: { ...snapshot, ...one } })));
      const [[name, value]] = Object.entries(expected);
      expect(feed.snapshot[name as keyof FeedSnapshot]).to.equal(value);
    });
  }

  it('has a problem only when every part has one, since the last of them began', () => {
    const failed = (detail: string, since: number) => {
      const part = new PartFeed();
      part.fail(detail, since);
      return part;
    };
    expect(manyFeed([failed('one', 3), new PartFeed(office())]).snapshot.problem).to.equal(null);
    const { problem } = manyFeed([failed('one', 3), failed('two', 9), failed('three', 5)]).snapshot;
    expect(problem).to.deep.equal({ code: 'not-found', status: 404, detail: '3 of 3 sources failed; the first: one', since: 9 });
  });

  it('shows data that was given, and clashes with none of what reading filled in', async () => {
    const scale = [{ value: 'good', label: 'Good', rank: 0, shape: 'disc' }];
    const feed = manyFeed([feedOf(office({ statusScale: scale })), feedOf(fragment('hull'))]);
    await feed.refresh();
    expect(feed.snapshot.notices).to.deep.equal([]);
    expect(feed.snapshot.partnership!.statusScale.map(({ value }) => value)).to.deep.equal(['good']);
    expect(feed.snapshot.partnership!.partnership.name).to.equal('Humber');
    expect(activitiesOf(feed)).to.have.length(2);
  });
});

describe('a source that an older copy of the library has opened', () => {
  it('is merged from its data', async () => {
    const [first, second] = [feedSource(), feedSource()];
    const old = feedOf({ ...fragment('hull'), objectives: [], projects: [{ id: 'flow', title: 'Flow' }] });
    registry().feeds.set(second.address, { snapshot: old.snapshot, subscribe: old.subscribe, refresh: old.refresh });
    await first.serve(office());
    const feed = openFeed(`${first.address} ${second.address}`);
    await feed.refresh();
    expect(activitiesOf(feed)).to.deep.equal(['hull-Beds', 'hull-Screens']);
    expect(feed.snapshot.notices).to.deep.equal([]);
  });
});
