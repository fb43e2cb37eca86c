import type { Partnership } from '@stp-widgets/contract';
import type { Holding } from './holdings.ts';
import { find, lookup } from './lookup.ts';
import type { SubjectKind } from './matrix-subjects.ts';

/** Narrows a matrix down, each by an id; an empty one narrows nothing. */
export interface MatrixFilter {
  /** Only what this organisation or one of its roles has a part in. */
  readonly organisation?: string;
  /** Only this programme, what it does and what that serves. */
  readonly programme?: string;
  /** Only this objective and what serves it. */
  readonly objective?: string;
}

/** What a filter leaves. */
export interface MatrixScope {
  /** The filter whose id is not one of its kind; null when all are. */
  readonly missing: keyof MatrixFilter | null;
  readonly inScope: (kind: SubjectKind, id: string) => boolean;
}

/** Reads a filter as a question that each subject answers. */
export function matrixScope(partnership: Partnership, filter: MatrixFilter, holdings: (id: string) => readonly Holding[]): MatrixScope {
  const { organisation, programme, objective } = filter;
  const missing = organisation && !find(partnership, 'organisations', organisation) ? 'organisation' : absent(partnership, filter);
  const sets = [programme && serving(partnership, 'programme', programme), objective && serving(partnership, 'objective', objective)];
  const within = sets.filter((set) => typeof set === 'object');
  const parties = organisation ? partiesIn(partnership, organisation) : null;
  return {
    missing,
    inScope: (_, id) => within.every((set) => set.has(id)) && (!parties || holdings(id).some(({ party }) => parties.has(party))),
  };
}

function absent(partnership: Partnership, { programme, objective }: MatrixFilter): keyof MatrixFilter | null {
  if (programme && !find(partnership, 'programmes', programme)) return 'programme';
  return objective && !find(partnership, 'objectives', objective) ? 'objective' : null;
}

function partiesIn(partnership: Partnership, organisation: string): ReadonlySet<string> {
  const roles = partnership.roles.filter(({ organisations }) => organisations.includes(organisation));
  return new Set([organisation, ...roles.map(({ id }) => id)]);
}

/** An objective with what serves it, or a programme with what it does and what that serves directly. */
function serving(partnership: Partnership, by: 'programme' | 'objective', id: string): ReadonlySet<string> {
  const { results } = lookup(partnership);
  const found = new Set([id]);
  if (by === 'objective') {
    const parts = Map.groupBy(partnership.objectives, ({ parent }) => parent);
    // A set is walked in the order it grows: parts of parts are met too.
    for (const at of found) for (const part of parts.get(at) ?? []) found.add(part.id);
    for (const at of found) for (const result of results.get(at) ?? []) found.add(result.id);
  }
  const projects = partnership.projects.filter((project) =>
    by === 'programme' ? project.programme === id : project.contributions.some(({ to }) => found.has(to)),
  );
  for (const project of projects) {
    found.add(project.id);
    if (by === 'objective') continue;
    for (const { to } of project.contributions) {
      found.add(to);
      const served = find(partnership, 'results', to)?.objective;
      if (served !== undefined) found.add(served);
    }
  }
  for (const { id: activity, project } of partnership.activities) if (project !== undefined && found.has(project)) found.add(activity);
  const parts = Map.groupBy(partnership.activities, ({ parent }) => parent);
  for (const at of found) for (const part of parts.get(at) ?? []) found.add(part.id);
  return found;
}
