import type { TimelineBar } from '@stp-widgets/insight/timeline-view.js';
import { type LitElement, nothing, render } from 'lit';
import { AXIS } from './axis.ts';
import { around, type Box, contains } from './box.ts';
import { type Anchor, Camera } from './camera.ts';
import type { PictureContext } from '../context.ts';
import type { TimelineLayout } from './geometry.ts';
import { picture } from './picture.ts';
import { Placing } from './placing.ts';
import type { Given, See, Seeing } from './plot-given.ts';
import { firstAfter, ROW } from '../marks/rows.ts';
import { ShownSize } from '../shown-size.ts';
import { labelsToMove, Sticking } from './stick.ts';
import { pixelsOf, type Zoom } from './zoom.ts';

/**
 * How far beyond what is seen the picture is drawn, in pixels: so far it may be scrolled before more of it is. Until the reader
 * comes near, which is before any scrolling, only what is seen is drawn.
 */
const BEYOND = 140;
/** More rows than this fill too many sheets: then what is seen is printed, and the print button gives the rest. */
const PRINTED = 150;
/** How wide it is laid out for paper, with the heads of its lanes, in pixels; how large it then is, the width of the paper decides. */
const PAPER = 800;

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
  #labels = new Sticking();
  #place: HTMLElement | null = null;
  #given?: Given;
  #drawn?: { readonly layout: TimelineLayout; readonly box: Box };
  #seeing: Seeing = { pixels: null, collapsed: new Set(), current: '' };
  #isWhole = false;
  #isNear = false;
  #most = 0;
  #width = 0;
  #zoom?: Zoom;
  #asked = '';
  #fold: (lane: string | null) => void;

  /**
   * @param room how wide the plot may be
   * @param fold collapses a lane or opens it again; null for all of them
   */
  constructor(host: LitElement, room: ShownSize, fold: (lane: string | null) => void) {
    this.#host = host;
    this.#room = room;
    this.#fold = fold;
    this.#frame = new ShownSize(host, () => this.follow());
  }

  /** The layout as it is now; null while there is none. */
  get layout(): TimelineLayout | null {
    if (!this.#given) return null;
    const { view, speech, acts, isList } = this.#given;
    // What is hidden for a while, with all around it, is there again when it comes back.
    this.#width = this.#room.width || (isList ? 0 : this.#width);
    const heads = this.#frame.width - this.#room.width;
    const how = this.#isWhole ? { pixels: null, width: PAPER - heads } : { width: this.#width };
    return this.#placing.of(view, speech, { ...this.#seeing, ...how, isLoose: acts.isLoose });
  }

  /** What is seen of it, in its pixels. */
  get seen(): Box {
    return this.#camera.seen(this.#width, this.#most || Math.max(320, 0.75 * globalThis.innerHeight));
  }

  /** How it is seen. */
  get seeing(): Seeing {
    return this.#seeing;
  }

  /** Through what it is seen. */
  get camera(): Camera {
    return this.#camera;
  }

  get isMirrored(): boolean {
    // Not by its computed style: that would have the page styled once more in the middle of drawing.
    return this.#host.matches(':dir(rtl)');
  }

  /** What it is to be drawn of, from now on. */
  give(given: Given): void {
    const { zoom, collapsed } = given.acts;
    if (zoom !== this.#zoom) this.#seeing = { ...this.#seeing, pixels: pixelsOf(zoom) };
    if (collapsed !== this.#asked) this.#seeing = { ...this.#seeing, collapsed: new Set(collapsed.split(/\s+/).filter(Boolean)) };
    [this.#zoom, this.#asked, this.#given] = [zoom, collapsed, given];
  }

  /** Takes the box that it is drawn in, on its stage, and scrolled. */
  readonly take = (place: HTMLElement | null): void => {
    if (place === this.#place) return;
    this.#place = place;
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
    const kept = layout === before ? undefined : (anchor ?? this.anchor());
    if (layout && kept) this.#camera.keep(kept, layout, this.seen);
    const box = layout && around(this.seen, this.#isWhole ? Infinity : this.#isNear ? BEYOND : 0, layout.scale.width, layout.height);
    this.#drawn = layout && box ? { layout, box } : undefined;
    const focused = this.#focused();
    const own = focused ?? this.#seeing.current;
    if (layout) this.#seeing = { ...this.#seeing, current: this.isThere(own) ? own : standIn(own, layout, before) };
    const hasFocus = () => this.#place!.matches(':focus-within');
    const hadFocus = hasFocus();
    const stage = this.#place.querySelector<HTMLElement>('.stage')!;
    render(layout && box ? picture(layout, box, this.#given.view.groupBy, this.#context(this.#given), this.#isWhole) : nothing, stage, {
      host: this.#host,
    });
    this.#camera.move(this.isMirrored);
    this.#stick();
    // What changes its place among the others may lose the focus that it had; what is gone does.
    if (!hadFocus || hasFocus()) return;
    const same = this.elementOf(focused ?? '');
    (same ?? this.elementOf(this.#seeing.current))?.focus({ preventScroll: same !== null });
  }

  /** Draws more than is seen from the next time on: the reader is near, and may scroll. */
  approach(): void {
    this.#isNear = true;
  }

  /** Draws all of it, laid out for paper, while the page is printed: where all of its time is seen, and it takes no more than a few sheets. */
  print(isPrinted: boolean): void {
    this.#isWhole = false;
    const { layout } = this;
    this.#isWhole = isPrinted && layout !== null && layout.placed.count <= PRINTED && layout.scale.width <= this.#width;
    this.#place?.toggleAttribute('data-whole', this.#isWhole);
    this.draw();
  }

  /** Draws it as it is to be seen from now on. */
  readonly see: See = (change, anchor) => {
    this.#seeing = { ...this.#seeing, ...change };
    this.draw(anchor);
  };

  /** Draws more where what is seen is no longer all drawn. */
  follow(): void {
    this.#camera.look();
    // The box is as high as what is in it, up to a height of its own: the one it has while more is in it.
    const { height } = this.#frame;
    if (this.#drawn && height > 0 && this.#drawn.layout.height + AXIS > height) this.#most = height;
    else if (height > this.#most) this.#most = 0;
    const { layout, box } = this.#drawn ?? {};
    if (layout && box && !contains(box, this.#within(layout))) {
      this.approach();
      this.draw();
    } else this.#stick();
  }

  /** Keeps the labels of bars that began before what is seen in view. */
  #stick() {
    if (this.#drawn) this.#labels.keep(labelsToMove(this.#drawn.layout, this.seen), (id) => this.elementOf(id));
  }

  /** The bar that an element is, or is in. */
  barAt(target: EventTarget | null): readonly [TimelineBar?, SVGElement?] {
    const at = target instanceof Element ? target.closest<SVGElement>('[data-bar]') : null;
    const placed = at ? this.layout?.placed.bar(at.dataset['bar']!) : undefined;
    return at && placed ? [placed.bar, at] : [];
  }

  /** The element of a bar; null while it is not drawn. */
  elementOf(id: string): SVGElement | null {
    return this.#place?.querySelector<SVGElement>(`[data-bar="${CSS.escape(id)}"]`) ?? null;
  }

  /** Tells whether a bar stands for itself: its lane is not collapsed. */
  isThere(id: string): boolean {
    const { layout } = this;
    const placed = layout?.placed.bar(id);
    return placed !== undefined && !layout!.lanes[layout!.placed.laneOf(id)]!.isCollapsed;
  }

  /** What is seen first of what does not all fit: today, a quarter of the way along. */
  #begin(layout: TimelineLayout) {
    const { left, right, top } = this.seen;
    if (layout.today !== null && this.#seeing.pixels !== null) this.#camera.aim(layout.today - (right - left) / 4, top, layout, this.seen);
  }

  /** The bar that has the focus, or is the reader's, where it is seen; else what is seen first. */
  anchor(): Anchor | undefined {
    const { seen } = this;
    const layout = this.#drawn?.layout;
    if (!layout) return undefined;
    const own = layout.placed.bar(this.#seeing.current);
    const isSeen = own && own.top >= seen.top && own.top < seen.bottom && own.left < seen.right && own.right > seen.left;
    if (isSeen && this.#focused()) return this.#camera.anchor(layout, Math.max(0, own.left - seen.left), own);
    if (seen.left === 0 && seen.top === 0) return undefined;
    const row = layout.placed.row(Math.ceil(seen.top / ROW));
    return this.#camera.anchor(layout, (seen.right - seen.left) / 2, row[firstAfter(row, seen.left)]);
  }

  #context(given: Given): PictureContext {
    const { speech, acts } = given;
    return {
      ...acts,
      isCritical: acts.isCritical ?? (() => false),
      speech,
      current: this.#seeing.current,
      isMirrored: this.isMirrored,
      nameOf: (bar, mark) => this.#placing.name(bar, mark, given),
      foldLane: (lane) => this.#fold(lane && lane.id),
    };
  }

  #within(layout: TimelineLayout): Box {
    return around(this.seen, 0, layout.scale.width, layout.height);
  }

  #focused(): string | undefined {
    return this.#place?.querySelector<SVGElement>('[data-bar]:focus')?.dataset['bar'];
  }
}

/** The bar that the tab key comes to in place of one that is gone: the first of its lane, else of all. */
function standIn(id: string, { lanes }: TimelineLayout, before: TimelineLayout | undefined): string {
  const lane = before?.lanes[before.placed.laneOf(id)]?.lane.id;
  const open = lanes.filter(({ isCollapsed }) => !isCollapsed);
  return (open.find((one) => one.lane.id === lane) ?? open[0])?.own[0]?.[0]?.bar.id ?? '';
}
