import type { MatrixRow, MatrixView } from '@stp-widgets/insight/accountability-matrix.js';
import { Memo } from '@stp-widgets/kit/memo.js';
import { type ShownColumn, shownColumns, shownRows } from './geometry.ts';

/** How many rows are open by themselves; of more, only the topmost are. */
const OPEN_ROWS = 60;

/** What a matrix opens by itself. */
export interface OpenAtFirst {
  /** Every row. */
  readonly all: boolean;
  /** The id of an organisation. */
  readonly organisation: string;
}

/** Which rows and columns of a matrix are open: by themselves, and as the reader turned them. */
export class Openness {
  #turnedRows = new Map<string, boolean>();
  #turnedColumns = new Map<string, boolean>();
  #isShut = false;
  #rows = new Memo<readonly MatrixRow[]>();
  #columns = new Memo<readonly ShownColumn[]>();

  isOpen(view: MatrixView, { id, depth }: MatrixRow, { all }: OpenAtFirst): boolean {
    return this.#turnedRows.get(id) ?? (!this.#isShut && (all || depth === 0 || view.rows.length <= OPEN_ROWS));
  }

  /** The rows that are open to view: the same list while nothing of it changed. */
  rows(view: MatrixView, first: OpenAtFirst): readonly MatrixRow[] {
    return this.#rows.of([view.rows, this.#turnedRows, first.all], () => {
      const isAll = this.#turnedRows.size === 0 && !this.#isShut && (first.all || view.rows.length <= OPEN_ROWS);
      return isAll ? view.rows : shownRows(view.rows, (row) => this.isOpen(view, row, first));
    });
  }

  /** The columns as they stand in the table: the same list while nothing of it changed. */
  columns(view: MatrixView, { organisation }: OpenAtFirst): readonly ShownColumn[] {
    return this.#columns.of([view.columns, this.#turnedColumns, organisation], () =>
      shownColumns(view.columns, (id) => this.#turnedColumns.get(id) ?? id === organisation),
    );
  }

  /** Closes every row, or has all open that are so by themselves; what the reader turned is forgotten. */
  turnRows(isShut: boolean): void {
    this.#turnedRows = new Map();
    this.#isShut = isShut;
  }

  /** What is asked for anew does not hide in rows that were all closed. */
  askedAnew(): void {
    if (this.#isShut) this.turnRows(false);
  }

  turnRow(id: string, isOpen: boolean): void {
    this.#turnedRows = new Map(this.#turnedRows).set(id, isOpen);
  }

  turnColumn(id: string, organisation: string): void {
    this.#turnedColumns = new Map(this.#turnedColumns).set(id, !(this.#turnedColumns.get(id) ?? id === organisation));
  }
}
