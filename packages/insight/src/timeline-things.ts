import type { Partnership, StatusShape } from '@stp-widgets/contract';
import { type DayNumber, firstDay, lastDay } from '@stp-widgets/contract/day.js';
import { datesOf } from './dates-of.ts';
import type { DependencyHealth } from './dependency-health.ts';
import { find, lookup, nameOf } from './lookup.ts';
import { reported } from './reported.ts';

/** What a timeline draws: an activity, or a project or result that a dependency has as its end. */
export interface TimelineBar {
  readonly id: string;
  readonly kind: 'activities' | 'projects' | 'results';
  readonly title: string;
  /** The name of its organisation; empty when the document names none. */
  readonly organisation: string;
  readonly isMilestone: boolean;
  /** The first and last day that it takes, both inclusive, the earlier first; null when the document gives none. */
  readonly start: DayNumber | null;
  readonly end: DayNumber | null;
  /** What was agreed at first; null when nothing was. */
  readonly baseline: { readonly start: DayNumber; readonly end: DayNumber } | null;
  /** Days that it ends after its baseline, negative when before it; null without one. */
  readonly slip: number | null;
  /** How far it has come, from 0 to 1. */
  readonly progress: number;
  readonly stage: 'not begun' | 'under way' | 'ended';
  /** What was last reported of it; null when nothing was. */
  readonly status: { readonly label: string; readonly shape: StatusShape } | null;
  /** The dependencies by which it waits on others, and by which others wait on it. */
  readonly waitsOn: readonly string[];
  readonly givesTo: readonly string[];
}

/** A bar, and what it belongs to: the ids by which it is grouped and filtered, the first of several first. */
export interface TimelineThing {
  readonly bar: TimelineBar;
  readonly belongs: Readonly<Record<GroupBy, readonly string[]>>;
}

/** What the lanes of a timeline are. */
export type GroupBy = 'organisation' | 'programme' | 'project' | 'objective';

/** Everything that a timeline may draw: every activity, and the projects and results between which there are dependencies. */
export function timelineThings(partnership: Partnership, links: readonly DependencyHealth[], day: DayNumber): Map<string, TimelineThing> {
  const ends = new Map(links.flatMap(({ giver, receiver }) => [giver, receiver]).map((end) => [end.id, end]));
  const waitsOn = Map.groupBy(links, ({ receiver }) => receiver.id);
  const givesTo = Map.groupBy(links, ({ giver }) => giver.id);
  const { byId } = lookup(partnership);
  const served = objectivesOf(partnership);
  const ids = new Set([...partnership.activities.map(({ id }) => id), ...ends.keys()]);
  return new Map([...ids].map((id) => [id, thing(id)]));

  function thing(id: string): TimelineThing {
    const found = byId.get(id)!;
    const activity = found.kind === 'activities' ? found.item : undefined;
    const organisation = activity?.organisation ?? ends.get(id)?.organisation ?? '';
    const project = activity?.project ?? (found.kind === 'projects' ? id : undefined);
    const programme = find(partnership, 'programmes', find(partnership, 'projects', project)?.programme);
    const { start, end, isMilestone, hasBegun, hasEnded } = datesOf(found);
    const baseline = agreed(activity?.baselines?.at(-1));
    const status = reported(partnership, id, day)?.status;
    const isComplete = hasEnded || status?.means === 'complete';
    const stage = isComplete ? 'ended' : hasBegun ? 'under way' : 'not begun';
    const bar: TimelineBar = {
      id,
      kind: found.kind as TimelineBar['kind'],
      title: nameOf(partnership, id),
      organisation: organisation && nameOf(partnership, organisation),
      isMilestone,
      start: start === null || end === null ? null : Math.min(start, end),
      end: start === null || end === null ? null : Math.max(start, end),
      baseline,
      slip: baseline === null || end === null ? null : end - baseline.end,
      progress: isComplete ? 1 : (activity?.progress ?? 0),
      stage,
      status: status ? { label: status.label, shape: status.shape } : null,
      waitsOn: (waitsOn.get(id) ?? []).map((link) => link.id),
      givesTo: (givesTo.get(id) ?? []).map((link) => link.id),
    };
    const objective = found.kind === 'results' ? [found.item.objective] : [];
    return {
      bar,
      belongs: {
        organisation: organisation ? [organisation] : [],
        programme: programme ? [programme.id] : [],
        project: project === undefined ? [] : [project],
        objective: [...objective, ...(served.get(project ?? '') ?? [])],
      },
    };
  }
}

function agreed(baseline: { readonly start?: string; readonly end?: string } | undefined): TimelineBar['baseline'] {
  const [start, end] = [baseline?.start ?? baseline?.end, baseline?.end ?? baseline?.start];
  if (start === undefined || end === undefined) return null;
  const [one, other] = [baseline?.start === undefined ? lastDay(start) : firstDay(start), lastDay(end)];
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

/** The objectives that each project says it serves, itself or by a result, the first named first. */
function objectivesOf(partnership: Partnership): Map<string, readonly string[]> {
  return new Map(
    partnership.projects.map(({ id, contributions }) => {
      const objectives = contributions.flatMap(
        ({ to }) => find(partnership, 'results', to)?.objective ?? find(partnership, 'objectives', to)?.id ?? [],
      );
      return [id, [...new Set(objectives)]];
    }),
  );
}
