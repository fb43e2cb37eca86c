import type { MatrixContext } from './context.ts';
import type { placesOf } from './geometry.ts';

/** What the rows of a grid are drawn with. */
export interface GridContext extends MatrixContext {
  readonly places: ReturnType<typeof placesOf>;
  /** How each column's cells look. */
  readonly classes: readonly string[];
  /** How many rows of heads stand above the first. */
  readonly heads: number;
  /** Rows open and close. */
  readonly isTree: boolean;
}
