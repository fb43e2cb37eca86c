/** A box on the picture, in pixels from its start and top. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Which of the things on a picture a text names. */
export type TextKind =
  | 'value'
  | 'time'
  | 'year'
  | 'last'
  | 'target'
  | 'trajectory'
  | 'standard'
  | 'note'
  | 'mean'
  | 'limit'
  | 'improving'
  | 'concerning'
  | 'neutral';

/** A text on the picture: a line or two in a box. */
export interface PlacedText extends Box {
  readonly kind: TextKind;
  readonly lines: readonly string[];
  readonly align: 'start' | 'center' | 'end';
}

/** A text that looks for a place. */
export interface WantedText {
  readonly kind: TextKind;
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
  /** Where it may stand, the best first. */
  readonly places: readonly (Pick<Box, 'x' | 'y'> & { readonly align?: PlacedText['align'] })[];
  /** It is shown even where it covers something. */
  readonly isNeeded: boolean;
}

/** What is left free between two texts on one line, so that they do not read as one. */
const GAP = 6;

/**
 * Gives each text, in order, the first of its places where it lies within the bounds and covers nothing; a needed one
 * the place where it covers least. What finds no place is left out.
 */
export function place(wanted: readonly WantedText[], obstacles: readonly Box[], bounds: Box): readonly PlacedText[] {
  const placed: PlacedText[] = [];
  const taken: Box[] = [];
  const columns = columnsOf(obstacles);
  for (const { kind, lines, width, height, places, isNeeded } of wanted) {
    const boxes = places.map(({ x, y, align = 'start' }) => ({
      kind,
      lines,
      align,
      width,
      height,
      ...within({ x, y, width, height }, bounds, isNeeded),
    }));
    const costs = boxes.map((box) => (inside(box, bounds) ? coveredIn(box, columns) + covered(box, taken) * 100 : Infinity));
    const least = Math.min(...costs);
    const best = boxes[costs.indexOf(least)];
    if (!best || least === Infinity || (!isNeeded && least > 0)) continue;
    placed.push(best);
    taken.push({ x: best.x - GAP, y: best.y, width: best.width + 2 * GAP, height: best.height });
  }
  return placed;
}

/** A needed text is moved into the bounds rather than lost. */
function within({ x, y, width, height }: Box, bounds: Box, isNeeded: boolean): Pick<Box, 'x' | 'y'> {
  if (!isNeeded) return { x, y };
  return {
    x: Math.max(bounds.x, Math.min(x, bounds.x + bounds.width - width)),
    y: Math.max(bounds.y, Math.min(y, bounds.y + bounds.height - height)),
  };
}

const inside = (box: Box, bounds: Box) =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width + 0.01 &&
  box.y + box.height <= bounds.y + bounds.height + 0.01;

/** How wide a column is in which obstacles are looked for. */
const COLUMN = 32;

/** Obstacles by the columns that they reach into, so that a text is held against those near it only. */
function columnsOf(obstacles: readonly Box[]): ReadonlyMap<number, readonly Box[]> {
  const columns = new Map<number, Box[]>();
  for (const box of obstacles) {
    for (let column = Math.floor(box.x / COLUMN); column * COLUMN < box.x + box.width; column++) {
      const start = Math.max(box.x, column * COLUMN);
      const part = { x: start, y: box.y, width: Math.min(box.x + box.width, (column + 1) * COLUMN) - start, height: box.height };
      const list = columns.get(column);
      if (list) list.push(part);
      else columns.set(column, [part]);
    }
  }
  return columns;
}

function coveredIn(box: Box, columns: ReadonlyMap<number, readonly Box[]>): number {
  let sum = 0;
  for (let column = Math.floor(box.x / COLUMN); column * COLUMN < box.x + box.width; column++)
    sum += covered(box, columns.get(column) ?? []);
  return sum;
}

function covered(box: Box, others: readonly Box[]): number {
  let sum = 0;
  for (const other of others) {
    const width = Math.min(box.x + box.width, other.x + other.width) - Math.max(box.x, other.x);
    const height = Math.min(box.y + box.height, other.y + other.height) - Math.max(box.y, other.y);
    if (width > 0 && height > 0) sum += width * height;
  }
  return sum;
}

/** Boxes along a line of pixels, close enough that no text slips between them. */
export function along(line: readonly { readonly x: number; readonly y: number }[], thickness: number): readonly Box[] {
  const boxes: Box[] = [];
  const half = thickness / 2;
  line.forEach((to, at) => {
    const from = line[at - 1] ?? to;
    if (Number.isNaN(from.y) || Number.isNaN(to.y)) return;
    // What is so steep, or so level, covers its box.
    if (Math.abs(to.x - from.x) <= 8 || Math.abs(to.y - from.y) <= 8) {
      boxes.push({
        x: Math.min(from.x, to.x) - half,
        y: Math.min(from.y, to.y) - half,
        width: Math.abs(to.x - from.x) + thickness,
        height: Math.abs(to.y - from.y) + thickness,
      });
      return;
    }
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y)) / 8));
    for (let step = at === 0 ? 0 : 1; step <= (at === 0 ? 0 : steps); step++) {
      const share = step / steps;
      boxes.push({
        x: from.x + (to.x - from.x) * share - half,
        y: from.y + (to.y - from.y) * share - half,
        width: thickness,
        height: thickness,
      });
    }
  });
  return boxes;
}
