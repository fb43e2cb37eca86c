import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { documentHash } from '../support/conditional-clients.ts';
import { listenTo } from '../support/event-stream.ts';
import { type Origin, originOf, type OriginRequest } from '../support/origin-process.ts';
import { pollingClients, type PollingClients } from '../support/polling-clients.ts';
import { nginxBefore, noNginx, noVarnish, type Proxy, varnishBefore } from '../support/proxies.ts';

const text = readFileSync(new URL('../../stories/demo/partnership.json', import.meta.url), 'utf8');
/** A good version that asks for so long between two requests that its copies stay fresh for as long as serve is told. */
const version = (at: number) => text.replace('"name": "', `"name": "Version ${at}: `).replace('"refresh": "PT1M"', '"refresh": "PT2H"');
const written = new Set([0, 1, 2].map((at) => documentHash(Buffer.from(version(at)))));

interface World {
  readonly origin: Origin;
  readonly proxy: Proxy;
  readonly clients: PollingClients;
  readonly put: (text: string) => void;
  readonly end: () => Promise<void>;
}

/** An origin, a cache before it, and clients that ask the cache. */
async function worldOf(start: (origin: number) => Promise<Proxy>, count: number, ...options: string[]): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'stp-deploy-'));
  const put = (content: string) => writeFileSync(join(folder, 'partnership.json'), content);
  put(version(0));
  // Another good feed, so that `/health` is of use whatever becomes of the first.
  writeFileSync(join(folder, 'other.json'), text);
  const origin = await originOf(folder, ...options);
  await origin.start();
  const proxy = await start(origin.port);
  const clients = pollingClients(new URL('partnership.json', proxy.address).href, count, (hash) => written.has(hash));
  return {
    origin,
    proxy,
    clients,
    put,
    async end() {
      clients.close();
      await proxy.stop();
      await origin.kill();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Has all clients ask, over and over, until the answers of a round are as wanted. None may ever be an error. */
async function askUntil(clients: PollingClients, isWanted: (round: ReturnType<PollingClients['take']>) => boolean): Promise<void> {
  for (;;) {
    await clients.all();
    const round = clients.take();
    assert.deepEqual(round.errors, []);
    if (isWanted(round)) return;
  }
}

const feedRequests = async (origin: Origin) => (await origin.reached()).filter(isForFeed);
const isForFeed = ({ path }: OriginRequest) => path.startsWith('/partnership.json');

// Each in a world of its own, so that they need not wait for one another.
describe('a cache', { concurrency: true }, () => {
  for (const { name, skip, start, forms } of [
    { name: 'nginx before stp serve', skip: noNginx, start: nginxBefore, forms: ['', 'br', 'gzip'] },
    { name: 'Varnish before stp serve', skip: noVarnish, start: varnishBefore, forms: ['gzip'] },
  ]) {
    const COUNT = 60;

    describe(`${name}, while its copies are fresh`, { concurrency: false }, () => {
      let world: World;
      before(async () => {
        if (!skip) world = await worldOf(start, COUNT, '--s-maxage', '3600');
      });
      after(() => world?.end());

      it('fetches each form once for many who ask at the same moment', { skip }, async () => {
        await world.clients.all();
        const { whole, errors } = world.clients.take();
        assert.deepEqual(errors, []);
        assert.equal(
          Object.values(whole).reduce((sum, one) => sum + one, 0),
          COUNT,
        );
        const asked = (await feedRequests(world.origin)).map(({ headers }) => headers['accept-encoding'] ?? '');
        assert.deepEqual(asked.toSorted(), forms);
      });

      it('answers those who poll itself: 304, with an age', { skip }, async () => {
        for (let round = 0; round < 10; round++) await world.clients.all();
        const { unchanged, errors, ages } = world.clients.take();
        assert.deepEqual(errors, []);
        assert.equal(unchanged, 10 * COUNT);
        assert.ok(ages.every((age) => age >= 0));
        assert.equal((await feedRequests(world.origin)).length, forms.length);
      });

      for (const [what, path, headers] of [
        ['cookies', '/partnership.json', { cookie: 'session=1; analytics=2' }],
        ['a reload that wants no copy', '/partnership.json', { 'cache-control': 'no-cache', pragma: 'no-cache' }],
        ['a query that is there to get past caches', '/partnership.json?1730000000000', {}],
        ['another way to say what it takes', '/partnership.json', { 'accept-encoding': 'deflate, GZIP;q=0.8, br;q=0' }],
        ['a page of another origin', '/partnership.json', { origin: 'https://intranet.example.nhs.uk' }],
      ] as const) {
        it(`answers itself who comes with ${what}`, { skip }, async () => {
          const known = await feedRequests(world.origin);
          const answer = await fetch(new URL(path, world.proxy.address), { headers: { 'accept-encoding': 'gzip', ...headers } });
          assert.equal(documentHash(Buffer.from(await answer.arrayBuffer())), documentHash(Buffer.from(version(0))));
          assert.equal(answer.headers.get('access-control-allow-origin'), '*');
          assert.equal((await feedRequests(world.origin)).length, known.length);
        });
      }

      it('has the origin answer who signs in, and keeps nothing of that', { skip }, async () => {
        const known = await feedRequests(world.origin);
        for (let at = 0; at < 2; at++) {
          const headers = { authorization: `Bearer ${at}` };
          assert.equal((await fetch(new URL('partnership.json', world.proxy.address), { headers })).status, 200);
        }
        const asked = (await feedRequests(world.origin)).slice(known.length);
        assert.deepEqual(
          asked.map(({ headers }) => headers.authorization),
          ['Bearer 0', 'Bearer 1'],
        );
      });

      it('passes on at once that there is a new version', { skip }, async () => {
        const events = await listenTo(new URL('events?feed=/partnership.json', world.proxy.address));
        world.put(version(1));
        assert.equal((await events.nextEvent()).event, 'change');
        await events.leave();
      });

      it('brings the pages beside the feed, under their policy', { skip }, async () => {
        const answer = await fetch(new URL('other.json', world.proxy.address));
        assert.equal(await answer.text(), text);
        assert.match(answer.headers.get('content-security-policy')!, /require-trusted-types-for/);
      });
    });

    describe(`${name}, when its copies are fresh for a second`, { concurrency: false }, () => {
      const fewer = 12;
      let world: World;
      before(async () => {
        if (!skip) world = await worldOf(start, fewer, '--s-maxage', '1', '--stale-while-revalidate', '1');
      });
      after(() => world?.end());

      it('brings everyone a new version', { skip }, async () => {
        await world.clients.all();
        world.put(version(1));
        const next = documentHash(Buffer.from(version(1)));
        await askUntil(world.clients, ({ documents }) => documents.size === 1 && documents.has(next));
      });

      for (const [what, undo] of [
        ['is killed', async () => {}],
        ['hangs', (origin: Origin) => origin.kill()],
      ] as const) {
        it(`is noticed only as an age, when the origin ${what} for longer than copies may be stale`, { skip }, async () => {
          const { origin, clients } = world;
          if (what === 'hangs') origin.hang();
          else await origin.kill();
          await askUntil(clients, ({ ages }) => Math.min(...ages) > 3);
          await undo(origin);
          const known = origin.requests.filter(isForFeed).length;
          await origin.start();
          await clients.all();
          const asked = (await feedRequests(origin)).slice(known);
          assert.ok(asked.length <= forms.length, `${asked.length} of ${fewer} clients reached it at once`);
          await askUntil(clients, ({ ages }) => Math.max(...ages) < 3);
        });
      }

      it('keeps its copy when the origin comes back without a good version', { skip }, async () => {
        const { origin, clients, put } = world;
        await origin.kill();
        const known = origin.requests.filter(isForFeed).length;
        put(text.slice(0, 1000));
        await origin.start();
        await askUntil(clients, ({ ages }) => Math.min(...ages) > 3 && origin.requests.filter(isForFeed).length > known);
        put(version(2));
        const next = documentHash(Buffer.from(version(2)));
        await askUntil(clients, ({ documents }) => documents.size === 1 && documents.has(next));
      });
    });
  }
});
