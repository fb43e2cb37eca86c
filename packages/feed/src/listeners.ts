/** Those who want to hear of a change. */
export interface Listeners {
  /** Calls the listener from now on, until the returned function is called. A function added twice is called twice. */
  add(listener: () => void): () => void;
  /** Calls each listener once. One that throws is reported to the page and stops no other. */
  call(): void;
}

/** An empty set of listeners. */
export function listenerSet(): Listeners {
  const all = new Set<{ readonly call: () => void }>();
  return {
    add(listener) {
      const entry = { call: listener };
      all.add(entry);
      return () => void all.delete(entry);
    },
    call() {
      // A copy: whoever is added by a listener has seen the change already.
      for (const entry of Array.from(all)) {
        if (all.has(entry)) attempt(entry.call);
      }
    },
  };
}

/** Calls a function that is not ours; what it throws reaches the page's error handling, not the caller. */
function attempt(call: () => void): void {
  try {
    call();
  } catch (error) {
    if (typeof reportError === 'function') reportError(error);
    else
      queueMicrotask(() => {
        throw error;
      });
  }
}
