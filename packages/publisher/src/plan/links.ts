import type { Dependency } from '@stp-widgets/contract';
import { minutesBetween } from './dates.ts';
import { roundDays, unitOf } from './durations.ts';
import type { PlanContext } from './plan-context.ts';
import { all, child, isSet, textOf, type XmlElement } from './xml-element.ts';
import { remarkOn, type Finding } from './remark-on.ts';
import { uidOf, type Task } from './tasks.ts';

/** What a link's type says, by its number; source: mspdi.xsd, PredecessorLink/Type: "0=FF, 1=FS, 2=SF and 3=SS". */
const types: ReadonlyMap<string, Dependency['type']> = new Map([
  ['0', 'FF'],
  ['1', 'FS'],
  ['2', 'SF'],
  ['3', 'SS'],
]);

/**
 * Reads the links between tasks. A link that cannot be kept (to another project's task, to one that is not there, of an
 * unknown type) is named by the task that waits.
 */
export function readLinks(tasks: ReadonlyMap<string, Task>, context: PlanContext): Partial<Dependency>[] {
  const links = new Map<string, Partial<Dependency>>();
  for (const task of tasks.values()) {
    for (const element of all(task.element, 'PredecessorLink')) {
      const link = readLink(element, task, tasks, context);
      if (!link) continue;
      if (!links.has(link.id!)) links.set(link.id!, link);
      else {
        const says = `The link from task ${textOf(element, 'PredecessorUID')} is there twice; the second is left out`;
        context.say(remarkOn(element, task.at, { code: 'plan-link-twice', found: link.id, expected: 'each link once', says }));
      }
    }
  }
  return [...links.values()];
}

function readLink(
  element: XmlElement,
  task: Task,
  tasks: ReadonlyMap<string, Task>,
  context: PlanContext,
): Partial<Dependency> | undefined {
  const leave = (spot: XmlElement, finding: Finding) => {
    context.say(remarkOn(spot, task.at, finding));
    return undefined;
  };
  const uid = uidOf(element, 'PredecessorUID');
  if (isSet(element, 'CrossProject')) {
    const found = textOf(element, 'CrossProjectName') || uid;
    const says = 'A link from another project’s task is left out: name it as a dependency once both plans are in';
    return leave(element, { code: 'plan-link-elsewhere', severity: 'warning', found, expected: 'a task of this plan', says });
  }
  const from = tasks.get(uid);
  if (!from || from === task) {
    const says = from
      ? 'A link from the task to itself is left out'
      : `A link from task ${uid || 'without a number'}, which did not come in, is left out`;
    return leave(element, { code: 'plan-link-unknown', given: uid, expected: 'another task of this plan', says });
  }
  const given = textOf(element, 'Type') || '1';
  const type = types.get(given);
  if (!type) {
    const says = `The link from ${from.at} has a type that is not known, and is left out`;
    return leave(child(element, 'Type')!, { code: 'plan-link-type', given, expected: '0 (FF), 1 (FS), 2 (SF) or 3 (SS)', says });
  }
  const id = `${context.prefix}-${from.uid}-${task.uid}-${type}`;
  return { id, predecessor: from.id, successor: task.id, type, ...readLag(element, task, from, context) };
}

/**
 * Reads a lag in days: `LinkLag` is in tenths of minutes, of working time or elapsed as `LagFormat` says; a day of work is
 * as long as the plan says, an elapsed one has 24 hours. A percentage is worked out: of the predecessor's duration, or,
 * elapsed, of the time from its start to its finish.
 */
function readLag(element: XmlElement, task: Task, from: Task, context: PlanContext): Pick<Dependency, 'lag' | 'lagIn'> {
  const { minutesPerDay, say } = context;
  const given = textOf(element, 'LinkLag') || '0';
  const lag = /^[+-]?\d{1,12}(\.\d+)?$/.test(given) ? Number(given) : NaN;
  const none = { lag: 0, lagIn: 'working days' } as const;
  if (lag === 0) return unitOf(textOf(element, 'LagFormat'))?.startsWith('elapsed') ? { lag: 0, lagIn: 'days' } : none;
  const about = (finding: Finding) => say(remarkOn(child(element, 'LinkLag') ?? element, task.at, finding));
  if (Number.isNaN(lag)) {
    const says = `The lag after ${from.at} cannot be read and is taken as none`;
    about({ code: 'plan-lag', given, expected: 'a number of tenths of minutes', says });
    return none;
  }
  const format = textOf(element, 'LagFormat');
  const unit = unitOf(format);
  if (!unit) {
    const says = `The lag after ${from.at} does not say whether days off count; it is taken as working time`;
    about({ code: 'plan-lag-format', severity: 'warning', given: format || undefined, expected: 'a LagFormat from 3 to 53', says });
  }
  if (unit === 'elapsed') return { lag: roundDays(lag / 10 / 1440), lagIn: 'days' };
  if (unit !== 'percent' && unit !== 'elapsed percent') return { lag: roundDays(lag / 10 / minutesPerDay), lagIn: 'working days' };
  const counted = percentOf(lag, unit === 'percent', from, minutesPerDay);
  const of = unit === 'percent' ? `${lag} % of the duration of ${from.at}` : `${lag} % of the time from start to finish of ${from.at}`;
  const says = counted
    ? `The lag is ${of}; it comes in as the ${counted.lag} ${counted.lagIn} that this is now`
    : `The lag is ${of}, which is not known; it is taken as none`;
  about({ code: 'plan-lag-percent', severity: counted ? 'warning' : 'error', found: `${lag} %`, expected: 'a number of days', says });
  return counted ?? none;
}

function percentOf(percent: number, isOfDuration: boolean, from: Task, minutesPerDay: number): Pick<Dependency, 'lag' | 'lagIn'> | null {
  const days = (minutes: number, perDay: number) => roundDays(((percent / 100) * minutes) / perDay);
  if (isOfDuration) {
    if (from.minutes === null) return null;
    return from.isElapsed
      ? { lag: days(from.minutes, 1440), lagIn: 'days' }
      : { lag: days(from.minutes, minutesPerDay), lagIn: 'working days' };
  }
  const { start, finish } = from.span;
  return start && finish ? { lag: days(minutesBetween(start, finish), 1440), lagIn: 'days' } : null;
}
