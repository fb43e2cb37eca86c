import type { Kind } from '@stp-widgets/contract';
import { listenerSet } from './listeners.ts';

/** One thing of a partnership that somebody pointed at. */
export interface Selected {
  readonly kind: Kind;
  readonly id: string;
}

/** What is selected on a page, for all widgets alike. */
export interface Selection {
  readonly current: Selected | null;
  /** Selects a thing, or nothing. Selecting what is selected changes nothing. */
  select(selected: Selected | null): void;
  /** Calls the listener after each change until the returned function is called. */
  subscribe(listener: () => void): () => void;
}

/** A selection of nothing yet. */
export function newSelection(): Selection {
  const listeners = listenerSet();
  let current: Selected | null = null;
  return {
    get current() {
      return current;
    },
    select(selected) {
      if (selected?.id === current?.id && selected?.kind === current?.kind) return;
      current = selected && Object.freeze({ kind: selected.kind, id: selected.id });
      listeners.call();
    },
    subscribe: (listener) => listeners.add(listener),
  };
}
