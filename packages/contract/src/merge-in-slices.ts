import { type Merged, mergingSteps } from './merge.ts';
import { inSlices, type Rest } from './read-in-slices.ts';

/** Merges as `mergePartnerships` does, a few things at a time, and asks between any two whether to rest. */
export function mergeInSlices(documents: readonly unknown[], rest: Rest): Promise<Merged> {
  return inSlices(mergingSteps(documents), rest);
}
