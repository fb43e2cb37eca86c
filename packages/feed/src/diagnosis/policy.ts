/** A Content-Security-Policy, read: each directive with its values, the first of a name counting. */
export type Directives = ReadonlyMap<string, readonly string[]>;

/** Reads one policy. */
export function readPolicy(text: string): Directives {
  const directives = new Map<string, readonly string[]>();
  for (const part of text.split(';')) {
    const [name, ...values] = part.trim().split(/\s+/);
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), values);
  }
  return directives;
}

const fallbacks: Readonly<Record<string, readonly string[]>> = {
  'connect-src': ['connect-src', 'default-src'],
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
};

/** The directive that decides about requests, or scripts, and its sources; null where the policy says nothing of them. */
export function directiveFor(policy: Directives, wanted: 'connect-src' | 'script-src') {
  const name = fallbacks[wanted]!.find((one) => policy.has(one));
  return name === undefined ? null : { name, sources: policy.get(name)! };
}

/** Tells whether a list of sources lets an address through, for a page of an origin. Hashes and nonces are the caller's matter. */
export function letsThrough(sources: readonly string[], address: string, pageOrigin: string): boolean {
  return sources.some((source) => fits(source.toLowerCase(), new URL(address), pageOrigin));
}

function fits(source: string, url: URL, pageOrigin: string): boolean {
  if (source === '*') return /^(https?|wss?):$/.test(url.protocol);
  if (source === "'self'") {
    const own = new URL(pageOrigin);
    return url.hostname === own.hostname && schemeFits(own.protocol, url.protocol) && portFits(own.port, own.protocol, url);
  }
  if (source.startsWith("'")) return false;
  if (/^[a-z][a-z0-9+.-]*:$/.test(source)) return schemeFits(source, url.protocol);
  const [, scheme = new URL(pageOrigin).protocol, host = '', port = '', path = ''] =
    /^(?:([a-z][a-z0-9+.-]*:)\/\/)?([^/:]+|\[[^\]]+\])(?::(\d+|\*))?(\/.*)?$/.exec(source) ?? [];
  if (!host || !schemeFits(scheme, url.protocol)) return false;
  const hostFits = host === '*' || (host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.hostname === host);
  return hostFits && portFits(port, scheme, url) && pathFits(path, url.pathname);
}

/** What is allowed by `http:` is allowed by `https:` too. */
const schemeFits = (allowed: string, actual: string) => allowed === actual || (allowed === 'http:' && actual === 'https:');

function portFits(allowed: string, scheme: string, url: URL): boolean {
  if (allowed === '*') return true;
  const usual = (protocol: string) => (protocol === 'https:' ? '443' : '80');
  const actual = url.port || usual(url.protocol);
  const wanted = allowed || usual(url.protocol);
  return actual === wanted || (wanted === '80' && actual === '443' && scheme === 'http:');
}

function pathFits(allowed: string, actual: string): boolean {
  if (!allowed || allowed === '/') return true;
  return allowed.endsWith('/') ? actual.toLowerCase().startsWith(allowed) : actual.toLowerCase() === allowed;
}

/** A policy with more sources in one directive; where there was none, one is made from what counted in its place. */
export function allowing(policy: Directives, wanted: string, instead: readonly string[], added: readonly string[]): Directives {
  const before = (policy.get(wanted) ?? instead).filter((source) => source.toLowerCase() !== "'none'");
  return new Map([...policy, [wanted, [...new Set([...before, ...added])]]]);
}

/** Writes one directive: `connect-src 'self'`. */
export const writeDirective = (name: string, values: readonly string[]): string => [name, ...values].join(' ');

/** Writes a policy. */
export const writePolicy = (policy: Directives): string => [...policy].map(([name, values]) => writeDirective(name, values)).join('; ');
