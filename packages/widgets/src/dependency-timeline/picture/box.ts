import { ROW } from '../marks/rows.ts';

/** A part of the plot, in its pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Tells whether one part of the plot is within another. */
export const contains = (outer: Box, inner: Box): boolean =>
  outer.left <= inner.left && outer.top <= inner.top && outer.right >= inner.right && outer.bottom >= inner.bottom;

/** A part of a plot, widened on all sides as far as the plot goes. */
export function around({ left, top, right, bottom }: Box, by: number, width: number, height: number): Box {
  return {
    left: Math.max(0, left - by),
    top: Math.max(0, Math.floor((top - by) / ROW) * ROW),
    right: Math.min(width, right + by),
    bottom: Math.min(height, Math.ceil((bottom + by) / ROW) * ROW),
  };
}

/** The sides of the blocks that a plot is divided into, in pixels. */
const BLOCK = 2048;

/** The blocks that a part of a plot lies in, and those around them: what is cut off at their edges is the same wherever in them one is. */
export const blocksOf = ({ left, top, right, bottom }: Box): Box => ({
  left: (Math.floor(left / BLOCK) - 1) * BLOCK,
  top: (Math.floor(top / BLOCK) - 1) * BLOCK,
  right: (Math.ceil(right / BLOCK) + 1) * BLOCK,
  bottom: (Math.ceil(bottom / BLOCK) + 1) * BLOCK,
});
