import { expect } from '@open-wc/testing';
import { type Feed, freshness, openFeed } from '@stp-widgets/feed';
import { lastGood, removeAllKept } from '@stp-widgets/feed/keep/last-good.js';
import type { StpPartnership } from '@stp-widgets/widgets/partnership.js';
import { feedOfAll, threeSources } from '../feed/fragments.ts';
import { type FeedSource, feedSource, snapshotOf } from '../support/feed-source.ts';
import { type Told, toldBy } from '../support/freshness-shown.ts';
import { holdTimers, type HeldTimers } from '../support/held-timers.ts';
import { livePartnership, shows } from '../support/shown.ts';
import { now, smallPartnership } from '../support/small-partnership.ts';
import { drawn, until } from '../support/until.ts';
import { failOnWarnings } from '../support/warnings.ts';

const hour = 3_600_000;
const clock = Date.now;
let source: FeedSource;
let feed: Feed;
let partnership: StpPartnership;
let told: Told;

/** A partnership whose source has not answered yet. */
async function reading(): Promise<void> {
  source = feedSource();
  await source.answer({ hold: true });
  feed = openFeed(source.address);
  partnership = await livePartnership(source.address, 'apart');
  told = toldBy(partnership);
  await shows(partnership, 'Reading');
}

/** The source answers like this; asked three times, for what is said once is not said again. */
async function answered(answer: Parameters<FeedSource['answer']>[0]): Promise<void> {
  // The source's clock goes on as this page's does.
  await source.answer({ ...answer, headers: { date: new Date(Date.now()).toUTCString(), ...answer.headers } });
  for (let times = 0; times < 3; times++) await feed.refresh();
}

const served = (asOf?: string) => answered({ body: JSON.stringify({ ...smallPartnership(), ...(asOf && { asOf }) }) });

/** Seven hours go by, in which the source is not heard. */
function sevenHours(): Promise<void> {
  const then = Date.now() + 7 * hour;
  Date.now = () => then;
  // A minute goes by on the page.
  partnership.closest<HTMLElement>('[data-stp-now]')!.dataset.stpNow = now;
  return Promise.resolve();
}

const head = 'Harbour and Vale As of 15 June 2026, 09:40';
const lost = 'Harbour and Vale: the last good picture is shown. ';
const back = 'The source of Harbour and Vale answers again.';
const badly =
  /Since \d\d:\d\d(?: on \d+ \w+)? the source answers with something else \(500, the server failed\)\. We try again every hour\.$/;
const silent = /The source has not answered since \d\d:\d\d(?: on \d+ \w+)? \(no connection\)\. We try again every hour\.$/;

/** What brings a picture into a state, what the state is, and what the stamp says of it. */
const ways = {
  fresh: { enter: () => served(), state: 'fresh', stamp: new RegExp(`^${head} 5 organisations, read now$`) },
  'older than agreed': {
    enter: () => served('2026-05-20T09:40:00+01:00'),
    state: 'stale',
    stamp: /^Harbour and Vale As of 20 May 2026, 09:40 26 days old; expected every 14 days What is shown is older than agreed\.$/,
  },
  'badly answered': { enter: () => answered({ status: 500 }), state: 'stale', stamp: badly },
  offline: { enter: () => answered({ drop: true }), state: 'offline', stamp: silent },
  unheard: {
    enter: sevenHours,
    state: 'stale',
    stamp: new RegExp(
      `^${head} last checked at \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d Try now The source has not been heard since\\. What is shown may be out of date\\.$`,
    ),
  },
} as const;

type Way = keyof typeof ways;

/** What is said aloud when a picture changes from one state to another: nothing where there is no word of the source. */
function spoken(from: Way, to: Way): RegExp | null {
  const ofTo = { 'badly answered': badly, offline: silent } as Partial<Record<Way, RegExp>>;
  const wasLost = from === 'badly answered' || from === 'offline';
  if (ofTo[to]) return new RegExp(`^${lost}.*${ofTo[to].source}`);
  return wasLost ? new RegExp(`^${back}$`) : null;
}

async function expectIn(way: Way): Promise<void> {
  const { state, stamp } = ways[way];
  await until(() => stamp.test(told.stamp())).catch(() => expect(told.stamp()).to.match(stamp));
  expect(told.state()).to.equal(state);
  expect(freshness(feed.snapshot, new Date(now))).to.equal(state);
}

beforeEach(() => {
  // A page for itself: what those of a site tell each other is told of elsewhere.
  Object.defineProperty(navigator, 'locks', { configurable: true, value: undefined });
});
afterEach(() => {
  Date.now = clock;
  Reflect.deleteProperty(navigator, 'locks');
});

describe('a picture that is there', () => {
  failOnWarnings();

  for (const from of Object.keys(ways) as Way[]) {
    for (const to of Object.keys(ways) as Way[]) {
      // Of what fails, it is not said that it is not heard.
      if (from === to || (to === 'unheard' && from !== 'fresh')) continue;
      it(`and was ${from} is ${to}: the stamp, the page and the reader are told so`, async () => {
        await reading();
        await served();
        if (from !== 'fresh') await ways[from].enter();
        await expectIn(from);
        const said = told.said.length;
        const [events, before] = [told.events.length, ways[from].state];
        await ways[to].enter();
        await expectIn(to);
        await drawn();
        const aloud = spoken(from, to);
        if (aloud) await until(() => told.said.length > said);
        expect(told.said.length - said).to.equal(aloud ? 1 : 0);
        if (aloud) expect(told.said.at(-1)).to.match(aloud);
        expect(told.events.slice(events)).to.deep.equal(ways[to].state === before ? [] : [ways[to].state]);
      });
    }
  }

  it('is unheard, and not fresh, until the source is heard: what is said to be new is asked for first', async () => {
    await reading();
    await served();
    await sevenHours();
    await expectIn('unheard');
    await source.answer({ hold: true });
    const asked = feed.refresh();
    await source.requestsUntil((requests) => requests.some(({ status }) => status === null));
    await drawn();
    await expectIn('unheard');
    await source.serve(smallPartnership());
    await asked;
    await expectIn('fresh');
    expect(told.said).to.deep.equal([]);
  });
});

describe('a picture that is not there yet', () => {
  failOnWarnings();
  const events: string[] = [];
  const hear = (event: Event) => void events.push((event as CustomEvent<{ state: string }>).detail.state);
  let timers: HeldTimers;
  beforeEach(() => {
    events.splice(0);
    document.addEventListener('stp-freshness', hear);
    timers = holdTimers();
  });
  afterEach(async () => {
    timers.release();
    document.removeEventListener('stp-freshness', hear);
    partnership.remove();
    await removeAllKept();
  });

  const none = 'The partnership could not be read.';
  const failed = (reason: string) => new RegExp(`^The partnership could not be read ${reason} Try again `);

  for (const [what, answers, states, stamp, aloud] of [
    ['comes', [() => served()], ['loading', 'fresh'], ways.fresh.stamp, []],
    ['comes older than agreed', [ways['older than agreed'].enter], ['loading', 'stale'], ways['older than agreed'].stamp, []],
    ['fails', [ways.offline.enter], ['loading', 'failed'], failed('no connection'), [none]],
    ['fails, and comes', [ways.offline.enter, () => served()], ['loading', 'failed', 'fresh'], ways.fresh.stamp, [none, back]],
    [
      'fails, and comes older than agreed',
      [ways.offline.enter, ways['older than agreed'].enter],
      ['loading', 'failed', 'stale'],
      ways['older than agreed'].stamp,
      [none, back],
    ],
    [
      'fails, and in another way',
      [ways.offline.enter, ways['badly answered'].enter],
      ['loading', 'failed'],
      failed('500, the server failed'),
      [none, none],
    ],
  ] as const) {
    it(`and ${what}: the stamp, the page and the reader are told so`, async () => {
      await reading();
      for (const answer of answers) {
        await answer();
        await drawn();
      }
      await until(() => stamp.test(told.stamp()) && told.said.length >= aloud.length);
      expect(told.state()).to.equal(states.at(-1));
      expect(events).to.deep.equal(states);
      expect(freshness(feed.snapshot, new Date(now))).to.equal(states.at(-1));
      expect(told.said.map((one, at) => one.slice(0, aloud[at]?.length))).to.deep.equal(aloud);
    });
  }

  const before = new RegExp(
    `^${head} Kept from an earlier visit This browser kept the picture 2 hours ago\\. The source is being asked\\.$`,
  );
  const keptHead = `^${head} Kept from an earlier visit Try now `;

  for (const [what, answer, states, stamp, aloud] of [
    ['nothing yet', null, ['loading', 'stale'], before, []],
    ['the same', () => served(), ['loading', 'stale', 'fresh'], ways.fresh.stamp, []],
    ['what is older than agreed', ways['older than agreed'].enter, ['loading', 'stale'], ways['older than agreed'].stamp, []],
    ['500', ways['badly answered'].enter, ['loading', 'stale'], new RegExp(keptHead + badly.source), [lost]],
    [
      'nothing, since it cannot be reached',
      ways.offline.enter,
      ['loading', 'stale', 'offline'],
      new RegExp(keptHead + silent.source),
      [lost],
    ],
  ] as const) {
    it(`and is shown as an earlier visit left it, whose source then answers ${what}`, async () => {
      await kept(async () => {
        await reading();
        timers.of(400).run();
      });
      await until(() => before.test(told.stamp()));
      expect([told.state(), freshness(feed.snapshot, new Date(now))]).to.deep.equal(['stale', 'stale']);
      await answer?.();
      await until(() => stamp.test(told.stamp()) && told.said.length >= aloud.length);
      expect(told.state()).to.equal(states.at(-1));
      expect(events).to.deep.equal(states);
      expect(told.said.map((one, at) => one.slice(0, aloud[at]?.length))).to.deep.equal(aloud);
    });
  }

  it('and fails is shown as an earlier visit left it, and it is said aloud that it is', async () => {
    await kept(async () => {
      await reading();
      await source.answer({ drop: true });
    });
    await snapshotOf(feed, ({ problem }) => problem !== null);
    timers.of(0).run();
    const stamp = new RegExp(keptHead + silent.source);
    await until(() => stamp.test(told.stamp()) && told.said.at(-1)?.startsWith(lost));
    expect(told.state()).to.equal('offline');
    expect(told.said.length).to.be.at.most(2);
  });

  /** Has an earlier visit leave a copy, two hours ago, of the source that `open` opens. */
  async function kept(open: () => Promise<void>): Promise<void> {
    const { randomUUID } = crypto;
    const id = randomUUID.call(crypto);
    const address = new URL(`/test-feed/${id}.json`, location.origin).href;
    await lastGood(address, { address, hours: 24 }).write({
      text: JSON.stringify(smallPartnership()),
      etag: '',
      received: clock() - 2 * hour,
      address,
    });
    crypto.randomUUID = () => id;
    await open();
    crypto.randomUUID = randomUUID;
  }
});

describe('a picture of several sources', () => {
  failOnWarnings();

  it('is stale when one of them fails, offline when all do, and the reader is told of each once, and of the end', async () => {
    const sources = await threeSources();
    for (const one of sources) await one.answer({ hold: true });
    partnership = await livePartnership(sources.map(({ address }) => address).join(' '), 'urgent');
    told = toldBy(partnership);
    const documents = await Promise.all((await threeSources()).map(async ({ address }) => (await fetch(address)).text()));
    feed = feedOfAll(sources);
    const well = (at: number) => sources[at].answer({ body: documents[at] });
    const steps: readonly (readonly [string, () => Promise<unknown>, string, RegExp, RegExp | null])[] = [
      ['all answer', () => Promise.all([0, 1, 2].map(well)), 'fresh', /^Humber As of .* 2 organisations, read now$/, null],
      [
        'one does not',
        () => sources[1].answer({ status: 404 }),
        'stale',
        /1 of 3 sources does not answer as it should Try now Hull Hospitals: 404, not found, since \d\d:\d\d(?: on \d+ \w+)?\. Last good: .*\.$/,
        /^Humber: Hull Hospitals: 404, not found/,
      ],
      [
        'another does not either',
        () => sources[2].answer({ drop: true }),
        'stale',
        /2 of 3 sources do not answer as they should .*York Hospitals: no connection, since/,
        /^Humber: .*York Hospitals: no connection/,
      ],
      ['one of them does again', () => well(1), 'stale', /1 of 3 sources does not answer as it should .*York Hospitals/, null],
      ['both do', () => well(2), 'fresh', /2 organisations, read now$/, /^The source of Humber answers again\.$/],
      [
        'none does',
        () => Promise.all(sources.map((one) => one.answer({ drop: true }))),
        'offline',
        silentOfAll,
        /^Humber: the last good picture is shown\./,
      ],
      [
        'one does again',
        () => well(0),
        'stale',
        /2 of 3 sources do not answer as they should /,
        /^Humber: Hull Hospitals: no connection.* York Hospitals: no connection/,
      ],
      ['all do', () => Promise.all([1, 2].map(well)), 'fresh', /2 organisations, read now$/, /^The source of Humber answers again\.$/],
    ];
    for (const [what, change, state, stamp, aloud] of steps) {
      const said = told.said.length;
      await change();
      for (let times = 0; times < 3; times++) await feed.refresh();
      await until(() => stamp.test(told.stamp()) && (!aloud || told.said.length > said)).catch((error: unknown) => {
        throw new Error(`when ${what}: ${told.stamp()}; said ${told.said.slice(said).join(' | ')}; ${String(error)}`);
      });
      await drawn();
      expect(told.state(), what).to.equal(state);
      expect(freshness(feed.snapshot, new Date(now)), what).to.equal(state);
      // Those that fail together are told of as they do.
      expect(told.said.length - said, `${what}: ${told.said.slice(said).join(' | ')}`).to.be.within(
        aloud ? 1 : 0,
        what === 'none does' ? 3 : aloud ? 1 : 0,
      );
      if (aloud) expect(told.said.at(-1), what).to.match(aloud);
    }
    expect(told.events.join(' ')).to.match(/^fresh stale fresh (stale )?offline stale fresh$/);
  });
});

const silentOfAll = /The source has not answered since \d\d:\d\d(?: on \d+ \w+)? \(no connection\)\. We try again every .*\.$/;
