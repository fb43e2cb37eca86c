/** What reading did not take as it was; of several documents that were made one, what merging did not. */
export type NoticeCode =
  | 'not-a-partnership'
  | 'newer-version'
  | 'older-version'
  | 'missing'
  | 'wrong-type'
  | 'wrong-value'
  | 'unknown-field'
  | 'unknown-collection'
  | 'duplicate-id'
  | 'dangling-reference'
  | 'unsafe-link'
  | 'too-deep'
  | 'clash'
  | 'speaks-for-another';

/**
 * One thing that reading, or merging, left out or could not take as it was.
 *
 * `found` and `expected` are short and in the contract's own terms (`"next week"`, `day`); sentences for
 * people are made by `insight/words`.
 */
export interface Notice {
  readonly code: NoticeCode;
  /** Where: `objectives[3].due`, in the document of `by` where that is given; empty for the document itself. */
  readonly path: string;
  /** The id of the thing it is about; empty where none could be read. */
  readonly id: string;
  /** The title, name or id of the thing it is about; empty where none could be read. */
  readonly of: string;
  /** What is there, shortened to 80 characters. */
  readonly found: string;
  /** What was expected: a type, a form, a list of values, or the kinds a reference may point to. */
  readonly expected: string;
  /** How much was lost by it. */
  readonly leftOut: 'document' | 'collection' | 'item' | 'field' | 'nothing';
  /** The name of the organisation that said it, where there are several documents. */
  readonly by?: string;
  /** The name of the organisation that says what was expected, where two of them clash. */
  readonly other?: string;
}

/** Shows a value of a document in a few words, so that whoever wrote it finds it again. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value !== null && typeof value === 'object') return `an object with ${Object.keys(value).slice(0, 4).join(', ') || 'nothing in it'}`;
  // JSON has no word for a number without end, which `1e999` is read as.
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? typeof value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** What there is to say of a value that was found at a path. */
export function problem(
  code: NoticeCode,
  path: string,
  found: unknown,
  expected: string,
  leftOut: Notice['leftOut'],
  id = '',
  of = id,
): Notice {
  return { code, path, id, of, found: show(found), expected, leftOut };
}
