import type { Say } from './remark-on.ts';

/** What the readers of a plan's parts know of the whole. */
export interface PlanContext {
  /** What ids of this plan begin with: the id of its project. */
  readonly prefix: string;
  /** How long a day of work is. */
  readonly minutesPerDay: number;
  /** How many days of a week are worked. */
  readonly daysPerWeek: number;
  /** Whose plan it is, if that was said. */
  readonly organisation?: string;
  readonly say: Say;
}
