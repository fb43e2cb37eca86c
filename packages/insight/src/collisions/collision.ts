import type { DayNumber } from '@stp-widgets/contract/day.js';

/** Where work gets in the way of other work. Days are inclusive, ids in the document's order. */
export type Collision = Overload | MilestonesTogether | CrossPurposes;

/** A role of which more is asked than there is. */
export interface Overload {
  readonly kind: 'overload';
  readonly role: string;
  /** The stretches in which too much is asked, and how much of its capacity at most: 1.4 is 40 in a hundred too much. */
  readonly windows: readonly { readonly first: DayNumber; readonly last: DayNumber; readonly load: number }[];
  /** The days on which most is asked, the first of several such stretches, and how much of its capacity that is. */
  readonly worst: { readonly first: DayNumber; readonly last: DayNumber; readonly load: number };
  /** What it is asked for on these days, and whose that is. */
  readonly activities: readonly string[];
  readonly organisations: readonly string[];
}

/** Milestones of several organisations on one thing, so close together that they should speak with each other. */
export interface MilestonesTogether {
  readonly kind: 'milestones';
  /** The project, else the objective, result or measure that their projects contribute to. */
  readonly subject: string;
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly activities: readonly string[];
  readonly organisations: readonly string[];
}

/** A measure that some projects are to raise and others to lower. */
export interface CrossPurposes {
  readonly kind: 'cross purposes';
  /** The measure; a result, where that has none. */
  readonly subject: string;
  readonly raisedBy: readonly string[];
  readonly loweredBy: readonly string[];
  /** Which of the two is wanted; null where neither is, or nobody says. */
  readonly wanted: 'raise' | 'lower' | null;
  readonly organisations: readonly string[];
}

/** Where to look for collisions. */
export interface CollisionOptions {
  /** The first and last day; absent, from today on, and without an end. */
  readonly from?: DayNumber;
  readonly to?: DayNumber;
  /** Within how many days milestones are together; 7 when absent. */
  readonly within?: number;
}

/** A stretch of days, both inclusive. */
export interface Window {
  readonly first: DayNumber;
  readonly last: DayNumber;
}
