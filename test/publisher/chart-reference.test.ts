import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readPartnership } from '@stp-widgets/contract';
import { firstDay, lastDay } from '@stp-widgets/contract/day.js';
import { multiples, TOLD_APART } from '@stp-widgets/insight/chart-multiples.js';
import { usualProcess } from '@stp-widgets/insight/chart-process.js';
import { overPeriods, points } from '@stp-widgets/insight/series.js';

const folder = resolve(fileURLToPath(new URL('../..', import.meta.url)), process.env.STP_REFERENCE ?? '../shared/reference');
const file = join(folder, 'nhs/ae_attendances.csv');
const skip = existsSync(file) ? false : 'the reference data is not there: set STP_REFERENCE to its folder';

/** The type 1 departments of the file: attendances and breaches by trust and month. */
function type1() {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().replaceAll('"', '').split(/\r?\n/);
  const names = head.split(',');
  const rows = lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at], cell])) as Record<string, string>);
  return rows
    .filter(({ type }) => type === '1')
    .map(({ period, org_code: trust, attendances, breaches }) => ({
      period: period.slice(0, 7),
      trust,
      numerator: Number(attendances) - Number(breaches),
      denominator: Number(attendances),
    }));
}

describe('the four-hour standard of all trusts with 36 months', { skip }, () => {
  const rows = skip ? [] : type1();
  const trusts = [...Map.groupBy(rows, ({ trust }) => trust)].filter(([, list]) => list.length === 36);
  const ids = trusts.map(([trust]) => trust);
  const { partnership } = readPartnership({
    partnership: { name: 'England' },
    organisations: ids.map((id) => ({ id, name: id })),
    measures: [
      {
        id: 'm',
        title: 'Within four hours',
        unit: '%',
        direction: 'increase',
        aggregation: 'ratio',
        series: trusts.map(([organisation, list]) => ({
          organisation,
          observations: list.map(({ period, numerator, denominator }) => ({ period, numerator, denominator })),
        })),
      },
    ],
  });
  const measure = partnership!.measures[0];
  const all = trusts.flatMap(([, list]) => list);
  const share = (list: readonly { readonly numerator: number; readonly denominator: number }[]) =>
    (100 * list.reduce((sum, { numerator }) => sum + numerator, 0)) / list.reduce((sum, { denominator }) => sum + denominator, 0);
  const isClose = (value: number | null | undefined, wanted: number) =>
    assert.ok(Math.abs(value! - wanted) < 1e-9 * wanted, `${value} ${wanted}`);

  it('is combined by month from attendances and breaches', () => {
    const months = Map.groupBy(all, ({ period }) => period);
    const found = points(measure);
    assert.deepEqual([trusts.length, found.length], [130, 36]);
    for (const { period, value } of found) isClose(value, share(months.get(period)!));
  });

  it('is combined over a year from all months of all trusts', () => {
    const year = all.filter(({ period }) => period >= '2017-04' && period <= '2018-03');
    isClose(overPeriods(measure, undefined, firstDay('2017-04'), lastDay('2018-03')), share(year));
  });

  it('is shown for eight trusts that need looking at first, and the others are named', () => {
    const asked = { measure: 'm', result: '', organisation: '', from: '', to: '' };
    const { shown, others } = multiples(partnership!, asked, usualProcess, new Date('2019-06-01'))!;
    assert.deepEqual([shown.length, others.length], [TOLD_APART, 130 - TOLD_APART]);
    assert.ok(shown.every(({ process }) => process.found.variation?.variation === 'concerning'));
  });
});
