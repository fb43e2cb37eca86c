import { firstDay } from '@stp-widgets/contract/day.js';
import type { ChartView, Rebase } from './chart-view.ts';
import { type PathWithin, pathWithin } from './chart-process/path.ts';
import { ENOUGH, type ProcessRequest, usualProcess } from './process-request.ts';
import { rebaseStarts, type Side, type SpecialCause, type Variation, xmr, type Xmr } from './xmr.ts';

export type { PathWithin } from './chart-process/path.ts';
export { ENOUGH, type ProcessRequest, usualProcess } from './process-request.ts';

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
  return { found, request, goal, causes: causesOf(view, found), rebased: rebasedOf(view), path: pathWithin(view, found) };
}

function goalOf({ agreed, points }: ChartView): ProcessGoal | null {
  if (agreed?.target) return { kind: 'target', value: agreed.target.value, alternative: agreed.target.alternative };
  const standard = points.at(-1)?.standard;
  return standard ? { kind: 'standard', value: standard.value, alternative: standard.alternative } : null;
}

function causesOf({ points }: ChartView, found: Xmr): readonly SpecialRun[] {
  const runs: { cause: SpecialCause; side: Side; variation: Variation; first: number; last: number }[] = [];
  for (let at = 0; at < found.points.length; at++) {
    const { specialCause: cause, side, variation, phase } = found.points[at]!;
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
