import type { DependencyCycle } from './result.ts';
import type { Link, Step } from './steps.ts';

/**
 * Names one circle of each group that goes round in circles: the shortest through the activity whose id sorts first. The
 * same whatever the order of what is given.
 */
export function cyclesOf(circles: readonly (readonly Step[])[]): readonly DependencyCycle[] {
  return circles.map(cycleOf).toSorted((one, other) => byText(one.activities[0]!, other.activities[0]!));
}

/** Orders texts by their code units, which is the same in every language. */
export const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function cycleOf(group: readonly Step[]): DependencyCycle {
  const caught = group.map(({ id }) => id).toSorted(byText);
  const first = group.find(({ id }) => id === caught[0])!;
  const links = shortest(first);
  return { activities: links.map(({ from }) => from.id), dependencies: links.map(({ dependency }) => dependency.id), caught };
}

/** The fewest links from a step back to itself: a search in widening rings, each in the order of ids. */
function shortest(first: Step): readonly Link[] {
  const cameBy = new Map<Step, Link>();
  const reached = [first];
  for (let at = 0; !cameBy.has(first); at++) {
    const within = reached[at]!.outOf.filter(({ isInCycle }) => isInCycle);
    for (const link of within.toSorted((one, other) => byText(one.to.id, other.to.id) || byText(one.dependency.id, other.dependency.id))) {
      if (cameBy.has(link.to)) continue;
      cameBy.set(link.to, link);
      reached.push(link.to);
    }
  }
  const links = [cameBy.get(first)!];
  while (links.at(-1)!.from !== first) links.push(cameBy.get(links.at(-1)!.from)!);
  return links.toReversed();
}
