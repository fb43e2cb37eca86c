import type { MatrixContext } from '../context.ts';

/** A spot in a picture of a matrix: row -1 is that of the columns' heads, column -1 that of the rows' heads; after the last column come the findings. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  /** The id of the subject, and the key of the column, that stand there. */
  readonly subject: string | undefined;
  readonly key: string | undefined;
}

/** The spot at which an element is; null where that is in none. */
export function spotOf(element: Element, { rows, columns }: MatrixContext): Spot | null {
  const place = placeOf(element);
  return place && { ...place, subject: rows[place.row]?.id, key: columns[place.column]?.key };
}

function placeOf(element: Element): Pick<Spot, 'row' | 'column'> | null {
  const line = element.closest('.list > li');
  if (line) return { row: [...line.parentElement!.children].indexOf(line), column: -1 };
  if (element.matches('.matrix')) return { row: -1, column: -1 };
  const cell = element.closest<HTMLElement>('.matrix :is(td, th), .grid [aria-colindex]');
  if (!cell) return null;
  const isHead = cell.closest('thead, .grid-head') !== null;
  if (cell instanceof HTMLTableCellElement)
    return { row: isHead ? -1 : (cell.parentElement as HTMLTableRowElement).sectionRowIndex, column: cell.cellIndex - 1 };
  const [row, column] = [cell.closest('[role=row]')!.ariaRowIndex, cell.ariaColIndex].map(Number);
  return { row: isHead ? -1 : row! - headsOf(cell.closest('.grid')!) - 1, column: column! - 2 };
}

/** Where a spot is now: with its subject and its column; in the place of a subject that is gone is the one that came there, in that of a column none. */
export function standsNow(spot: Spot, { rows, columns }: MatrixContext): Spot {
  const { subject, key } = spot;
  const found = rows.findIndex(({ id }) => id === subject);
  const row = spot.row < 0 ? -1 : found < 0 ? Math.min(spot.row, rows.length - 1) : found;
  const isFound = key === undefined && spot.column >= 0;
  return { ...spot, row, column: isFound ? columns.length : columns.findIndex((one) => one.key === key) };
}

/** What takes the focus at a spot, or else that nearest to it: of its row, of its column, of the whole; null where there is nothing yet. */
export function elementAt(root: ParentNode, { row, column }: Pick<Spot, 'row' | 'column'>): HTMLElement | null {
  const [table, grid] = [root.querySelector('.matrix'), root.querySelector('.grid')];
  const at = (down: number, along: number) =>
    table
      ? inTable(table.querySelector('table')!, down, along)
      : grid
        ? inGrid(grid, down, along)
        : root.querySelector('.list')?.children[down]?.querySelector<HTMLElement>('[part=subject]');
  return at(row, column) ?? at(row, -1) ?? at(-1, column) ?? root.querySelector<HTMLElement>('.matrix, .grid [tabindex="0"]');
}

function inTable({ tHead, tBodies }: HTMLTableElement, row: number, column: number) {
  const rows = [...(row < 0 ? tHead! : tBodies[0]!).rows];
  return rows.at(row)?.cells[column + 1]?.querySelector<HTMLElement>('[part=cell], [part=subject], [part=party]');
}

function inGrid(grid: Element, row: number, column: number) {
  const within = grid.querySelector(row < 0 ? '.grid-head' : '.grid-body')!;
  return within.querySelector<HTMLElement>(`[aria-rowindex="${row + headsOf(grid) + 1}"] [aria-colindex="${column + 2}"]`);
}

/** Scrolls a grid to a spot of which it has drawn nothing. Tells whether it did: it is then to be drawn. */
export function scrollsTo(root: ParentNode, { row, column }: Pick<Spot, 'row' | 'column'>): boolean {
  const grid = root.querySelector('.grid');
  if (!grid || inGrid(grid, row, column)) return false;
  const { width, height } = root.querySelector('.ruler-cell')!.getBoundingClientRect();
  const { scrollLeft, scrollTop } = grid;
  const left = Math.max(0, column) * width * (grid.matches(':dir(rtl)') ? -1 : 1);
  grid.scrollTo({ left, top: Math.max(0, row) * height, behavior: 'instant' });
  return grid.scrollLeft !== scrollLeft || grid.scrollTop !== scrollTop;
}

/** How many rows of heads a grid has. */
const headsOf = (grid: Element) => grid.querySelector('.grid-head')!.childElementCount;
