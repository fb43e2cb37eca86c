import type { MatrixRow } from '@stp-widgets/insight/accountability-matrix.js';
import type { Holding } from '@stp-widgets/insight/holdings.js';
import { partiesIn, type ShownColumn } from '../geometry.ts';

/** Where each party's cells stand: the places of its columns, those of the organisations of a role, open or closed. */
export function placesOf(columns: readonly ShownColumn[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  columns.forEach((shown, at) => {
    for (const id of partiesIn(shown)) {
      const list = places.get(id);
      if (list) list.push(at);
      else places.set(id, [at]);
    }
  });
  return places;
}

/** What each column holds for a row; undefined where it holds nothing. */
export function cellsOf(row: MatrixRow, places: ReturnType<typeof placesOf>, width: number): readonly (readonly Holding[] | undefined)[] {
  const cells: Holding[][] = Array.from({ length: width });
  for (const holding of row.holdings) for (const at of places.get(holding.party) ?? []) (cells[at] ??= []).push(holding);
  return cells;
}

/** What one column holds for a row. */
export function holdingsIn(row: MatrixRow, column: number, places: ReturnType<typeof placesOf>): readonly Holding[] {
  return row.holdings.filter(({ party }) => places.get(party)?.includes(column));
}
