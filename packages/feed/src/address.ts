/** An address that can be fetched, or why it cannot. */
export type Resolved = { readonly address: string; readonly detail?: never } | { readonly address: null; readonly detail: string };

/**
 * Makes an address absolute, against the page's own where there is a page. Only `http:` and `https:` are taken, without a
 * password in them; the hash is dropped, for it never reaches the server.
 */
export function resolveAddress(given: string | URL): Resolved {
  const text = String(given).trim();
  if (!text) return { address: null, detail: 'no address; expected one of http: or https:' };
  const url = parse(text);
  if (!url) return { address: null, detail: `"${text.slice(0, 80)}" is no address; expected one of http: or https:` };
  if (!/^https?:$/.test(url.protocol))
    return { address: null, detail: `an address of ${url.protocol} is never fetched; expected http: or https:` };
  // Not shown: what stands there may be a password.
  if (url.username || url.password)
    return { address: null, detail: 'an address with a user name in it cannot be fetched; expected one without' };
  url.hash = '';
  return { address: url.href };
}

/**
 * The key of a feed in the registry: its absolute address, then a space and the identity that asks, where there is one.
 * No address has a space in it, so no two keys are mixed up.
 */
export function feedKey(address: string, identity = ''): string {
  return identity ? `${address} ${identity}` : address;
}

function parse(text: string): URL | null {
  try {
    return new URL(text, typeof document === 'undefined' ? undefined : document.baseURI);
  } catch {
    return null;
  }
}
