import type { Day, StatusShape } from '@stp-widgets/contract';

/** What may be wrong with a subject's accountabilities, the most serious first. */
export const findingCodes = [
  'nobody-accountable',
  'several-accountable',
  'accountable-vacant',
  'one-end-accountable',
  'nobody-responsible',
  'accountable-expired',
  'accountable-not-begun',
  'accountable-not-accepted',
  'accountable-outside-budget',
  'too-many-consulted',
  'too-many-informed',
  'accountable-not-confirmed',
] as const;

/** The name of something that may be wrong with a subject. */
export type AccountabilityFindingCode = (typeof findingCodes)[number];

/** How much it matters: nobody or the wrong number answer; it is not certain who does, or who could do it; it costs time. */
export type FindingSeverity = 'serious' | 'caution' | 'remark';

/** Something that is wrong with the accountabilities of one subject. */
export interface AccountabilityFinding {
  readonly code: AccountabilityFindingCode;
  readonly severity: FindingSeverity;
  /** How serious it is, as a figure: a square is trouble, a triangle caution, the fuller the more. */
  readonly shape: StatusShape;
  readonly subject: string;
  /** The parties whose cells it is about; none where somebody is missing. */
  readonly parties: readonly string[];
  /** The day that goes with it: since when, until when or from when; null when none is known. */
  readonly day: Day | null;
  /** The organisation that it is about besides: the one that holds the budget, or that of the end where nobody is accountable; null for none. */
  readonly organisation: string | null;
  /** The end of a dependency where nobody is accountable; null for every other finding. */
  readonly end: 'giver' | 'receiver' | null;
}

/** More to decide or do than one role, group or person can hold. */
export interface OverCapacity {
  readonly code: 'over-capacity';
  readonly severity: FindingSeverity;
  readonly shape: StatusShape;
  /** The person who holds several roles, by name; null where it is one role or group. */
  readonly holder: string | null;
  /** The role or group, or the roles of the person. */
  readonly parties: readonly string[];
  /** What they decide or do, in the document's order. */
  readonly subjects: readonly string[];
  /** How many these are, each once, and how many at most there should be. */
  readonly load: number;
  readonly capacity: number;
}

/** How serious each finding is. */
export const findingShapes: Readonly<Record<AccountabilityFindingCode | 'over-capacity', StatusShape>> = {
  'nobody-accountable': 'square',
  'several-accountable': 'square',
  'accountable-vacant': 'square',
  'one-end-accountable': 'triangle',
  'nobody-responsible': 'triangle',
  'accountable-expired': 'triangle-half',
  'accountable-not-begun': 'triangle-half',
  'accountable-not-accepted': 'triangle-half',
  'accountable-outside-budget': 'triangle-half',
  'over-capacity': 'triangle-half',
  'too-many-consulted': 'triangle-hollow',
  'too-many-informed': 'triangle-hollow',
  'accountable-not-confirmed': 'triangle-hollow',
};

/** The severity of a finding: a square is serious, a hollow triangle a remark, the rest caution. */
export function severityOf(code: AccountabilityFindingCode | 'over-capacity'): FindingSeverity {
  const shape = findingShapes[code];
  return shape === 'square' ? 'serious' : shape === 'triangle-hollow' ? 'remark' : 'caution';
}

/** A cell of a matrix. */
export interface Cell {
  readonly subject: string;
  readonly party: string;
}

/** The cells that a finding is about: none where somebody is missing, for then there is none; all of a party's where it holds too much. */
export function cellsOf(finding: AccountabilityFinding | OverCapacity): readonly Cell[] {
  const subjects = 'subjects' in finding ? finding.subjects : [finding.subject];
  return subjects.flatMap((subject) => finding.parties.map((party) => ({ subject, party })));
}
