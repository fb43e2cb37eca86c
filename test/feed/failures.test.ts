import { expect } from '@open-wc/testing';
import { freshness, openFeed } from '@stp-widgets/feed';
import { elsewhereOf, feedSource, type SourceAnswer } from '../support/feed-source.ts';
import { holdTimers } from '../support/held-timers.ts';
import { documentOf } from './documents.ts';

const whole = JSON.stringify(documentOf(['Waits "and" beds \\', 'Ünïcode 👩‍⚕️'], { thresholds: { tight: -1.5e-3 } }));
const html: SourceAnswer = { body: '\n<!doctype html>\n<title>Sign in</title>', headers: { 'content-type': 'text/html; charset=utf-8' } };

describe('a source that fails', () => {
  for (const [what, answer, code, detail, now] of [
    ['404', { status: 404 }, 'not-found', 'status 404 Not Found; expected 200', 'stale'],
    ['410', { status: 410 }, 'not-found', 'status 410', 'stale'],
    ['401', { status: 401 }, 'refused', 'status 401', 'stale'],
    ['403', { status: 403, ...html }, 'refused', 'status 403', 'stale'],
    ['500', { status: 500 }, 'server-error', 'status 500', 'stale'],
    ['503', { status: 503, headers: { 'retry-after': '60' } }, 'server-error', 'status 503', 'stale'],
    ['429', { status: 429 }, 'unexpected-status', 'status 429', 'stale'],
    ['204', { status: 204 }, 'unexpected-status', 'status 204', 'stale'],
    ['HTML with status 200', html, 'not-json', 'text/html beginning "<!doctype html> <title>Sign in</title>"; expected JSON', 'stale'],
    ['HTML that calls itself JSON', { body: '<p>' }, 'not-json', 'application/json beginning "<p>"', 'stale'],
    ['JSON with a slip', { body: '{"contract": "1.0", "aims": [}' }, 'not-json', 'application/json beginning "{', 'stale'],
    ['JSON that ends early', { body: whole.slice(0, -20) }, 'cut-off', 'then the end; expected a whole document', 'stale'],
    ['nothing at all', { body: '' }, 'cut-off', '0 characters of application/json', 'stale'],
    [
      'a body that breaks off',
      { body: whole.replace('Waits', 'Delays'), cutOff: 40 },
      'cut-off',
      'the connection ended within the document',
      'stale',
    ],
    ['some other JSON', { body: '{"name":"Smith"}' }, 'not-a-partnership', 'an object with name; expected a partnership', 'stale'],
    ['JSON of the wrong shape', { body: '[1,2]' }, 'not-a-partnership', 'a list of 2; expected a partnership', 'stale'],
    ['a broken connection', { drop: true }, 'unreachable', 'no answer', 'offline'],
  ] as const) {
    it(`with ${what} leaves the last good document, says ${code}, and recovers`, async () => {
      const source = feedSource();
      await source.answer({ body: whole });
      const feed = openFeed(source.address);
      await feed.refresh();
      const good = feed.snapshot;
      await source.answer(answer);
      await feed.refresh();
      const bad = feed.snapshot;
      expect(bad.problem!.code).to.equal(code);
      expect(bad.problem!.detail).to.contain(detail);
      if ('status' in answer) expect(bad.problem!.status).to.equal(answer.status);
      expect(bad.problem!.since).to.be.closeTo(Date.now(), 5000);
      expect({ ...bad, problem: null }).to.deep.equal(good);
      expect(bad.partnership).to.equal(good.partnership);
      expect(freshness(bad, new Date())).to.equal(now);
      await source.answer({ body: whole });
      await feed.refresh();
      expect(feed.snapshot.problem).to.equal(null);
      expect(feed.snapshot.partnership).to.equal(good.partnership);
    });
  }

  it('from the beginning has failed, and shows the first good document', async () => {
    const source = feedSource();
    const feed = openFeed(source.address);
    expect(freshness(feed.snapshot, new Date())).to.equal('loading');
    await feed.refresh();
    expect(freshness(feed.snapshot, new Date())).to.equal('failed');
    expect(feed.snapshot.checked).to.equal(null);
    await source.answer({ body: whole });
    await feed.refresh();
    expect(freshness(feed.snapshot, new Date())).to.equal('fresh');
  });

  it('again and again has failed since the first time, and the same failure is no news', async () => {
    const source = feedSource();
    const feed = openFeed(source.address);
    await feed.refresh();
    const first = feed.snapshot;
    const leave = feed.subscribe(() => expect.fail('was called'));
    await feed.refresh();
    leave();
    expect(feed.snapshot).to.equal(first);
    const { now } = Date;
    Date.now = () => now() + 60_000;
    await source.answer({ status: 500 });
    await feed.refresh();
    Date.now = now;
    expect(feed.snapshot.problem!.code).to.equal('server-error');
    expect(feed.snapshot.problem!.since).to.equal(first.problem!.since);
  });

  it('by cutting a document off is asked for a whole one, past the cache', async () => {
    const source = feedSource();
    await source.answer({ body: whole.slice(0, 50) });
    const feed = openFeed(source.address);
    await feed.refresh();
    await feed.refresh();
    expect((await source.requests()).map(({ conditional }) => conditional)).to.deep.equal([false, false]);
  });

  it('with the wrong content type for a good document has not failed', async () => {
    const source = feedSource();
    await source.answer({ body: `\uFEFF${whole}`, headers: { 'content-type': 'text/plain' } });
    const feed = openFeed(source.address);
    await feed.refresh();
    expect(feed.snapshot.problem).to.equal(null);
    expect(feed.snapshot.partnership!.objectives[1].title).to.equal('Ünïcode 👩‍⚕️');
  });
});

describe('a source that is silent for 60 s', () => {
  for (const [where, answer] of [
    ['before its answer', { hold: true }],
    ['within its answer', { body: whole.replace('Waits', 'Delays'), stall: 40 }],
  ] as const) {
    it(`${where} leaves the last good document, is too slow twice, is not waited for any longer, and recovers`, async () => {
      const source = feedSource();
      await source.answer({ body: whole });
      const feed = openFeed(source.address);
      await feed.refresh();
      const good = feed.snapshot;
      await source.answer(answer);
      const timers = holdTimers();
      const seen = [];
      for (let count = 2; count <= 3; count++) {
        const refreshed = feed.refresh();
        await source.requestsUntil(({ length }) => length === count);
        timers.of(30_000).run();
        await refreshed;
        seen.push(feed.snapshot);
      }
      timers.release();
      expect(seen[0].problem!.detail).to.equal('no whole answer within 30 s');
      expect({ ...seen[0], problem: null }).to.deep.equal(good);
      expect(seen[1]).to.equal(seen[0]);
      expect(freshness(seen[0], new Date())).to.equal('offline');
      await source.answer({ body: whole });
      await feed.refresh();
      expect(feed.snapshot.problem).to.equal(null);
      expect(feed.snapshot.partnership).to.equal(good.partnership);
    });
  }
});

describe('a source that sends elsewhere, to another origin,', () => {
  // Safari asks for leave to send the token on, and does not send it.
  const open = { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'authorization' };
  const page = { body: '<!doctype html><title>Sign in</title>', headers: { ...open, 'content-type': 'text/html' } };

  for (const [what, there, shown, code] of [
    ['that gives leave to read is followed', { body: whole.replace('Waits', 'Beds'), headers: open }, 'Beds "and" beds \\', undefined],
    [
      'that gives none is not, and the last good document stays',
      { body: whole.replace('Waits', 'Beds') },
      'Waits "and" beds \\',
      'unreachable',
    ],
    ['to a page to sign in leaves the last good document', page, 'Waits "and" beds \\', 'not-json'],
    ['to one where nobody is leaves the last good document', { drop: true }, 'Waits "and" beds \\', 'unreachable'],
  ] as const) {
    for (const getToken of [null, () => 's3cret']) {
      it(`${what}${getToken ? ', and is not shown the token' : ''}`, async () => {
        const [source, other] = [feedSource(), feedSource()];
        await source.answer({ body: whole });
        const feed = openFeed(source.address, { getToken });
        await feed.refresh();
        await source.answer({ status: 302, headers: { location: elsewhereOf(other.address) } });
        await other.answer(there);
        await feed.refresh();
        expect(feed.snapshot.partnership!.objectives[0].title).to.equal(shown);
        expect(feed.snapshot.problem?.code).to.equal(code);
        const sent = getToken ? 'Bearer s3cret' : undefined;
        expect((await source.requests()).map(({ authorization }) => authorization)).to.deep.equal([sent, sent]);
        const followed = (await other.requests()).map(({ authorization }) => authorization);
        expect(new Set(followed)).to.deep.equal(new Set([undefined]));
        await source.answer({ body: whole });
        await feed.refresh();
        expect(feed.snapshot.problem).to.equal(null);
        expect(feed.snapshot.partnership!.objectives[0].title).to.equal('Waits "and" beds \\');
      });
    }
  }
});

describe('a document', () => {
  const { fetch } = globalThis;
  afterEach(() => {
    globalThis.fetch = fetch;
  });
  const codeOf = async (body: string) => {
    globalThis.fetch = () => Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } }));
    const feed = openFeed(`/test-feed/${crypto.randomUUID()}.json`);
    await feed.refresh();
    return feed.snapshot.problem?.code;
  };

  it('is cut off, wherever it ends early', async () => {
    const spaced = JSON.stringify(JSON.parse(whole), null, 2);
    for (const text of [whole, spaced]) {
      for (let end = 0; end < text.length; end++) {
        const code = await codeOf(text.slice(0, end));
        if (code !== 'cut-off') expect.fail(`${code} for ${text.slice(0, end)}`);
      }
    }
  });

  for (const text of [
    '{"a": "un"quoted"}',
    "{'a': 1",
    '{"a": [1}',
    '[1,,2',
    '{"a" "b": 1, "c": [',
    '{} {',
    '{"a": 1}}',
    'Sorry',
    '"Sorry',
    '<html>{',
    '{a: 1',
    '{"a": 1 2',
  ]) {
    it(`is no JSON when it reads ${text}`, async () => expect(await codeOf(text)).to.equal('not-json'));
  }
});
