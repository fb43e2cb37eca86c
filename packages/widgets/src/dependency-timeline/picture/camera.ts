import { AXIS } from './axis.ts';
import type { Box } from './box.ts';
import type { PlacedBar, TimelineLayout } from './geometry.ts';
import { ROW } from '../marks/rows.ts';

/** A place that stays where it is seen while what is around it changes: a day, and a bar where there is one. */
export interface Anchor {
  readonly day: number;
  /** Pixels from the start of what is seen of the plot. */
  readonly x: number;
  readonly bar?: string;
  /** Pixels from the top of what is seen of the plot. */
  readonly y: number;
}

/** What is seen of a plot through the box that scrolls it. It remembers where that box stands, so that drawing does not have to measure it. */
export class Camera {
  #box: HTMLElement | null = null;
  #left = 0;
  #top = 0;
  #isAiming = false;

  /** Takes the box that scrolls. */
  readonly take = (box: HTMLElement | null): void => {
    if (box === this.#box) return;
    this.#box = box;
    if (box) [this.#left, this.#top] = [0, 0];
  };

  /** Reads anew where the box stands. From right to left, it counts what is scrolled backwards. */
  look(): void {
    if (this.#box) [this.#left, this.#top] = [Math.abs(this.#box.scrollLeft), this.#box.scrollTop];
  }

  /** What is seen of a plot, in its pixels. */
  seen(width: number, height: number): Box {
    const high = Math.max(ROW, height - AXIS);
    return { left: this.#left, top: this.#top, right: this.#left + width, bottom: this.#top + high };
  }

  /** Where it is to stand next, within what a plot has; `move` takes it there once that is drawn. */
  aim(left: number, top: number, { scale, height }: Pick<TimelineLayout, 'scale' | 'height'>, seen: Box): void {
    this.#left = Math.max(0, Math.min(left, scale.width - (seen.right - seen.left)));
    this.#top = Math.max(0, Math.min(top, height - (seen.bottom - seen.top)));
    this.#isAiming = true;
  }

  /** Moves the box to where it is to stand. */
  move(isMirrored: boolean): void {
    const box = this.#box;
    // Where nothing is to move, nothing is measured either.
    if (!box || !this.#isAiming) return;
    this.#isAiming = false;
    const left = isMirrored ? -this.#left : this.#left;
    if (Math.abs(box.scrollLeft - left) >= 1) box.scrollLeft = left;
    if (Math.abs(box.scrollTop - this.#top) >= 1) box.scrollTop = this.#top;
  }

  /** What is to stay where it is: the day at a place that is seen, and that bar. */
  anchor({ scale }: TimelineLayout, x: number, bar?: PlacedBar): Anchor {
    return { day: scale.first + (this.#left + x) / scale.pixelsPerDay, x, ...(bar && { bar: bar.bar.id }), y: (bar?.top ?? 0) - this.#top };
  }

  /** Aims so that what was anchored in another layout is seen where it was. */
  keep({ day, x, bar, y }: Anchor, layout: TimelineLayout, seen: Box): void {
    const placed = bar === undefined ? undefined : layout.placed.bar(bar);
    this.aim(layout.scale.x(day) - x, placed ? placed.top - y : this.#top, layout, seen);
  }
}
