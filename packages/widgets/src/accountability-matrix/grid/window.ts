/** The sizes of a grid and of its parts, in pixels. */
export interface GridSizes {
  /** What is seen of it, heads and findings included. */
  readonly width: number;
  readonly height: number;
  /** How high the heads of its columns are, and each row. */
  readonly head: number;
  readonly row: number;
  /** How wide the heads of its rows are, each column, and the findings. */
  readonly rowHead: number;
  readonly cell: number;
  readonly found: number;
}

/** How far a grid is scrolled, from its start and its top. */
export interface Scrolled {
  readonly left: number;
  readonly top: number;
}

/** Some of a row of things, by their places: from the first to before the last. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** What of a grid is seen, or drawn. */
export interface GridWindow {
  readonly rows: Stretch;
  readonly columns: Stretch;
}

/** A cell by its place: row -1 is that of the columns' heads, column -1 that of the rows' heads; after the last column come the findings. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What of a grid of so many rows and columns is seen, and so many more rows and columns around it. */
export function windowOf(
  sizes: GridSizes,
  { left, top }: Scrolled,
  rows: number,
  columns: number,
  more = { rows: 0, columns: 0 },
): GridWindow {
  const high = Math.max(0, sizes.height - sizes.head);
  const wide = Math.max(0, sizes.width - sizes.rowHead - sizes.found);
  return {
    rows: stretch(top, high, sizes.row, rows, more.rows),
    columns: stretch(left, wide, sizes.cell, columns, more.columns),
  };
}

function stretch(from: number, length: number, each: number, count: number, more: number): Stretch {
  const first = Math.min(Math.floor(from / each), count);
  const last = Math.ceil((from + length) / each);
  return { from: Math.max(0, first - more), until: Math.max(0, Math.min(count, last + more)) };
}

/** How far a grid of so many rows and columns can be scrolled. */
export function furthest({ width, height, rowHead, found, cell, head, row }: GridSizes, rows: number, columns: number): Scrolled {
  return { left: Math.max(0, rowHead + columns * cell + found - width), top: Math.max(0, head + rows * row - height) };
}

/** Tells whether one window lies within another. */
export function contains(outer: GridWindow, inner: GridWindow): boolean {
  const has = (one: Stretch, other: Stretch) => other.from >= other.until || (one.from <= other.from && one.until >= other.until);
  return has(outer.rows, inner.rows) && has(outer.columns, inner.columns);
}

/** How far to scroll so that a cell is seen whole, and no further than that takes. Heads and findings always are. */
export function revealed(sizes: GridSizes, { left, top }: Scrolled, { row, column }: Place, columns: number): Scrolled {
  const high = sizes.height - sizes.head;
  const wide = sizes.width - sizes.rowHead - sizes.found;
  return {
    left: column < 0 || column >= columns ? left : within(left, wide, column * sizes.cell, sizes.cell),
    top: row < 0 ? top : within(top, high, row * sizes.row, sizes.row),
  };
}

function within(from: number, length: number, start: number, size: number): number {
  // What is larger than the room for it is seen from its start.
  if (start < from || size > length) return start;
  return start + size > from + length ? start + size - length : from;
}
