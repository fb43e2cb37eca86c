import type { Kind } from '@stp-widgets/contract';
import type { Entry } from './things.ts';

/** Gives `withheld-1` and so on, none of them an id that a document has. */
export function freshIds(things: readonly Entry[]): () => string {
  const taken = new Set(things.map(({ thing }) => thing.id));
  let number = 0;
  return () => {
    do number++;
    while (taken.has(`withheld-${number}`));
    return `withheld-${number}`;
  };
}

/** What stubs refer to where they must refer to something: stubs as well, shared by all; the two ends of one are two. */
export interface Referents {
  /** For one stub: gives the id of a thing of a kind, each time another. */
  forOne(): (kind: Kind) => string;
  /** All that were given, each with its kind. */
  readonly made: readonly (readonly [Kind, string])[];
}

/** Makes up referents, with new ids. */
export function referentsWith(newId: () => string): Referents {
  const made: [Kind, string][] = [];
  const forOne = () => {
    const used = new Set<string>();
    return (kind: Kind) => {
      let id = made.find(([of, one]) => of === kind && !used.has(one))?.[1];
      if (id === undefined) made.push([kind, (id = newId())]);
      used.add(id);
      return id;
    };
  };
  return { forOne, made };
}
