/** For how long caches between server and browser may answer for it, in seconds. */
export interface CacheTimes {
  /** Without asking. */
  readonly sMaxAge: number;
  /** And for how long after that while they ask. */
  readonly staleWhileRevalidate: number;
}

export const usualCacheTimes: CacheTimes = { sMaxAge: 10, staleWhileRevalidate: 20 };

/** How often a page asks where the document says nothing, in ms. */
const USUAL = 60_000;

/**
 * The `Cache-Control` of a feed. A browser may keep a copy and asks each time whether it still holds. A shared cache may answer
 * for the times given, yet no longer than the feed's own refresh, both together.
 *
 * @param refresh the time between two requests that the feed asks for, in ms; 0 where it asks for none
 */
export function cacheControl(refresh: number, { sMaxAge, staleWhileRevalidate }: CacheTimes): string {
  const whole = Math.floor((refresh || USUAL) / 1000);
  const fresh = Math.min(sMaxAge, Math.ceil(whole / 2));
  const stale = Math.min(staleWhileRevalidate, whole - fresh);
  return `public, max-age=0, must-revalidate, s-maxage=${fresh}, stale-while-revalidate=${stale}`;
}
