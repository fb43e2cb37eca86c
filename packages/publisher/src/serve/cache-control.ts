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
/** For how many seconds a shared cache may answer when it asked in vain: a day. An old picture that says its age beats none. */
const IN_VAIN = 86_400;

/**
 * What caches are told of a feed. A browser asks each time whether its copy still holds. A shared cache may answer for the times
 * given, yet no longer than the feed's own refresh, both together; and for a day while the server cannot be asked.
 *
 * There is no `must-revalidate`, which forbids the last. `s-maxage` does as well for caches that take RFC 9111 at its word (5.2.2.10);
 * for those there is `CDN-Cache-Control` (RFC 9213), which says the same without it, and which browsers do not look at.
 *
 * @param refresh the time between two requests that the feed asks for, in ms; 0 where it asks for none
 */
export function cacheHeaders(refresh: number, { sMaxAge, staleWhileRevalidate }: CacheTimes): Record<string, string> {
  const whole = Math.floor((refresh || USUAL) / 1000);
  const fresh = Math.min(sMaxAge, Math.ceil(whole / 2));
  const stale = Math.min(staleWhileRevalidate, whole - fresh);
  const after = `stale-while-revalidate=${stale}, stale-if-error=${IN_VAIN}`;
  return {
    'Cache-Control': `public, max-age=0, s-maxage=${fresh}, ${after}`,
    'CDN-Cache-Control': `public, max-age=${fresh}, ${after}`,
  };
}
