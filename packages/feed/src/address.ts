/** An address that can be fetched, or why it cannot. */
export type Resolved = { readonly address: string; readonly detail?: never } | { readonly address?: never; readonly detail: string };

/**
 * Makes an address absolute, against the page's own where there is a page. Only `http:` and `https:` are taken, without a
 * password in them; the hash is dropped, for it never reaches the server.
 */
export function resolveAddress(given: string | URL): Resolved {
  const text = String(given).trim();
  try {
    const url = new URL(text, globalThis.document?.baseURI);
    url.hash = '';
    if (text && /^https?:\/\/[^/@]*\//.test(url.href)) return { address: url.href };
  } catch {
    // Told like any other that is never fetched.
  }
  // Before an @ stands what may be a password.
  const shown = text.slice(0, 80).replace(/\/\/.*@/, '//');
  return { detail: `"${shown}"; expected http: or https:, no user name` };
}

/**
 * The key of a feed in the registry: its absolute address, then a space and the identity that asks, where there is one.
 * No address has a space in it, so no two keys are mixed up.
 */
export function feedKey(address: string, identity = ''): string {
  return identity ? `${address} ${identity}` : address;
}
