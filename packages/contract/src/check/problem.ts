import type { MeaningCode, Severity } from '../finding.ts';
import type { Kind } from '../kinds.ts';
import type { Partnership } from '../partnership.ts';

/** A finding of meaning, before it is known where in the document its thing stands. */
export interface Problem {
  readonly code: MeaningCode;
  readonly severity: Severity;
  /** The collection and the id of the thing it is about; absent for the head. */
  readonly kind?: Kind;
  readonly id?: string;
  /** The field within it: `positions[1].value`. */
  readonly field: string;
  readonly found: string;
  readonly expected: string;
  readonly by?: string;
}

/** A rule of meaning: what of a partnership breaks it. Linear in the partnership's size. */
export type Rule = (partnership: Partnership) => Iterable<Problem>;
