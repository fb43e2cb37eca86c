import type { SubjectKind } from './matrix-subjects.ts';

/** Narrows a matrix down. Ids may be empty: an empty one narrows nothing. */
export interface MatrixFilter {
  /** Only what this organisation or a part of it has a part in. */
  readonly organisation?: string;
  /** Only what this role, or another party by its id, has a part in. */
  readonly role?: string;
  /** Only this programme, what it does and what that serves. */
  readonly programme?: string;
  /** Only this objective and what serves it. */
  readonly objective?: string;
  /** Leaves out the rows that nothing is wrong with. */
  readonly onlyGaps?: boolean;
  /** Leaves only the rows in which every word is found, of what it is called or of whom it is given to, whatever its case and accents. */
  readonly search?: string;
}

/** The order of rows that stand below the same: the document's; the most serious finding first, of them or below them; by title; by number of parties, most first. */
export const matrixOrders = ['document', 'severity', 'title', 'parties'] as const;

/** An order of rows. */
export type MatrixOrder = (typeof matrixOrders)[number];

/** The sorts of columns: organisations with their groups and roles, groups of several, and roles of no organisation. */
export type ColumnKind = 'organisations' | 'groups' | 'roles';

/** What the rows are of a matrix that does not say. */
export const plainRows: readonly SubjectKind[] = ['objectives', 'projects'];

/** What of a partnership a matrix shows. */
export interface MatrixQuery {
  /** What the rows are; objectives and projects when not given. */
  readonly rows?: readonly SubjectKind[];
  /** What the columns are; all sorts when not given. */
  readonly columns?: readonly ColumnKind[];
  readonly filter?: MatrixFilter;
  readonly order?: MatrixOrder;
}
