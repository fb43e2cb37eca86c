import { expect } from '@open-wc/testing';
import { feedOf, freshness, openFeed } from '@stp-widgets/feed';
import { mergePartnerships } from '@stp-widgets/contract/merge.js';
import { loadNoticeWords, noticeSentence } from '@stp-widgets/insight/words/notice-words.js';
import { isFrozen } from '../contract/good-document.ts';
import { split } from '../contract/split.ts';
import { feedSource, type SourceAnswer, snapshotOf } from '../support/feed-source.ts';
import { largePartnership } from '../support/large-partnership.ts';
import { until } from '../support/until.ts';
import { activitiesOf, feedOfAll, fragment, office, threeSources } from './fragments.ts';

const now = new Date('2026-11-22T09:40:00Z');
const all = ['hull-Beds', 'hull-Screens', 'york-Beds', 'york-Screens'];

describe('openFeed of several addresses', () => {
  it('shows the documents of all of them as one', async () => {
    const sources = await threeSources();
    const feed = openFeed(`  ${sources[0].address}\n\t${sources[1].address} ${sources[2].address} `);
    expect(freshness(feed.snapshot, now)).to.equal('loading');
    await feed.refresh();
    const { partnership, notices, problem, parts, address } = feed.snapshot;
    expect(partnership!.partnership.name).to.equal('Humber');
    expect(partnership!.objectives[0].positions.map(({ organisation }) => organisation)).to.deep.equal(['hull', 'york']);
    expect(activitiesOf(feed)).to.deep.equal(all);
    expect([notices, problem]).to.deep.equal([[], null]);
    expect(parts!.map((part) => part.address)).to.deep.equal(sources.map((source) => source.address));
    expect(address).to.equal(sources.map((source) => source.address).join(' '));
    expect([partnership, parts, feed.snapshot].map((one) => Object.isFrozen(one))).to.deep.equal([true, true, true]);
    expect(isFrozen(partnership)).to.equal(true);
    expect(freshness(feed.snapshot, now)).to.equal('fresh');
  });

  it('shows the same, and says the same of it, in whatever order they stand', async () => {
    const sources = await threeSources();
    const bad = fragment('hull', { aims: [{ id: 'a', title: 'A', links: 1 }], risks: [{ id: 'r', title: 'R', organisation: 'york' }] });
    await sources[1].serve(bad);
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const feeds = orders.map((order) => feedOfAll(order.map((at) => sources[at])));
    await Promise.all(feeds.map((feed) => feed.refresh()));
    const [first, ...others] = feeds.map(({ snapshot: { partnership, notices } }) => ({ text: JSON.stringify(partnership), notices }));
    expect(first.notices).to.have.length(2);
    for (const other of others) expect(other).to.deep.equal(first);
  });

  it('counts one that is listed twice once, however it is written', async () => {
    const [source, other] = await threeSources();
    const { pathname } = new URL(source.address);
    const feed = openFeed(`${source.address} ${pathname} ${other.address} ${source.address}#part`);
    await feed.refresh();
    expect(feed.snapshot.parts).to.have.length(2);
    expect(await source.requests()).to.have.length(1);
  });

  it('shares its sources with whoever shows one of them alone', async () => {
    const sources = await threeSources();
    const [alone, feed] = [openFeed(sources[1].address), feedOfAll(sources)];
    const leave = alone.subscribe(() => {});
    await snapshotOf(feed, ({ partnership }) => partnership !== null);
    expect(feed.snapshot.parts![1]).to.equal(alone.snapshot);
    expect(await sources[1].requests()).to.have.length(1);
    leave();
  });

  for (const [what, answer, code] of [
    ['answers 404', { status: 404 }, 'not-found'],
    ['answers 503', { status: 503 }, 'server-error'],
    ['breaks off', { body: JSON.stringify(fragment('hull', { 'x-new': 1 })), cutOff: 40 }, 'cut-off'],
    ['cannot be reached', { drop: true }, 'unreachable'],
    ['answers with a sign-in page', { body: '<!doctype html>', headers: { 'content-type': 'text/html' } }, 'not-json'],
    ['answers with something else', { body: '{"a": 1}' }, 'not-a-partnership'],
  ] as readonly (readonly [string, SourceAnswer, string])[]) {
    it(`keeps the last good document of one that ${what}, says so of it, and goes on with the others`, async () => {
      const sources = await threeSources();
      const feed = feedOfAll(sources);
      await feed.refresh();
      await sources[1].answer(answer);
      await sources[2].serve(fragment('york', { activities: [{ id: 'york-Ward', title: 'Ward', project: 'flow', organisation: 'york' }] }));
      await feed.refresh();
      expect(activitiesOf(feed)).to.deep.equal(['hull-Beds', 'hull-Screens', 'york-Ward']);
      expect(feed.snapshot.problem).to.equal(null);
      expect(feed.snapshot.parts!.map(({ problem }) => problem?.code)).to.deep.equal([undefined, code, undefined]);
      expect(freshness(feed.snapshot, now)).to.equal('stale');
      await sources[1].serve(fragment('hull', { activities: [] }));
      await feed.refresh();
      expect(activitiesOf(feed)).to.deep.equal(['york-Ward']);
      expect(freshness(feed.snapshot, now)).to.equal('fresh');
    });
  }

  it('shows what there is when one never answered well, and says which', async () => {
    const sources = await threeSources();
    await sources[2].answer({ status: 404 });
    const feed = openFeed(`${sources[0].address} ${sources[1].address} ${sources[2].address} javascript:alert(1)`);
    await feed.refresh();
    expect(activitiesOf(feed)).to.deep.equal(['hull-Beds', 'hull-Screens']);
    expect(feed.snapshot.parts!.map(({ problem }) => problem?.code)).to.deep.equal([undefined, undefined, 'not-found', 'no-address']);
    expect([feed.snapshot.problem, feed.snapshot.checked]).to.deep.equal([null, null]);
  });

  it('has failed with what its sources say, and not with an address that is none', async () => {
    const feed = openFeed(`ftp://example.org/a.json ${feedSource().address}`);
    await feed.refresh();
    expect(feed.snapshot.problem!.code).to.equal('not-found');
  });

  it('has failed when none of them gave anything, with the problem of the first', async () => {
    const feed = feedOfAll([feedSource(), feedSource()]);
    await feed.refresh();
    expect(freshness(feed.snapshot, now)).to.equal('failed');
    const { code, status, detail } = feed.snapshot.problem!;
    expect([code, status, detail]).to.deep.equal([
      'not-found',
      404,
      '2 of 2 sources failed; the first: status 404 Not Found; expected 200',
    ]);
  });

  it('keeps the picture when all of them fail, since the last one did', async () => {
    const sources = await threeSources();
    const feed = feedOfAll(sources);
    await feed.refresh();
    const { partnership } = feed.snapshot;
    for (const source of sources.slice(1)) await source.answer({ drop: true });
    await feed.refresh();
    const failing = feed.snapshot.parts![1].problem!.since;
    const { now: real } = Date;
    Date.now = () => real() + 60_000;
    await sources[0].answer({ drop: true });
    await feed.refresh();
    Date.now = real;
    expect(feed.snapshot.partnership).to.equal(partnership);
    expect(feed.snapshot.problem!.since).to.be.at.least(failing + 59_000);
    expect(freshness(feed.snapshot, now)).to.equal('offline');
  });

  it('knows when each came, and when each was checked', async () => {
    const sources = await threeSources();
    const feed = feedOfAll(sources);
    await feed.refresh();
    const { now: real } = Date;
    Date.now = () => real() + 60_000;
    await sources[1].serve(fragment('hull', { asOf: '2026-11-22T09:00:00Z' }));
    await openFeed(sources[1].address).refresh();
    Date.now = real;
    await snapshotOf(feed, ({ partnership }) => partnership?.asOf === '2026-11-22T09:00:00Z');
    const { received, checked, parts } = feed.snapshot;
    expect(received).to.equal(parts![1].received);
    expect(checked).to.equal(Math.min(...parts!.map((part) => part.checked!)));
    expect(received! - checked!).to.be.above(55_000);
    expect(parts!.map(({ partnership }) => partnership!.asOf)).to.deep.equal([
      '2026-11-21T09:40:00Z',
      '2026-11-22T09:00:00Z',
      '2026-11-14T09:40:00Z',
    ]);
  });

  it('asks all of them as often as it is asked to itself, until it is left', async () => {
    const sources = await threeSources();
    const feed = feedOfAll(sources);
    await feed.refresh();
    const intervals = () => sources.map(({ address }) => openFeed(address).snapshot.interval);
    const leave = feed.subscribe(() => {}, 7000);
    await snapshotOf(feed, ({ interval }) => interval === 7000);
    expect(intervals()).to.deep.equal([7000, 7000, 7000]);
    leave();
    leave();
    await until(() => intervals().every((interval) => interval > 7000));
    expect(intervals()).to.deep.equal([300_000, 60_000, 60_000]);
  });

  it('goes on undisturbed for an element that is moved', async () => {
    const sources = await threeSources();
    for (const source of sources) await source.answer({ hold: true });
    const feed = feedOfAll(sources);
    const leave = feed.subscribe(() => {});
    for (const source of sources) await source.requestsUntil((requests) => requests.length === 1);
    leave();
    const leaveAgain = feed.subscribe(() => {});
    await sources[0].serve(office());
    for (const source of sources.slice(1)) await source.answer({ status: 404 });
    await snapshotOf(feed, ({ partnership }) => partnership !== null);
    for (const source of sources) expect((await source.requests()).map(({ aborted }) => aborted)).to.deep.equal([undefined]);
    leaveAgain();
  });

  it('ends the requests under way when it is left', async () => {
    const sources = await threeSources();
    for (const source of sources) await source.answer({ hold: true });
    const feed = feedOfAll(sources);
    const leave = feed.subscribe(() => {});
    for (const source of sources) await source.requestsUntil((requests) => requests.length === 1);
    leave();
    for (const source of sources) await source.requestsUntil(([request]) => !!request?.aborted);
    expect(feed.snapshot.problem).to.equal(null);
  });
});

describe('what did not change in one of several documents', () => {
  it('is the same object when another changes', async () => {
    const sources = await threeSources();
    const feed = feedOfAll(sources);
    await feed.refresh();
    const before = feed.snapshot.partnership!;
    const [first, second] = fragment('hull')['activities'] as readonly object[];
    await sources[1].serve(fragment('hull', { activities: [{ ...first, title: 'Other' }, second] }));
    await feed.refresh();
    const after = feed.snapshot.partnership!;
    expect(after.activities.filter((one, at) => one !== before.activities[at]).map(({ title }) => title)).to.deep.equal(['Other']);
    expect(after.objectives).to.equal(before.objectives);
    expect(after.organisations).to.equal(before.organisations);
  });

  it('is all of it when none changes, though all were asked', async () => {
    const sources = await threeSources();
    const feed = feedOfAll(sources);
    await feed.refresh();
    const before = feed.snapshot;
    await sources[1].serve(
      fragment('hull', { activities: (fragment('hull')['activities'] as unknown[]).map((one) => ({ ...(one as object) })) }),
    );
    await sources[2].answer({ body: JSON.stringify(fragment('york'), null, 2) });
    await feed.refresh();
    expect(feed.snapshot).to.not.equal(before);
    expect(feed.snapshot.partnership).to.equal(before.partnership);
    expect(feed.snapshot.notices).to.equal(before.notices);
  });
});

describe('the notices of several documents', () => {
  const told = async (given: { readonly office?: object; readonly hull?: object; readonly york?: object }) => {
    const sources = await threeSources();
    await sources[0].serve({ ...office(), ...given.office });
    await sources[1].serve({ ...fragment('hull'), ...given.hull });
    await sources[2].serve({ ...fragment('york'), ...given.york });
    const feed = feedOfAll(sources);
    await feed.refresh();
    const words = await loadNoticeWords('en');
    return feed.snapshot.notices.map((notice) => `${notice.path}: ${noticeSentence(notice, words)}`);
  };

  for (const [what, given, sentence] of [
    [
      'a fragment that speaks for another',
      { hull: { risks: [{ id: 'r', title: 'Rota', organisation: 'york' }] } },
      'risks[0]: Hull Hospitals says something that only York Hospitals may say: risks[0]; left out as a whole',
    ],
    [
      'a position that is another’s',
      {
        york: {
          objectives: [
            {
              id: 'urgent',
              positions: [
                { organisation: 'york', value: 'backs' },
                { organisation: 'hull', value: 'opposes' },
              ],
            },
          ],
        },
      },
      'objectives[0].positions[1]: York Hospitals says something that only Hull Hospitals may say: positions[1]; this part left out',
    ],
    [
      'what two of them disagree on',
      { hull: { objectives: [{ id: 'urgent', due: '2027-06' }] } },
      'objectives[0].due: due is "2027-03" according to The office, but "2027-06" according to Hull Hospitals; this part left out',
    ],
    [
      'a mistake in one of them, by its place there',
      { york: { activities: [{ id: 'y', title: 'Y', organisation: 'york', project: 'flow', start: 'soon' }] } },
      'activities[0].start: York Hospitals: start is "soon"; expected a day such as 2026-11-21, 2026-11 or 2026/27; this part left out',
    ],
    [
      'a thing without an id',
      { office: { aims: [{ title: 'A' }] } },
      'aims[0].id: The office: id is missing; expected text; left out as a whole',
    ],
    [
      'what none of them brings',
      { york: { activities: [{ id: 'y', title: 'Y', organisation: 'york', project: 'gone' }] } },
      'activities[0].project: York Hospitals: project names "gone", which is not there; expected one of projects; this part left out',
    ],
    [
      'a mistake in a thing that several tell of, by its place in the whole',
      { hull: { objectives: [{ id: 'urgent', positions: [{ organisation: 'hull', value: 'backs', at: 'soon' }] }] } },
      'objectives[0].positions[0].at: positions[0].at is "soon"; expected a day such as 2026-11-21, 2026-11 or 2026/27; this part left out',
    ],
  ] as const) {
    it(`name ${what}`, async () => {
      expect(await told(given)).to.deep.equal([sentence]);
    });
  }

  it('do not speak of what another of them tells', async () => {
    const alone = feedOf(fragment('hull')).snapshot.notices.map(({ code }) => code);
    expect(alone).to.include('dangling-reference');
    expect(await told({})).to.deep.equal([]);
  });
});

describe('41 documents of 4,000 things', () => {
  it('show what merging them in one piece shows, without a notice', async () => {
    const documents = split(largePartnership(4000), () => false);
    const sources = await Promise.all(
      documents.map(async (document) => {
        const source = feedSource();
        await source.serve(document);
        return source;
      }),
    );
    const feed = feedOfAll(sources);
    await feed.refresh();
    expect(feed.snapshot.notices).to.deep.equal([]);
    expect(feed.snapshot.parts).to.have.length(documents.length);
    expect(feed.snapshot.partnership).to.deep.equal(feedOf(mergePartnerships(documents).document).snapshot.partnership);
  });
});
