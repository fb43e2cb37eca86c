/**
 * nginx and Varnish before `stp serve`, as docs/deploy sets them up, with the demo's partnership.
 *
 * 500 clients, each on a connection that stays open, ask as a page's poller does, once a second, for 30 s; then the origin is killed, and
 * started again 20 s later. Each answer is checked: a whole document, or 304 for the tag of the one that the client has. Errors and what
 * reaches the origin are counted; the rest is told, and stands in docs/deploy/README.md.
 */
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { median, type Benchmark, type Measurement } from '../../scripts/benchmark.ts';
import { documentHash } from '../support/conditional-clients.ts';
import { originOf } from '../support/origin-process.ts';
import { pollingClients, type Tally } from '../support/polling-clients.ts';
import { nginxBefore, noNginx, noVarnish, type Proxy, varnishBefore } from '../support/proxies.ts';

const CLIENTS = 500;
const [WELL, GONE, BACK] = [30, 20, 15].map((seconds) => seconds * 1000);
const feed = fileURLToPath(new URL('../../stories/demo/partnership.json', import.meta.url));

/** Many polling clients, a cache before a server, and the server gone for a while. */
export const benchmark: Benchmark = {
  about: `${CLIENTS} clients that ask each second, for ${WELL / 1000} s, and with the origin killed for ${GONE / 1000} s`,
  async run() {
    for (const why of [noNginx, noVarnish]) if (why) throw new Error(why);
    return [...(await behind('nginx', nginxBefore)), ...(await behind('Varnish', varnishBefore))];
  },
};

async function behind(name: string, start: (origin: number) => Promise<Proxy>): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stp-bench-'));
  copyFileSync(feed, join(folder, 'partnership.json'));
  const good = documentHash(readFileSync(feed));
  const origin = await originOf(folder);
  await origin.start();
  const proxy = await start(origin.port);
  const clients = pollingClients(new URL('partnership.json', proxy.address).href, CLIENTS, (hash) => hash === good);
  try {
    const begun = Date.now();
    const used = processorTime(proxy.pids());
    const stop = clients.every(1000);
    await sleep(WELL);
    const well = clients.take();
    const spent = processorTime(proxy.pids()) - used;
    const reached = (await origin.reached()).filter(({ at }) => at < begun + WELL);
    await origin.kill();
    await sleep(GONE);
    const gone = clients.take();
    await origin.start();
    await sleep(BACK);
    clients.take(); // copies were replaced meanwhile
    await sleep(2000);
    const back = clients.take();
    await stop();

    const told = (what: string, value: number, unit: string): Measurement => ({ what: `${name}: ${what}`, value, unit });
    const counted = (what: string, value: number, unit: string, budget: number) => ({ ...told(what, value, unit), budget });
    const errors = [well, gone, back].flatMap((one) => one.errors);
    for (const error of new Set(errors)) console.error(`  ${error}`);
    const perSecond = Map.groupBy(reached, ({ at }) => Math.floor((at - begun) / 1000));
    const [up, down] = well.wire.map((bytes) => bytes / well.unchanged);
    const times = well.times.toSorted((one, other) => one - other);
    return [
      { ...told('answers in a second', well.times.length / (WELL / 1000), 'answers'), atLeast: CLIENTS * 0.8 },
      counted('requests that reach the origin, probes included, in a second', reached.length / (WELL / 1000), 'requests', 1),
      told('the most of them within one second, the first', Math.max(...[...perSecond.values()].map((one) => one.length)), 'requests'),
      counted('errors while all is well, and while the origin is gone and back', errors.length, 'errors', 0),
      { ...told('answers in a second while the origin is gone', gone.times.length / (GONE / 1000), 'answers'), atLeast: CLIENTS * 0.8 },
      { ...told('the greatest age then', Math.max(...gone.ages), 's'), atLeast: GONE / 1000 },
      counted('the greatest age when it is back', Math.max(...back.ages), 's', 15),
      told('bytes of a request', up, 'bytes'),
      told('bytes of an answer that says nothing changed', down, 'bytes'),
      told('processor time of an answer', (1000 * spent) / well.times.length, 'ms'),
      told('time of an answer, median', median(times), 'ms'),
      told('time of an answer, 99 of 100 at most', times[Math.floor(times.length * 0.99)], 'ms'),
      told('time of an answer while the origin is gone, the longest', longest(gone), 'ms'),
    ];
  } finally {
    clients.close();
    await proxy.stop();
    await origin.kill();
    rmSync(folder, { recursive: true });
  }
}

const longest = ({ times }: Tally) => times.reduce((most, one) => Math.max(most, one), 0);

/** What processes have used of a processor so far, in s; NaN where the system does not tell. */
function processorTime(pids: readonly number[]): number {
  const ticks = pids.map((pid) => {
    try {
      // The name, in brackets, may hold anything; utime and stime are the 14th and 15th field.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
      return Number(fields[11]) + Number(fields[12]);
    } catch {
      return NaN;
    }
  });
  return ticks.reduce((sum, one) => sum + one, 0) / 100;
}
