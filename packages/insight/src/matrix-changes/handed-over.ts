import type { Partnership } from '@stp-widgets/contract';
import { handovers } from '../handovers.ts';

const none: readonly never[] = [];

/** Letters for one subject that passed from one party to another. */
export interface Handed {
  readonly from: string;
  readonly to: string;
  readonly letters: readonly string[];
}

/** What was handed over between documents in which all accountabilities are those that hold, by subject. */
export function handedOver(before: Partnership, after: Partnership): ReadonlyMap<string, readonly Handed[]> {
  const [then, today] = [byCell(before), byCell(after)];
  const told = handovers(then, today).get('accountabilities')?.told;
  const found = new Map<string, Handed[]>();
  for (const { id, subject } of today.accountabilities) {
    for (const { before: from, after: to, letters } of told?.get(id) ?? none) {
      if (typeof from !== 'string' || typeof to !== 'string' || !letters) continue;
      found.set(subject, [...(found.get(subject) ?? none), { from, to, letters }]);
    }
  }
  return found;
}

/**
 * A partnership whose entries are known by their cells, too: what one entry gave to one party and now gives to another went and came.
 * All of them hold, so an end that is still to come is none.
 */
const byCell = (partnership: Partnership): Partnership => ({
  ...partnership,
  accountabilities: partnership.accountabilities.map((one) => ({
    ...one,
    id: JSON.stringify([one.id, one.subject, one.party]),
    to: undefined,
  })),
});
