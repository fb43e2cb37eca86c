/**
 * Reads a document in a process of its own, so that no other's memory or warmth counts, and prints what it took as JSON:
 * `node validate-once.ts publisher|ajv|positions FILE [ROUNDS]`. Without rounds it reads once, cold; with them it first
 * reads as many times untimed.
 */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { positionsOf } from '@stp-widgets/publisher/json-places.js';
import { validateDocument } from '@stp-widgets/publisher/validate.js';
import { median } from '../../scripts/benchmark.ts';

/** What one process tells. */
export interface Told {
  /** The middle of the times, in ms. */
  readonly ms: number;
  /** The most memory that the process held, in MB. */
  readonly peak: number;
  /** How many findings there were. */
  readonly findings: number;
}

const [side, file, given] = process.argv.slice(2) as [string, string, string?];
const rounds = Number(given ?? 0);

/** Each way from the same start: the file's bytes for us, its text, already decoded, for the yardstick. */
const ways: Readonly<Record<string, () => () => number>> = {
  publisher() {
    const bytes = readFileSync(file);
    return () => validateDocument(bytes).remarks.length;
  },
  ajv() {
    const text = readFileSync(file, 'utf8');
    const schema = JSON.parse(readFileSync(new URL('../../packages/contract/partnership.schema.json', import.meta.url), 'utf8')) as object;
    // The schema's own vocabulary (units) and formats are for people; what they promise is in its patterns too.
    const check = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
    return () => {
      check(JSON.parse(text));
      return check.errors?.length ?? 0;
    };
  },
  positions() {
    const text = readFileSync(file, 'utf8');
    const paths = Array.from({ length: 1000 }, (_, at) => `activities[${at * 20}].end`);
    return () => positionsOf(text, paths).size;
  },
};

const read = ways[side]();
for (let round = 0; round < rounds; round++) read();
let findings = 0;
const times = Array.from({ length: Math.max(1, rounds) }, () => {
  const start = performance.now();
  findings = read();
  return performance.now() - start;
});
const told: Told = { ms: median(times), peak: process.resourceUsage().maxRSS / 1024, findings };
console.log(JSON.stringify(told));
