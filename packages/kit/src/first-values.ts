import type { ReactiveElement } from 'lit';

/**
 * Keeps what the properties of an element are now, before anybody sets one.
 *
 * @returns gives that back to those that are null or undefined: a removed attribute leaves its property so, and frameworks what is absent
 */
export function firstValues(element: ReactiveElement): () => void {
  const values = element as unknown as Record<PropertyKey, unknown>;
  const { elementProperties } = element.constructor as typeof ReactiveElement;
  const first = [...elementProperties.keys()].map((name) => [name, values[name]] as const);
  return () => {
    for (const [name, value] of first) values[name] ??= value;
  };
}
