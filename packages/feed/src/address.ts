/** An address that can be fetched, or why it cannot. */
export type Resolved = { readonly address: string; readonly detail?: never } | { readonly address: null; readonly detail: string };

/**
 * Makes an address absolute, against the page's own where there is a page. Only `http:` and `https:` are taken, without a
 * password in them; the hash is dropped, for it never reaches the server.
 */
export function resolveAddress(given: string | URL): Resolved {
  const text = String(given).trim();
  const url = text ? parse(text) : null;
  if (!url || !/^https?:\/\/[^/@]*\//.test(url.href)) {
    // Before an @ stands what may be a password.
    const shown = text.slice(0, 80).replace(/\/\/.*@/, '//');
    return { address: null, detail: `"${shown}"; expected http: or https:, no user name` };
  }
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
    return new URL(text, globalThis.document?.baseURI);
  } catch {
    return null;
  }
}
