/** How much a remark weighs: an error loses or contradicts something, a warning deserves a look. */
export type Severity = 'error' | 'warning';

/** One thing to tell the office about a file that it gave. */
export interface Remark {
  /** What kind of thing it is; stable, for programs. */
  readonly code: string;
  readonly severity: Severity;
  /** The file, as the office named it; absent where there is but one. */
  readonly file?: string;
  /** The line, from 1, of a file that has lines. */
  readonly line?: number;
  /** The column in it, from 1, in characters. */
  readonly column?: number;
  /** Where it is, as the office knows its file: `objectives[3].due`, `activities!C12`, `row 14`, `task 7`; empty for the whole. */
  readonly at: string;
  /** What is there, in a few words; empty where nothing is. */
  readonly found: string;
  /** What was expected there. */
  readonly expected: string;
  /** All of it in a sentence that a programme manager understands, without the place. */
  readonly says: string;
}

/** What came out of a file that is not a partnership document itself. */
export interface Imported {
  /** A document of the contract with what could be read, maybe only a part of a partnership. */
  readonly document: Readonly<Record<string, unknown>>;
  /** What could not be read, and what was guessed, in the file's order. */
  readonly remarks: readonly Remark[];
}
