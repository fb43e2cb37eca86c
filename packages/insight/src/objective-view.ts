import type { Partnership } from '@stp-widgets/contract';
import { type Day, dayOf } from '@stp-widgets/contract/day.js';
import { type Accountable, accountable } from './accountable.ts';
import { type Backing, backing } from './backing.ts';
import { find, lookup, nameOf } from './lookup.ts';
import { type Counted, disagree, type NumbersSay, numbersSay } from './numbers.ts';
import { type Age, age, type Reported, reported } from './reported.ts';
import { type ResultView, resultView } from './result-view.ts';

/** Everything there is to show of one objective. */
export interface ObjectiveView {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /** The titles of the aims it serves. */
  readonly aims: readonly string[];
  readonly due: Day | null;
  readonly results: readonly ResultView[];
  /** What was last reported; null when nothing was. */
  readonly reported: Reported | null;
  /** What the results say; null when none can be counted. */
  readonly numbers: NumbersSay | null;
  /** What was reported is too far from what the numbers say; `disagree` has the rule. */
  readonly disagrees: boolean;
  readonly accountable: readonly Accountable[];
  /** The organisations that took part in setting it. */
  readonly setBy: readonly string[];
  readonly backing: Backing | null;
  /** The projects that say they contribute to it or to one of its results. */
  readonly projects: readonly { readonly id: string; readonly title: string }[];
  /** How old the last update is; null when there is none. */
  readonly age: Age | null;
  /** Where the publisher takes updates of it; null when not given. */
  readonly editLink: { readonly href: string; readonly title: string } | null;
  /** The language that its texts are written in; empty when not given. */
  readonly language: string;
}

/**
 * Answers what an objective is, who stands behind it and whether it is working, at an instant.
 *
 * @returns null when the partnership has no objective with that id
 */
export function objectiveView(partnership: Partnership, id: string, now: Date): ObjectiveView | null {
  const objective = find(partnership, 'objectives', id);
  if (!objective) return null;
  const day = dayOf(now, partnership.partnership.timeZone);
  const results = (lookup(partnership).results.get(id) ?? []).map((result) => resultView(partnership, result, day));
  const said = reported(partnership, id, day);
  const counted = results.filter((one): one is ResultView & Counted => one.standing !== null);
  const numbers = numbersSay(counted, partnership.statusScale);
  const edit = objective.links?.find(({ rel }) => rel === 'edit');
  return {
    id,
    title: objective.title,
    why: objective.why ?? '',
    aims: objective.aims.flatMap((aim) => find(partnership, 'aims', aim)?.title ?? []),
    due: objective.due ?? null,
    results,
    reported: said,
    numbers,
    disagrees:
      said?.status != null &&
      numbers !== null &&
      said.status !== numbers.status &&
      disagree(said.status, numbers.shape, partnership.statusScale),
    accountable: accountable(partnership, id, day),
    setBy: (objective.setBy ?? []).map((organisation) => nameOf(partnership, organisation)),
    backing: backing(partnership, objective.positions),
    projects: contributing(partnership, id),
    age: said && age(said.at, said.status?.means === 'complete' ? undefined : partnership.cadences?.updates, day),
    editLink: edit ? { href: edit.href, title: edit.title } : null,
    language: partnership.partnership.language ?? '',
  };
}

function contributing(partnership: Partnership, id: string) {
  const { contributors, results } = lookup(partnership);
  const served = [id, ...(results.get(id) ?? []).map((result) => result.id)];
  const projects = new Map(served.flatMap((to) => contributors.get(to) ?? []).map((project) => [project.id, project]));
  return [...projects.values()].map((project) => ({ id: project.id, title: project.title }));
}
