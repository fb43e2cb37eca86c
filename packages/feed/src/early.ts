/** A request for a feed that was begun before the library was there. */
export interface Early {
  readonly response: Promise<Response>;
  /** Ends the request. */
  readonly ending: AbortController;
}

/**
 * Takes the request that the loader has begun for an address, with the options that `ask` uses; the first who asks has it.
 * They wait under the page's `stp-widgets` symbol, beside the registries, by absolute address.
 */
export function takeEarly(address: string): Early | undefined {
  const { early } = (globalThis as { [place]?: { early?: Map<string, Early> } })[place] ?? {};
  const begun = early?.get(address);
  early?.delete(address);
  return begun;
}

const place = Symbol.for('stp-widgets');
