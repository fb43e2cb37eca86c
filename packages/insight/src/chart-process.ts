import { type DayNumber, firstDay } from '@stp-widgets/contract/day.js';
import type { AgreedValue } from './chart-agreed.ts';
import type { ChartView, Rebase } from './chart-view.ts';
import { rebaseStarts, type Side, type SpecialCause, trajectoryWithin, type Variation, xmr, type Xmr } from './xmr.ts';

/** How a chart's values are to be read as a process. */
export interface ProcessRequest {
  /** Leaves outlying moving ranges out of the limits. */
  readonly screening: boolean;
  /** How many values in a row make a shift or a trend; at least 2. */
  readonly shift: number;
  /** Fixes the limits after so many values of each phase; 0 for all of them. */
  readonly fixAfter: number;
}

/** What the target of an assurance is: agreed for a result, or the standard of the last value's time. */
export interface ProcessGoal {
  readonly kind: 'target' | 'standard';
  readonly value: number;
  /** What complies as well; empty where nothing does. */
  readonly alternative: string;
}

/** Values next to each other that are no chance for one reason. */
export interface SpecialRun {
  readonly cause: SpecialCause;
  readonly side: Side;
  readonly variation: Variation;
  /** The indices of its first and its last point. */
  readonly first: number;
  readonly last: number;
}

/** How what was agreed for the time after the last value lies to the limits of the last phase. */
export interface PathWithin {
  /** `leaves`: it ends outside; `partly`: it is outside for some time, and ends inside. */
  readonly how: 'inside' | 'leaves' | 'partly';
  /** The first day of what lies outside at the end; null while it is outside from the beginning, or not at all. */
  readonly from: DayNumber | null;
  /** Where its end lies; null inside. */
  readonly lies: 'above' | 'below' | null;
  /** The process has more to do than it does: it lies on the better side. Null where no direction is better. */
  readonly isMore: boolean | null;
}

/** A chart's values as a process: what is chance, what is not, and what is to be expected. */
export interface ProcessView {
  readonly found: Xmr;
  readonly request: ProcessRequest;
  readonly goal: ProcessGoal | null;
  /** All special causes in order of time. */
  readonly causes: readonly SpecialRun[];
  /** The phases that a change of the process begins, with what changed. */
  readonly rebased: readonly (Rebase & { readonly point: number })[];
  /** Null where nothing is agreed for the time after the last value, or there are no limits. */
  readonly path: PathWithin | null;
}

/** What is asked where nothing else is: as the reference implementation of Making Data Count has it. */
export const usualProcess: ProcessRequest = { screening: true, shift: 7, fixAfter: 0 };

/** From how many values on limits are no longer on trial, and a chart shows them unasked. */
export const ENOUGH = 13;

/**
 * Reads the values of a chart as a process, by an XmR chart of what is shown.
 *
 * @throws RangeError if a count of the request is no number that it can be
 */
export function processOf(view: ChartView, request: ProcessRequest = usualProcess): ProcessView {
  const { points, direction, rebase } = view;
  const goal = goalOf(view);
  const found = xmr(points, {
    direction,
    target: goal?.value ?? null,
    screening: request.screening,
    shift: request.shift,
    trend: request.shift,
    enough: ENOUGH,
    rebase: rebaseStarts(points, [...rebase]),
    ...(request.fixAfter > 0 && { fixAfter: request.fixAfter }),
  });
  return { found, request, goal, causes: causesOf(view, found), rebased: rebasedOf(view), path: pathOf(view, found) };
}

function goalOf({ agreed, points }: ChartView): ProcessGoal | null {
  if (agreed?.target) return { kind: 'target', value: agreed.target.value, alternative: agreed.target.alternative };
  const standard = points.at(-1)?.standard;
  return standard ? { kind: 'standard', value: standard.value, alternative: standard.alternative } : null;
}

function causesOf({ points }: ChartView, found: Xmr): readonly SpecialRun[] {
  const runs: { cause: SpecialCause; side: Side; variation: Variation; first: number; last: number }[] = [];
  for (const [at, { specialCause: cause, side, variation, phase }] of found.points.entries()) {
    if (!cause || !side || !variation) continue;
    const run = runs.at(-1);
    const goesOn = run?.last === at - 1 && run.cause === cause && run.side === side && found.points[at - 1]!.phase === phase;
    // Two values outside are two events; what a rule finds in several values is one.
    if (run && goesOn && cause !== 'outside' && !points[at]!.afterGap) run.last = at;
    else runs.push({ cause, side, variation, first: at, last: at });
  }
  return runs;
}

/**
 * How many values in a row there are up to the last of a run that are as it: of a shift on its side of the mean, of a trend each
 * further on, those that are special for another reason as well included.
 */
export function countOf({ cause, side, first, last }: SpecialRun, { points }: Pick<Xmr, 'points'>): number {
  if (cause !== 'shift' && cause !== 'trend') return last - first + 1;
  const sign = side === 'high' ? 1 : -1;
  const isAs = (at: number) => {
    const { value, mean, movingRange } = points[at]!;
    if (cause === 'shift') return (value! - mean!) * sign > 0;
    return movingRange !== null && (value! - points[at - 1]!.value!) * sign > 0;
  };
  // A step joins two values that are as it; of a trend the first may be anything.
  const goesOn = (at: number) => points[at]!.movingRange !== null && isAs(at) && (cause === 'trend' || isAs(at - 1));
  let from = last;
  while (from > 0 && goesOn(from)) from--;
  return last - from + 1;
}

function rebasedOf({ points, rebase }: ChartView) {
  return rebase.flatMap((one) => {
    const point = points.findIndex(({ first }) => first >= firstDay(one.at));
    return point > 0 ? [{ ...one, point }] : [];
  });
}

function pathOf({ points, agreed, direction }: ChartView, found: Xmr): PathWithin | null {
  const last = points.at(-1);
  const limits = found.phases.at(-1);
  if (!last || !agreed || !limits || limits.lower === null || limits.upper === null) return null;
  const path: readonly AgreedValue[] = [
    ...(last.due === null ? [] : [{ day: last.last, value: last.due }]),
    ...agreed.path.filter(({ day }) => day > last.last),
  ];
  // A target without a way to it is told by the assurance, and what was agreed for days gone by says nothing of what is to come.
  if (path.length < 2) return null;
  const within = trajectoryWithin(path, found, points);
  const lies = within.at(-1)!.lies;
  const inside = within.findLastIndex((one) => one.lies === 'inside');
  if (lies === 'inside' || lies === null) {
    return { how: within.every((one) => one.lies === 'inside') ? 'inside' : 'partly', from: null, lies: null, isMore: null };
  }
  const [from, to] = [path[inside], path[inside + 1]!];
  const line = lies === 'above' ? limits.upper : limits.lower;
  return {
    how: 'leaves',
    from: from ? Math.ceil(from.day + ((line - from.value) / (to.value - from.value)) * (to.day - from.day)) : null,
    lies,
    isMore: direction === 'neutral' ? null : (lies === 'above') === (direction === 'increase'),
  };
}
