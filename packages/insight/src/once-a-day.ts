import type { Partnership } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import { type Network, networkOf } from './network.ts';

/**
 * Makes an answer about the network of a partnership remember what it last said of each, for whoever asks again on the
 * same day, and gives it what it said of the state before this one on that day, if it was asked.
 */
export function onceADay<T>(
  answer: (network: Network, day: DayNumber, before: T | null) => T,
): (partnership: Partnership, day: DayNumber) => T {
  const known = new WeakMap<Network, { readonly day: DayNumber; readonly said: T }>();
  const saidOf = (network: Network | null, day: DayNumber): T | null => {
    const found = network && known.get(network);
    return found?.day === day ? found.said : null;
  };
  return (partnership, day) => {
    const network = networkOf(partnership);
    let said = saidOf(network, day);
    if (said === null) known.set(network, { day, said: (said = answer(network, day, saidOf(network.before, day))) });
    return said;
  };
}
