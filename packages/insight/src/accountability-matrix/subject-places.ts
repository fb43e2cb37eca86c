import type { Partnership } from '@stp-widgets/contract';

const none: readonly never[] = [];

/**
 * What each thing stands below, the nearest first: a project below what it contributes to and the objectives of that, then its
 * programme; a dependency below what gives, then what receives; a decision or risk below what it is about.
 */
export function aboveIn(partnership: Partnership): ReadonlyMap<string, readonly string[]> {
  const above = new Map<string, readonly string[]>();
  const objectives = new Map(partnership.results.map(({ id, objective }) => [id, objective]));
  const put = (id: string, ...places: readonly (string | undefined)[]) => {
    const known = places.filter((place) => place !== undefined);
    if (known.length > 0) above.set(id, known);
  };
  for (const { id, parent } of partnership.objectives) put(id, parent);
  for (const { id, objective } of partnership.results) put(id, objective);
  for (const { id, contributions, programme } of partnership.projects) {
    // A project's results are shown above it only where results are asked for; their objectives otherwise.
    const served = contributions.map(({ to }) => to);
    put(id, ...served, ...served.map((to) => objectives.get(to)), programme);
  }
  for (const { id, parent, project } of partnership.activities) put(id, parent ?? project);
  for (const { id, predecessor, successor } of partnership.dependencies) put(id, predecessor, successor);
  for (const { id, subject } of partnership.benefits) put(id, subject);
  for (const { id, subjects } of [...partnership.decisions, ...partnership.risks]) put(id, ...subjects);
  return above;
}

/**
 * Makes a reader of the nearest of some things that another stands below; undefined where it stands below none, or below itself.
 * All together in proportion to the number of things: the way up a chain is gone once.
 */
export function nearestIn(
  ids: ReadonlySet<string>,
  above: ReadonlyMap<string, readonly string[]>,
): (subject: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (subject) => {
    // Most stand right below one of them.
    const only = above.get(subject);
    if (only?.length === 1 && only[0] !== subject && ids.has(only[0]!)) return only[0];
    const way: string[] = [];
    let found: string | undefined;
    for (let at = subject; ;) {
      if (known.has(at)) {
        found = known.get(at);
        break;
      }
      const own = above.get(at) ?? none;
      way.push(at);
      // A circle ends where it began.
      known.set(at, undefined);
      if (own.length !== 1) {
        found = own.length === 0 ? undefined : nearestOf(at);
        break;
      }
      at = own[0]!;
      if (at !== subject && ids.has(at)) {
        found = at;
        break;
      }
    }
    for (const one of way) known.set(one, found);
    return found;
  };

  function nearestOf(subject: string): string | undefined {
    const seen = new Set([subject]);
    // A set is walked in the order it grows, so what is nearer is met first, and a circle ends.
    for (const id of seen) {
      if (id !== subject && ids.has(id)) return id;
      for (const next of above.get(id) ?? none) seen.add(next);
    }
    return undefined;
  }
}
