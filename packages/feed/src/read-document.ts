import { type Notice, type Partnership, readPartnership } from '@stp-widgets/contract';
import type { Failure } from './problem.ts';

/** A good partnership, or why there is none. */
export type Read =
  | { readonly partnership: Partnership; readonly notices: readonly Notice[]; readonly failure?: never }
  | { readonly partnership: null; readonly failure: Failure };

/**
 * Reads the text of a document. `type` is its content type, named where the text is no JSON; it decides nothing, since many
 * servers have it wrong. What finds out why a text is no JSON is fetched only then. Never rejects.
 */
export async function readDocument(text: string, type: string): Promise<Read> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { partnership: null, failure: await whyNot(text, type, error) };
  }
  return readData(data);
}

async function whyNot(text: string, type: string, error: unknown): Promise<Failure> {
  try {
    return (await import('./not-json.ts')).notJson(text, type, error);
  } catch {
    return { code: 'not-json', detail: String(error) };
  }
}

/** Reads a document that is parsed already. */
export function readData(data: unknown): Read {
  try {
    const { partnership, notices } = readPartnership(data);
    return partnership ? { partnership, notices } : notOne(notices[0]?.found ?? 'nothing');
  } catch (error) {
    // Reading never throws; should it all the same, the page keeps what it has and is told why.
    return notOne(`something that cannot be read (${String(error)})`);
  }
}

const notOne = (found: string): Read => ({
  partnership: null,
  failure: { code: 'not-a-partnership', detail: `${found}; expected a partnership` },
});
