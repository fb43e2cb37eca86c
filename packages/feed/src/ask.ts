import { takeEarly } from './early.ts';
import { type Failure, failureOfStatus } from './problem.ts';

/** A document as it arrived. */
export interface Arrived {
  readonly text: string;
  /** Empty where there is none, or where another origin does not show it. */
  readonly etag: string;
}

/** What came of one request; with the headers of the answer, where there was one. */
export type Answer = { readonly headers?: Headers } & (
  | { readonly kind: 'unchanged' }
  | ({ readonly kind: 'document'; readonly type: string } & Arrived)
  | { readonly kind: 'failed'; readonly failure: Failure }
);

/** How long a request may take, in ms. */
const patience = 30_000;

/**
 * Asks a source once. The browser's own cache makes the request conditional, with no preflight on another origin. Never rejects.
 *
 * @param known the last good document; nothing is read again that is the same
 * @param cache what that cache is for: `no-cache` asks whether its copy still holds, `reload` goes past it, `force-cache` takes it as it is
 * @param ending ends the request when it is aborted, which is also how this ends one that takes too long
 */
export async function ask(address: string, known: Arrived | null, cache: RequestCache, ending: AbortController): Promise<Answer> {
  let late = false;
  let started = false;
  const timer = setTimeout(() => {
    late = true;
    ending.abort();
  }, patience);
  try {
    const early = takeEarly(address);
    const { signal } = ending;
    if (early) signal.addEventListener('abort', () => early.ending.abort());
    const options: RequestInit = { credentials: 'same-origin', headers: { accept: 'application/json' }, cache, signal };
    const response = await (early?.response ?? fetch(address, options));
    started = true;
    return { headers: response.headers, ...(await read(response, known)) };
  } catch (error) {
    return { kind: 'failed', failure: failureOf(error, late, started) };
  } finally {
    clearTimeout(timer);
  }
}

async function read(response: Response, known: Arrived | null): Promise<Answer> {
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
  if (started) return { code: 'cut-off', detail: `the connection ended within the document (${said}); expected a whole document` };
  return {
    code: 'unreachable',
    detail: `no answer (${said}): the network, the certificate or a policy (CORS, CSP) is in the way`,
  };
}
