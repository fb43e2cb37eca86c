import { type Notice, readPartnership } from '@stp-widgets/contract';

/** Whether a document may be published; where not, why, in a sentence that says where. */
export type Verdict = { readonly good: true } | { readonly good: false; readonly why: string };

/** Judges the bytes of a file. Pure, and never throws. */
export type Judge = (bytes: Uint8Array) => Verdict;

/** Finds a document good when it is whole, in UTF-8, JSON, a partnership, and loses nothing in being read. */
export const judge: Judge = (bytes) => {
  if (bytes.length === 0) return bad('the file is empty; expected a partnership in JSON');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bad('the file is not in UTF-8; expected JSON in UTF-8');
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return bad(`the file is not JSON, or not the whole of it, in its ${text.length} characters: ${(error as Error).message}`);
  }
  const problems = readPartnership(data).notices.filter(({ code }) => !isHarmless(code));
  const [first] = problems;
  if (!first) return { good: true };
  const others = problems.length === 1 ? '' : `, and ${problems.length - 1} more`;
  return bad(`${first.path || 'the document'} is ${first.found}; expected ${first.expected} (${first.code}${others})`);
};

const bad = (why: string): Verdict => ({ good: false, why });

/** What a later version of the contract, or a publisher's own field, brings: no fault of the document. */
const isHarmless = (code: Notice['code']) => ['unknown-field', 'unknown-collection', 'newer-version'].includes(code);
