/**
 * Reading the series of every trust with 36 months of type 1 attendances, with and without screening, against parsing the
 * CSV that holds just these rows with the publisher's own CSV reader. In one Node process, by turns, the middle of many.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { xmr, type XmrOptions } from '@stp-widgets/insight/xmr.js';
import Papa from 'papaparse';
import { type Benchmark, median } from '../../scripts/benchmark.ts';

const MONTHS = 36;
const ROUNDS = 41;
const folder = resolve(fileURLToPath(new URL('../..', import.meta.url)), process.env.STP_REFERENCE ?? '../shared/reference');
const file = join(folder, 'nhs/ae_attendances.csv');

type Row = Readonly<Record<string, string>>;
const parse = (text: string) => Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;

/** The rows of type 1 of the trusts that have all months, by trust, in order of time. */
function trustsOf(text: string): readonly (readonly Row[])[] {
  const rows = parse(text).filter(({ type }) => type === '1');
  return [...Map.groupBy(rows, ({ org_code: code }) => code).values()]
    .filter(({ length }) => length === MONTHS)
    .map((own) => own.toSorted((one, other) => one.period.localeCompare(other.period)));
}

/** The time of limits, special causes and signs of every trust, against that of parsing. */
export const benchmark: Benchmark = {
  about: 'XmR of every trust with 36 months of type 1 attendances',
  async run() {
    if (!existsSync(file)) {
      return [{ what: 'left out, for the reference data is not there (set STP_REFERENCE to its folder)', value: 0, unit: 'trusts' }];
    }
    const all = readFileSync(file, 'utf8');
    const trusts = trustsOf(all);
    const text = Papa.unparse(trusts.flat(), { newline: '\n' });
    const series = trusts.map((rows) => rows.map(({ attendances, breaches }) => ({ value: 1 - Number(breaches) / Number(attendances) })));
    const options: XmrOptions = { direction: 'increase', target: 0.95 };
    let special = 0;
    const read = (screening: boolean) => {
      for (const values of series) special += xmr(values, { ...options, screening }).points.filter((one) => one.specialCause).length;
    };
    const ways = {
      parse: () => void (special += parse(text).length),
      parseAll: () => void (special += parse(all).length),
      screened: () => read(true),
      plain: () => read(false),
    };
    const times: Record<keyof typeof ways, number[]> = { parse: [], parseAll: [], screened: [], plain: [] };
    for (let round = -ROUNDS; round < ROUNDS; round++) {
      for (const name of ['parse', 'screened', 'plain', 'parseAll'] as const) {
        const start = performance.now();
        ways[name]();
        // The first half only warms up.
        if (round >= 0) times[name].push(performance.now() - start);
      }
    }
    const both = times.screened.map((time, round) => time + times.plain[round]);
    const yardstick = { what: 'parsing their CSV', value: median(times.parse) };
    return [
      { what: 'trusts', value: trusts.length, unit: 'trusts', budget: 130, atLeast: 130 },
      { what: 'with screening and without', value: median(both), unit: 'ms', yardstick, budget: 5 },
      { what: 'with screening', value: median(times.screened), unit: 'ms', yardstick, budget: 5 },
      { what: 'without', value: median(times.plain), unit: 'ms', yardstick, budget: 5 },
      { what: 'parsing the whole file, all types and trusts', value: median(times.parseAll), unit: 'ms' },
    ];
  },
};
