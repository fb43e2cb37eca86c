/** Things of which the first, by some order, is taken out next: a binary heap. */
export interface Queue<T> {
  readonly put: (thing: T) => void;
  /** Takes out the first; undefined when there is none. */
  readonly take: () => T | undefined;
}

/** Makes a queue that is ordered by a comparison, as `toSorted` takes it. */
export function queueBy<T>(compare: (one: T, other: T) => number): Queue<T> {
  const heap: T[] = [];
  return { put, take };

  function put(thing: T) {
    let at = heap.length;
    heap.push(thing);
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (compare(heap[above]!, thing) <= 0) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = thing;
  }

  function take(): T | undefined {
    const [first] = heap;
    const last = heap.pop();
    if (heap.length === 0 || last === undefined) return first;
    let at = 0;
    for (let below = 1; below < heap.length; below = 2 * at + 1) {
      if (below + 1 < heap.length && compare(heap[below + 1]!, heap[below]!) < 0) below += 1;
      if (compare(last, heap[below]!) <= 0) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = last;
    return first;
  }
}
