import type { Dependency, Partnership } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';

/** What dates and dependencies make of activities. Plain data. */
export interface Schedule {
  /** Every activity by its id, in the order given. */
  readonly activities: ReadonlyMap<string, ScheduledActivity>;
  /** Every dependency with an activity at one end and something known at the other, by its id. */
  readonly dependencies: ReadonlyMap<string, ScheduledDependency>;
  /** The activities that hang together; each is one of just one. */
  readonly networks: readonly ScheduleNetwork[];
  /** The chains that hold the end of a network: those with the least float first, and of these the ones that wait on somebody. */
  readonly paths: readonly CriticalPath[];
  /** There are more such chains than were asked for. */
  readonly hasMorePaths: boolean;
  /** The circles of dependencies; of what goes round in circles, these dependencies count for nothing. */
  readonly cycles: readonly DependencyCycle[];
  /** What contradicts itself, by kind and then by id. */
  readonly findings: readonly ScheduleFinding[];
}

/** When one activity can be, and how much it matters. All days are inclusive. */
export interface ScheduledActivity {
  readonly id: string;
  readonly network: number;
  /** The earliest days that its own dates and what it waits on allow; never before those reported. */
  readonly start: DayNumber;
  readonly end: DayNumber;
  /** The latest that move nothing else too far. */
  readonly latestStart: DayNumber;
  readonly latestEnd: DayNumber;
  /** How many days it takes; 0 for a milestone. */
  readonly days: number;
  /** How many days it may be later before the end of its network, or its due day, moves; null for what has ended. */
  readonly float: number | null;
  /** How many before anything that waits on it moves. */
  readonly freeFloat: number | null;
  /** No day of float, or less than none, and something that hangs together with it. */
  readonly isCritical: boolean;
  /** Some float, but no more than the threshold. */
  readonly isNearCritical: boolean;
  /** The dependencies because of which it can be no earlier. */
  readonly heldBy: readonly string[];
}

/** What one dependency leaves to spare. */
export interface ScheduledDependency {
  readonly id: string;
  readonly predecessor: string;
  readonly successor: string;
  readonly type: Dependency['type'];
  /** The id of the organisation whose work it waits on; empty when nobody is named. */
  readonly holder: string;
  /** How many days what it waits on may be later before what waits moves; null where it can move nothing any more. */
  readonly slack: number | null;
  /** The same, before the end of the network moves. */
  readonly float: number | null;
  /** No day of float, or less than none. */
  readonly isCritical: boolean;
}

/** Activities that hang together by dependencies. */
export interface ScheduleNetwork {
  /** How many activities it has. */
  readonly size: number;
  /** The first and last day that it takes at the earliest, and how many days of work there are from one to the other. */
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly days: number;
}

/** A chain of activities each of which waits on the one before it, and which together hold an end. */
export interface CriticalPath {
  /** How many days the first of them may be later before the end moves. */
  readonly float: number;
  readonly network: number;
  /** The ids of the activities in their order, and of the dependencies between them, one fewer. */
  readonly activities: readonly string[];
  readonly dependencies: readonly string[];
  /** The ids of the organisations whose work these dependencies wait on, in their order, each once. */
  readonly holders: readonly string[];
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** A circle of dependencies: nothing in it can begin. */
export interface DependencyCycle {
  /** The activities of one circle from the one whose id sorts first, each waiting on the one before it, and the dependencies. */
  readonly activities: readonly string[];
  readonly dependencies: readonly string[];
  /** All activities that are caught in this circle, or in others that run through it. */
  readonly caught: readonly string[];
}

/** One thing that contradicts itself. Days are counted whole. */
export type ScheduleFinding =
  /** It is reported to start, or to end, so many days before it can; because of a dependency, a constraint or today. */
  | {
      readonly kind: 'too soon';
      readonly id: string;
      readonly edge: 'start' | 'end';
      readonly reported: DayNumber;
      readonly earliest: DayNumber;
      readonly days: number;
      /** The dependency that holds it; empty where something else does. */
      readonly dependency: string;
      readonly because: 'dependency' | 'constraint' | 'today';
    }
  /** It can start, or end, only so many days after the day by which it must. */
  | {
      readonly kind: 'past its limit';
      readonly id: string;
      readonly edge: 'start' | 'end';
      readonly limit: DayNumber;
      readonly earliest: DayNumber;
      readonly days: number;
    }
  /** It is so many days too late for a project or result with dates of its own. */
  | { readonly kind: 'too late for'; readonly id: string; readonly dependency: string; readonly successor: string; readonly days: number }
  | { readonly kind: 'cycle'; readonly id: string; readonly cycle: DependencyCycle }
  | { readonly kind: 'on itself'; readonly id: string; readonly dependency: string }
  /** One end is nothing that is known here. */
  | { readonly kind: 'unknown end'; readonly id: string; readonly dependency: string }
  | { readonly kind: 'backwards'; readonly id: string; readonly start: DayNumber; readonly end: DayNumber }
  | { readonly kind: 'undated'; readonly id: string };

/** The kinds of findings, those first that deserve a look first. */
export const scheduleFindingKinds = [
  'cycle',
  'on itself',
  'unknown end',
  'past its limit',
  'too late for',
  'too soon',
  'backwards',
  'undated',
] as const satisfies readonly ScheduleFinding['kind'][];

/** A thing with dates of its own that no dependency moves: a project or a result. */
export interface FixedDates {
  readonly start: DayNumber | null;
  readonly end: DayNumber | null;
  readonly isMilestone: boolean;
  /** The id of its organisation. */
  readonly organisation?: string;
}

/** By what activities are scheduled. */
export interface ScheduleOptions {
  /** The working days, as a document gives them; absent, every day is worked, and only lags in working days go from Monday to Friday. */
  readonly calendar?: Partnership['calendar'];
  /** What dependencies may have at an end besides activities, by its id. */
  readonly fixed?: ReadonlyMap<string, FixedDates>;
  /**
   * Today: what has not begun begins no earlier, what has not ended ends no earlier, and a network in which nothing has a
   * date begins then. Absent, no day is past, and such a network begins on day 0.
   */
  readonly day?: DayNumber;
  /** What float is held against: the latest end of the network; or where an activity has a due day, that. */
  readonly against?: 'network' | 'own';
  /** The days by which activities are due, by their ids; others are due by their constraint. */
  readonly due?: ReadonlyMap<string, DayNumber>;
  /** Float of at most so many days is near-critical; 0 when absent. */
  readonly nearCritical?: number;
  /** How many paths are told at most; 100 when absent. */
  readonly mostPaths?: number;
}
