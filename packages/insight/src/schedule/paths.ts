import { byText } from './cycles.ts';
import { beginBefore, dayAt, earlier, type Instant, lastBegin } from './instants.ts';
import { edgeSpare, type Floats } from './latest.ts';
import { edgeOf, inOrder, lastSteps, type Rest } from './path-ends.ts';
import { queueBy } from './queue.ts';
import type { CriticalPath, ScheduleOptions } from './result.ts';
import { canDelay, type Edge, isTied, type Link, type Plan, type Step } from './steps.ts';

/** One in the queue, numbered as they come. */
interface Waiting {
  readonly rest: Rest;
  readonly number: number;
}

/**
 * The paths whose float is at most a threshold, the least first: chains of which each holds the next, from something that
 * nothing holds to the end of a network, to a due day, or to a project or result.
 *
 * There may be more of them than anybody can count, so they are found one by one, from their ends backwards: what is put
 * before a path never has less float than the path, and whatever holds its first step with no more goes on. Of several
 * links between the same two edges the tightest counts.
 */
export function criticalPaths(
  floats: ReadonlyMap<Step, Floats>,
  ends: readonly Instant[],
  plan: Plan,
  options: ScheduleOptions,
): { readonly paths: readonly CriticalPath[]; readonly hasMore: boolean } {
  const { nearCritical = 0, mostPaths = 100 } = options;
  const queue = queueBy<Waiting>((one, other) => inOrder(one.rest, other.rest) || one.number - other.number);
  let number = 0;
  const putNear = (some: readonly Rest[]) => {
    for (const rest of some.toSorted(inOrder)) if (rest.float <= nearCritical) queue.put({ rest, number: number++ });
  };
  const isNear = (step: Step) => (floats.get(step)?.float ?? Infinity) <= nearCritical;
  putNear([...floats.keys()].flatMap((step) => (isNear(step) && isTied(step) ? lastSteps(step, isNear, ends, plan, options) : [])));
  const paths: CriticalPath[] = [];
  for (let waiting = queue.take(); waiting; waiting = queue.take()) {
    const { rest } = waiting;
    const before = stepsBefore(rest, plan);
    if (!before.some(({ float }) => float <= rest.float)) {
      if (paths.length === mostPaths) return { paths, hasMore: true };
      paths.push(pathOf(rest));
    }
    putNear(before);
  }
  return { paths, hasMore: false };
}

/** The same path with each step before it that may hold its first one. */
function stepsBefore(next: Rest, plan: Plan): readonly Rest[] {
  const tightest = new Map<Step, Partial<Record<Edge, Rest>>>();
  for (const link of next.step.into) {
    const until = canDelay(link) ? limitOf(next, link.enters, plan) : null;
    if (until === null) continue;
    const { from, leaves, lag, dependency } = link;
    const limit = earlier(until, lag, plan.lags);
    const known = tightest.get(from) ?? {};
    const other = known[edgeOf(from, leaves)];
    if (other && (other.limit < limit || (other.limit === limit && byText(other.link!.dependency.id, dependency.id) < 0))) continue;
    const float = Math.max(next.float, edgeSpare(from, leaves, limit, plan));
    known[edgeOf(from, leaves)] = { step: from, leaves, limit, float, length: next.length + 1, link, next };
    tightest.set(from, known);
  }
  return [...tightest.values()].flatMap(({ start, end }) => [start, end].filter((one) => one !== undefined));
}

/** By when the first step of a path must be entered by one of its edges; null where that does not hold the edge it leaves by. */
function limitOf({ step, leaves, limit }: Rest, enters: Edge, { calendar }: Plan): Instant | null {
  const { early, isPoint, days } = step;
  if (isPoint || (enters === 'end' && leaves === 'end')) return limit;
  if (enters === 'end') return null;
  const latest = leaves === 'end' ? beginBefore(limit, days, calendar) : lastBegin(limit, calendar);
  return early[leaves] <= limit ? Math.max(latest, early.start) : latest;
}

function pathOf(rest: Rest): CriticalPath {
  const [activities, links] = [new Array<Step>(), new Array<Link>()];
  for (let at: Rest | null = rest; at; at = at.next) {
    activities.push(at.step);
    if (at.link) links.push(at.link);
  }
  return {
    float: rest.float,
    network: rest.step.network,
    activities: activities.map(({ id }) => id),
    dependencies: links.map(({ dependency }) => dependency.id),
    holders: [...new Set(links.map(holderOf).filter(Boolean))],
    first: dayAt(activities[0]!.early.start),
    last: dayAt(activities.at(-1)!.early.end),
  };
}

/** The id of the organisation whose work a link waits on; empty when nobody is named. */
export const holderOf = ({ from, dependency }: Link): string => from.organisation || (dependency.giver?.organisation ?? '');
