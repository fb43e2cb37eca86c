/** How a feed is asked for and kept, where that is not as for anybody; what is null or empty is as for anybody. */
export interface FeedOptions {
  /** Which cookies go along, as `fetch` has it; those of the page's own origin unless told otherwise. */
  readonly credentials?: RequestCredentials | null;
  /** Gives the token that each request carries as `Authorization: Bearer`; asked anew, once, after a 401. It is kept nowhere. */
  readonly getToken?: (() => string | Promise<string>) | null;
  /**
   * Whose copy of the last good document this browser keeps: the signed-in reader's id, say; `none` for no copy at all. Without it, one
   * is kept only of a feed that is the same for whoever asks.
   */
  readonly keep?: string | null;
  /** How many hours that copy lives after the source last answered well; without it 12 under a key, and 168 of a public feed. */
  readonly keepHours?: number | null;
}

const tokens = new WeakMap<object, number>();

/**
 * Who asks, for the key of a feed; empty for anybody. A function that gives tokens has a number in place of what it gives, drawn at
 * random, since several copies of the library on a page give them out.
 */
export function identityOf({ credentials, getToken, keep }: FeedOptions): string {
  if (getToken && !tokens.has(getToken)) tokens.set(getToken, Math.random());
  return [credentials, getToken && tokens.get(getToken), keep && `=${keep}`].filter(Boolean).join(' ');
}
