import type { Box } from './box.ts';
import type { PlacedLane, TimelineLayout } from './geometry.ts';
import { firstAfter, type PlacedBar, ROW } from '../marks/rows.ts';

/** The bars that stand in a part of a plot, and one more wherever it is, in the order of their rows. */
export function barsIn({ placed }: TimelineLayout, { left, top, right, bottom }: Box, also: string): PlacedBar[] {
  const found: PlacedBar[] = [];
  const [first, last] = [Math.floor(top / ROW), Math.ceil(bottom / ROW)];
  const more = placed.bar(also);
  const isIn = more && more.row >= first && more.row < last && more.from < right && more.until > left;
  const extra = more && !isIn && placed.row(more.row).length > 0 ? more : null;
  if (extra && extra.row < first) found.push(extra);
  for (let row = first; row < last; row++) {
    const own = placed.row(row);
    if (extra?.row === row && extra.until <= left) found.push(extra);
    for (let at = firstAfter(own, left); at < own.length && own[at]!.from < right; at++) found.push(own[at]!);
    if (extra?.row === row && extra.from >= right) found.push(extra);
  }
  if (extra && extra.row >= last) found.push(extra);
  return found;
}

/** The lanes that reach into a part of a plot. */
export function lanesIn({ lanes }: TimelineLayout, { top, bottom }: Box): PlacedLane[] {
  return lanes.filter((lane) => lane.top < bottom && lane.top + lane.rows * ROW > top);
}
