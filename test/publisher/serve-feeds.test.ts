import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { serve, type Health, type Served, type ServeOptions } from '@stp-widgets/publisher/serve.js';
import { rubbishOf } from '../support/conditional-clients.ts';
import { listenTo, type Listening } from '../support/event-stream.ts';

const partnership = {
  contract: '1.0',
  partnership: { name: 'Made up', refresh: 'PT1M' },
  organisations: [{ id: 'org-a', name: 'A' }],
  objectives: Array.from({ length: 20 }, (_, at) => ({ id: `obj-${at}`, title: `Objective ${at}`, due: '2027-03-31' })),
};
const version = (name: string, refresh = 'PT1M') => JSON.stringify({ ...partnership, partnership: { name, refresh } });

let folder: string;
let server: Served | null;
let lines: string[];
let waiting: (() => void)[];

const at = (path: string) => new URL(path, server!.address);
const get = (path: string, init?: RequestInit) => fetch(at(path), init);
const health = async () => (await (await get('/health')).json()) as Health;
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

/** Replaces a file so that nobody ever sees a part of it. */
function rename(name: string, content: string | Uint8Array): void {
  put('next.tmp', content);
  renameSync(join(folder, 'next.tmp'), join(folder, name));
}

async function start(options: ServeOptions = {}, paths = [folder]): Promise<void> {
  const say = (line: string) => {
    lines.push(line);
    for (const go of waiting.splice(0)) go();
  };
  server = await serve(paths, { port: 0, say, ...options });
}

/** Waits until a line that fits has been said. */
async function said(pattern: RegExp): Promise<string> {
  for (;;) {
    const line = lines.find((one) => pattern.test(one));
    if (line) return line;
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
}

const listen = async (query = '', headers = {}): Promise<Listening> => {
  const listening = await listenTo(at(`/events${query}`), headers);
  await listening.next(); // what every stream begins with
  return listening;
};

/** Writes a file and waits until the server tells that it has changed. */
async function publish(write: () => void): Promise<{ readonly feed: string; readonly etag: string }> {
  const listening = await listen();
  write();
  const { data } = await listening.nextEvent();
  await listening.leave();
  return JSON.parse(data) as { feed: string; etag: string };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stp-feeds-'));
  [server, lines, waiting] = [null, [], []];
});

afterEach(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

const badWays: readonly (readonly [name: string, content: string | Uint8Array])[] = [
  ...rubbishOf(version('Half')),
  ['JSON of another kind', '{"entries":[]}'],
  ['a list', '[]'],
  ['nested a hundred thousand deep', `{"objectives":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
];

describe('a feed', () => {
  for (const [name, content] of badWays) {
    for (const [how, write] of [
      ['in place', put],
      ['by a rename', rename],
    ] as const) {
      it(`stays the last good one when its file is replaced ${how} with what is ${name}, and says so`, async () => {
        put('feed.json', version('First'));
        await start();
        write('feed.json', content);
        assert.match(await said(/feed/), /^\/feed\.json: not good, the last good version is served: ./);
        const held = await get('/feed.json');
        assert.equal(held.status, 200);
        assert.equal(await held.text(), version('First'));
        const [, since] = /^last good; since="(.*)"$/.exec(held.headers.get('x-stp-feed')!) ?? [];
        assert.equal(new Date(since).toISOString(), since);
        const etag = held.headers.get('etag')!;
        const same = await get('/feed.json', { headers: { 'if-none-match': etag } });
        assert.equal(same.status, 304);
        assert.equal(same.headers.get('x-stp-feed'), held.headers.get('x-stp-feed'));
        const { status, feeds } = await health();
        assert.equal(status, 'last good');
        assert.equal(feeds[0].goodAt, since);
        assert.ok(feeds[0].problem!.length > 20, String(feeds[0].problem));

        await publish(() => write('feed.json', version('Second')));
        const next = await get('/feed.json');
        assert.equal(await next.text(), version('Second'));
        assert.equal(next.headers.get('x-stp-feed'), 'good');
        assert.equal((await health()).status, 'ok');
        assert.deepEqual(lines.slice(1), ['/feed.json: good again']);
      });
    }
  }

  it('says where it is not good', async () => {
    put('feed.json', version('First'));
    await start();
    put('feed.json', version('First').replace('2027-03-31', 'next week'));
    assert.match(await said(/feed/), /objectives\[0\]\.due.*next week/);
  });

  it('stays when its file goes, and is no news when it comes back the same', async () => {
    put('feed.json', version('First'));
    await start();
    const etag = (await get('/feed.json')).headers.get('etag')!;
    unlinkSync(join(folder, 'feed.json'));
    assert.match(await said(/feed/), /last good version is served: the file is not there any more$/);
    assert.equal(await (await get('/feed.json')).text(), version('First'));
    put('feed.json', version('First'));
    assert.equal(await said(/again/), '/feed.json: good again');
    assert.equal((await get('/feed.json', { headers: { 'if-none-match': etag } })).status, 304);
  });

  it('is not sent before there has been a good version', async () => {
    put('feed.json', version('First').slice(0, -10));
    await start();
    const refused = await get('/feed.json');
    assert.equal(refused.status, 503);
    assert.match(refused.headers.get('retry-after')!, /^\d+$/);
    // A page of another origin must be able to obey it.
    assert.match(refused.headers.get('access-control-expose-headers')!, /\bRetry-After\b/);
    assert.equal(refused.headers.get('cache-control'), 'no-store');
    assert.match(refused.headers.get('content-type')!, /^text\/plain/);
    assert.equal(await refused.text(), 'There is no good version of /feed.json yet; /health says why.\n');
    const told = await get('/health');
    assert.equal(told.status, 503);
    const { status, feeds } = (await told.json()) as Health;
    assert.equal(status, 'no good version');
    assert.equal(feeds[0].goodAt, null);
    await said(/^\/feed\.json: not good and never was, so it is not served: ./);
    await publish(() => put('feed.json', version('First')));
    assert.equal((await get('/feed.json')).status, 200);
    assert.equal((await get('/health')).status, 200);
  });

  it('that never was good is forgotten with its file', async () => {
    put('feed.json', '{');
    await start();
    unlinkSync(join(folder, 'feed.json'));
    assert.deepEqual(await health(), { status: 'ok', feeds: [] });
    assert.equal((await get('/feed.json')).status, 404);
  });

  it('is found when it comes later, also in a folder that was not there', async () => {
    await start();
    mkdirSync(join(folder, 'later'));
    const { feed, etag } = await publish(() => put('later/é.json', version('Later')));
    assert.equal(feed, '/later/%C3%A9.json');
    assert.equal((await get(feed, { headers: { 'accept-encoding': 'identity' } })).headers.get('etag'), etag);
  });

  it('is what the judge that was given calls good', async () => {
    put('feed.json', version('First'));
    await start({
      judge: (bytes) => (new TextDecoder().decode(bytes).includes('Secret') ? { good: false, why: 'a secret in it' } : { good: true }),
    });
    put('feed.json', version('Secret'));
    assert.match(await said(/feed/), /: a secret in it$/);
    assert.equal(await (await get('/feed.json')).text(), version('First'));
  });

  it('stays the last good one when the judge fails', async () => {
    put('feed.json', version('First'));
    let isDown = false;
    await start({
      judge: () => {
        if (isDown) throw new Error('out of order');
        return { good: true };
      },
    });
    isDown = true;
    put('feed.json', version('Second'));
    assert.match(await said(/feed/), /could not be judged: Error: out of order/);
    assert.equal(await (await get('/feed.json')).text(), version('First'));
  });

  it('is one, whatever the links that lead to it', async () => {
    mkdirSync(join(folder, 'real'));
    put('real/feed.json', version('First'));
    symlinkSync(join(folder, 'real'), join(folder, 'linked'));
    symlinkSync(folder, join(folder, 'round'));
    await start();
    for (const path of ['/real/feed.json', '/linked/feed.json', '/round/linked/feed.json', '/round/round/real/feed.json'])
      assert.equal(await (await get(path)).text(), version('First'), path);
    assert.deepEqual(
      (await health()).feeds.map(({ address }) => address),
      ['/real/feed.json'],
    );
  });

  it('may be named by a link that is turned to another file', async () => {
    put('one.json', version('One'));
    put('two.json', version('Two'));
    put('bad.json', '{');
    const link = join(folder, 'current.json');
    const turn = (to: string) => {
      symlinkSync(join(folder, to), `${link}.tmp`);
      renameSync(`${link}.tmp`, link);
    };
    turn('one.json');
    await start({}, [link]);
    await publish(() => turn('two.json'));
    assert.equal(await (await get('/current.json')).text(), version('Two'));
    turn('bad.json');
    await said(/last good/);
    assert.equal(await (await get('/current.json')).text(), version('Two'));
  });

  it('is that of the first path that has it, and stays so when its file goes', async () => {
    for (const name of ['first', 'second']) {
      mkdirSync(join(folder, name));
      put(`${name}/feed.json`, version(name));
    }
    await start({}, [join(folder, 'first'), join(folder, 'second')]);
    assert.equal((await health()).feeds.length, 1);
    unlinkSync(join(folder, 'first/feed.json'));
    await said(/not there any more/);
    assert.equal(await (await get('/feed.json')).text(), version('first'));
  });
});

describe('what is no feed', () => {
  const others = { 'integrity.json': '{"stp.js":"sha384-x"}', 'list.json': '[1]', 'page.html': '<p>half', 'feed.txt': version('Text') };

  it('is sent as it is and is not spoken of', async () => {
    for (const [name, content] of Object.entries(others)) put(name, content);
    await start();
    for (const [name, content] of Object.entries(others)) {
      const answer = await get(`/${name}`);
      assert.equal(await answer.text(), content);
      assert.equal(answer.headers.get('cache-control'), 'no-cache');
      assert.equal(answer.headers.get('x-stp-feed'), null);
      const changed = `${content}${content.endsWith('}') || content.endsWith(']') ? ' ' : 'x'}`;
      put(name, changed);
      assert.equal(await (await get(`/${name}`)).text(), changed);
    }
    assert.deepEqual(await health(), { status: 'ok', feeds: [] });
  });

  it('is everything when nothing is checked', async () => {
    put('feed.json', version('First').slice(0, -10));
    await start({ unchecked: true });
    const answer = await get('/feed.json');
    assert.equal(await answer.text(), version('First').slice(0, -10));
    assert.equal(answer.headers.get('cache-control'), 'no-cache');
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(await health(), { status: 'unchecked', feeds: [] });
    assert.equal((await get('/events')).status, 404);
  });
});

describe('what caches are told of a feed', () => {
  for (const [what, options, refresh, told] of [
    ['ten seconds, and twenty more while they ask', {}, 'PT1M', 's-maxage=10, stale-while-revalidate=20'],
    ['what serve was told', { sMaxAge: 30, staleWhileRevalidate: 5 }, 'PT1M', 's-maxage=30, stale-while-revalidate=5'],
    ['no more than its refresh, both together', {}, 'PT10S', 's-maxage=5, stale-while-revalidate=5'],
    ['no more than a second where it asks for that', {}, 'PT1S', 's-maxage=1, stale-while-revalidate=0'],
    [
      'no more than a minute where it asks for nothing',
      { sMaxAge: 999, staleWhileRevalidate: 999 },
      '',
      's-maxage=30, stale-while-revalidate=30',
    ],
    ['nothing where serve was told so', { sMaxAge: 0, staleWhileRevalidate: 0 }, 'PT1M', 's-maxage=0, stale-while-revalidate=0'],
  ] as const) {
    it(`is ${what}`, async () => {
      put('feed.json', refresh ? version('First', refresh) : JSON.stringify({ ...partnership, partnership: { name: 'First' } }));
      await start(options);
      const { headers } = await get('/feed.json');
      assert.equal(headers.get('cache-control'), `public, max-age=0, ${told}, stale-if-error=86400`);
      // The same without what forbids a strict cache to send a stale copy.
      assert.equal(headers.get('cdn-cache-control'), headers.get('cache-control')!.replace(/max-age=0, s-maxage/, 'max-age'));
    });
  }
});

/** Asks without the help of `fetch`, which unpacks what it gets. */
async function raw(path: string, headers: Record<string, string>, method = 'GET') {
  const asked = request(at(path), { method, headers });
  asked.end();
  const [response] = await new Promise<[IncomingMessage]>((resolve, reject) => {
    asked.on('response', (one) => resolve([one])).on('error', reject);
  });
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

describe('the form that is sent', () => {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
  const text = `/* ${'a line of text '.repeat(200)} */`;

  for (const [wish, form] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['BR', 'br'],
    ['*', 'br'],
    ['*;q=0', null],
    ['identity, gzip;q=0.5', null],
    ['deflate', null],
    ['gzip;q=nonsense', null],
    ['', null],
  ] as const) {
    it(`is ${form ?? 'plain'} for a client that likes "${wish}", with a tag of its own`, async () => {
      put('feed.json', version('First'));
      put('code.js', text);
      await start();
      const tags = new Set<string>();
      for (const [path, whole] of [
        ['/feed.json', version('First')],
        ['/code.js', text],
      ] as const) {
        const plain = (await raw(path, {})).headers.etag!;
        const { status, headers, body } = await raw(path, wish ? { 'accept-encoding': wish } : {});
        assert.equal(status, 200);
        assert.equal(headers['content-encoding'], form ?? undefined);
        assert.equal(headers['content-length'], String(body.length));
        assert.equal(headers.vary, 'Accept-Encoding');
        assert.equal((form ? unpack[form](body) : body).toString(), whole);
        assert.match(headers.etag!, /^"[\w-]+"$/);
        assert.equal(headers.etag === plain, form === null);
        tags.add(headers.etag!);
        const head = await raw(path, { 'accept-encoding': wish }, 'HEAD');
        assert.equal(head.body.length, 0);
        assert.equal(head.headers['content-length'], headers['content-length']);
        const same = await raw(path, { 'accept-encoding': wish, 'if-none-match': headers.etag! });
        assert.equal(same.status, 304);
        assert.equal(same.body.length, 0);
        assert.equal(same.headers.vary, 'Accept-Encoding');
        assert.equal(same.headers.etag, headers.etag);
        if (form) assert.equal((await raw(path, { 'accept-encoding': wish, 'if-none-match': plain })).status, 200);
      }
      assert.equal(tags.size, 2);
    });
  }

  it('is plain where packing gains nothing', async () => {
    put('small.css', 'a{}');
    put('picture.png', Buffer.alloc(5000));
    await start();
    for (const path of ['/small.css', '/picture.png'])
      assert.equal((await raw(path, { 'accept-encoding': 'br' })).headers['content-encoding'], undefined);
  });
});

describe('/events', () => {
  it('tells of a new version by its address and the tag of its plain form, to other origins too', async () => {
    put('feed.json', version('First'));
    await start();
    const listening = await listenTo(at('/events'), { origin: 'https://elsewhere.example' });
    assert.match(listening.response.headers.get('content-type')!, /^text\/event-stream/);
    assert.equal(listening.response.headers.get('access-control-allow-origin'), '*');
    assert.equal(listening.response.headers.get('cache-control'), 'no-store');
    assert.match((await listening.next())!.text, /^retry: \d+\nid: \S+$/);
    put('feed.json', version('Second'));
    const { event, data } = await listening.nextEvent();
    await listening.leave();
    assert.equal(event, 'change');
    assert.deepEqual(JSON.parse(data), { feed: '/feed.json', etag: (await raw('/feed.json', {})).headers.etag });
  });

  it('tells of rubbish nothing, and of the same content nothing', async () => {
    put('feed.json', version('First'));
    await start();
    const listening = await listen();
    put('feed.json', '{');
    await said(/last good/);
    put('feed.json', version('First'));
    await said(/again/);
    put('feed.json', version('Second'));
    const { data } = await listening.nextEvent();
    await listening.leave();
    assert.equal((JSON.parse(data) as { etag: string }).etag, (await raw('/feed.json', {})).headers.etag);
  });

  it('tells only of the feeds that are asked for', async () => {
    for (const name of ['one', 'two', 'three']) put(`${name}.json`, version(name));
    await start();
    const [some, all] = [await listen('?feed=/two.json&feed=/three.json'), await listen()];
    for (const name of ['one', 'two']) {
      put(`${name}.json`, version(`${name} again`));
      assert.match((await all.nextEvent()).data, new RegExp(`"/${name}.json"`));
    }
    assert.match((await some.nextEvent()).data, /"\/two.json"/);
    await Promise.all([some.leave(), all.leave()]);
  });

  it('tells who comes back what was missed, and who missed nothing nothing', async () => {
    put('feed.json', version('First'));
    await start();
    const before = await listenTo(at('/events'));
    const { id: old } = (await before.next())!;
    put('feed.json', version('Second'));
    const { id: last } = await before.nextEvent();
    const late = await listen('', { 'last-event-id': old });
    assert.match((await late.nextEvent()).data, /"\/feed.json"/);
    const early = await listen('', { 'last-event-id': last });
    put('feed.json', version('Third'));
    assert.notEqual((await early.nextEvent()).id, last);
    await Promise.all([before, late, early].map(({ leave }) => leave()));
  });

  it('knows no feed that is none', async () => {
    put('other.json', '{}');
    put('page.html', 'a page');
    await start();
    for (const feed of ['/nothing.json', '/other.json', '/page.html', '/../x.json', '//']) {
      const answer = await get(`/events?feed=${feed}`);
      assert.equal(answer.status, 404);
      assert.match(await answer.text(), /^No feed at .*\/health/);
    }
  });

  it('has no body for HEAD', async () => {
    await start();
    const { status, headers, body } = await raw('/events', {}, 'HEAD');
    assert.equal(status, 200);
    assert.match(headers['content-type']!, /^text\/event-stream/);
    assert.equal(body.length, 0);
  });

  it('ends by itself when the server is closed', async () => {
    put('feed.json', version('First'));
    await start();
    const listening = [await listen(), await listen()];
    await server!.close();
    assert.deepEqual(await Promise.all(listening.map(({ next }) => next())), [null, null]);
  });
});

describe('/health', () => {
  it('tells of each feed how it is served, since when, and what is wrong', async () => {
    put('good.json', version('Good'));
    put('never.json', '<p>');
    await start();
    const answer = await get('/health', { headers: { origin: 'https://elsewhere.example' } });
    assert.equal(answer.headers.get('cache-control'), 'no-store');
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
    assert.equal(answer.status, 200, 'there is something to show');
    const { status, feeds } = (await answer.json()) as Health;
    assert.equal(status, 'no good version');
    const [good, never] = feeds;
    assert.deepEqual([good.address, good.status, good.problem], ['/good.json', 'ok', null]);
    assert.equal(good.etag, (await raw('/good.json', {})).headers.etag);
    assert.deepEqual([never.address, never.status, never.etag, never.goodAt], ['/never.json', 'no good version', null, null]);
    assert.match(never.problem!, /not JSON/);
    for (const { since } of feeds) assert.equal(new Date(since).toISOString(), since);
  });

  it('tells of a change that nobody has asked for yet', async () => {
    put('feed.json', version('First'));
    await start();
    put('feed.json', '');
    assert.equal((await health()).status, 'last good');
  });
});

describe('the demo', () => {
  it('is a good feed', async () => {
    put('feed.json', readFileSync(new URL('../../stories/demo/partnership.json', import.meta.url)));
    await start();
    assert.equal((await health()).status, 'ok');
  });
});
