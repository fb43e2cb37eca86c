import { type Evidence, documentEvidence } from '@stp-widgets/feed/diagnosis.js';

/** What asking an address brought, of all the evidence. */
export type Asked = Pick<Evidence, 'answer' | 'noAnswer' | 'probe' | 'statusAgain' | 'permission' | 'document'>;

/** How an address is asked. */
export interface AskOptions {
  /** The reader's sign-in goes along, to another origin too. */
  readonly credentials: boolean;
  /** It is one of several that the page shows as one. */
  readonly isPart: boolean;
  readonly signal: AbortSignal;
}

/** How long an answer may take, in ms: as long as a widget waits. */
const patience = 30_000;

/**
 * Asks an address as a widget does, and where no answer may be read, once more without reading it (`no-cors`), which tells a
 * server that forbids from one that is not there. Never rejects.
 */
export async function ask(address: string, { credentials, isPart, signal }: AskOptions): Promise<Asked> {
  const identity = credentials ? 'include' : 'same-origin';
  const isElsewhere = new URL(address).origin !== self.origin;
  const late = AbortSignal.timeout(patience);
  const either = AbortSignal.any([signal, late]);
  let response: Response;
  try {
    response = await fetch(address, { cache: 'no-cache', credentials: identity, headers: { accept: 'application/json' }, signal: either });
  } catch (error) {
    if (late.aborted) return { answer: null, noAnswer: { why: 'slow', said: String(error) } };
    if (!navigator.onLine) return { answer: null, noAnswer: { why: 'offline', said: String(error) } };
    const [probe, permission] = await Promise.all([isElsewhere ? tryUnread(address, identity, either) : undefined, permissionHere()]);
    return { answer: null, noAnswer: { why: 'unknown', said: String(error) }, probe, permission };
  }
  try {
    const { text, ...asked } = await read(response, isElsewhere ? null : address, signal);
    return text === undefined ? asked : { ...asked, document: documentEvidence(text, isPart) };
  } catch (error) {
    return { answer: null, noAnswer: { why: late.aborted ? 'slow' : 'cut-off', said: String(error) } };
  }
}

async function read(response: Response, askAgain: string | null, signal: AbortSignal): Promise<Asked & { readonly text?: string }> {
  const { status, statusText, redirected, url } = response;
  const headers = Object.fromEntries(response.headers);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  const answer = {
    status,
    statusText,
    headers,
    finalAddress: url,
    redirects: redirected ? null : [],
    beginning: text.slice(0, 2000),
    size: bytes.length,
    encoding: encodingOf(bytes),
  };
  if (status !== 200) return { answer };
  const { etag } = headers;
  return { answer, text, statusAgain: etag && askAgain ? await statusOf(askAgain, etag, signal) : undefined };
}

function encodingOf([first, second, third]: Uint8Array): 'utf-8 with a byte order mark' | 'utf-16' | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8 with a byte order mark';
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0 ? 'utf-16' : undefined;
}

/** Whether the server knows what it has sent by its tag; only of the page's own origin, where the question needs no permission. */
async function statusOf(address: string, etag: string, signal: AbortSignal): Promise<number | undefined> {
  try {
    const response = await fetch(address, { cache: 'no-store', headers: { accept: 'application/json', 'if-none-match': etag }, signal });
    response.body?.cancel().catch(() => {});
    return response.status;
  } catch {
    return undefined;
  }
}

async function tryUnread(address: string, credentials: RequestCredentials, signal: AbortSignal): Promise<'answered' | 'failed'> {
  try {
    await fetch(address, { mode: 'no-cors', cache: 'no-store', credentials, signal });
    return 'answered';
  } catch {
    return 'failed';
  }
}

/** Chrome and Edge have asked for permission to reach the local network since 2025; other browsers know no such name. */
async function permissionHere(): Promise<Evidence['permission']> {
  for (const name of ['local-network', 'local-network-access']) {
    try {
      return (await navigator.permissions.query({ name: name as PermissionName })).state;
    } catch {
      // Not a name here.
    }
  }
  return undefined;
}
