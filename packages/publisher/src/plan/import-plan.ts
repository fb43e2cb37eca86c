import { contractVersion, type Project } from '@stp-widgets/contract';
import { finders } from '../measures/known-names.ts';
import type { Imported, Remark } from '../remark.ts';
import { activityOf } from './activities.ts';
import { readCalendar } from './calendar.ts';
import { daysOf, spanIn } from './dates.ts';
import { decodeXml } from './decode-xml.ts';
import { readLinks } from './links.ts';
import { readPeople } from './people.ts';
import type { PlanContext } from './plan-context.ts';
import { planElements } from './plan-elements.ts';
import { readXml } from './read-xml.ts';
import { all, child, textOf, type XmlElement } from './xml-element.ts';
import { inFileOrder, remarkOn, type Say } from './remark-on.ts';
import { isSummaryOfAll, readTasks, type Task } from './tasks.ts';

/** What a plan does not say itself. */
export interface PlanOptions {
  /**
   * The organisation whose plan it is, by its id or, where the partnership knows it, by its name or code: the plan's tasks and
   * roles become that organisation's.
   */
  readonly organisation?: string;
  /** The id of the project that the plan becomes, with which the ids of its tasks begin; else made from its name. */
  readonly project?: string;
  /** The partnership as it is: an organisation that it knows is not given again. */
  readonly partnership?: Readonly<Record<string, unknown>>;
  /** The name of the file, by which a plan without a name is called. */
  readonly name?: string;
}

/**
 * Imports a plan in Microsoft Project XML (MSPDI) as a project with its activities and dependencies.
 *
 * Hours become civil days, both inclusive: a task that finishes at 17:00 on the 5th ends on the 5th, one that finishes at
 * midnight on the day before. Durations are in days of work, as long as the plan says (`MinutesPerDay`). The same bytes with
 * the same options give the same document; ids are made from the plan's name and the tasks' unique numbers. It never
 * throws: of a file that cannot be read the document is empty, and the remarks say why.
 */
export function importPlan(bytes: Uint8Array, options: PlanOptions = {}): Imported {
  const remarks: Remark[] = [];
  const say: Say = (remark) => void remarks.push(remark);
  const text = decodeXml(bytes, say);
  const root = text === null ? null : readXml(text, planElements, say);
  const document = root ? documentOf(root, options, say) : {};
  return { document, remarks: inFileOrder(remarks) };
}

function documentOf(root: XmlElement, options: PlanOptions, say: Say): Imported['document'] {
  const { organisation, isKnown } = organisationOf(options);
  if (!child(root, 'Tasks')) {
    const says = 'The file has no list of tasks, so it is no plan as Microsoft Project saves it as XML';
    say(remarkOn(root, '', { code: 'plan-no-tasks', expected: '<Tasks>', says }));
    return {};
  }
  const calendar = readCalendar(root, say);
  const project = readProject(root, { ...options, organisation }, say);
  const daysPerWeek = calendar?.week?.length ?? 5;
  const context: PlanContext = { prefix: project.id, minutesPerDay: readMinutesPerDay(root, say), daysPerWeek, organisation, say };
  const tasks = readTasks(root, context);
  warnOfCalendars(root, tasks, say);
  const { roles, assignees } = readPeople(root, tasks, context);
  return {
    contract: contractVersion,
    ...(organisation !== undefined && { speaksFor: organisation }),
    ...(calendar && { calendar }),
    ...(organisation !== undefined && !isKnown && { organisations: [{ id: organisation, name: organisation }] }),
    ...(roles.length > 0 && { roles }),
    projects: [project],
    activities: [...tasks.values()].map((task) => activityOf(task, assignees.get(task.uid)?.slice(), context)),
    dependencies: readLinks(tasks, context),
  };
}

/** Whose plan it is, as the partnership calls it where that knows it; an empty name is none. */
function organisationOf({ organisation, partnership = {} }: PlanOptions): { readonly organisation?: string; readonly isKnown: boolean } {
  if (!organisation) return { isKnown: false };
  const { id, known } = finders(partnership)('organisations')(organisation);
  return known ? { organisation: id, isKnown: true } : { organisation, isKnown: false };
}

/** The plan as a whole: by its title, else the name of its summary task, its own or its file's. */
function readProject(root: XmlElement, { organisation, project, name = '' }: PlanOptions, say: Say): Partial<Project> & { id: string } {
  const summary = all(child(root, 'Tasks'), 'Task').find(isSummaryOfAll);
  const names = [textOf(root, 'Title'), textOf(summary, 'Name'), withoutEnding(textOf(root, 'Name')), withoutEnding(name)];
  const title = names.find(Boolean) ?? 'Plan';
  const span = spanIn(root, 'StartDate', 'FinishDate', 'project', say);
  const { start, end } = daysOf(summary && !span.start && !span.finish ? spanIn(summary, 'Start', 'Finish', 'project', say) : span);
  return {
    id: project || slug(title) || 'plan',
    title,
    ...(organisation !== undefined && { partners: [organisation] }),
    ...(start && { start }),
    ...(end && { end }),
  };
}

function readMinutesPerDay(root: XmlElement, say: Say): number {
  const given = textOf(root, 'MinutesPerDay');
  const minutes = /^\d{1,4}(\.\d+)?$/.test(given) ? Number(given) : 0;
  if (minutes > 0 && minutes <= 1440) return minutes;
  const says = 'The plan does not say how long a day of work is; durations and lags are counted in days of 8 hours';
  const finding = {
    code: 'plan-minutes-per-day',
    severity: 'warning',
    given: given || undefined,
    expected: 'minutes from 1 to 1440',
    says,
  } as const;
  say(remarkOn(child(root, 'MinutesPerDay'), 'project', finding));
  return 480;
}

/** Says once that some tasks have a calendar of their own, of which only their dates tell. */
function warnOfCalendars(root: XmlElement, tasks: ReadonlyMap<string, Task>, say: Say): void {
  const own = [...tasks.values()].filter(
    ({ element }) => !['', '-1', textOf(root, 'CalendarUID')].includes(textOf(element, 'CalendarUID')),
  );
  const [first] = own;
  if (!first) return;
  const says = `${own.length === 1 ? 'A task has a calendar of its own' : `${own.length} tasks have calendars of their own`}, for which there is no place; the dates came in as they are`;
  const spot = child(first.element, 'CalendarUID');
  say(
    remarkOn(spot, first.at, { code: 'plan-task-calendar', severity: 'warning', given: spot?.text, expected: 'the plan’s calendar', says }),
  );
}

const withoutEnding = (name: string) => name.replace(/^.*[\\/]/, '').replace(/\.(xml|mpp|mpt)$/i, '');

/** A name as a short id: lower case, without accents, with hyphens between words. */
function slug(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
}
