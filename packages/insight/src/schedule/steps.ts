import type { Activity, Dependency } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import { datesOf } from '../dates-of.ts';
import { firstOf, lastOf } from '../known-days.ts';
import type { Lag } from '../lags.ts';
import { type WorkingCalendar, workingCalendar, workingDaysBetween } from '../working-days.ts';
import { beginOf, endOf, type Instant } from './instants.ts';
import type { FixedDates, ScheduleOptions } from './result.ts';

/** Which of the two: when something starts or when it ends. */
export type Edge = 'start' | 'end';

/** A thing between dependencies, on the way to its schedule. */
export interface Step {
  readonly id: string;
  /** Null for a project or result. */
  readonly activity: Activity | null;
  readonly organisation: string;
  /** It takes no time: its start and its end are one instant. */
  readonly isPoint: boolean;
  /** How many days it takes. */
  readonly days: number;
  /** Open, it moves with what it waits on; begun, its end only; what has ended, or is fixed, stays. */
  readonly state: 'open' | 'begun' | 'ended' | 'fixed';
  /** When it starts and ends as its publisher says, the earlier first; null where it has no dates. */
  readonly reported: Readonly<Record<Edge, Instant>> | null;
  /** The first day that its publisher names, from which on a network can be; null where none is. */
  readonly named: DayNumber | null;
  readonly isBackwards: boolean;
  readonly into: Link[];
  readonly outOf: Link[];
  /** Filled in on the way: its network, the earliest, and the latest instants. */
  network: number;
  readonly early: Record<Edge, Instant>;
  readonly late: Record<Edge, Instant>;
}

/** A dependency between two steps: from an edge of one to an edge of the other. */
export interface Link {
  readonly dependency: Dependency;
  readonly from: Step;
  readonly to: Step;
  readonly leaves: Edge;
  readonly enters: Edge;
  readonly lag: Lag;
  /** Where it begins or ends at a project or result, whose own dates are about more: when that promises it, and by when that needs it. */
  readonly promised: DayNumber | null;
  readonly needed: DayNumber | null;
  /** Filled in on the way: it is part of a circle, and counts for nothing. */
  isInCycle: boolean;
}

/** The steps and links between them, and what did not fit. */
export interface Plan {
  readonly steps: readonly Step[];
  readonly links: readonly Link[];
  readonly onItself: readonly Dependency[];
  readonly unknown: readonly Dependency[];
  /** By what work is counted, and by what lags in working days are. */
  readonly calendar: WorkingCalendar;
  readonly lags: WorkingCalendar;
}

const EVERY_DAY = { week: [1, 2, 3, 4, 5, 6, 7] };
/** Some 2,700 years: beyond, a length is somebody's mistake, and sums of it would be no days any more. */
const LONGEST = 1_000_000;

/** Puts activities and dependencies together. The first of several things with one id counts. */
export function planOf(activities: readonly Activity[], dependencies: readonly Dependency[], options: ScheduleOptions): Plan {
  const calendar = workingCalendar(options.calendar ?? EVERY_DAY);
  const steps = new Map<string, Step>();
  for (const activity of activities) if (!steps.has(activity.id)) steps.set(activity.id, stepOf(activity, calendar));
  const fixed = new Map<string, Step>();
  const [links, onItself, unknown] = [new Array<Link>(), new Array<Dependency>(), new Array<Dependency>()];
  for (const dependency of dependencies) {
    const { predecessor, successor } = dependency;
    const [from, to] = [find(predecessor), find(successor)];
    if (!from || !to) unknown.push(dependency);
    else if (from === to) onItself.push(dependency);
    else if (from.activity || to.activity) put(dependency, from, to);
  }
  const lags = workingCalendar(options.calendar);
  return { steps: [...steps.values()], links, onItself, unknown, calendar, lags };

  function find(id: string): Step | undefined {
    const own = steps.get(id) ?? fixed.get(id);
    const dates = own ? undefined : options.fixed?.get(id);
    if (!dates) return own;
    const step = fixedStep(id, dates);
    fixed.set(id, step);
    return step;
  }

  function put(dependency: Dependency, from: Step, to: Step) {
    const { type = 'FS', lag = 0, lagIn = 'days' } = dependency as Partial<Dependency>;
    const [leaves, enters] = ([type[0], type[1]] as const).map((letter) => (letter === 'S' ? 'start' : 'end')) as [Edge, Edge];
    const promised = from.activity ? null : lastOf(dependency.promisedBy);
    const needed = to.activity ? null : lastOf(dependency.neededBy);
    const link: Link = { dependency, from, to, leaves, enters, lag: { lag: within(lag), lagIn }, promised, needed, isInCycle: false };
    links.push(link);
    from.outOf.push(link);
    to.into.push(link);
  }
}

const within = (days: number) => Math.max(-LONGEST, Math.min(LONGEST, days));

function stepOf(activity: Activity, calendar: WorkingCalendar): Step {
  const item = (activity.duration ?? 0) > LONGEST ? { ...activity, duration: LONGEST } : activity;
  const { start, end, isMilestone, hasBegun, hasEnded } = datesOf({ kind: 'activities', item }, calendar);
  const [first, last] = [firstOf(item.actualStart ?? item.start), lastOf(item.actualEnd ?? item.end)];
  // A task without a length that has not got two dates either is one in all but name.
  const isPoint = isMilestone || (item.duration === 0 && (first === null || last === null));
  const dates = start === null || end === null ? null : ([start, end] as const);
  const days = dates ? workingDaysBetween(dates[0], dates[1] + 1, calendar) : Math.ceil(item.duration ?? 0);
  return {
    ...empty(activity.id, dates, isPoint),
    activity,
    organisation: activity.organisation ?? '',
    days: isPoint ? 0 : Math.max(1, days),
    state: isPoint ? (hasEnded || item.actualStart !== undefined ? 'ended' : 'open') : hasEnded ? 'ended' : hasBegun ? 'begun' : 'open',
    named: first === null ? last : last === null ? first : Math.min(first, last),
    isBackwards: first !== null && last !== null && first > last && !isMilestone,
  };
}

function fixedStep(id: string, { start, end, isMilestone, organisation = '' }: FixedDates): Step {
  const [first, last] = [start ?? end, end ?? start];
  const dates = first === null || last === null ? null : ([Math.min(first, last), Math.max(first, last)] as const);
  const own = empty(id, dates, isMilestone);
  if (own.reported) Object.assign(own.early, own.reported);
  // It waits until the end of its own day, if it takes none.
  if (dates) Object.assign(own.late, { start: isMilestone ? endOf(dates[0]) : beginOf(dates[0]), end: endOf(dates[1]) });
  return { ...own, activity: null, organisation, days: 0, state: 'fixed', named: null, isBackwards: false };
}

function empty(id: string, dates: readonly [DayNumber, DayNumber] | null, isPoint: boolean) {
  const reported = dates && { start: beginOf(dates[0]), end: isPoint ? beginOf(dates[0]) : endOf(dates[1]) };
  return { id, isPoint, reported, into: [], outOf: [], network: -1, early: { start: 0, end: 0 }, late: { start: 0, end: 0 } };
}

/** Tells whether what a link waits on can still hold what waits. */
export const canHold = ({ from, to, enters, promised, isInCycle }: Link): boolean =>
  !isInCycle &&
  (to.state === 'open' || (to.state === 'begun' && enters === 'end')) &&
  (from.reported !== null || from.activity !== null || promised !== null);

/** Tells whether a delay can still go through a link: what it waits on can still be later, and that would hold what waits. */
export const canDelay = (link: Link): boolean => {
  const { from, to, leaves, needed } = link;
  const canMove = from.state === 'open' || (from.state === 'begun' && leaves === 'end');
  return canMove && (to.state === 'fixed' ? to.reported !== null || needed !== null : canHold(link));
};

/** Tells whether a step hangs together with anything, circles aside. */
export const isTied = ({ into, outOf }: Step): boolean => into.some(isOpen) || outOf.some(isOpen);

const isOpen = ({ isInCycle }: Link) => !isInCycle;
