import type { keepIdentity } from './keep-identity.ts';

let keep: typeof keepIdentity | undefined;

/** Fetches what keeps identity: no first picture needs it. Never rejects; without it, whatever comes is new. */
export async function fetchKeeping(): Promise<void> {
  try {
    keep ??= (await import('./keep-identity.ts')).keepIdentity;
  } catch {
    // More is rendered than need be.
  }
}

/** What `keepIdentity` gives, once that has been fetched; until then what comes after as it is. */
export function kept<T>(before: unknown, after: T): T {
  if (!before) return after;
  if (!keep) void fetchKeeping();
  return keep ? keep(before, after) : after;
}
