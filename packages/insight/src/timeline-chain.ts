import type { DependencyHealth } from './dependency-health.ts';
import type { TimelineView } from './timeline-view.ts';

/** What is before and after a bar, by the dependencies that a view shows. A bar of a cycle is on both sides; the bar itself on none. */
export interface TimelineChain {
  /** The ids of all that it waits on, directly or by others, and of all that waits on it. */
  readonly upstream: ReadonlySet<string>;
  readonly downstream: ReadonlySet<string>;
  /** The ids of the dependencies between these and it. */
  readonly links: ReadonlySet<string>;
}

interface Ways {
  readonly into: ReadonlyMap<string, readonly DependencyHealth[]>;
  readonly from: ReadonlyMap<string, readonly DependencyHealth[]>;
}

const known = new WeakMap<readonly DependencyHealth[], Ways>();

/**
 * Follows the dependencies of a bar up and down to their ends, however long and in whatever circles.
 *
 * @returns nothing on either side of a bar without dependencies, or of an id that is not shown
 */
export function chainOf({ links }: Pick<TimelineView, 'links'>, id: string): TimelineChain {
  let ways = known.get(links);
  if (!ways) {
    ways = { into: Map.groupBy(links, ({ receiver }) => receiver.id), from: Map.groupBy(links, ({ giver }) => giver.id) };
    known.set(links, ways);
  }
  const passed = new Set<string>();
  const upstream = follow(id, ways.into, 'giver', passed);
  const downstream = follow(id, ways.from, 'receiver', passed);
  return { upstream, downstream, links: passed };
}

function follow(id: string, ways: Ways['into'], side: 'giver' | 'receiver', passed: Set<string>): ReadonlySet<string> {
  const met = new Set([id]);
  // A set tells also what was added while it is gone through.
  for (const one of met) {
    for (const link of ways.get(one) ?? []) {
      passed.add(link.id);
      met.add(link[side].id);
    }
  }
  met.delete(id);
  return met;
}
