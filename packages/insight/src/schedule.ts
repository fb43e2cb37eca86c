import type { Activity, Dependency, Partnership } from '@stp-widgets/contract';
import { datesOf } from './dates-of.ts';
import { lookup } from './lookup.ts';
import { cyclesOf } from './schedule/cycles.ts';
import { boundOf, endsOf, fillEarliest, originsOf } from './schedule/earliest.ts';
import { findingsOf } from './schedule/findings.ts';
import { dayAt, endSpare } from './schedule/instants.ts';
import { fillLatest, type Floats, spareOf } from './schedule/latest.ts';
import { numberNetworks, orderOf } from './schedule/order.ts';
import { criticalPaths, holderOf } from './schedule/paths.ts';
import type {
  CriticalPath,
  FixedDates,
  Schedule,
  ScheduledActivity,
  ScheduledDependency,
  ScheduleNetwork,
  ScheduleOptions,
} from './schedule/result.ts';
import { canDelay, canHold, isTied, type Link, type Plan, planOf, type Step } from './schedule/steps.ts';
import { workingCalendar, workingDaysBetween } from './working-days.ts';

export {
  type CriticalPath,
  type DependencyCycle,
  type FixedDates,
  type Schedule,
  type ScheduledActivity,
  type ScheduledDependency,
  type ScheduleFinding,
  scheduleFindingKinds,
  type ScheduleNetwork,
  type ScheduleOptions,
} from './schedule/result.ts';

/**
 * When activities can be at the earliest and at the latest, by their dates and dependencies: the critical path method with
 * the four types of dependency and lags (precedence diagramming, Fondahl 1961 and IBM 1964), in civil days.
 *
 * It moves nothing: what a publisher reports stays, and where dependencies contradict it, a finding says so. An activity
 * starts no earlier than reported, and takes the days from its reported start to its end, else its duration; one that has
 * begun keeps its start, one that has ended both days. A milestone takes no time and stands at whatever border of its day
 * suits: after what ends on that day, or before what begins on it, but not both. Of what goes round in circles the
 * dependencies among them count for nothing.
 *
 * In proportion to what is given, however long the chains, besides the paths that are told.
 */
export function schedule(activities: readonly Activity[], dependencies: readonly Dependency[], options: ScheduleOptions = {}): Schedule {
  const plan = planOf(activities, dependencies, options);
  const order = orderOf(plan.steps);
  const count = numberNetworks(plan.steps);
  fillEarliest(order.steps, originsOf(plan.steps, count, options.day), plan, options.day);
  const floats = fillLatest(order.steps, count, plan, options);
  const cycles = cyclesOf(order.circles);
  const networks = networksOf(plan, count);
  const { paths, hasMore } = criticalPaths(floats, endsOf(plan.steps, count), plan, options);
  const told = (step: Step) => scheduled(step, floats.get(step)!, plan, options);
  return {
    activities: new Map(plan.steps.map((step) => [step.id, told(step)])),
    dependencies: new Map(plan.links.map((link) => [link.dependency.id, scheduledDependency(link, plan)])),
    networks,
    // What hangs on nobody last.
    paths: paths.toSorted((one, other) => one.float - other.float || waits(other) - waits(one) || other.last - one.last),
    hasMorePaths: hasMore,
    cycles,
    findings: findingsOf(plan, cycles, options),
  };
}

/**
 * The same for a partnership: by its calendar (Monday to Friday where it has none, as the contract says) and its threshold
 * for near-critical (5 days where it has none), its projects and results standing as they are.
 */
export function scheduleOf(partnership: Partnership, options: ScheduleOptions = {}): Schedule {
  const { activities, dependencies, thresholds, calendar = {} } = partnership;
  const fixed = options.fixed ?? fixedEnds(partnership);
  return schedule(activities, dependencies, { calendar, nearCritical: thresholds?.nearCritical ?? 5, ...options, fixed });
}

const waits = ({ dependencies }: CriticalPath) => (dependencies.length > 0 ? 1 : 0);

/** The projects and results that dependencies have at an end, with their own dates. */
function fixedEnds(partnership: Partnership): ReadonlyMap<string, FixedDates> {
  const { byId } = lookup(partnership);
  const calendar = workingCalendar(partnership.calendar);
  const ends = new Map<string, FixedDates>();
  for (const { predecessor, successor } of partnership.dependencies) {
    for (const id of [predecessor, successor]) {
      const found = byId.get(id);
      if (!found || found.kind === 'activities' || ends.has(id)) continue;
      const { start, end, isMilestone } = datesOf(found, calendar);
      const organisation = found.kind === 'projects' ? found.item.partners[0] : undefined;
      ends.set(id, { start, end, isMilestone, ...(organisation !== undefined && { organisation }) });
    }
  }
  return ends;
}

function networksOf({ steps, calendar }: Plan, count: number): readonly ScheduleNetwork[] {
  const found = Array.from({ length: count }, () => ({ size: 0, first: Infinity, last: -Infinity }));
  for (const { network, early } of steps) {
    const one = found[network]!;
    one.size += 1;
    one.first = Math.min(one.first, dayAt(early.start));
    one.last = Math.max(one.last, dayAt(early.end));
  }
  return found.map((one) => ({ ...one, days: workingDaysBetween(one.first, one.last + 1, calendar) }));
}

function scheduled(
  step: Step,
  { float, freeFloat, latestStart, latestEnd }: Floats,
  plan: Plan,
  { nearCritical = 0 }: ScheduleOptions,
): ScheduledActivity {
  const { id, network, early, days } = step;
  const isHeld = float !== null && (float < 0 || isTied(step));
  return {
    id,
    network,
    start: dayAt(early.start),
    end: dayAt(early.end),
    latestStart,
    latestEnd,
    days,
    float,
    freeFloat,
    isCritical: isHeld && float <= 0,
    isNearCritical: isHeld && float > 0 && float <= nearCritical,
    heldBy: step.into.filter((link) => canHold(link) && doesHold(link, plan)).map(({ dependency }) => dependency.id),
  };
}

/** Tells whether a link is one because of which what waits can be no earlier. */
function doesHold(link: Link, plan: Plan): boolean {
  const { to, enters } = link;
  const bound = boundOf(link, plan);
  return bound === to.early[enters] || (!to.isPoint && endSpare(bound, to.early[enters], plan.calendar) === 0);
}

function scheduledDependency(link: Link, plan: Plan): ScheduledDependency {
  const { dependency } = link;
  const { id, predecessor, successor } = dependency;
  const float = canDelay(link) ? spareOf(link, 'late', plan) : null;
  return {
    id,
    predecessor,
    successor,
    type: dependency.type ?? 'FS',
    holder: holderOf(link),
    slack: canDelay(link) ? spareOf(link, 'early', plan) : null,
    float,
    isCritical: float !== null && float <= 0,
  };
}
