import { firstOf, lastOf } from '../known-days.ts';
import { beginOf, dayAt, endAfter, endOf, type Instant, later, nextBegin } from './instants.ts';
import { canHold, type Edge, type Link, type Plan, type Step } from './steps.ts';

/** The earliest that a link lets what waits start or end: a project or result gives what it promises, whatever its own end. */
export function boundOf({ from, leaves, lag, promised }: Link, { lags }: Plan): Instant {
  const given = promised === null ? from.early[leaves] : leaves === 'end' ? endOf(promised) : beginOf(promised);
  return later(given, lag, lags);
}

const FREE: Readonly<Record<Edge, Instant>> = { start: -Infinity, end: -Infinity };

/** What holds a step besides links: its constraint, and that nothing begins or ends before today. */
export function ownBounds(step: Step, day: number | undefined): Readonly<Record<Edge, Instant>> {
  if (step.state === 'ended' || (day === undefined && !step.activity?.constraint)) return FREE;
  const bounds = { ...FREE };
  const hold = (edge: Edge, on: number) =>
    (bounds[edge] = Math.max(bounds[edge], edge === 'end' && !step.isPoint ? endOf(on) : beginOf(on)));
  const constrained = constraintOf(step, ['start no earlier', 'start on', 'finish no earlier', 'finish on']);
  if (constrained) hold(constrained.edge, constrained.day);
  if (day !== undefined) hold('end', day);
  if (day !== undefined && step.state === 'open') hold('start', day);
  return bounds;
}

/** The constraint of a step, where it is one of these and says by which day. */
export function constraintOf(step: Step, kinds: readonly string[]): { readonly edge: Edge; readonly day: number } | null {
  const { kind, day } = step.activity?.constraint ?? {};
  if (kind === undefined || day === undefined || !kinds.includes(kind)) return null;
  const edge = kind.startsWith('start') ? 'start' : 'end';
  return { edge, day: edge === 'start' ? firstOf(day)! : lastOf(day)! };
}

/**
 * The forward pass: fills in the earliest start and end of each step, in their order.
 *
 * A step starts when it is reported to, or when what holds its start lets it; it takes its days from there, and ends no
 * earlier than reported, nor than what holds its end lets it. So it may take longer than its days, where others hold its
 * end: kept in one piece, it would have to start earlier when it takes longer, and so let others end earlier. What has no
 * date of its own starts with its network.
 *
 * @param origins the day on which each network begins
 */
export function fillEarliest(order: readonly Step[], origins: readonly number[], plan: Plan, day: number | undefined): void {
  const { calendar } = plan;
  for (const step of order) {
    const { early, reported, isPoint, state, days } = step;
    const origin = beginOf(origins[step.network]!);
    if (state === 'ended') {
      Object.assign(early, reported ?? { start: origin, end: origin });
      continue;
    }
    const bounds = { ...ownBounds(step, day) };
    for (const link of step.into) {
      if (canHold(link)) bounds[link.enters] = Math.max(bounds[link.enters], boundOf(link, plan));
    }
    const own = reported?.start ?? origin;
    if (isPoint) {
      early.start = early.end = Math.max(own, bounds.start, bounds.end);
      continue;
    }
    const isPushed = state === 'open' && (!reported || bounds.start > own);
    early.start = isPushed ? nextBegin(Math.max(own, bounds.start), calendar) : own;
    const done = isPushed || !reported ? endAfter(early.start, days, calendar) : reported.end;
    early.end = Math.max(done, reported?.end ?? done, bounds.end);
  }
}

/** The first day on which each network can be, as its publishers name days. */
export function originsOf(steps: readonly Step[], count: number, day: number | undefined): number[] {
  const origins = Array.from({ length: count }, () => Infinity);
  for (const { network, named } of steps) if (named !== null) origins[network] = Math.min(origins[network]!, named);
  return origins.map((first) => (first < Infinity ? first : (day ?? 0)));
}

/** When each network ends at the earliest; where that is a milestone, all of its day. */
export function endsOf(steps: readonly Step[], count: number): Instant[] {
  const ends = Array.from({ length: count }, () => -Infinity);
  for (const { network, early, isPoint } of steps) ends[network] = Math.max(ends[network]!, isPoint ? endOf(dayAt(early.end)) : early.end);
  return ends;
}
