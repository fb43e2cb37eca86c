import type { Step } from './steps.ts';

/** The steps in an order in which each comes after those that it waits on, and the groups that go round in circles. */
export interface Order {
  readonly steps: readonly Step[];
  readonly circles: readonly (readonly Step[])[];
}

/**
 * Orders steps by what they wait on, in one walk (Tarjan, Depth-first search and linear graph algorithms, 1972), kept in
 * lists instead of on the stack: a chain of any length is walked. Marks the links within circles.
 */
export function orderOf(all: readonly Step[]): Order {
  const found = new Map<Step, { readonly at: number; low: number; next: number; isOpen: boolean }>();
  const [ordered, circles] = [new Array<Step>(), new Array<readonly Step[]>()];
  const open: Step[] = [];
  for (const root of all) if (!found.has(root)) walk(root);
  return { steps: ordered.toReversed(), circles };

  function walk(root: Step) {
    const way = [root];
    enter(root);
    while (way.length > 0) {
      const step = way.at(-1)!;
      const own = found.get(step)!;
      const link = step.outOf[own.next];
      if (link) {
        own.next += 1;
        const { to } = link;
        const other = found.get(to);
        if (!to.activity) continue;
        if (!other) {
          enter(to);
          way.push(to);
        } else if (other.isOpen) own.low = Math.min(own.low, other.at);
        continue;
      }
      way.pop();
      const before = way.at(-1);
      if (before) found.get(before)!.low = Math.min(found.get(before)!.low, own.low);
      if (own.low === own.at) leave(step);
    }
  }

  function enter(step: Step) {
    found.set(step, { at: found.size, low: found.size, next: 0, isOpen: true });
    open.push(step);
  }

  function leave(last: Step) {
    const group = open.splice(open.lastIndexOf(last));
    for (const step of group) found.get(step)!.isOpen = false;
    for (const step of group) ordered.push(step);
    if (group.length === 1) return;
    circles.push(group);
    const caught = new Set(group);
    for (const { outOf } of group) for (const link of outOf) if (caught.has(link.to)) link.isInCycle = true;
  }
}

/**
 * Numbers the networks of steps that hang together by links between activities, in the order of their first step.
 *
 * @returns how many there are
 */
export function numberNetworks(steps: readonly Step[]): number {
  let count = 0;
  for (const first of steps) {
    if (first.network >= 0) continue;
    const reached = [first];
    first.network = count;
    for (let step = reached.pop(); step; step = reached.pop()) {
      for (const { to } of step.outOf) reach(to);
      for (const { from } of step.into) reach(from);
    }
    count += 1;

    function reach(other: Step) {
      if (!other.activity || other.network >= 0) return;
      other.network = count;
      reached.push(other);
    }
  }
  return count;
}
