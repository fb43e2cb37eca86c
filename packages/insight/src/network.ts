import type { Dependency, Partnership } from '@stp-widgets/contract';
import { type Dates, datesOf } from './dates-of.ts';
import type { DependencyEnd } from './dependency-health/link.ts';
import { firstOf, lastOf } from './known-days.ts';
import type { Found as Any } from './lookup.ts';
import { isSameList } from './same-list.ts';
import type { TimelineBar } from './timeline-view/bar.ts';
import { type WorkingCalendar, workingCalendar } from './working-days.ts';

/** An activity, a project or a result, and which of them it is. */
export type Found = Extract<Any, { readonly kind: 'activities' | 'projects' | 'results' }>;

/** What may be an end of a dependency, with what follows from it alone. The same object for as long as it does not change. */
export type Work = Found &
  Dates & {
    /** What was agreed last; null when nothing was. */
    readonly baseline: TimelineBar['baseline'];
    /** What was last made of it, to be taken again where nothing else changed. */
    madeEnd: DependencyEnd | null;
    madeBar: TimelineBar | null;
  };

/** Which dependency goes from where to where. The same object for as long as neither these nor any project or result changes. */
export interface Wiring {
  /** Where among the works each is, by its id: first the activities in their order. */
  readonly places: ReadonlyMap<string, number>;
  /** The dependencies of which both ends are there, in the document's order, and the places of their ends. */
  readonly dependencies: readonly Dependency[];
  readonly givers: Int32Array;
  readonly receivers: Int32Array;
}

/** Who waits on whom in a partnership: the activities, the projects and results between which there are dependencies, and these. */
export interface Network {
  readonly partnership: Partnership;
  readonly calendar: WorkingCalendar;
  readonly works: readonly Work[];
  readonly wiring: Wiring;
  /** What each organisation is called, by its id; the same map for as long as no organisation changes. */
  readonly parties: ReadonlyMap<string, string>;
  /** That of the state before this one, while this is the latest: most of what was said of it still holds. */
  before: Network | null;
}

const networks = new WeakMap<Partnership, Network>();
/** The latest of each partnership, which is known by what is its own for longest. */
const latest = new WeakMap<object, Network>();

/** Finds the ends of all dependencies of a partnership, once for each; in proportion to its size. */
export function networkOf(partnership: Partnership): Network {
  const known = networks.get(partnership);
  if (known) return known;
  const { organisations, activities } = partnership;
  const own = organisations[0] ?? activities[0] ?? partnership;
  const before = latest.get(own) ?? null;
  const calendar = workingCalendar(partnership.calendar);
  const old = before?.calendar === calendar ? before : null;
  const parties =
    before && isSameList(organisations, before.partnership.organisations)
      ? before.parties
      : new Map(organisations.map(({ id, shortName, name }) => [id, shortName ?? name]));
  const same = old && sameWiring(partnership, old);
  const network = { partnership, calendar, parties, before, ...(same ?? rewired(partnership, calendar, old)) };
  if (before) before.before = null;
  latest.set(own, network);
  networks.set(partnership, network);
  return network;
}

type Wired = Pick<Network, 'works' | 'wiring'>;

/** The works where the same depends on the same as before; null where it does not. */
function sameWiring(partnership: Partnership, { partnership: old, calendar, works, wiring }: Network): Wired | null {
  const { activities } = partnership;
  const isSame =
    activities.length === old.activities.length &&
    activities.every(({ id }, at) => id === works[at]!.item.id) &&
    (['dependencies', 'projects', 'results'] as const).every((kind) => isSameList(partnership[kind], old[kind]));
  if (!isSame) return null;
  const now = works.map((work, at) => {
    const item = activities[at];
    return !item || item === work.item ? work : workOf({ kind: 'activities', item }, calendar);
  });
  return { works: now, wiring };
}

function rewired(partnership: Partnership, calendar: WorkingCalendar, before: Network | null): Wired {
  const { activities, projects, results, dependencies: given } = partnership;
  const old = before && new Map(before.works.map((work) => [work.item, work]));
  const works: Work[] = [];
  const places = new Map<string, number>();
  const put = (found: Found): number => {
    const { item } = found;
    const place = places.get(item.id) ?? works.length;
    places.set(item.id, place);
    works[place] = old?.get(item) ?? workOf(found, calendar);
    return place;
  };
  activities.forEach((item) => put({ kind: 'activities', item }));
  const others = new Map<string, Found>();
  for (const item of projects) others.set(item.id, { kind: 'projects', item });
  for (const item of results) others.set(item.id, { kind: 'results', item });
  const end = (id: string): number | Found | undefined => places.get(id) ?? others.get(id);
  const givers = new Int32Array(given.length);
  const receivers = new Int32Array(given.length);
  const dependencies: Dependency[] = [];
  given.forEach((dependency) => {
    const giver = end(dependency.predecessor);
    const receiver = end(dependency.successor);
    // An end that is alone is not drawn.
    if (giver === undefined || receiver === undefined) return;
    givers[dependencies.length] = typeof giver === 'number' ? giver : put(giver);
    receivers[dependencies.length] = typeof receiver === 'number' ? receiver : put(receiver);
    dependencies.push(dependency);
  });
  return { works, wiring: { places, dependencies, givers, receivers } };
}

function workOf({ kind, item }: Found, calendar: WorkingCalendar): Work {
  const { start, end, isBackwards, isMilestone, hasBegun, hasEnded, missing } = datesOf({ kind, item } as Found, calendar);
  const baseline = kind === 'activities' ? agreed(item.baselines?.at(-1)) : null;
  // Of these there may be very many: each is one object, made in one go.
  return { kind, item, start, end, isBackwards, isMilestone, hasBegun, hasEnded, missing, baseline, madeEnd: null, madeBar: null } as Work;
}

function agreed(baseline: { readonly start?: string; readonly end?: string } | undefined): TimelineBar['baseline'] {
  const start = firstOf(baseline?.start) ?? lastOf(baseline?.end);
  const end = lastOf(baseline?.end ?? baseline?.start);
  return start === null || end === null ? null : { start: Math.min(start, end), end: Math.max(start, end) };
}
