import type { Day, Partnership } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import { accountable } from './accountable.ts';
import { type Found, lookup, nameOf } from './lookup.ts';
import { age, reported } from './reported.ts';

/** From when to when, either of which the document may leave out. */
export interface Period {
  readonly start: Day | null;
  readonly end: Day | null;
}

/** What is told of one bar of a timeline besides what is drawn. */
export interface TimelineDetails {
  /** When it really began and ended, and what was agreed last; null where neither end is given. */
  readonly actual: Period | null;
  readonly baseline: Period | null;
  /** Its last status, how many days ago and by whom, empty where not given; `overdue` days more than agreed. Null when nothing was reported. */
  readonly status: { readonly label: string; readonly days: number; readonly by: string; readonly overdue: number } | null;
  /** What comes next, as last reported; empty when nothing is said. */
  readonly next: string;
  /** Who answers for it, each with where: `Director of planned care, Leeds`. Who answers for its project, where nobody does for itself. */
  readonly accountable: readonly string[];
  /** The titles of what it serves, next first: its project's results and objectives, or its project. */
  readonly serves: readonly string[];
  /** Where the publisher takes updates of it; null when not given. */
  readonly editLink: TimelineLink | null;
  /** Its other links. */
  readonly links: readonly TimelineLink[];
}

/** An address that the document gives for a thing. */
export interface TimelineLink {
  readonly href: string;
  readonly title: string;
}

/** What there is to tell of an activity, a project or a result on a day; empty for any other id. */
export function timelineDetails(partnership: Partnership, id: string, day: DayNumber): TimelineDetails {
  const found = lookup(partnership).byId.get(id);
  const project = found?.kind === 'activities' ? found.item.project : found?.kind === 'projects' ? id : undefined;
  const own = accountable(partnership, id, day);
  const answering = own.length > 0 || project === undefined ? own : accountable(partnership, project, day);
  const links = found?.item.links ?? [];
  const edit = links.find(({ rel }) => rel === 'edit');
  const plain = ({ href, title }: TimelineLink) => ({ href, title });
  return {
    ...datesOf(found),
    ...lastSaid(partnership, id, day),
    // A role is often called by its organisation too.
    accountable: answering.map(({ party, organisations }) => [party, ...organisations.filter((name) => !party.includes(name))].join(', ')),
    serves: served(partnership, id, project),
    editLink: edit ? plain(edit) : null,
    links: links.filter((link) => link !== edit).map(plain),
  };
}

function datesOf(found: Found | undefined): Pick<TimelineDetails, 'actual' | 'baseline'> {
  const stretch = (start: Day | undefined, end: Day | undefined) =>
    start === undefined && end === undefined ? null : { start: start ?? null, end: end ?? null };
  if (found?.kind !== 'activities') return { actual: null, baseline: null };
  const { actualStart, actualEnd, baselines } = found.item;
  const agreed = baselines?.at(-1);
  return { actual: stretch(actualStart, actualEnd), baseline: stretch(agreed?.start, agreed?.end) };
}

function lastSaid(partnership: Partnership, id: string, day: DayNumber): Pick<TimelineDetails, 'status' | 'next'> {
  const last = reported(partnership, id, day);
  if (!last) return { status: null, next: '' };
  const { days, overdue } = age(last.at, partnership.cadences?.updates, day);
  const label = last.status?.label ?? last.value;
  const by = [last.by, last.organisation].filter(Boolean).join(', ');
  return { status: label ? { label, days, by, overdue } : null, next: last.next };
}

function served(partnership: Partnership, id: string, project: string | undefined): string[] {
  const found = lookup(partnership).byId.get(id);
  if (found?.kind === 'results') return [nameOf(partnership, found.item.objective)];
  const of = project === undefined ? undefined : lookup(partnership).byId.get(project);
  if (of?.kind !== 'projects') return [];
  const targets = of.item.contributions.map(({ to }) => nameOf(partnership, to));
  return targets.length > 0 || of.item.id === id ? targets : [of.item.title];
}
