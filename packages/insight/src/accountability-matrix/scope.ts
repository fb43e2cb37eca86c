import type { Partnership } from '@stp-widgets/contract';
import type { Register } from './register.ts';
import type { MatrixFilter } from '../matrix-query.ts';
import type { SubjectKind } from '../matrix-subjects.ts';

/** The filters that name something by its id. */
export type NamedFilter = 'organisation' | 'role' | 'programme' | 'objective';

/** What a filter leaves. */
export interface MatrixScope {
  /** The filter whose id is not one of its kind; null when all are. */
  readonly missing: NamedFilter | null;
  /** Tells whether a subject is left; null where all are. */
  readonly inScope: ((kind: SubjectKind, id: string) => boolean) | null;
}

/** Reads a filter as a question that each subject answers. */
export function matrixScope({ partnership, book, holdingsOf }: Register, filter: MatrixFilter): MatrixScope {
  const { organisation, role, programme, objective } = filter;
  const { organisations, groups, roles, programmes, objectives } = partnership;
  const lists = {
    organisation: organisations,
    role: [...roles, ...groups, ...organisations],
    programme: programmes,
    objective: objectives,
  };
  const missing = (Object.keys(lists) as NamedFilter[]).find((name) => filter[name] && !lists[name].some(({ id }) => id === filter[name]));
  const sets = [programme && serving(partnership, 'programme', programme), objective && serving(partnership, 'objective', objective)];
  const within = sets.filter((set) => typeof set === 'object');
  const isPart = (id: string, most = Infinity) => {
    const own = book.organisationsOf(id);
    return own.length <= most && own.includes(organisation!);
  };
  // A role is a part of each of its organisations, a group of one alone.
  const parts = () => [organisation!, ...ids(roles).filter((id) => isPart(id)), ...ids(groups).filter((id) => isPart(id, 1))];
  const wanted = [...(organisation ? [new Set(parts())] : []), ...(role ? [new Set([role])] : [])];
  return {
    missing: missing ?? null,
    inScope:
      within.length + wanted.length === 0
        ? null
        : (_, id) =>
            within.every((set) => set.has(id)) && wanted.every((parties) => holdingsOf(id).some(({ party }) => parties.has(party))),
  };
}

const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

/** An objective with what serves it, or a programme with what it does and what that serves directly; with their dependencies, decisions and risks. */
function serving(partnership: Partnership, by: 'programme' | 'objective', id: string): ReadonlySet<string> {
  const found = new Set([id]);
  const objectives = new Map(partnership.results.map((result) => [result.id, result.objective]));
  if (by === 'objective') {
    addParts(found, partnership.objectives);
    for (const result of partnership.results) if (found.has(result.objective)) found.add(result.id);
  }
  const projects = partnership.projects.filter((project) =>
    by === 'programme' ? project.programme === id : project.contributions.some(({ to }) => found.has(to)),
  );
  for (const project of projects) {
    found.add(project.id);
    if (by === 'objective') continue;
    for (const { to } of project.contributions) {
      found.add(to);
      const served = objectives.get(to);
      if (served !== undefined) found.add(served);
    }
  }
  for (const { id: activity, project } of partnership.activities) if (project !== undefined && found.has(project)) found.add(activity);
  addParts(found, partnership.activities);
  for (const one of partnership.dependencies) if (found.has(one.predecessor) || found.has(one.successor)) found.add(one.id);
  for (const { id: benefit, subject } of partnership.benefits) if (found.has(subject)) found.add(benefit);
  for (const one of [...partnership.decisions, ...partnership.risks]) if (one.subjects.some((about) => found.has(about))) found.add(one.id);
  return found;
}

/** Adds the parts of what was found, at any depth. */
function addParts(found: Set<string>, things: readonly { readonly id: string; readonly parent?: string }[]) {
  const parts = Map.groupBy(things, ({ parent }) => parent);
  // A set is walked in the order it grows: parts of parts are met too.
  for (const at of found) for (const part of parts.get(at) ?? []) found.add(part.id);
}
