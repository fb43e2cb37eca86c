import { type DependencyHealth, dependencyHealth } from '../dependency-health.ts';
import { keepList } from '../keep-list.ts';
import { firstOf, lastOf } from '../known-days.ts';
import { latestStatuses } from '../latest-statuses.ts';
import type { Network } from '../network.ts';
import { onceADay } from '../once-a-day.ts';
import { said } from '../said.ts';
import { isSameList } from '../same-list.ts';
import type { TimelineBar } from './bar.ts';

/** Everything that a timeline may draw, on a day. */
export interface TimelineThings {
  readonly network: Network;
  /** A bar at each of the network's places. */
  readonly bars: readonly TimelineBar[];
  /** How each of the network's dependencies stands. */
  readonly links: readonly DependencyHealth[];
}

/**
 * Everything that a timeline may draw: every activity, and the projects and results between which there are
 * dependencies. A bar of which nothing changed since an earlier answer is the same object.
 */
export const timelineThings = onceADay((network, day, before: TimelineThings | null): TimelineThings => {
  const { partnership, works, wiring, parties } = network;
  const links = keepList(dependencyHealth(partnership, day));
  const statuses = latestStatuses(partnership, day);
  const organisations = organisationsOf(network, links);
  const holdsUp = works.map(() => false);
  links.forEach(({ late }, at) => {
    if (late > 0) holdsUp[wiring.givers[at]!] = true;
  });
  const programmes = new Map(partnership.projects.map(({ id, programme }) => [id, programme]));
  const old = before?.network.wiring === wiring ? before : null;
  // The same wiring is between the same projects, of the same programmes.
  const isLike = old?.network.parties === parties;
  // Most wait on one: such lists are the same for both ends.
  const alone = old ? [] : links.map(({ id }) => [id]);
  const waitsOn = old ? null : idsAt(wiring.receivers, alone, works.length);
  const givesTo = old ? null : idsAt(wiring.givers, alone, works.length);
  const bars = works.map((work, place): TimelineBar => {
    const status = statuses[place] ?? null;
    const was = old?.bars[place];
    if (isLike && was && work === old.network.works[place] && was.status === status && was.holdsUp === holdsUp[place]) return was;
    const { kind, item, start, end, baseline, madeBar } = work;
    const activity = kind === 'activities' ? item : undefined;
    const organisationId = organisations[place]!;
    const projectId = (activity ? activity.project : kind === 'projects' ? item.id : undefined) ?? '';
    const isComplete = work.hasEnded || status?.means === 'complete';
    const made: TimelineBar = {
      id: item.id,
      kind,
      title: said(item.title) || item.id,
      organisation: parties.get(organisationId) ?? organisationId,
      organisationId,
      projectId,
      programmeId: programmes.get(projectId) ?? '',
      isMilestone: work.isMilestone,
      start,
      end,
      missing: work.missing,
      isBackwards: work.isBackwards,
      actualStart: firstOf(activity?.actualStart),
      actualEnd: lastOf(activity?.actualEnd),
      baseline,
      slip: baseline === null || end === null || work.missing === 'end' ? null : end - baseline.end,
      progress: isComplete ? 1 : (activity?.progress ?? 0),
      stage: isComplete ? 'ended' : work.hasBegun ? 'under way' : 'not begun',
      status,
      waitsOn: waitsOn ? waitsOn(place, madeBar?.waitsOn) : was!.waitsOn,
      givesTo: givesTo ? givesTo(place, madeBar?.givesTo) : was!.givesTo,
      holdsUp: holdsUp[place]!,
    };
    return madeBar && isSameBar(madeBar, made) ? madeBar : (work.madeBar = made);
  });
  return { network, bars, links };
});

const isSameBar = (one: TimelineBar, other: TimelineBar) =>
  (Object.keys(one) as (keyof TimelineBar)[]).every((key) => one[key] === other[key]);

const none: readonly string[] = Object.freeze([]);

/** The ids of the links that end at a place, in their order: the list given where it is just that. */
function idsAt(places: Int32Array, alone: readonly (readonly string[])[], count: number) {
  // By counting: where the links of each place begin in a list of all of them in the order of their places.
  const from = new Int32Array(count + 1);
  for (let at = 0; at < alone.length; at += 1) from[places[at]! + 1]! += 1;
  for (let at = 0; at < count; at += 1) from[at + 1]! += from[at]!;
  const next = from.slice();
  const links = new Int32Array(alone.length);
  for (let at = 0; at < alone.length; at += 1) links[next[places[at]!]!++] = at;
  return (place: number, before: readonly string[] = none): readonly string[] => {
    const first = from[place]!;
    const last = from[place + 1]!;
    if (first === last) return none;
    const own = last === first + 1 ? alone[links[first]!]! : Array.from(links.subarray(first, last), (at) => alone[at]![0]!);
    return own.length === before.length && isSameList(own, before) ? before : own;
  };
}

/** Whose each work is: its own organisation, or the first that speaks for it in a dependency. */
function organisationsOf({ works, wiring: { givers, receivers } }: Network, links: readonly DependencyHealth[]): readonly string[] {
  const found = works.map(({ kind, item }) => (kind === 'activities' ? (item.organisation ?? '') : ''));
  links.forEach(({ giver, receiver }, at) => {
    found[givers[at]!] ||= giver.organisation;
    found[receivers[at]!] ||= receiver.organisation;
  });
  return found;
}
