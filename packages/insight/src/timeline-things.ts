import { type DependencyHealth, dependencyHealth } from './dependency-health.ts';
import { keepList } from './keep-list.ts';
import { firstOf, lastOf } from './known-days.ts';
import { latestStatuses } from './latest-statuses.ts';
import type { Network } from './network.ts';
import { onceADay } from './once-a-day.ts';
import type { TimelineBar } from './timeline-bar.ts';

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
  const waitsOn = old ? null : idsAt(wiring.receivers, links, works.length);
  const givesTo = old ? null : idsAt(wiring.givers, links, works.length);
  const bars = works.map((work, place): TimelineBar => {
    const status = statuses[place] ?? null;
    const was = old?.bars[place];
    if (isLike && was && work === old.network.works[place] && was.status === status && was.holdsUp === holdsUp[place]) return was;
    const { found, dates, baseline, bar } = work;
    const { kind, item } = found;
    const activity = kind === 'activities' ? item : undefined;
    const organisationId = organisations[place]!;
    const projectId = (activity ? activity.project : kind === 'projects' ? item.id : undefined) ?? '';
    const { start, end } = dates;
    const isBackwards = start !== null && end !== null && start > end;
    const last = isBackwards ? start : end;
    const isComplete = dates.hasEnded || status?.means === 'complete';
    const made: TimelineBar = {
      id: item.id,
      kind,
      title: item.title,
      organisation: parties.get(organisationId) ?? organisationId,
      organisationId,
      projectId,
      programmeId: programmes.get(projectId) ?? '',
      isMilestone: dates.isMilestone,
      start: isBackwards ? end : start,
      end: last,
      isMissingDates: dates.isMissing,
      isBackwards,
      actualStart: firstOf(activity?.actualStart),
      actualEnd: lastOf(activity?.actualEnd),
      baseline,
      slip: baseline === null || last === null ? null : last - baseline.end,
      progress: isComplete ? 1 : (activity?.progress ?? 0),
      stage: isComplete ? 'ended' : dates.hasBegun ? 'under way' : 'not begun',
      status,
      waitsOn: waitsOn ? waitsOn(place, bar?.waitsOn) : was!.waitsOn,
      givesTo: givesTo ? givesTo(place, bar?.givesTo) : was!.givesTo,
      holdsUp: holdsUp[place]!,
    };
    return bar && isSameBar(bar, made) ? bar : (work.bar = made);
  });
  return { network, bars, links };
});

const isSameBar = (one: TimelineBar, other: TimelineBar) =>
  (Object.keys(one) as (keyof TimelineBar)[]).every((key) => one[key] === other[key]);

const none: readonly string[] = Object.freeze([]);

/** The ids of the links that end at a place, in their order: the list given where it is just that. */
function idsAt(places: Int32Array, links: readonly DependencyHealth[], count: number) {
  // By counting: where the links of each place begin in a list of all of them in the order of their places.
  const from = new Int32Array(count + 1);
  for (let at = 0; at < links.length; at += 1) from[places[at]! + 1]! += 1;
  for (let at = 0; at < count; at += 1) from[at + 1]! += from[at]!;
  const next = from.slice();
  const ids = links.map(({ id }) => id);
  for (let at = 0; at < links.length; at += 1) ids[next[places[at]!]!++] = links[at]!.id;
  return (place: number, before: readonly string[] = none): readonly string[] => {
    const first = from[place]!;
    const own = ids.slice(first, from[place + 1]);
    return own.length === before.length && own.every((id, at) => id === before[at]) ? before : own;
  };
}

/** Whose each work is: its own organisation, or the first that speaks for it in a dependency. */
function organisationsOf({ works, wiring: { givers, receivers } }: Network, links: readonly DependencyHealth[]): readonly string[] {
  const found = works.map(({ found: { kind, item } }) => (kind === 'activities' ? (item.organisation ?? '') : ''));
  links.forEach(({ giver, receiver }, at) => {
    found[givers[at]!] ||= giver.organisation;
    found[receivers[at]!] ||= receiver.organisation;
  });
  return found;
}
