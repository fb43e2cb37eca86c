import type { Partnership } from '@stp-widgets/contract';
import { arranged } from './accountability-matrix/arranged.ts';
import { matrixScope } from './accountability-matrix/scope.ts';
import type { MatrixQuery } from './matrix-query.ts';
import { type MatrixView, plainMatrix } from './plain-matrix.ts';

export { type MatrixFilter, type MatrixOrder, matrixOrders, type MatrixQuery } from './matrix-query.ts';
export type { FindingCount, MatrixRow } from './accountability-matrix/rows.ts';
export type { MatrixView } from './plain-matrix.ts';

/**
 * Answers who answers for what on the day of an instant, and where nobody does.
 *
 * Plain data, in which a row or column of which nothing changed since an earlier answer is the same object, and so is a list of which
 * nothing changed. Linear in subjects, parties and accountabilities; after one changed, most of the earlier answer is kept.
 *
 * @returns no rows where the partnership has none of these subjects, or no thing of a filter's id
 */
export function accountabilityMatrix(partnership: Partnership, query: MatrixQuery, now: Date): MatrixView {
  const arrange = arranged({ search: query.filter?.search, order: query.order });
  return plainMatrix(partnership, query, now, { scope: matrixScope, arrange });
}
