import type { Partnership } from '@stp-widgets/contract';
import type { Collision } from './collision.ts';

/** Everything that a collision is between: activities, or projects where those pull a measure both ways. */
export const sidesOf = (collision: Collision): readonly string[] =>
  collision.kind === 'cross purposes' ? [...collision.raisedBy, ...collision.loweredBy] : collision.activities;

/**
 * Those of some collisions that touch any of some activities, by themselves or by their projects.
 *
 * @param organisation only those that it has a part in; empty for everybody's
 */
export function touching(
  collisions: readonly Collision[],
  partnership: Partnership,
  activities: Iterable<string>,
  organisation = '',
): readonly Collision[] {
  const wanted = new Set(activities);
  for (const { id, project } of partnership.activities) if (project !== undefined && wanted.has(id)) wanted.add(project);
  return collisions.filter(
    (one) => (organisation === '' || one.organisations.includes(organisation)) && sidesOf(one).some((id) => wanted.has(id)),
  );
}
