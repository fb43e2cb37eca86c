import type { Activity } from '@stp-widgets/contract';
import { endDay, momentIn, startDay } from './dates.ts';
import type { PlanContext } from './plan-context.ts';
import { remarkOn, type Finding } from './remark-on.ts';
import type { Task } from './tasks.ts';
import { child } from './xml-element.ts';

/** Constraints by their number, and the day that each binds; 0, as soon as possible, is none. Source: mspdi.xsd, ConstraintType. */
const constraints: ReadonlyMap<string, readonly [NonNullable<Activity['constraint']>['kind'], typeof startDay | null]> = new Map([
  ['1', ['as late as possible', null]],
  ['2', ['start on', startDay]],
  ['3', ['finish on', endDay]],
  ['4', ['start no earlier', startDay]],
  ['5', ['start no later', startDay]],
  ['6', ['finish no earlier', endDay]],
  ['7', ['finish no later', endDay]],
]);

/** Reads what binds a task's dates besides its links; undefined for as soon as possible. One that cannot be read is said. */
export function readConstraint({ element, at }: Task, { say }: PlanContext): Activity['constraint'] {
  const given = child(element, 'ConstraintType');
  if (!given?.text || given.text === '0') return undefined;
  const constraint = constraints.get(given.text);
  const leave = (finding: Omit<Finding, 'code'>) => {
    say(remarkOn(given, at, { code: 'plan-constraint', ...finding }));
    return undefined;
  };
  if (!constraint)
    return leave({
      given: given.text,
      expected: 'a number from 0 to 7',
      says: 'The constraint is not known and is left out; the rest comes in',
    });
  const [kind, day] = constraint;
  if (!day) return { kind };
  const moment = momentIn(element, 'ConstraintDate', at, say);
  return moment
    ? { kind, day: day(moment) }
    : leave({ found: kind, expected: 'its date', says: `The constraint “${kind}” has no date that can be read, and is left out` });
}
