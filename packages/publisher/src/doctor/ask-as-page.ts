import type { AnswerEvidence, Evidence, NoAnswer, Redirect } from '@stp-widgets/feed/diagnosis.js';

/** What came of asking: an answer and the text of its body, or why there was none. */
export type Asked =
  | { readonly answer: AnswerEvidence; readonly text: string; readonly noAnswer?: never }
  | { readonly answer: null; readonly noAnswer: NonNullable<Evidence['noAnswer']> };

/** The most bytes that are read. */
const MOST_BYTES = 100_000_000;

/** As many redirects as a browser follows. */
const MOST_REDIRECTS = 20;

/** How an address is asked. */
export interface AskOptions {
  /** The page in whose name a browser would ask. */
  readonly page?: string;
  /** What the answer is to be: `application/json`. */
  readonly accept: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** How long each answer may take, in seconds. */
  readonly timeout: number;
}

/**
 * Asks an address as a browser on a page does: a plain GET, with the page's origin where the address is of another, redirects
 * followed one by one. Without cookies and without a sign-in. Never rejects.
 */
export async function askAsPage(address: string, { page, accept, headers = {}, timeout }: AskOptions): Promise<Asked> {
  const redirects: Redirect[] = [];
  const signal = AbortSignal.timeout(timeout * 1000);
  let at = address;
  try {
    for (;;) {
      const origin = page === undefined ? {} : originSent(address, at, page);
      const response = await fetch(at, { headers: { accept, ...origin, ...headers }, redirect: 'manual', credentials: 'omit', signal });
      const next = nextAddress(response, at);
      if (next === null || redirects.length === MOST_REDIRECTS) return await read(response, at, redirects);
      await response.body?.cancel();
      redirects.push({ status: response.status, from: at, to: next });
      at = next;
    }
  } catch (error) {
    return { answer: null, noAnswer: reasonOf(error, false) };
  }
}

/** Of a page of another origin the browser tells the origin; no longer once a second foreign server has taken over. */
function originSent(asked: string, at: string, page: string): Readonly<Record<string, string>> {
  const [own, first, now] = [page, asked, at].map((one) => new URL(one).origin) as [string, string, string];
  if (now === own && first === own) return {};
  return { origin: first !== own && now !== first ? 'null' : own };
}

function nextAddress({ status, headers }: Response, at: string): string | null {
  const location = headers.get('location');
  if (![301, 302, 303, 307, 308].includes(status) || !location || !URL.canParse(location, at)) return null;
  const next = new URL(location, at);
  return /^https?:$/.test(next.protocol) && !next.username && !next.password ? next.href : null;
}

async function read(response: Response, finalAddress: string, redirects: readonly Redirect[]): Promise<Asked> {
  const { status, statusText } = response;
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > MOST_BYTES) break;
    }
  } catch (error) {
    return { answer: null, noAnswer: reasonOf(error, true) };
  }
  const bytes = Buffer.concat(chunks);
  const text = new TextDecoder().decode(bytes);
  const headers = Object.fromEntries(response.headers);
  const encoding = encodingOf(bytes);
  return { answer: { status, statusText, headers, finalAddress, redirects, beginning: text.slice(0, 2000), size, encoding }, text };
}

function encodingOf(bytes: Uint8Array): AnswerEvidence['encoding'] {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8 with a byte order mark';
  const isWide =
    (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) || second === 0;
  return isWide && bytes.length > 1 ? 'utf-16' : undefined;
}

const reasons: readonly (readonly [RegExp, NoAnswer])[] = [
  [/^(ENOTFOUND|EAI_\w+)$/, 'name'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH)$/, 'refused'],
  [/^(CERT_HAS_EXPIRED|CERT_NOT_YET_VALID|CERT_REVOKED|ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/, 'certificate'],
  [/^(UNABLE_TO_\w+|\w*SELF_SIGNED_CERT\w*|CERT_UNTRUSTED|INVALID_CA)$/, 'certificate-issuer'],
  [/^(ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/, 'slow'],
  [/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'reset'],
];

function reasonOf(error: unknown, hasBegun: boolean): NonNullable<Evidence['noAnswer']> {
  const { name, message, cause } = error as Error & { readonly cause?: unknown };
  if (name === 'TimeoutError') return { why: 'slow', said: message };
  const inner = (cause ?? error) as NodeJS.ErrnoException;
  const code = inner.code ?? '';
  const said = [code, inner.message && !inner.message.includes(code) ? inner.message : inner.message || message].filter(Boolean);
  const why = hasBegun ? 'cut-off' : (reasons.find(([pattern]) => pattern.test(code))?.[1] ?? 'unknown');
  return { why, said: [...new Set(said)].join(': ') };
}
