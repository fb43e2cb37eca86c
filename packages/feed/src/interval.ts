import { milliseconds } from '@stp-widgets/contract/day.js';

const usual = 60_000;
const shortest = 1000;
const longest = 2 ** 31 - 1; // a timer of more fires at once

/**
 * The time between two requests, in ms: the smallest wish, else what the document asks for, else what is usual; never under a
 * second, nor more than a timer can hold.
 *
 * @param wishes in ms; what is no time is no wish
 * @param refresh the document's own `partnership.refresh`
 */
export function intervalInForce(wishes: Iterable<number>, refresh = '', otherwise = usual): number {
  let interval = Infinity;
  for (const wish of wishes) {
    if (wish > 0 && wish < interval) interval = wish;
  }
  if (interval === Infinity) interval = milliseconds(refresh) || otherwise;
  return Math.min(Math.max(interval, shortest), longest);
}
