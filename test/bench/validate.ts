/**
 * Judging a good document of 10 MB, against parsing it and checking its shape alone by compiled Ajv, all errors asked for.
 *
 * Every measurement is a Node process of its own, ours and the yardstick's by turns; each reads the document seven times
 * untimed, then seven times timed. Ours starts from the file's bytes and looks for what JSON.parse lets pass and for what
 * the document means as well; the yardstick starts from the decoded text. Memory is the most that a process held which,
 * like the command, judges once.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Benchmark, median } from '../../scripts/benchmark.ts';
import { largePartnership } from '../support/large-partnership.ts';
import type { Told } from '../support/validate-once.ts';

const THINGS = 40_000;
const ROUNDS = 7;
const PROCESSES = 5;

const once = fileURLToPath(new URL('../support/validate-once.ts', import.meta.url));

/** The time and the memory of judging a large document. */
export const benchmark: Benchmark = {
  about: `a good document of ${THINGS} things`,
  async run() {
    const folder = mkdtempSync(join(tmpdir(), 'stp-bench-'));
    const file = join(folder, 'partnership.json');
    writeFileSync(file, JSON.stringify(largePartnership(THINGS)));
    try {
      const ours: Told[] = [];
      const theirs: Told[] = [];
      for (let turn = 0; turn < PROCESSES; turn++) {
        ours.push(await tell('publisher', file, ROUNDS));
        theirs.push(await tell('ajv', file, ROUNDS));
      }
      const cold: Told[] = [];
      for (let turn = 0; turn < PROCESSES; turn++) cold.push(await tell('publisher', file));
      const positions = await tell('positions', file, ROUNDS);
      const findings = Math.max(...[...ours, ...theirs].map((one) => one.findings));
      const ms = (told: readonly Told[]) => median(told.map((one) => one.ms));
      return [
        { what: 'size of the document', value: statSync(file).size / 1e6, unit: 'MB' },
        { what: 'findings in it, by either', value: findings, unit: 'findings', budget: 0 },
        { what: 'judging it', value: ms(ours), unit: 'ms', yardstick: { what: 'JSON.parse and Ajv', value: ms(theirs) }, budget: 3 },
        { what: 'judging it once in a cold process', value: ms(cold), unit: 'ms' },
        { what: 'the most memory of such a process', value: median(cold.map(({ peak }) => peak)), unit: 'MB', budget: 400 },
        { what: 'finding lines and columns, apart, of 1,000 findings', value: positions.ms, unit: 'ms' },
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function tell(side: string, file: string, rounds?: number): Promise<Told> {
  const args = ['--conditions=@stp-widgets/source', once, side, file, ...(rounds ? [String(rounds)] : [])];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  return JSON.parse(stdout) as Told;
}
