import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readPartnership } from '@stp-widgets/contract';
import { importPlan } from '@stp-widgets/publisher/plan/import-plan.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(resolve(root, process.env.STP_REFERENCE ?? '../shared/reference'), 'plans');
const skip = existsSync(folder) ? false : `the reference data is not there: set STP_REFERENCE to its folder`;

const numbers = { '0': 'FF', '1': 'FS', '2': 'SF', '3': 'SS' } as Record<string, string>;
const value = (xml: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
const each = (xml: string, name: string) => [...xml.matchAll(new RegExp(`<${name}>([^]*?)</${name}>`, 'g'))].map(([, inner]) => inner);

describe('the plans of the reference data', { skip }, () => {
  for (const file of skip ? [] : globSync('*.xml', { cwd: folder })) {
    const text = readFileSync(join(folder, file), 'utf8');
    // What the file says itself, read without the importer.
    const minutesPerDay = Number(value(text, 'MinutesPerDay'));
    const tasks = each(value(text.replaceAll(/\s*\n\s*/g, ''), 'Tasks') || text.slice(text.indexOf('<Tasks>')), 'Task').filter(
      (task) => value(task, 'UID') !== '0',
    );
    const { document, remarks } = importPlan(new TextEncoder().encode(text), { project: 'plan' });
    const { partnership, notices } = readPartnership(document);

    it(`${file} comes in as a document without a notice`, () => {
      assert.deepEqual(notices, []);
      assert.deepEqual(
        partnership!.activities.map(({ id, title }) => [id, title]),
        tasks.map((task) => [`plan-${value(task, 'UID')}`, value(task, 'Name')]),
      );
    });

    it(`${file} keeps the type and lag of every link`, () => {
      const links = tasks.flatMap((task) =>
        each(task, 'PredecessorLink').map((link) => ({
          predecessor: `plan-${value(link, 'PredecessorUID')}`,
          successor: `plan-${value(task, 'UID')}`,
          type: numbers[value(link, 'Type')],
          // Format 7 is days of work: the only one in these files.
          lag: value(link, 'LagFormat') === '7' ? Number(value(link, 'LinkLag')) / 10 / minutesPerDay : NaN,
        })),
      );
      assert.deepEqual(
        partnership!.dependencies.map(({ predecessor, successor, type, lag }) => ({ predecessor, successor, type, lag })),
        links,
      );
      assert.ok(partnership!.dependencies.every(({ lagIn }) => lagIn === 'working days'));
    });

    it(`${file} keeps each baseline that is one, and has each other one named`, () => {
      for (const task of tasks) {
        const at = `task ${value(task, 'UID')} ${JSON.stringify(value(task, 'Name'))}`;
        const baselines = each(task, 'Baseline').map((inner) => ({
          name: `Baseline ${value(inner, 'Number')}`,
          start: value(inner, 'Start'),
          finish: value(inner, 'Finish'),
        }));
        const [good, bad] = [
          baselines.filter(({ start, finish }) => start <= finish),
          baselines.filter(({ start, finish }) => start > finish),
        ];
        const { baselines: kept = [] } = partnership!.activities.find(({ id }) => id === `plan-${value(task, 'UID')}`)!;
        assert.deepEqual(
          kept.map(({ name }) => name),
          good.map(({ name }) => name),
        );
        const said = remarks.filter((remark) => remark.code === 'plan-baseline-backwards' && remark.at === at);
        assert.deepEqual(
          said.map(({ says }) => says.split(' finishes')[0]),
          bad.map(({ name }) => name),
        );
      }
    });
  }

  it('hold all four types, a lag, and ten baselines that end before they start', () => {
    const all = globSync('*.xml', { cwd: folder }).map((file) => importPlan(new Uint8Array(readFileSync(join(folder, file)))));
    const links = all.flatMap(({ document }) => readPartnership(document).partnership!.dependencies);
    assert.deepEqual([...new Set(links.map(({ type }) => type))].toSorted(), ['FF', 'FS', 'SF', 'SS']);
    assert.ok(links.some(({ lag }) => lag > 0));
    assert.equal(all.flatMap(({ remarks }) => remarks).filter(({ code }) => code === 'plan-baseline-backwards').length, 10);
  });
});
