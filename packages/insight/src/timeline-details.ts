import type { Partnership } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import { accountable } from './accountable.ts';
import { lookup, nameOf } from './lookup.ts';

/** What is told of one bar of a timeline besides what is drawn. */
export interface TimelineDetails {
  /** Who answers for it, each with where: `Director of planned care, Leeds`. Who answers for its project, where nobody does for itself. */
  readonly accountable: readonly string[];
  /** The titles of what it serves, next first: its project's results and objectives, or its project. */
  readonly serves: readonly string[];
  /** Where the publisher takes updates of it; null when not given. */
  readonly editLink: { readonly href: string; readonly title: string } | null;
}

/** What there is to tell of an activity, a project or a result on a day; empty for any other id. */
export function timelineDetails(partnership: Partnership, id: string, day: DayNumber): TimelineDetails {
  const found = lookup(partnership).byId.get(id);
  const project = found?.kind === 'activities' ? found.item.project : found?.kind === 'projects' ? id : undefined;
  const own = accountable(partnership, id, day);
  const answering = own.length > 0 || project === undefined ? own : accountable(partnership, project, day);
  const edit = found?.item.links?.find(({ rel }) => rel === 'edit');
  return {
    accountable: answering.map(({ party, organisations }) => [party, ...organisations].join(', ')),
    serves: served(partnership, id, project),
    editLink: edit ? { href: edit.href, title: edit.title } : null,
  };
}

function served(partnership: Partnership, id: string, project: string | undefined): string[] {
  const found = lookup(partnership).byId.get(id);
  if (found?.kind === 'results') return [nameOf(partnership, found.item.objective)];
  const of = project === undefined ? undefined : lookup(partnership).byId.get(project);
  if (of?.kind !== 'projects') return [];
  const targets = of.item.contributions.map(({ to }) => nameOf(partnership, to));
  return targets.length > 0 || of.item.id === id ? targets : [of.item.title];
}
