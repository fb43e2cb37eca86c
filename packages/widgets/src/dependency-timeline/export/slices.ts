import { rest } from '@stp-widgets/feed/smooth.js';

/** Does the same with each of a list, in its order, and gives the main thread back in between: a long list must not hold it. */
export async function inSlices<Item, Result>(items: readonly Item[], act: (item: Item) => Result): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) {
    results.push(act(item));
    const resting = rest();
    if (resting) await resting;
  }
  return results;
}
