import { type MatrixOrder, matrixOrders, type MatrixQuery, plainRows } from '@stp-widgets/insight/matrix-query.js';
import type { MatrixView } from '@stp-widgets/insight/accountability-matrix.js';
import { type SubjectKind, subjectKinds } from '@stp-widgets/insight/matrix-subjects.js';

/** What of a partnership a matrix is asked to show, as its attributes say it. The reader may change each but the programme and objective. */
export interface Asked {
  kinds: string;
  organisation: string;
  party: string;
  programme: string;
  objective: string;
  onlyGaps: boolean;
  search: string;
  order: string;
  since: string;
}

/** The kinds that a text names. */
export const kindsIn = (text: string): readonly SubjectKind[] => {
  const words = new Set(text.split(/\s+/));
  return subjectKinds.filter((kind) => words.has(kind));
};

/** Tells whether the kinds that a text names are to be told apart: the usual objectives and projects are so by how they stand. */
export const isOfKinds = (text: string): boolean => {
  const kinds = kindsIn(text);
  return kinds.length > 1 && kinds.join() !== plainRows.join();
};

/** Reads attributes as a question; what they name that there is not is as if it were not there. */
export function queryOf({ kinds, organisation, party, programme, objective, onlyGaps, search, order }: Asked): MatrixQuery {
  const rows = kindsIn(kinds);
  return {
    filter: { organisation, role: party, programme, objective, onlyGaps, search },
    ...(rows.length > 0 && { rows }),
    order: matrixOrders.find((one): one is MatrixOrder => one === order) ?? 'document',
  };
}

/** Tells whether a question leaves out more than the gaps, or wants another order than the document's. */
export const isNarrowing = ({ filter = {}, order }: MatrixQuery): boolean =>
  order !== 'document' || [filter.organisation, filter.role, filter.programme, filter.objective, filter.search].some(Boolean);

/** What there is nothing of: the thing that a filter names, subjects at all, gaps, or what was searched for. */
export type Absence = NonNullable<MatrixView['missing']> | 'rows' | 'gaps' | 'found';

/** Why a matrix has nothing to show; null where it has something. */
export function absenceOf({ search }: Asked, { missing, subjects, rows }: MatrixView): Absence | null {
  if (missing) return missing;
  if (rows.length > 0) return null;
  return subjects === 0 ? 'rows' : search ? 'found' : 'gaps';
}

/** Tells whether that stands in the way of all else. What the reader filtered away the reader can have back: then the controls stay. */
export const isInTheWay = ({ missing, subjects }: MatrixView, isNarrowed: boolean): boolean =>
  !isNarrowed && (missing !== null || subjects === 0);
