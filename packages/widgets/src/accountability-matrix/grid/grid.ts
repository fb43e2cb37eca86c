import { Memo } from '@stp-widgets/kit/memo.js';
import { type LitElement, render } from 'lit';
import type { FramedContext } from '../context.ts';
import { gridHead } from './head.ts';
import { type HeadLines, headLines } from './head-lines.ts';
import { type GridContext, gridContext, moved } from './context.ts';
import { gridRows } from './rows.ts';
import {
  contains,
  furthest,
  type GridSizes,
  type GridWindow,
  type Place,
  revealed,
  type Scrolled,
  type Stretch,
  windowOf,
} from './window.ts';

/** How much more than is seen is drawn, so far it may be scrolled before more is. */
const MORE = { rows: 4, columns: 2 };

/** About how many letters of a column's name stand in a line of its head, for each of its pixels. */
const LETTERS = 0.12;

/** The parts of the page that a grid is drawn in. */
export interface GridPlaces {
  /** The frame in which it scrolls. */
  readonly frame: HTMLElement;
  readonly head: HTMLElement;
  readonly body: HTMLElement;
}

/**
 * A matrix of which only what is seen is drawn. It draws by itself, without the rest of the element, so that scrolling costs no more than
 * what comes into view. One of its cells is the one that the tab key comes to; that is always drawn, so that it keeps the focus wherever it is scrolled to.
 */
export class Grid {
  #host: LitElement;
  #places: GridPlaces | null = null;
  #sizes: GridSizes | null = null;
  #context?: GridContext;
  #scrolled: Scrolled = { left: 0, top: 0 };
  #drawn?: GridWindow;
  #lines = new Memo<HeadLines>();
  #at: Place = { row: 0, column: -1 };
  #tabbed: HTMLElement | null = null;
  /** It has been scrolled, and so will be again: until then nothing is drawn that is not seen. */
  #isScrolled = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  get context(): GridContext | undefined {
    return this.#context;
  }

  /** The cell that the tab key comes to. */
  get at(): Place {
    return this.#at;
  }

  /** How many rows are seen at once. */
  get rowsSeen(): number {
    const { rows } = this.#seen() ?? { rows: { from: 0, until: 1 } };
    return rows.until - rows.from;
  }

  get isMirrored(): boolean {
    return this.#host.matches(':dir(rtl)');
  }

  /** What it is to be drawn of, from now on; the cell that the tab key comes to stays on its subject and column as far as these are there. */
  give(context: FramedContext): void {
    const before = this.#context;
    this.#context = gridContext(context, before);
    if (before) this.#at = moved(this.#at, before, context);
  }

  /** How many lines the heads of the columns have room for. */
  get lines(): HeadLines {
    const { columns = [], groups = [] } = this.#context ?? {};
    const letters = Math.max(6, Math.floor((this.#sizes?.cell ?? 96) * LETTERS));
    return this.#lines.of([columns, groups, letters], () => headLines(columns, groups, letters));
  }

  take(places: GridPlaces | null): void {
    if (places?.frame !== this.#places?.frame) [this.#drawn, this.#tabbed, this.#scrolled] = [undefined, null, { left: 0, top: 0 }];
    this.#places = places;
  }

  resize(sizes: GridSizes): void {
    this.#sizes = sizes;
    this.follow();
    if (!this.#drawn) this.draw();
  }

  /** Draws what is seen, and a little more. */
  draw(): void {
    const { head, body, frame } = this.#places ?? {};
    const [context, sizes] = [this.#context, this.#sizes];
    if (!head || !body || !frame || !context || !sizes || sizes.width === 0) return;
    const { rows, columns } = context;
    const most = furthest(sizes, rows.length, columns.length);
    this.#scrolled = { left: Math.min(this.#scrolled.left, most.left), top: Math.min(this.#scrolled.top, most.top) };
    const drawn = windowOf(sizes, this.#scrolled, rows.length, columns.length, this.#isScrolled ? MORE : undefined);
    this.#drawn = drawn;
    const focused = this.#focused();
    frame.style.setProperty('--_first', String(drawn.columns.from));
    render(gridHead(drawn.columns, this.#also(drawn.columns), context.groups, context), head, { host: this.#host });
    render(gridRows(drawn, this.#at, context), body, { host: this.#host });
    this.#tab();
    // What was taken away with the focus gives it to what stands in its place.
    if (focused && !this.#focused()) this.#element(this.#at)?.focus({ preventScroll: true });
  }

  /** Draws more where what is seen is no longer all drawn. */
  follow(): void {
    const frame = this.#places?.frame;
    if (!frame) return;
    // From right to left, what is scrolled is counted backwards.
    this.#scrolled = { left: Math.abs(frame.scrollLeft), top: Math.max(0, frame.scrollTop) };
    this.#isScrolled ||= this.#scrolled.left > 0 || this.#scrolled.top > 0;
    const seen = this.#seen();
    if (this.#drawn && seen && !contains(this.#drawn, seen)) this.draw();
  }

  /** The place of the cell that an element is, or is in. */
  placeOf(target: EventTarget | null): Place | null {
    const cell = target instanceof Element ? target.closest('[aria-colindex][tabindex]') : null;
    const row = cell?.closest('[aria-rowindex]');
    if (!cell || !row || !this.#context) return null;
    const at = Number(row.getAttribute('aria-rowindex')) - this.#context.heads - 1;
    return { row: Math.max(-1, at), column: Number(cell.getAttribute('aria-colindex')) - 2 };
  }

  /** Makes a cell the one that the tab key comes to. */
  enter(at: Place): void {
    this.#at = at;
    this.#tab();
  }

  /** Focuses a cell, wherever it is. */
  focus(at: Place): void {
    const [context, sizes] = [this.#context, this.#sizes];
    const frame = this.#places?.frame;
    if (!context || !sizes || !frame) return;
    this.#at = at;
    const to = revealed(sizes, this.#scrolled, at, context.columns.length);
    if (to.left !== this.#scrolled.left || to.top !== this.#scrolled.top) {
      this.#scrolled = to;
      frame.scrollTo({ left: this.isMirrored ? -to.left : to.left, top: to.top, behavior: 'instant' });
    }
    const seen = this.#seen();
    if (!this.#drawn || !seen || !contains(this.#drawn, seen) || !this.#element(at)) this.draw();
    this.#tab();
    this.#element(at)?.focus({ preventScroll: true });
  }

  #seen(): GridWindow | null {
    const [context, sizes] = [this.#context, this.#sizes];
    return context && sizes ? windowOf(sizes, this.#scrolled, context.rows.length, context.columns.length) : null;
  }

  /** The column of the cell that the tab key comes to, where that is a head that is not in the window. */
  #also({ from, until }: Stretch): number {
    const { row, column } = this.#at;
    const isApart = row < 0 && column >= 0 && column < this.#context!.columns.length && (column < from || column >= until);
    return isApart ? column : -1;
  }

  #element({ row, column }: Place): HTMLElement | null {
    const { head, body } = this.#places ?? {};
    const [within, heads] = [row < 0 ? head : body, this.#context?.heads ?? 1];
    return within?.querySelector<HTMLElement>(`[aria-rowindex="${row + heads + 1}"] [aria-colindex="${column + 2}"]`) ?? null;
  }

  #tab() {
    const found = this.#element(this.#at);
    if (found === this.#tabbed) return;
    if (this.#tabbed) this.#tabbed.tabIndex = -1;
    if (found) found.tabIndex = 0;
    this.#tabbed = found;
  }

  #focused(): Element | null {
    const focused = this.#host.shadowRoot?.activeElement ?? null;
    return focused && this.#places?.frame.contains(focused) ? focused : null;
  }
}
