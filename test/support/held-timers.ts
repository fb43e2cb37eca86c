/** A timer that was set and has neither run nor been cleared. */
export interface HeldTimer {
  readonly delay: number;
  /** Runs it now. */
  run(): void;
}

/** What else is waited for so long, in ms: the store of kept copies, what comes late, a request's end. No test asks as often. */
const OTHERS: readonly number[] = [4000, 5000, 30_000];

/** The timers among these that wait for the next request. */
export const pollsAmong = (timers: readonly HeldTimer[]): HeldTimer[] =>
  timers.filter(({ delay }) => delay >= 900 && !OTHERS.includes(delay));

/** The page's timers in the hands of a test: none runs by itself until they are released. */
export interface HeldTimers {
  readonly pending: readonly HeldTimer[];
  /** The one pending timer of about this delay (ms). */
  of(delay: number): HeldTimer;
  release(): void;
}

/** Holds `setTimeout` from now on. */
export function holdTimers(): HeldTimers {
  const { setTimeout, clearTimeout } = globalThis;
  const timers = new Map<unknown, HeldTimer>();
  globalThis.setTimeout = ((call: () => void, delay = 0) => {
    const id = setTimeout(() => {}, 0);
    const run = () => {
      if (timers.delete(id)) call();
    };
    timers.set(id, { delay, run });
    return id;
  }) as typeof setTimeout;
  globalThis.clearTimeout = (id) => {
    timers.delete(id);
    clearTimeout(id);
  };
  return {
    get pending() {
      return [...timers.values()];
    },
    of(delay) {
      const found = [...timers.values()].filter((timer) => Math.abs(timer.delay - delay) < Math.max(50, delay / 10));
      if (found.length !== 1)
        throw new Error(
          `expected one timer of ${delay} ms, found ${[...timers.values()].map((timer) => timer.delay).join(', ') || 'none'}`,
        );
      return found[0];
    },
    release() {
      globalThis.setTimeout = setTimeout;
      globalThis.clearTimeout = clearTimeout;
    },
  };
}
