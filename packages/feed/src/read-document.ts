import { type Notice, type Partnership, readPartnership } from '@stp-widgets/contract';
import { fetchKeeping } from './late-identity.ts';
import type { Failure } from './problem.ts';

/** A good partnership, and what reading it left out. */
export interface Good {
  readonly partnership: Partnership;
  readonly notices: readonly Notice[];
  readonly failure?: never;
}

/** A good partnership, or why there is none. */
export type Read = Good | { readonly partnership: null; readonly failure: Failure };

/** A text of more characters is read in slices, so that the page stays smooth. */
const BIG = 500_000;

/**
 * Reads the text of a document. `type` is its content type, named where the text is no JSON; it decides nothing, since many
 * servers have it wrong. What finds out why a text is no JSON, and what reads a big one, is fetched only then. Never rejects.
 *
 * @param before what was shown until now: of a big document, whatever did not change keeps its identity already here
 */
export async function readDocument(text: string, type: string, before: Partnership | null = null): Promise<Read> {
  // Before the second document it is there, so that nobody is shown as new what is not.
  if (before) await fetchKeeping();
  try {
    if (text.length > BIG) return readOf(await (await import('./smooth.ts')).readSmoothly(text, before));
  } catch {
    // In one piece, then: that says as well what is wrong with it.
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const late = await import('./not-json.ts').catch(() => null);
    return { partnership: null, failure: late?.notJson(text, type, error) ?? { code: 'not-json', detail: String(error) } };
  }
  return readData(data);
}

/** Reads a document that is parsed already. */
export function readData(data: unknown): Read {
  try {
    return readOf(readPartnership(data));
  } catch (error) {
    // Reading never throws; should it all the same, the page keeps what it has and is told why.
    return notOne(`something that cannot be read (${String(error)})`);
  }
}

/** What is to be made of a reading. */
export function readOf({ partnership, notices }: { readonly partnership: Partnership | null; readonly notices: readonly Notice[] }): Read {
  return partnership ? { partnership, notices } : notOne(notices[0]?.found ?? 'nothing');
}

const notOne = (found: string): Read => ({
  partnership: null,
  failure: { code: 'not-a-partnership', detail: `${found}; expected a partnership` },
});
