import { takeEarly } from './early.ts';
import type { FeedOptions } from './feed-options.ts';
import { type Failure, failureOfStatus } from './problem.ts';

/** A document as it arrived. */
export interface Arrived {
  readonly text: string;
  /** Empty where there is none, or where another origin does not show it. */
  readonly etag: string;
}

/** What is known of an answer besides what it says. */
export interface Reply {
  readonly headers: Headers;
  /** When the request was sent and when the head of its answer had arrived, by this computer's clock, in ms since 1970. */
  readonly sent: number;
  readonly arrived: number;
}

interface Failed {
  readonly kind: 'failed';
  readonly failure: Failure;
}

type Said = Failed | { readonly kind: 'unchanged' } | ({ readonly kind: 'document'; readonly type: string } & Arrived);

/** What came of one request. */
export type Answer = (Reply & Said) | (Partial<Reply> & Failed);

/** How a request is made. */
export interface Asking extends Pick<FeedOptions, 'credentials' | 'getToken'> {
  /** What the browser's cache is for: `no-cache` asks whether its copy still holds, `reload` goes past it, `force-cache` takes it as it is. */
  readonly cache: RequestCache;
  /** Ends the request when it is aborted, which is also how `ask` ends one that takes too long. */
  readonly ending: AbortController;
}

/** How long a request may take, in ms. */
const patience = 30_000;

/**
 * Asks a source once. The browser's own cache makes the request conditional, with no preflight on another origin. Never rejects.
 *
 * @param known the last good document; nothing is read again that is the same
 */
export async function ask(address: string, known: Arrived | null, asking: Asking): Promise<Answer> {
  const { getToken, cache, ending } = asking;
  const credentials = asking.credentials || 'same-origin';
  const { signal } = ending;
  const sent = Date.now();
  let late = false;
  let reply: Reply | undefined;
  const timer = setTimeout(() => {
    late = true;
    ending.abort();
  }, patience);
  try {
    // What was begun early was asked as anybody.
    const early = credentials === 'same-origin' && !getToken ? takeEarly(address) : undefined;
    if (early) signal.addEventListener('abort', () => early.ending.abort());
    const init: RequestInit = { credentials, headers: { accept: 'application/json' }, cache, signal };
    const response = await (early?.response ??
      (getToken ? (await import('./with-token.ts')).fetchWithToken(address, init, getToken) : fetch(address, init)));
    reply = { headers: response.headers, sent, arrived: Date.now() };
    return { ...reply, ...(await read(response, known)) };
  } catch (error) {
    return { ...reply, kind: 'failed', failure: failureOf(error, late, !!reply) };
  } finally {
    clearTimeout(timer);
  }
}

async function read(response: Response, known: Arrived | null): Promise<Said> {
  const { status, statusText, headers } = response;
  const etag = headers.get('etag') ?? '';
  if (status !== 200) {
    dismiss(response);
    return { kind: 'failed', failure: failureOfStatus(status, statusText) };
  }
  if (known && etag && etag === known.etag) {
    dismiss(response);
    return { kind: 'unchanged' };
  }
  const text = await response.text();
  if (known && text === known.text) return { kind: 'unchanged' };
  return { kind: 'document', text, etag, type: (headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase() };
}

/** Frees what is left of an answer that nobody will read. */
function dismiss(response: Response): void {
  response.body?.cancel().catch(() => {});
}

function failureOf(error: unknown, late: boolean, started: boolean): Failure {
  const said = error instanceof Error ? error.message : String(error);
  if (late) return { code: 'too-slow', detail: `no whole answer within ${patience / 1000} s` };
  if (started) return { code: 'cut-off', detail: `the connection ended within the document (${said})` };
  return { code: 'unreachable', detail: `no answer (${said}): see network, certificate, CORS, CSP` };
}
