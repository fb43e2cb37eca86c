import type { LitElement } from 'lit';

/** Counts how often an element renders from now on. */
export function countUpdates(element: LitElement): () => number {
  const counted = element as unknown as { update(changed: unknown): void };
  const { update } = counted;
  let count = 0;
  counted.update = (changed) => {
    count++;
    update.call(element, changed);
  };
  return () => count;
}
