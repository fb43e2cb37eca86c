import type { DayNumber } from '@stp-widgets/contract/day.js';
import type { LitElement } from 'lit';
import type { Anchor } from '../picture/camera.ts';
import type { PlacedBar } from '../picture/geometry.ts';
import type { Plot } from '../picture/plot.ts';
import { firstAfter, ROW } from '../marks/rows.ts';

/** What one step changes, and how far it goes: from a century in a window to a day of the width of a word. */
const [STEP, LEAST, MOST] = [1.5, 0.02, 48] as const;

/** The pixels of a day so many steps closer, or further away where the number is negative; within what can be seen. */
const closer = (pixelsPerDay: number, steps: number): number => Math.min(MOST, Math.max(LEAST, pixelsPerDay * STEP ** steps));

/** What a reader does with a picture: goes to a bar, a lane or a day, zooms, collapses lanes. */
export class PlotMoves {
  #host: LitElement;
  #plot: Plot;

  constructor(host: LitElement, plot: Plot) {
    this.#host = host;
    this.#plot = plot;
  }

  get plot(): Plot {
    return this.#plot;
  }

  /** Makes a bar the one that the tab key comes to. */
  enter(id: string): void {
    if (id !== this.#plot.seeing.current) this.#plot.see({ current: id });
  }

  /** Focuses a bar, wherever it is; its lane is opened for it. */
  focus(id: string): void {
    const { layout } = this.#plot;
    const placed = layout?.placed.bar(id);
    if (!layout || !placed) return;
    if (!this.#plot.isThere(id)) this.fold(layout.lanes.find(({ bars }) => bars.includes(placed))!.lane.id);
    this.#reveal(id);
    this.#plot.see({ current: id });
    this.#plot.elementOf(id)?.focus({ preventScroll: true });
  }

  /** Focuses the head of a lane, wherever it is. */
  focusLane(at: number): void {
    const { layout, seen, camera } = this.#plot;
    const lane = layout?.lanes[at];
    if (!layout || !lane) return;
    const isSeen = lane.top < seen.bottom - ROW && lane.top + lane.rows * ROW > seen.top + ROW;
    if (!isSeen) camera.aim(seen.left, lane.top, layout, seen);
    this.#plot.draw();
    this.#host.renderRoot
      .querySelector<HTMLElement>(`.plot [data-lane="${CSS.escape(lane.lane.id)}"] button`)
      ?.focus({ preventScroll: true });
  }

  /** Zooms by so many steps, closer or, where the number is negative, further away; a place, and what is there, stays where it is seen. */
  zoomBy(steps: number, anchor = this.#plot.anchor()): void {
    const { layout } = this.#plot;
    if (layout) this.#zoomTo(closer(layout.scale.pixelsPerDay, steps), anchor);
  }

  /** Shows all of it. */
  fit(): void {
    this.#zoomTo(null, this.#plot.anchor());
  }

  /** Brings a day to the middle of what is seen. */
  goTo(day: DayNumber): void {
    const { layout, seen, camera } = this.#plot;
    if (!layout) return;
    camera.aim(layout.scale.x(day + 0.5) - (seen.right - seen.left) / 2, seen.top, layout, seen);
    this.#plot.draw();
  }

  /** Collapses a lane, or opens it again; null for every lane, all of which are opened where all are collapsed. */
  fold(id: string | null): void {
    const { layout, seeing, see } = this.#plot;
    const ids = id === null ? (layout?.lanes ?? []).map(({ lane }) => lane.id) : [id];
    const kept = [...seeing.collapsed].filter((one) => !ids.includes(one));
    const isCollapsed = ids.every((one) => seeing.collapsed.has(one));
    see({ collapsed: new Set(isCollapsed ? kept : [...kept, ...ids]) });
  }

  /** What is to stay where the pointer sees it, in the window. */
  anchorAt(clientX: number, clientY: number): Anchor | undefined {
    const { layout, seen, camera, isMirrored } = this.#plot;
    const field = this.#host.renderRoot.querySelector('.field')?.getBoundingClientRect();
    if (!layout || !field) return undefined;
    const x = (isMirrored ? field.right - clientX : clientX - field.left) - seen.left;
    const row = layout.placed.row(Math.floor((clientY - field.top) / ROW));
    return camera.anchor(layout, x, row[Math.min(row.length - 1, firstAfter(row, seen.left + x))]);
  }

  #zoomTo(pixels: number | null, anchor: Anchor | undefined) {
    this.#plot.see({ pixels }, anchor);
    // The buttons tell how close it is.
    this.#host.requestUpdate();
  }

  /** Aims so that a bar is seen, with its label, moving no further than it takes; its start where it is longer than what is seen. */
  #reveal(id: string) {
    const { seen, camera } = this.#plot;
    const layout = this.#plot.layout!;
    const { top, left, right, label }: PlacedBar = layout.placed.bar(id)!;
    const [from, to] = [Math.min(left, label.left) - 24, Math.max(right, label.right) + 24];
    const width = seen.right - seen.left;
    const x = from < seen.left || to - from > width ? from : to > seen.right ? to - width : seen.left;
    const isSeen = from < seen.right - 48 && to > seen.left + 48 && to - from > width;
    const y = top < seen.top ? top : top + ROW > seen.bottom ? top + ROW - (seen.bottom - seen.top) : seen.top;
    camera.aim(isSeen ? seen.left : x, y, layout, seen);
  }
}
