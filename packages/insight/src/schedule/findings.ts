import type { Dependency } from '@stp-widgets/contract';
import { byText } from './cycles.ts';
import { boundOf, constraintOf, ownBounds } from './earliest.ts';
import { dayAt } from './instants.ts';
import { dueOf, untilOf } from './latest.ts';
import { type DependencyCycle, type ScheduleFinding, scheduleFindingKinds, type ScheduleOptions } from './result.ts';
import { canDelay, canHold, type Edge, type Link, type Plan, type Step } from './steps.ts';

/** What contradicts itself in a plan whose earliest and latest days are filled in, by kind and then by id. */
export function findingsOf(plan: Plan, cycles: readonly DependencyCycle[], options: ScheduleOptions): readonly ScheduleFinding[] {
  const about = (kind: 'on itself' | 'unknown end') => (dependency: Dependency) => ({
    kind,
    id: kind === 'on itself' ? dependency.predecessor : dependency.id,
    dependency: dependency.id,
  });
  const findings: ScheduleFinding[] = [
    ...cycles.map((cycle) => ({ kind: 'cycle', id: cycle.activities[0]!, cycle }) as const),
    ...plan.onItself.map(about('on itself')),
    ...plan.unknown.map(about('unknown end')),
    ...plan.links.flatMap((link) => tooLateFor(link, plan)),
    ...plan.steps.flatMap((step) => [...ofDates(step), ...pastLimit(step, options), ...tooSoon(step, plan, options)]),
  ];
  const rank = new Map(scheduleFindingKinds.map((kind, at) => [kind as string, at]));
  const dependency = (finding: ScheduleFinding) => ('dependency' in finding ? finding.dependency : '');
  return findings.toSorted(
    (one, other) => rank.get(one.kind)! - rank.get(other.kind)! || byText(one.id, other.id) || byText(dependency(one), dependency(other)),
  );
}

function ofDates({ id, reported, isBackwards }: Step): ScheduleFinding[] {
  if (!reported) return [{ kind: 'undated', id }];
  return isBackwards ? [{ kind: 'backwards', id, start: dayAt(reported.end), end: dayAt(reported.start) }] : [];
}

function pastLimit(step: Step, { due }: ScheduleOptions): ScheduleFinding[] {
  const limit = step.state === 'ended' ? null : dueOf(step, due);
  if (!limit) return [];
  const { edge, day } = limit;
  const earliest = dayAt(step.early[edge]);
  return earliest > day ? [{ kind: 'past its limit', id: step.id, edge, limit: day, earliest, days: earliest - day }] : [];
}

/** A project or result that an activity is too late for, by its own dates. */
function tooLateFor(link: Link, plan: Plan): ScheduleFinding[] {
  const { from, to, leaves, dependency } = link;
  if (to.state !== 'fixed' || !canDelay(link)) return [];
  const limit = untilOf(link, 'late', plan);
  const isEnd = leaves === 'end' && !from.isPoint;
  const days = dayAt(from.early[leaves]) - dayAt(isEnd ? limit - 1 : limit);
  return days > 0 ? [{ kind: 'too late for', id: from.id, dependency: dependency.id, successor: to.id, days }] : [];
}

/** That it is reported to start, else to end, before it can. */
function tooSoon(step: Step, plan: Plan, options: ScheduleOptions): ScheduleFinding[] {
  const { id, early, reported, isPoint, state } = step;
  if (!reported || state === 'ended') return [];
  const edges = (isPoint ? ['end'] : ['start', 'end']) as readonly Edge[];
  const edge = edges.find((one) => dayAt(early[one]) > dayAt(reported[one]));
  if (!edge) return [];
  const [soon, earliest] = [dayAt(reported[edge]), dayAt(early[edge])];
  const told = { kind: 'too soon', id, edge, reported: soon, earliest, days: earliest - soon } as const;
  const own = ownBounds(step, options.day);
  const hold = Math.max(own[edge], isPoint ? own.start : -Infinity);
  const held = step.into
    .filter((link) => canHold(link) && (isPoint || link.enters === edge))
    .map((link) => ({ id: link.dependency.id, bound: boundOf(link, plan) }))
    .toSorted((one, other) => other.bound - one.bound || byText(one.id, other.id))[0];
  if (held && held.bound > hold) return [{ ...told, dependency: held.id, because: 'dependency' }];
  const constrained = constraintOf(step, ['start no earlier', 'start on', 'finish no earlier', 'finish on']);
  const isToday = options.day !== undefined && options.day >= (constrained?.day ?? -Infinity);
  return [{ ...told, dependency: '', because: isToday ? 'today' : 'constraint' }];
}
