import type { keepIdentity } from './keep-identity.ts';

let keep: typeof keepIdentity | undefined;

/** Fetches what keeps identity, which no first picture needs. Never rejects. */
export async function fetchKeeping(): Promise<void> {
  try {
    keep ??= (await import('./keep-identity.ts')).keepIdentity;
  } catch {
    // More is rendered than need be.
  }
}

/** What `keepIdentity` gives, once that has been fetched; until then what comes after as it is. */
export const kept = <T>(before: unknown, after: T): T => (before && keep ? keep(before, after) : after);
