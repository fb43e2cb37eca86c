import type { Partnership } from '@stp-widgets/contract';
import type { TimelineBar } from './bar.ts';
import type { GroupBy } from './query.ts';

/** Tells what bars belong to of one sort: the ids, the first of several first. An objective is a result's own, or one that the project says it serves, itself or by a result. */
export function belonging(partnership: Partnership, what: GroupBy): (bar: TimelineBar) => readonly string[] {
  if (what !== 'objective') {
    const key = `${what}Id` as const;
    // There are few of them, and bars in thousands.
    const lists = new Map<string, readonly string[]>();
    return ({ [key]: id }) => {
      let list = lists.get(id);
      if (!list) lists.set(id, (list = [id]));
      return list;
    };
  }
  const { objectives, results } = partnership;
  const known = new Map([
    ...objectives.map(({ id }) => [id, id] as const),
    ...results.map(({ id, objective }) => [id, objective] as const),
  ]);
  const objectiveOf = (id: string) => known.get(id);
  const served = new Map(
    partnership.projects.map(({ id, contributions }) => [id, [...new Set(contributions.flatMap(({ to }) => objectiveOf(to) ?? []))]]),
  );
  return ({ id, kind, projectId }) => (kind === 'results' ? [objectiveOf(id) ?? ''] : (served.get(projectId) ?? []));
}
