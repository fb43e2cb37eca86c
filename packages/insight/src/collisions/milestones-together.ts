import type { Partnership } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import type { MilestonesTogether, Window } from './collision.ts';
import { datesOf } from '../dates-of.ts';
import { find } from '../lookup.ts';
import { workingCalendar } from '../working-days.ts';

interface Milestone {
  readonly id: string;
  readonly day: DayNumber;
  readonly organisation: string;
  readonly project: string;
}

/**
 * Milestones of two organisations or more on one thing within so many days: of one project; or of several projects that
 * contribute to one objective, result or measure; where the same ones meet on several of these, on the first alone. By thing in
 * the document's order, then by day.
 */
export function milestonesTogether(partnership: Partnership, window: Window, within: number): readonly MilestonesTogether[] {
  const things = new Map<string, Milestone[]>();
  for (const one of milestonesIn(partnership, window)) {
    const contributions = find(partnership, 'projects', one.project)?.contributions ?? [];
    for (const thing of new Set([one.project, ...contributions.map(({ to }) => to)])) {
      const others = things.get(thing);
      if (others) others.push(one);
      else things.set(thing, [one]);
    }
  }
  const told = new Set<string>();
  return [...things]
    .flatMap(([subject, all]) => togetherOn(subject, all, within))
    .filter(({ activities }) => {
      const known = told.size;
      return told.add(JSON.stringify(activities)).size > known;
    });
}

function milestonesIn(partnership: Partnership, { first, last }: Window): readonly Milestone[] {
  const calendar = workingCalendar(partnership.calendar);
  return partnership.activities.flatMap((item) => {
    const { organisation = '', project = '' } = item;
    if (item.kind !== 'milestone' || organisation === '' || project === '') return [];
    const { end, hasEnded } = datesOf({ kind: 'activities', item }, calendar);
    return end === null || hasEnded || end < first || end > last ? [] : [{ id: item.id, day: end, organisation, project }];
  });
}

/** Each stretch that reaches as far as it can, and further than the one before. */
function togetherOn(subject: string, all: readonly Milestone[], within: number): MilestonesTogether[] {
  const inOrder = all.toSorted((one, other) => one.day - other.day);
  const found: MilestonesTogether[] = [];
  let [past, told] = [0, 0];
  for (const [at, { day }] of inOrder.entries()) {
    // Those of one day begin one stretch.
    if (at > 0 && inOrder[at - 1]!.day === day) continue;
    while (past < inOrder.length && inOrder[past]!.day < day + within) past += 1;
    if (past <= told) continue;
    told = past;
    const some = inOrder.slice(at, past);
    const organisations = [...new Set(some.map(({ organisation }) => organisation))];
    // Those of one project are told there, and not again of all that it contributes to.
    const isOwn = some.every(({ project }) => project === subject);
    if (organisations.length < 2 || (!isOwn && new Set(some.map(({ project }) => project)).size < 2)) continue;
    found.push({ kind: 'milestones', subject, first: day, last: some.at(-1)!.day, activities: some.map(({ id }) => id), organisations });
  }
  return found;
}
