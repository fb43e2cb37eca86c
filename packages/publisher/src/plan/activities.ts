import type { Activity } from '@stp-widgets/contract';
import { isSafeHref } from '@stp-widgets/contract';
import { readBaselines } from './baselines.ts';
import { daysOf, endDay, momentIn, spanIn, startDay } from './dates.ts';
import { readConstraint } from './constraints.ts';
import { roundDays } from './durations.ts';
import type { PlanContext } from './plan-context.ts';
import { child, isSet, textOf } from './xml-element.ts';
import { remarkOn } from './remark-on.ts';
import { isMilestone, type Task } from './tasks.ts';

/** Makes the activity that a task comes in as. */
export function activityOf(task: Task, assignees: Activity['assignees'], context: PlanContext): Record<string, unknown> {
  const { element, at } = task;
  const { organisation, prefix, say } = context;
  const baselines = readBaselines(element, at, say);
  const actual = daysOf(spanIn(element, 'ActualStart', 'ActualFinish', at, say));
  const deadline = momentIn(element, 'Deadline', at, say);
  const wbs = textOf(element, 'WBS');
  const activity = {
    id: task.id,
    title: task.title,
    project: prefix,
    parent: task.parent,
    kind: isMilestone(task) ? 'milestone' : 'task',
    organisation,
    assignees: assignees?.length ? assignees : undefined,
    ...(isMilestone(task) ? whenMarked(task, context) : { ...daysOf(task.span), duration: readDuration(task, context) }),
    baselines: baselines.length > 0 ? baselines : undefined,
    actualStart: actual.start,
    actualEnd: actual.end,
    progress: readProgress(task, context),
    constraint: readConstraint(task, context),
    links: readHyperlink(task, context),
    'x-uid': task.uid,
    'x-wbs': wbs || undefined,
    'x-deadline': deadline && endDay(deadline),
    'x-recurring': isSet(element, 'Recurring') || undefined,
  } satisfies Partial<Activity> & Record<string, unknown>;
  warnOfWords(task, context);
  return Object.fromEntries(Object.entries(activity).filter(([, value]) => value !== undefined));
}

/** A milestone is on the one day that it finishes. */
function whenMarked(
  { span, minutes, at, element }: Task,
  { minutesPerDay, say }: PlanContext,
): Pick<Activity, 'start' | 'end' | 'duration'> {
  const { start, end = start } = daysOf(span);
  if (start !== end && start !== undefined) {
    const says = `The milestone takes time (from ${start}); it comes in as the day on which it finishes, ${end}`;
    const found = `${roundDays((minutes ?? 0) / minutesPerDay)} days`;
    say(remarkOn(element, at, { code: 'plan-milestone-takes-time', severity: 'warning', found, expected: 'one day', says }));
  }
  return { start: end, end, duration: 0 };
}

/** A duration in days of work; of an elapsed one, the share of the week that is worked. */
function readDuration(task: Task, { minutesPerDay, daysPerWeek, say }: PlanContext): number | undefined {
  if (task.minutes === null) return undefined;
  if (!task.isElapsed) return roundDays(task.minutes / minutesPerDay);
  const days = roundDays(task.minutes / 1440);
  const worked = roundDays((days * daysPerWeek) / 7);
  const says = `The duration is ${days} elapsed days; it comes in as ${worked} days of work, ${daysPerWeek} of 7 being worked`;
  const spot = child(task.element, 'Duration');
  say(remarkOn(spot, task.at, { code: 'plan-elapsed-duration', severity: 'warning', given: spot?.text, expected: 'working time', says }));
  return worked;
}

function readProgress({ element, at }: Task, { say }: PlanContext): number | undefined {
  const given = child(element, 'PercentComplete');
  if (!given?.text) return undefined;
  const percent = /^\d{1,3}(\.\d+)?$/.test(given.text) ? Number(given.text) : NaN;
  if (percent <= 100) return percent / 100;
  const says = 'How much is done cannot be read and is left out; the rest comes in';
  say(remarkOn(given, at, { code: 'plan-progress', given: given.text, expected: 'a percentage from 0 to 100', says }));
  return undefined;
}

function readHyperlink({ element, at }: Task, { say }: PlanContext): Activity['links'] {
  const address = textOf(element, 'HyperlinkAddress');
  if (!address) return undefined;
  const part = textOf(element, 'HyperlinkSubAddress');
  const href = part ? `${address}#${part}` : address;
  if (isSafeHref(href)) return [{ href, title: textOf(element, 'Hyperlink') || address }];
  const says = 'The link is none that a browser may follow from a page, and is left out';
  say(
    remarkOn(child(element, 'HyperlinkAddress'), at, {
      code: 'plan-hyperlink',
      severity: 'warning',
      given: href,
      expected: 'https:, http:, mailto: or tel:',
      says,
    }),
  );
  return undefined;
}

/** Says where a task planned by hand has words for a date: the day that came in is what Project reckons with. */
function warnOfWords({ element, at, span }: Task, { say }: PlanContext): void {
  if (!isSet(element, 'Manual')) return;
  for (const [name, what, moment, day] of [
    ['StartText', 'start', span.start, daysOf(span).start],
    ['FinishText', 'finish', span.finish, daysOf(span).end],
  ] as const) {
    const words = child(element, name);
    if (!words?.text || (moment && namesDay(words.text, startDay(moment)))) continue;
    const says = `The ${what} was written by hand${day ? `; the plan reckons with ${day}, which comes in` : ' and has no date'}`;
    say(remarkOn(words, at, { code: 'plan-date-in-words', severity: 'warning', given: words.text, expected: 'a date', says }));
  }
}

/** Whether a text may well be that day written in some language: it has the day of the month and the year in it. */
function namesDay(text: string, day: string): boolean {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  const [year, , date] = day.split('-').map(Number) as [number, number, number];
  return numbers.includes(date) && (numbers.includes(year) || numbers.includes(year % 100));
}
