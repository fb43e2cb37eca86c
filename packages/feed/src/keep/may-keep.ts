import { isForAll } from '../cache-control.ts';
import { sha256 } from './sha-256.ts';

/** What decides whether a feed may be kept in this browser. */
export interface Keeping {
  /** The feed's absolute address. */
  readonly address: string;
  /** Whether it is asked with a token, or with credentials on another origin. */
  readonly usesCredentials: boolean;
  /** The headers of the last answer, where there was one. */
  readonly headers: Headers | undefined;
  /** What the page gives to have the feed kept all the same: the signed-in user's id, say. It tells whose copy it is. `none` keeps none. */
  readonly key?: string | undefined;
}

/**
 * Decides whether the last good copy of a feed may be kept, and under which name; null when it may not.
 *
 * A feed that uses credentials, or whose answers are not for all (`no-store`, `private`, `Vary: Cookie`), is kept only under a key that the page gives, so that
 * nobody is shown the copy of somebody else. Of the key only a SHA-256 is stored, mixed with the address: even a page that
 * gives a token by mistake leaves none behind.
 */
export function mayKeep({ address, usesCredentials, headers, key }: Keeping): { readonly name: string } | null {
  if (key === 'none') return null;
  if (key) return { name: `${address} ${sha256(`${address} ${key}`)}` };
  return usesCredentials || !isForAll(headers) ? null : { name: address };
}
