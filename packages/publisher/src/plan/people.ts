import type { Activity, Role } from '@stp-widgets/contract';
import type { PlanContext } from './plan-context.ts';
import { all, child, isSet, textOf, type XmlElement } from './xml-element.ts';
import { remarkOn, type Finding } from './remark-on.ts';
import { uidOf, type Task } from './tasks.ts';

type Assignee = NonNullable<Activity['assignees']>[number];

/** Who does what, as far as it came in. */
export interface People {
  /** The people and teams that something is assigned to, in the file's order. */
  readonly roles: readonly Pick<Role, 'id' | 'title' | 'organisations'>[];
  /** Who is assigned to each task, by its number. */
  readonly assignees: ReadonlyMap<string, readonly Assignee[]>;
}

/** What Microsoft Project calls nobody. */
const NOBODY = /^-/;

/**
 * Reads people and teams that are assigned to tasks as roles. A role belongs to an organisation: where none was given, they
 * are all left out, which is said once. Material and costs are no roles and are counted.
 */
export function readPeople(project: XmlElement, tasks: ReadonlyMap<string, Task>, context: PlanContext): People {
  const resources = new Map<string, XmlElement>();
  for (const resource of all(child(project, 'Resources'), 'Resource')) {
    if (!isSet(resource, 'IsNull') && textOf(resource, 'UID')) resources.set(uidOf(resource, 'UID'), resource);
  }
  const assigned = all(child(project, 'Assignments'), 'Assignment').filter((one) => !NOBODY.test(uidOf(one, 'ResourceUID')));
  const things = assigned.filter((one) => isThing(resources.get(uidOf(one, 'ResourceUID'))));
  if (things.length > 0) {
    const says = `${count(things.length, 'assignment')} of material or costs ${things.length === 1 ? 'is' : 'are'} left out: only people and teams are roles`;
    say(things[0], 'assignments', {
      code: 'plan-material',
      severity: 'warning',
      found: count(things.length, 'assignment'),
      expected: 'people',
      says,
    });
  }
  const work = assigned.filter((one) => !isThing(resources.get(uidOf(one, 'ResourceUID'))));
  if (context.organisation === undefined && work.length > 0) {
    const says = `${count(work.length, 'assignment')} to people ${work.length === 1 ? 'is' : 'are'} left out, since a role belongs to an organisation: say whose plan it is`;
    say(work[0], 'assignments', { code: 'plan-people', severity: 'warning', found: 'no organisation', expected: 'an organisation', says });
  }
  if (context.organisation === undefined) return { roles: [], assignees: new Map() };
  const used = new Set<string>();
  const assignees = new Map<string, Assignee[]>();
  for (const one of work) {
    const [taskUid, uid] = [uidOf(one, 'TaskUID'), uidOf(one, 'ResourceUID')];
    const task = tasks.get(taskUid);
    if (!task || !resources.has(uid)) {
      const missing = task ? `resource ${uid || 'without a number'}` : `task ${taskUid || 'without a number'}`;
      const says = `An assignment to ${missing}, which did not come in, is left out`;
      say(one, task?.at ?? 'assignments', { code: 'plan-assignment', found: missing, expected: 'one that is there', says });
      continue;
    }
    used.add(uid);
    const allocation = readUnits(one, task);
    const assignee = { role: roleId(uid), ...(allocation !== undefined && { allocation }) };
    const others = assignees.get(taskUid);
    if (others) others.push(assignee);
    else assignees.set(taskUid, [assignee]);
  }
  const organisations = [context.organisation];
  const roles = [...resources]
    .filter(([uid]) => used.has(uid))
    .map(([uid, resource]) => ({ id: roleId(uid), title: textOf(resource, 'Name') || `Resource ${uid}`, organisations }));
  return { roles, assignees };

  function say(element: XmlElement | undefined, at: string, finding: Finding) {
    context.say(remarkOn(element, at, finding));
  }

  function roleId(uid: string): string {
    return `${context.prefix}-resource-${uid}`;
  }

  function readUnits(assignment: XmlElement, task: Task): number | undefined {
    const given = textOf(assignment, 'Units');
    if (given === '') return undefined;
    const units = /^\d{1,6}(\.\d{1,20})?$/.test(given) ? Number(given) : NaN;
    if (units <= 1) return units;
    const isMore = units > 1;
    const says = isMore
      ? `${Math.round(units * 100)} % of somebody is assigned; a role is taken as a whole at most`
      : 'How much of somebody is assigned cannot be read and is left out';
    const expected = 'a share from 0 to 1';
    say(child(assignment, 'Units'), task.at, { code: 'plan-units', severity: isMore ? 'warning' : 'error', given, expected, says });
    return isMore ? 1 : undefined;
  }
}

/** Whether a resource is material (0) or a cost (2), and not people's work (1). */
const isThing = (resource: XmlElement | undefined) => ['0', '2'].includes(textOf(resource, 'Type'));

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
