import type { Notice, NoticeCode } from './notice.ts';

/** What a document says that contradicts itself, or that a partnership should look at. */
export type MeaningCode =
  | 'impossible-day'
  | 'ends-before-start'
  | 'later-than-as-of'
  | 'forecast-differs'
  | 'milestone-lasts'
  | 'own-ancestor'
  | 'depends-on-itself'
  | 'vacant-role'
  | 'unknown-status'
  | 'unknown-letter'
  | 'unknown-time-zone'
  | 'unknown-language'
  | 'position-out-of-place'
  | 'other-giver'
  | 'other-receiver'
  | 'said-twice'
  | 'shares-exceed-whole'
  | 'empty-observation'
  | 'zero-denominator'
  | 'rate-without-parts'
  | 'no-currency'
  | 'speaks-for-another'
  | 'clash';

/** The code of a finding; stable, for programs. */
export type FindingCode = NoticeCode | MeaningCode;

/** An error loses or contradicts something: a page would leave it out or show what is not so. A warning deserves a look. */
export type Severity = 'error' | 'warning';

/**
 * One thing that strict checking found. `found` and `expected` are short and in the contract's own terms; sentences for
 * people are made by `insight/words/finding-words`.
 */
export interface Finding extends Omit<Notice, 'code' | 'leftOut'> {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Where the thing stands that has an id already: `aims[0]`; only of a `duplicate-id`. */
  readonly first?: string;
}
