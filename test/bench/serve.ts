/**
 * `stp serve` while its feed is replaced under it.
 *
 * A process of its own serves the demo's partnership; 200 clients, each with a connection that stays open, ask for it over and over on
 * condition that it changed, for 20 s. Meanwhile the file is replaced 50 times, in turn by a rename and in place; five times with rubbish.
 * Each answer is checked: a whole document that was written as a good one, or 304 for the tag of such a one. Errors are counted,
 * and there may be none; the rest is told. The clients share the machine with the server, so that what is told of speed is what both reach.
 */
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Health } from '@stp-widgets/publisher/serve.js';
import { median, type Benchmark, type Measurement } from '../../scripts/benchmark.ts';
import { conditionalClients, documentHash, rubbishOf } from '../support/conditional-clients.ts';
import { stpServe } from '../support/stp-process.ts';

const CLIENTS = 200;
const SECONDS = 20;
const REPLACED = 50;
/** Which of the replacements are rubbish. */
const RUBBISH = [6, 15, 24, 33, 42];

/** Many conditional clients, and a file that changes under them. */
export const benchmark: Benchmark = {
  about: `${CLIENTS} conditional clients for ${SECONDS} s, while the file is replaced ${REPLACED} times, ${RUBBISH.length} of them with rubbish`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'stp-bench-'));
    const file = join(folder, 'partnership.json');
    const written = new Map<string, number>(); // when each good document was written, by its hash
    const text = readFileSync(new URL('../../stories/demo/partnership.json', import.meta.url), 'utf8');
    const good = (at: number) => Buffer.from(text.replace(/"name": "/, `"name": "Version ${at}: `));
    const rubbish = rubbishOf(text).map(([, bytes]) => bytes);

    function replace(at: number): void {
      const isRubbish = RUBBISH.includes(at);
      const bytes = isRubbish ? rubbish[RUBBISH.indexOf(at)] : good(at);
      if (!isRubbish) written.set(documentHash(bytes), Date.now());
      if (at % 2 === 0) return writeFileSync(file, bytes);
      writeFileSync(join(folder, 'next.tmp'), bytes);
      renameSync(join(folder, 'next.tmp'), file);
    }

    replace(0);
    const server = await stpServe(folder);
    const health = async () => (await (await fetch(new URL('health', server.address))).json()) as Health;
    try {
      const started = performance.now();
      const { seen, stop } = conditionalClients(new URL('partnership.json', server.address).href, CLIENTS, (hash) => written.has(hash));
      const until = (share: number) => sleep(Math.max(1, started + share * SECONDS * 1000 - performance.now()));
      let noticed = 0;
      for (let at = 1; at <= REPLACED; at++) {
        await until((at - 0.5) / REPLACED);
        replace(at);
        if (!RUBBISH.includes(at)) continue;
        await sleep(300);
        if ((await health()).status === 'last good') noticed++;
      }
      await until(1);
      await stop();
      const took = (performance.now() - started) / 1000;
      for (const error of new Set(seen.errors)) console.error(`  ${error}`);
      const times = seen.times.toSorted((one, other) => one - other);
      const delays = [...seen.firstSeen].map(([hash, at]) => at - written.get(hash)!).slice(1);
      const told = (what: string, value: number, unit: string): Measurement => ({ what, value, unit });
      return [
        { what: `errors in ${times.length} answers`, value: seen.errors.length, unit: 'errors', budget: 0 },
        // On a busy machine one may be replaced before anybody asks; most must be seen, and none that nobody wrote.
        {
          what: `good versions that clients saw, of ${REPLACED + 1 - RUBBISH.length}`,
          value: seen.firstSeen.size,
          unit: 'versions',
          atLeast: 30,
          budget: REPLACED + 1 - RUBBISH.length,
        },
        { what: 'rubbish that /health spoke of', value: noticed, unit: 'times', atLeast: RUBBISH.length, budget: RUBBISH.length },
        { what: 'health at the end, 0 for ok', value: (await health()).status === 'ok' ? 0 : 1, unit: '', budget: 0 },
        told('requests per second', times.length / took, 'requests'),
        told('answers that said 304', (100 * seen.unchanged) / times.length, '%'),
        told('answers marked as the last good version', (100 * seen.lastGood) / times.length, '%'),
        told('time of an answer, median', median(times), 'ms'),
        told('time of an answer, 99 of 100 at most', times[Math.floor(times.length * 0.99)], 'ms'),
        told('time of an answer, the longest', times.at(-1)!, 'ms'),
        told('from writing a good version to its first answer, median', median(delays), 'ms'),
        told('the same, the longest', Math.max(...delays), 'ms'),
      ];
    } finally {
      await server.stop();
      rmSync(folder, { recursive: true });
    }
  },
};
