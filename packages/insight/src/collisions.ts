import type { Partnership } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import type { Collision, CollisionOptions } from './collisions/collision.ts';
import { crossPurposes } from './collisions/cross-purposes.ts';
import { milestonesTogether } from './collisions/milestones-together.ts';
import { overloads } from './collisions/overloads.ts';

export type { Collision, CollisionOptions, CrossPurposes, MilestonesTogether, Overload } from './collisions/collision.ts';
export { sidesOf, touching } from './collisions/touching.ts';

/**
 * Finds where work collides: roles of which too much is asked, milestones of several organisations on one thing at one time,
 * and projects that pull one measure both ways. What has ended collides with nothing.
 *
 * A role is asked for the sum of its allocations at a time, held against its capacity (one post where none is given) by the
 * partnership's threshold (`overload`; all of it where there is none). An allocation that is not given is not guessed, and
 * what has parts counts by its parts.
 *
 * @throws RangeError if `within` is not a number of at least one day
 */
export function collisions(partnership: Partnership, options: CollisionOptions, day: DayNumber): readonly Collision[] {
  const { from = day, to = Infinity, within = 7 } = options;
  if (!(within >= 1)) throw new RangeError(`invalid days of milestones together: ${within}`);
  const window = { first: from, last: to };
  return [...overloads(partnership, window), ...milestonesTogether(partnership, window, within), ...crossPurposes(partnership, window)];
}
