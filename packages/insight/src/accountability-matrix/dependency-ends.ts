import type { Dependency, Partnership } from '@stp-widgets/contract';
import { type Holding, isHeld, means } from '../holdings.ts';

/** Who answers for the two ends of a dependency. */
export interface DependencyEnds {
  /** The organisations that give and receive; null where nobody said. */
  readonly giver: string | null;
  readonly receiver: string | null;
  /** The end at which nobody is accountable; null where somebody is at each. */
  readonly missing: 'giver' | 'receiver' | 'both' | null;
  /** Somebody is responsible for what gives. */
  readonly isDone: boolean;
}

/** Who answers for a thing, itself or by what it is a part of. */
interface Answered {
  readonly isDecided: boolean;
  readonly isDone: boolean;
}

const nobody: Answered = { isDecided: false, isDone: false };

/**
 * Makes a reader of who answers for the ends of a dependency: somebody who is accountable for the activity, result or project at
 * the end, or for what that is a part of, or one of that end's organisation who is accountable for the dependency itself.
 */
export function endReader(
  partnership: Partnership,
  holdingsOf: (subject: string) => readonly Holding[],
  organisationsOf: (party: string) => readonly string[],
): (dependency: Dependency) => DependencyEnds {
  const above = new Map<string, string | undefined>();
  const organisations = new Map<string, string | undefined>();
  for (const { id } of partnership.projects) above.set(id, undefined);
  for (const { id, objective } of partnership.results) above.set(id, objective);
  for (const { id, project, parent, organisation } of partnership.activities) {
    above.set(id, parent ?? project);
    organisations.set(id, organisation);
  }
  const known = new Map<string, Answered>();

  function answered(id: string): Answered {
    const way: string[] = [];
    const seen = new Set<string>();
    let at: string | undefined = id;
    // Up to what is known already or has nothing above it, and back down again; what stands below itself ends there.
    while (at !== undefined && !known.has(at) && !seen.has(at)) {
      seen.add(at);
      way.push(at);
      at = above.get(at);
    }
    let said = (at === undefined ? undefined : known.get(at)) ?? nobody;
    for (const one of way.toReversed()) {
      const held = holdingsOf(one).filter(isHeld);
      said = {
        isDecided: said.isDecided || held.some((holding) => means(holding, 'decides')),
        isDone: said.isDone || held.some((holding) => means(holding, 'does')),
      };
      known.set(one, said);
    }
    return said;
  }

  return ({ id, predecessor, successor, giver: given, receiver: received }) => {
    const giver = given?.organisation ?? organisations.get(predecessor) ?? null;
    const receiver = received?.organisation ?? organisations.get(successor) ?? null;
    const own = holdingsOf(id).filter((holding) => isHeld(holding) && means(holding, 'decides'));
    const isOwn = (organisation: string | null) =>
      organisation !== null && own.some(({ party }) => organisationsOf(party).includes(organisation));
    const [from, to] = [answered(predecessor), answered(successor)];
    const isGiven = from.isDecided || isOwn(giver);
    const isReceived = to.isDecided || isOwn(receiver);
    // Who is accountable for all of it and of neither end is so for the giving.
    const isAtAll = own.length > 0 && !isGiven && !isReceived;
    const missing = isGiven || isAtAll ? (isReceived ? null : 'receiver') : isReceived ? 'giver' : 'both';
    return { giver, receiver, missing, isDone: from.isDone };
  };
}
