import { validateDocument } from './validate.ts';

/** Whether a document may be published; where not, why, in a sentence that says where. */
export type Verdict = { readonly good: true } | { readonly good: false; readonly why: string };

/** Judges the bytes of a file. Pure, and never throws. */
export type Judge = (bytes: Uint8Array) => Verdict;

/** Finds a document good when strict checking finds no error in it; warnings do not keep it from being shown. */
export const judge: Judge = (bytes) => {
  const { remarks, errors } = validateDocument(bytes);
  const first = remarks.find(({ severity }) => severity === 'error');
  if (!first) return { good: true };
  const { line, column, at, code, says } = first;
  const place = [line && `line ${line}`, line && column && `column ${column}`, at].filter(Boolean).join(', ');
  const others = errors === 1 ? '' : `, and ${errors - 1} more`;
  return { good: false, why: `${place ? `${place}: ` : ''}${says} (${code}${others})` };
};
