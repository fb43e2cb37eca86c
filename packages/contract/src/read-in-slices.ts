import { givenSteps } from './check/as-given.ts';
import { type Reading, readingSteps } from './read.ts';

/** Says whether a rest is due: then it gives a promise, and what is to be done waits until that is kept. */
export type Rest = () => Promise<void> | undefined;

/**
 * Reads as `readPartnership` does, a few things at a time, and asks between any two whether to rest. The document is handed
 * over, and may be frozen: where nothing is wrong with it, the partnership is made of its own things, which takes less time.
 */
export async function readInSlices(document: unknown, rest: Rest): Promise<Reading> {
  const partnership = await inSlices(givenSteps(document, true), rest);
  return partnership ? { partnership, notices: Object.freeze([]) } : inSlices(readingSteps(document), rest);
}

/** Takes steps to their end, and asks between any two whether to rest. */
export async function inSlices<T>(steps: Generator<void, T>, rest: Rest): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const resting = rest();
    if (resting) await resting;
  }
}
