import type { DayNumber } from '@stp-widgets/contract/day.js';
import type { TimelineBar, TimelineView } from '@stp-widgets/insight/timeline-view.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import { type LitElement, nothing, render } from 'lit';
import { AXIS } from './axis.ts';
import { around, type Box, contains } from './box.ts';
import { type Anchor, Camera } from './camera.ts';
import type { PictureContext } from './context.ts';
import type { TimelineLayout } from './geometry.ts';
import { picture } from './picture.ts';
import { Placing } from './placing.ts';
import { firstAfter, ROW } from './rows.ts';
import { ShownSize } from './shown-size.ts';
import { closer, pixelsOf, type Zoom } from './zoom.ts';

/** What the element lends to its picture. */
export interface PictureActs extends Pick<PictureContext, 'level' | 'markOf' | 'chooseLane' | 'open'> {
  /** How close it is seen until the reader zooms. */
  readonly zoom: Zoom;
  /** Each bar has a row of its own. */
  readonly isLoose: boolean;
  /** The ids of the lanes that are collapsed until the reader opens them, with white space between. */
  readonly collapsed: string;
  /** Tells which dependencies are critical; undefined where that is not asked for. */
  readonly isCritical: ((id: string) => boolean) | undefined;
}

/** What a picture is drawn of. */
export interface Given {
  /** The list is shown in its place. */
  readonly isList: boolean;
  readonly view: TimelineView;
  readonly speech: Speech;
  readonly acts: PictureActs;
}

/** How far beyond what is seen the picture is drawn, in pixels: so far it may be scrolled before more of it is. */
const BEYOND = 140;

/**
 * The picture as it is seen: what of it is drawn, how close, and which of its lanes are collapsed. It draws by itself,
 * without the rest of the element, so that scrolling costs no more than what comes into view.
 */
export class Plot {
  #host: LitElement;
  #room: ShownSize;
  #frame: ShownSize;
  #camera = new Camera();
  #placing = new Placing();
  #place: HTMLElement | null = null;
  #given?: Given;
  #drawn?: { readonly layout: TimelineLayout; readonly box: Box };
  #current = '';
  #most = 0;
  #width = 0;
  #pixels: number | null = null;
  #zoom?: Zoom;
  #collapsed: ReadonlySet<string> = new Set();
  #asked = '';

  /** @param room how wide the plot may be */
  constructor(host: LitElement, room: ShownSize) {
    this.#host = host;
    this.#room = room;
    this.#frame = new ShownSize(host, () => this.follow());
  }

  /** The layout as it is now; null while there is none. */
  get layout(): TimelineLayout | null {
    if (!this.#given) return null;
    const { view, speech, acts, isList } = this.#given;
    // What is hidden for a while, with all around it, is there again when it comes back.
    this.#width = this.#room.width || (isList ? 0 : this.#width);
    const placement = { width: this.#width, pixels: this.#pixels, collapsed: this.#collapsed, isLoose: acts.isLoose };
    return this.#placing.of(view, speech, placement);
  }

  /** What is seen of it, in its pixels. */
  get seen(): Box {
    return this.#camera.seen(this.#width, this.#most || Math.max(320, 0.75 * globalThis.innerHeight));
  }

  /** The bar that the tab key comes to. */
  get current(): string {
    return this.#current;
  }

  get isMirrored(): boolean {
    // Not by its computed style: that would have the page styled once more in the middle of drawing.
    return this.#host.matches(':dir(rtl)');
  }

  /** What it is to be drawn of, from now on. */
  give(given: Given): void {
    const { zoom, collapsed } = given.acts;
    if (zoom !== this.#zoom) [this.#zoom, this.#pixels] = [zoom, pixelsOf(zoom)];
    if (collapsed !== this.#asked) [this.#asked, this.#collapsed] = [collapsed, new Set(collapsed.split(/\s+/).filter(Boolean))];
    this.#given = given;
  }

  /** Takes the box that it is drawn in, on its stage, and scrolled. */
  readonly take = (place?: Element): void => {
    this.#place = (place as HTMLElement | undefined) ?? null;
    this.#camera.take(place);
    this.#frame.watch(place);
    this.#drawn = undefined;
  };

  /** Draws what is seen of it, and a little more. What was seen stays where it was as far as it is still there. */
  draw(anchor?: Anchor): void {
    if (!this.#place || !this.#given) return;
    const before = this.#drawn?.layout;
    const { layout } = this;
    if (layout && !before) this.#begin(layout);
    const kept = layout === before ? undefined : (anchor ?? this.#anchor());
    if (layout && kept) this.#camera.keep(kept, layout, this.seen);
    const box = layout && around(this.seen, BEYOND, layout.scale.width, layout.height);
    this.#drawn = layout && box ? { layout, box } : undefined;
    if (layout && !this.#isThere(this.#current)) this.#current = layout.rows.find(([first]) => first)?.[0]?.bar.id ?? '';
    const focused = this.#focused();
    const stage = this.#place.querySelector<HTMLElement>('.stage')!;
    render(layout && box ? picture(layout, box, this.#given.view.groupBy, this.#context(this.#given)) : nothing, stage, {
      host: this.#host,
    });
    this.#camera.move(this.isMirrored);
    // What changes its place among the others may lose the focus that it had.
    if (focused && !this.#focused()) this.#element(focused)?.focus({ preventScroll: true });
  }

  /** Draws more where what is seen is no longer all drawn. */
  follow(): void {
    this.#camera.look();
    // The box is as high as what is in it, up to a height of its own: the one it has while more is in it.
    const { height } = this.#frame;
    if (this.#drawn && height > 0 && this.#drawn.layout.height + AXIS > height) this.#most = height;
    else if (height > this.#most) this.#most = 0;
    const { layout, box } = this.#drawn ?? {};
    if (layout && box && !contains(box, this.#within(layout))) this.draw();
  }

  /** The bar that an element is, or is in. */
  barAt(target: EventTarget | null): readonly [TimelineBar?, SVGElement?] {
    const at = target instanceof Element ? target.closest<SVGElement>('[data-bar]') : null;
    const placed = at ? this.layout?.bars.get(at.dataset['bar']!) : undefined;
    return at && placed ? [placed.bar, at] : [];
  }

  /** Makes a bar the one that the tab key comes to. */
  enter(id: string): void {
    if (id === this.#current) return;
    this.#current = id;
    this.draw();
  }

  /** Focuses a bar, wherever it is; its lane is opened for it. */
  focus(id: string): void {
    const placed = this.layout?.bars.get(id);
    if (!placed) return;
    if (!this.#isThere(id)) this.fold(this.layout!.lanes.find(({ bars }) => bars.includes(placed))!.lane.id);
    this.#current = id;
    const layout = this.layout!;
    this.#camera.reveal(layout.bars.get(id)!, layout, this.seen);
    this.draw();
    this.#element(id)?.focus({ preventScroll: true });
  }

  /** Focuses the head of a lane, wherever it is. */
  focusLane(at: number): void {
    const { layout, seen } = this;
    const lane = layout?.lanes[at];
    if (!layout || !lane) return;
    const isSeen = lane.top < seen.bottom - ROW && lane.top + lane.rows * ROW > seen.top + ROW;
    if (!isSeen) this.#camera.aim(seen.left, lane.top, layout, seen);
    this.draw();
    this.#place?.querySelector<HTMLElement>(`[data-lane="${CSS.escape(lane.lane.id)}"] button`)?.focus({ preventScroll: true });
  }

  /** Zooms by so many steps, closer or, where the number is negative, further away; a place, and what is there, stays where it is seen. */
  zoomBy(steps: number, anchor = this.#anchor()): void {
    if (this.layout) this.#zoomTo(closer(this.layout.scale.pixelsPerDay, steps), anchor);
  }

  /** Shows all of it. */
  fit(): void {
    this.#zoomTo(null, this.#anchor());
  }

  /** Brings a day to the middle of what is seen. */
  goTo(day: DayNumber): void {
    const { layout, seen } = this;
    if (!layout) return;
    this.#camera.aim(layout.scale.x(day + 0.5) - (seen.right - seen.left) / 2, seen.top, layout, seen);
    this.draw();
  }

  /** Collapses a lane, or opens it again. */
  fold(id: string): void {
    const collapsed = new Set(this.#collapsed);
    if (!collapsed.delete(id)) collapsed.add(id);
    this.#collapsed = collapsed;
    this.draw();
  }

  /** Collapses every lane, or opens all where all are collapsed. */
  foldAll(): void {
    const ids = this.layout?.lanes.map(({ lane }) => lane.id) ?? [];
    this.#collapsed = new Set(ids.every((id) => this.#collapsed.has(id)) ? [] : ids);
    this.draw();
  }

  /** What is to stay where the pointer sees it. */
  anchorAt(clientX: number, clientY: number): Anchor | undefined {
    const { layout, seen } = this;
    const field = this.#place?.querySelector('.field')?.getBoundingClientRect();
    if (!layout || !field) return undefined;
    const x = (this.isMirrored ? field.right - clientX : clientX - field.left) - seen.left;
    const row = layout.rows[Math.floor((clientY - field.top) / ROW)] ?? [];
    return this.#camera.anchor(layout, x, row[Math.min(row.length - 1, firstAfter(row, seen.left + x))]);
  }

  /** What is seen first of what does not all fit: today, a quarter of the way along. */
  #begin(layout: TimelineLayout) {
    const { left, right, top } = this.seen;
    if (layout.today !== null && this.#pixels !== null) this.#camera.aim(layout.today - (right - left) / 4, top, layout, this.seen);
  }

  #zoomTo(pixels: number | null, anchor: Anchor | undefined) {
    this.#pixels = pixels;
    this.draw(anchor);
    // The buttons tell how close it is.
    this.#host.requestUpdate();
  }

  /** The bar that has the focus, or is the reader's, where it is seen; else what is seen first. */
  #anchor(): Anchor | undefined {
    const { seen } = this;
    const layout = this.#drawn?.layout;
    if (!layout) return undefined;
    const own = layout.bars.get(this.#current);
    const isSeen = own && own.top >= seen.top && own.top < seen.bottom && own.left < seen.right && own.right > seen.left;
    if (isSeen && this.#focused()) return this.#camera.anchor(layout, Math.max(0, own.left - seen.left), own);
    if (seen.left === 0 && seen.top === 0) return undefined;
    const row = layout.rows[Math.ceil(seen.top / ROW)] ?? [];
    return this.#camera.anchor(layout, (seen.right - seen.left) / 2, row[firstAfter(row, seen.left)]);
  }

  #context({ view, speech, acts }: Given): PictureContext {
    return {
      ...acts,
      isCritical: acts.isCritical ?? (() => false),
      speech,
      current: this.#current,
      isMirrored: this.isMirrored,
      nameOf: (bar, mark) => this.#placing.name(bar, mark, view, speech),
      foldLane: (lane) => (lane ? this.fold(lane.id) : this.foldAll()),
    };
  }

  #isThere(id: string): boolean {
    const placed = this.layout?.bars.get(id);
    return placed !== undefined && this.layout!.rows[placed.row]!.length > 0;
  }

  #within(layout: TimelineLayout): Box {
    return around(this.seen, 0, layout.scale.width, layout.height);
  }

  #focused(): string | undefined {
    return this.#place?.querySelector<SVGElement>('[data-bar]:focus')?.dataset['bar'];
  }

  #element(id: string): SVGElement | null {
    return this.#place?.querySelector<SVGElement>(`[data-bar="${CSS.escape(id)}"]`) ?? null;
  }
}
