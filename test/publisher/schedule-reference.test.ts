import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Activity, Dependency } from '@stp-widgets/contract';
import { readPartnership } from '@stp-widgets/contract';
import { firstDay, writeDay } from '@stp-widgets/contract/day.js';
import { schedule, scheduleOf } from '@stp-widgets/insight/schedule.js';
import { importPlan } from '@stp-widgets/publisher/plan/import-plan.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const reference = resolve(root, process.env.STP_REFERENCE ?? '../shared/reference');
const skip = existsSync(reference) ? false : `the reference data is not there: set STP_REFERENCE to its folder`;
const read = (path: string) => readFileSync(join(reference, path), 'utf8');

interface Network {
  readonly published_mpm_time: number;
  readonly tasks: readonly {
    readonly id: number;
    readonly duration: number;
    readonly successors: readonly number[];
    readonly early_start: number;
    readonly slack: number;
  }[];
}

describe('the schedule of the reference network', { skip }, () => {
  it('has its published length, early starts and slacks', () => {
    const { tasks, published_mpm_time: length } = JSON.parse(read('networks/psplib-j301_1.json')) as Network;
    const first = firstDay('2027-01-01');
    const activities = tasks.map(({ id, duration }): Activity => {
      const isFirst = id === tasks[0].id;
      return { id: `${id}`, title: `${id}`, kind: duration > 0 ? 'task' : 'milestone', duration, ...(isFirst && { end: writeDay(first) }) };
    });
    const dependencies = tasks.flatMap(({ id, successors }) =>
      successors.map((to): Dependency => ({
        id: `${id}-${to}`,
        predecessor: `${id}`,
        successor: `${to}`,
        type: 'FS',
        lag: 0,
        lagIn: 'days',
      })),
    );
    const { activities: found, networks } = schedule(activities, dependencies);
    assert.deepEqual(
      networks.map(({ days }) => days),
      [length],
    );
    // What takes no time and waits on the end of a day is dated that day, of which the published instant is the end.
    const isAtEnd = (id: number) =>
      tasks.some(({ successors }) => successors.includes(id)) && tasks.find((one) => one.id === id)!.duration === 0;
    assert.deepEqual(
      tasks.map(({ id }) => [id, found.get(`${id}`)!.start - first, found.get(`${id}`)!.float]),
      tasks.map(({ id, early_start: start, slack }) => [id, start - (isAtEnd(id) ? 1 : 0), slack]),
    );
  });
});

describe('the schedule of the reference plan of the four link types', { skip }, () => {
  const text = skip ? '' : read('plans/mspdi-link-types.xml');
  const value = (xml: string, name: string) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1] ?? '';
  // What the file says itself, read without the importer: a moment is on its day, whatever the hour.
  const tasks = [...text.slice(text.indexOf('<Tasks>')).matchAll(/<Task>([^]*?)<\/Task>/g)]
    .map(([, task]) => ({
      id: `plan-${value(task, 'UID')}`,
      dates: ['EarlyStart', 'EarlyFinish', 'LateStart', 'LateFinish'].map((name) => value(task, name).slice(0, 10)),
      // In tenths of minutes, of days of eight hours.
      slack: Number(value(task, 'TotalSlack')) / 4800,
    }))
    .filter(({ id }) => id !== 'plan-0');
  const partnership = skip ? null : readPartnership(importPlan(new TextEncoder().encode(text), { project: 'plan' }).document).partnership!;

  it('is as dated there, and contradicts nothing', () => {
    const { activities, findings } = scheduleOf(partnership!);
    assert.deepEqual(
      [...activities.values()].map(({ id, start, end }) => [id, writeDay(start), writeDay(end)]),
      tasks.map(({ id, dates: [start, end] }) => [id, start, end]),
    );
    assert.deepEqual(findings, []);
  });

  it('comes to the dates and the slack of Microsoft Project where only what nothing else tells is given', () => {
    // Durations, and starts where no dependency holds the start.
    const isHeld = ({ id }: Activity) => partnership!.dependencies.some(({ successor, type }) => successor === id && type.endsWith('S'));
    const bare = partnership!.activities.map((one): Activity => {
      const { start, end: _, ...rest } = one;
      return isHeld(one) ? rest : { ...rest, start };
    });
    const { activities } = schedule(bare, partnership!.dependencies, { calendar: partnership!.calendar });
    assert.deepEqual(
      [...activities.values()].map(({ id, start, end, latestStart, latestEnd, float }) => [
        id,
        ...[start, end, latestStart, latestEnd].map(writeDay),
        float,
      ]),
      tasks.map(({ id, dates, slack }) => [id, ...dates, slack]),
    );
  });
});
