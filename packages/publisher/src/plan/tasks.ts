import { minutesBetween, spanIn, type Span } from './dates.ts';
import { readMinutes, unitOf } from './durations.ts';
import type { PlanContext } from './plan-context.ts';
import { all, child, isSet, textOf, type XmlElement } from './xml-element.ts';
import { remarkOn, type Finding } from './remark-on.ts';

/** One task of a plan that comes in, and what other parts need to know of it. */
export interface Task {
  readonly uid: string;
  readonly id: string;
  readonly title: string;
  /** What remarks call it: `task 7 "Install the screens"`. */
  readonly at: string;
  readonly element: XmlElement;
  /** The id of the task that it is a part of. */
  readonly parent: string | undefined;
  readonly span: Span;
  /** Its duration in minutes; null where it has none. */
  readonly minutes: number | null;
  /** Whether nights and days off count in its duration. */
  readonly isElapsed: boolean;
}

/** A task on the way down to the one at hand. */
interface Above {
  readonly level: number;
  readonly id: string | undefined;
}

/**
 * Reads the tasks that come in, by their unique numbers, in the file's order, each with the task that it is a part of: the
 * last one before it of a smaller outline level. Blank rows, inactive tasks, those of other projects and the project's own
 * summary are left out; parts of one left out hang on what that was a part of.
 */
export function readTasks(project: XmlElement, context: PlanContext): ReadonlyMap<string, Task> {
  const tasks = new Map<string, Task>();
  const above: Above[] = [];
  for (const [index, element] of all(child(project, 'Tasks'), 'Task').entries()) {
    const name = textOf(element, 'Name');
    const uid = uidOf(element, 'UID');
    if (isSummaryOfAll(element)) continue;
    const at = `task ${isUid(uid) ? uid : `in row ${index + 1}`}${name ? ` ${JSON.stringify(shorten(name))}` : ''}`;
    const reason = reasonToLeave(element, tasks);
    if (reason) context.say(remarkOn(element, at, reason));
    if (isSet(element, 'IsNull')) continue;
    const level = Number(textOf(element, 'OutlineLevel')) || 1;
    while (above.length > 0 && above.at(-1)!.level >= level) above.pop();
    const parent = above.at(-1)?.id;
    const task = reason ? undefined : readTask(element, at, parent, context);
    if (task) tasks.set(task.uid, task);
    above.push({ level, id: task ? task.id : parent });
  }
  return tasks;
}

/** The number that a child element holds, without zeros in front: `07` is task 7. */
export const uidOf = (element: XmlElement, name: string): string => textOf(element, name).replace(/^0+(?=\d)/, '');

const isUid = (uid: string) => /^\d{1,12}$/.test(uid);

/** The task that stands for the whole plan: number 0 at the top of the outline. */
export const isSummaryOfAll = (task: XmlElement): boolean => uidOf(task, 'UID') === '0' && ['', '0'].includes(textOf(task, 'OutlineLevel'));

function reasonToLeave(element: XmlElement, tasks: ReadonlyMap<string, Task>): Finding | undefined {
  const uid = uidOf(element, 'UID');
  const left = (found: string, says: string): Finding => ({
    code: 'plan-task-left-out',
    severity: 'warning',
    found,
    expected: 'a task of this plan',
    says,
  });
  if (isSet(element, 'IsNull')) {
    return textOf(element, 'Name') || child(element, 'PredecessorLink')
      ? left('a blank row', 'The file calls this task blank; it is left out')
      : undefined;
  }
  if (!isUid(uid)) {
    const says = 'The task has no number (UID) that can be read; without one it cannot be known again, and is left out';
    return { code: 'plan-task-number', given: uid || undefined, expected: 'a whole number', says };
  }
  if (tasks.has(uid)) {
    const says = `Task ${uid} is there already: the second one of that number is left out`;
    return { code: 'plan-task-number', given: uid, expected: 'a number of its own', says };
  }
  if (textOf(element, 'Active') === '0' || textOf(element, 'Active') === 'false')
    return left('inactive', 'The task is inactive and is left out');
  if (isSet(element, 'ExternalTask'))
    return left('a task of another project', 'The task stands for one of another project and is left out');
  return undefined;
}

function readTask(element: XmlElement, at: string, parent: string | undefined, context: PlanContext): Task {
  const uid = uidOf(element, 'UID');
  const say = (spot: XmlElement | undefined, finding: Finding) => context.say(remarkOn(spot, at, finding));
  const name = textOf(element, 'Name');
  if (!name) {
    const says = `The task has no name; it comes in as “Task ${uid}”`;
    say(element, { code: 'plan-task-name', severity: 'warning', expected: 'a name', says });
  }
  if (isSet(element, 'IsSubproject')) {
    const found = textOf(element, 'SubprojectName') || 'another file';
    const says = 'The task stands for a plan in another file: its own tasks are there and must be imported from it';
    say(element, { code: 'plan-subproject', severity: 'warning', found, expected: 'the tasks themselves', says });
  }
  const given = child(element, 'Duration');
  const minutes = given?.text ? readMinutes(given.text) : null;
  if (given?.text && minutes === null) {
    const says = 'The duration cannot be read and is left out; the rest comes in';
    say(given, { code: 'plan-duration', given: given.text, expected: 'a duration such as PT16H0M0S', says });
  }
  const isElapsed = unitOf(textOf(element, 'DurationFormat')) === 'elapsed';
  const span = spanIn(element, 'Start', 'Finish', at, context.say);
  return { uid, id: `${context.prefix}-${uid}`, title: name || `Task ${uid}`, at, element, parent, span, minutes, isElapsed };
}

/** Whether a task marks a day. A summary of something that takes time does not, whatever its flag says. */
export function isMilestone({ element, minutes, span }: Task): boolean {
  const takesTime = (minutes ?? 0) > 0 || Boolean(span.start && span.finish && minutesBetween(span.start, span.finish) > 0);
  return isSet(element, 'Milestone') && !(isSet(element, 'Summary') && takesTime);
}

const shorten = (text: string) => (text.length > 80 ? `${text.slice(0, 79)}…` : text);
