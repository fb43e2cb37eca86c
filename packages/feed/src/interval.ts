import type { Partnership } from '@stp-widgets/contract';
import { milliseconds } from '@stp-widgets/contract/day.js';

const usual = 60_000;
const shortest = 1000;
const longest = 2 ** 31 - 1; // a timer of more fires at once

/** The time between two requests, in ms: the smallest wish, else what the document asks for, else a minute; never under a second. */
export function intervalInForce(wishes: Iterable<number>, partnership: Partnership | null): number {
  let interval = Infinity;
  for (const wish of wishes) {
    if (wish > 0 && wish < interval) interval = wish;
  }
  if (interval === Infinity) interval = milliseconds(partnership?.partnership.refresh ?? '') || usual;
  return Math.min(Math.max(interval, shortest), longest);
}
