import type { Box } from './box.ts';
import type { TimelineLayout } from './geometry.ts';
import { firstAfter, GAP, type PlacedBar, ROW } from '../marks/rows.ts';

/** What is left free before a label that is kept in view. */
const INDENT = 6;

/**
 * How far each label has to move to be seen, of the bars that begin before what is seen: along its bar, and no further than that.
 *
 * @returns pixels by the bar's id; nothing of labels that are where they belong
 */
export function labelsToMove({ placed }: Pick<TimelineLayout, 'placed'>, { left, top, right, bottom }: Box): ReadonlyMap<string, number> {
  const moved = new Map<string, number>();
  for (let at = Math.max(0, Math.floor(top / ROW)); at < Math.min(placed.count, Math.ceil(bottom / ROW)); at++) {
    const row = placed.row(at);
    for (let next = firstAfter(row, left); next < row.length && row[next]!.left < Math.min(left, right); next++) {
      const by = Math.floor(Math.min(left + INDENT - row[next]!.label.left, room(row[next]!)));
      if (by > 0) moved.set(row[next]!.bar.id, by);
    }
  }
  return moved;
}

/** How far a label may go: to where its bar ends, or what is kept free after it. */
const room = ({ bar, right, until, label }: PlacedBar) => (bar.holdsUp ? right : Math.max(right, until - GAP)) - label.right;

/** Keeps labels in view: moves those that it is told to, and puts back what it moved before. */
export class Sticking {
  #moved = new Map<string, { readonly bar: SVGElement; readonly by: number }>();

  /** @param barOf finds the element of a bar, as far as it is drawn */
  keep(wanted: ReadonlyMap<string, number>, barOf: (id: string) => SVGElement | null): void {
    for (const [id, { bar }] of this.#moved) {
      if (wanted.has(id) && bar.isConnected) continue;
      bar.style.removeProperty('--_ahead');
      this.#moved.delete(id);
    }
    for (const [id, by] of wanted) {
      const known = this.#moved.get(id);
      if (known?.by === by) continue;
      const bar = known?.bar ?? barOf(id);
      bar?.style.setProperty('--_ahead', `${by}px`);
      if (bar) this.#moved.set(id, { bar, by });
    }
  }
}
