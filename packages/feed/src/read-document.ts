import { type Notice, type Partnership, readPartnership } from '@stp-widgets/contract';
import { endsEarly } from './ends-early.ts';
import { beginning, type Failure } from './problem.ts';

/** A good partnership, or why there is none. */
export type Read =
  | { readonly partnership: Partnership; readonly notices: readonly Notice[]; readonly failure?: never }
  | { readonly partnership: null; readonly failure: Failure };

/** Reads the text of a document. `type` is its content type, named where the text is no JSON; it decides nothing, since many servers have it wrong. */
export function readDocument(text: string, type: string): Read {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { partnership: null, failure: notJson(text, type, error) };
  }
  return readData(data);
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

function notJson(text: string, type: string, error: unknown): Failure {
  const named = type || 'no content type';
  if (text.trim() === '' ? !type.includes('html') : endsEarly(text)) {
    return { code: 'cut-off', detail: `${text.length} characters of ${named}, then the end; expected a whole document` };
  }
  const said = /^\s*[[{]/.test(text) && error instanceof Error ? ` (${error.message})` : '';
  return { code: 'not-json', detail: `${named} beginning ${beginning(text)}; expected JSON${said}` };
}
