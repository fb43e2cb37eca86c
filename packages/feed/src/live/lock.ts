/** What becomes of a lock. Nothing is called after it has been dropped. */
export interface LockHearer {
  had(): void;
  /** Another took it by force, which can be before it was known to be had. */
  lost(): void;
  /** There are no locks here, or not for this page. */
  refused(): void;
}

/** Waits for a lock, or takes it by force, and keeps it. The returned function drops it, or the wait for it. */
export function takeLock(name: string, steal: boolean, { had, lost, refused }: LockHearer): () => void {
  const dropping = new AbortController();
  const { signal } = dropping;
  // Asynchronous, so that an absent `navigator.locks` is one more refusal.
  const ask = async () =>
    navigator.locks.request(name, steal ? { steal } : { signal }, () => {
      // Chromium may grant what is not waited for any more.
      if (signal.aborted) return undefined;
      had();
      return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    });
  ask().catch((error: unknown) => {
    if (signal.aborted) return;
    if ((error as Error).name === 'AbortError') lost();
    else refused();
  });
  return () => dropping.abort();
}
