import { byText } from './cycles.ts';
import type { Instant } from './instants.ts';
import { edgeSpare, ownLimits, untilOf } from './latest.ts';
import type { ScheduleOptions } from './result.ts';
import { canDelay, type Edge, type Link, type Plan, type Step } from './steps.ts';

/** The rest of a path, from a step to the end that it holds. */
export interface Rest {
  readonly step: Step;
  /** By which of its edges the path leaves it, and by when that must be for the end not to move. */
  readonly leaves: Edge;
  readonly limit: Instant;
  /** How many days it may be later. */
  readonly float: number;
  readonly length: number;
  /** The link to what comes next; null where the path ends. */
  readonly link: Link | null;
  readonly next: Rest | null;
}

/** The least float first, then the longest, so that what is begun is brought to its end; then by ids. */
export const inOrder = (one: Rest, other: Rest): number =>
  one.float - other.float ||
  other.length - one.length ||
  byText(one.step.id, other.step.id) ||
  byText(one.link?.dependency.id ?? '', other.link?.dependency.id ?? '') ||
  byText(one.leaves, other.leaves);

/** What takes no time has but one edge. */
export const edgeOf = ({ isPoint }: Step, edge: Edge): Edge => (isPoint ? 'end' : edge);

/**
 * The ways in which a step ends a path: at a project or result; at its own limit, unless it holds something that is as
 * tight; and at something that has more days to spare than is near, as where a lag counts other days than work does.
 */
export function lastSteps(
  step: Step,
  isNear: (step: Step) => boolean,
  ends: readonly Instant[],
  plan: Plan,
  options: ScheduleOptions,
): Rest[] {
  const rest = (leaves: Edge, limit: Instant, link: Link | null): Rest => {
    const float = edgeSpare(step, leaves, limit, plan);
    return { step, leaves, limit, float, length: 1, link, next: null };
  };
  const links = step.outOf.filter(canDelay).map((link) => {
    const isFixed = link.to.state === 'fixed';
    return { isFixed, goesOn: !isFixed && isNear(link.to), rest: rest(link.leaves, untilOf(link, 'late', plan), isFixed ? link : null) };
  });
  const held = links.filter(({ isFixed, goesOn }) => isFixed || goesOn).map((one) => one.rest);
  // What enters by the end does not go on by the start.
  const isAhead = ({ leaves, float }: Rest) => held.every((one) => one.float > float || edgeOf(step, one.leaves) !== edgeOf(step, leaves));
  const limits = ownLimits(step, ends, options);
  const own = [
    ...(limits.start < Infinity && step.state === 'open' ? [rest('start', limits.start, null)] : []),
    rest('end', limits.end, null),
  ];
  const others = links.filter(({ isFixed, goesOn }) => !isFixed && !goesOn).map((one) => one.rest);
  const ahead = Map.groupBy([...own, ...others].filter(isAhead), ({ leaves }) => edgeOf(step, leaves));
  const tightest = [...ahead.values()].map((some) => some.reduce((one, other) => (other.limit < one.limit ? other : one)));
  return [...links.filter(({ isFixed }) => isFixed).map((one) => one.rest), ...tightest];
}
