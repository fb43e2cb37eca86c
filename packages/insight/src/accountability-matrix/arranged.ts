import { ordered } from './order.ts';
import type { MatrixOrder } from '../matrix-query.ts';
import { matrixSearch } from './search.ts';
import { thinnedOut } from '../matrix-subjects.ts';
import type { Arrangement } from '../plain-matrix.ts';

/** Arranges rows by a search and an order: those in which every word is found, with what is alike in the document's order. */
export function arranged({ search = '', order = 'document' }: { readonly search?: string; readonly order?: MatrixOrder }): Arrangement {
  return (rows, { findingsOf, partiesOf, columns, partnership }) => {
    const isFound = matrixSearch(search, columns, partnership.organisations);
    const found = isFound ? thinnedOut(rows, (row) => isFound(row, partiesOf(row.id))) : rows;
    return ordered(found, order, { findingsOf, partiesOf: (id) => partiesOf(id).length, language: partnership.partnership.language });
  };
}
