import type { TimelineBar, TimelineLane } from '@stp-widgets/insight/timeline-view.js';
import { CHARACTER, Extent, measure } from '../marks/measure.ts';
import { FreeRows, GAP, type PlacedBar, ROW, type Span } from '../marks/rows.ts';
import type { TimeScale } from '../marks/scale.ts';

/** How the bars of lanes are placed. */
export interface LanePlacing {
  readonly scale: TimeScale;
  /** Every bar has a row of its own. */
  readonly isLoose: boolean;
  /** What a bar's label says after the title, and how many characters that is. */
  note(bar: TimelineBar): string;
  noteLength(bar: TimelineBar): number;
}

/** A row of a bar that has none, for want of dates. */
const NONE = -1;

/**
 * A lane of the picture. How many rows it has is known at once; where each of its bars stands, when the first of them is asked
 * for: of many lanes few are seen.
 */
export class PlacedLane {
  readonly lane: TimelineLane;
  /** Its first row, counted over all lanes. */
  readonly first: number;
  /** How many rows it has; none of a lane whose bars have no dates. */
  readonly rows: number;
  /** It has but one row, in which no bar stands for itself. */
  readonly isCollapsed: boolean;
  #placing: LanePlacing;
  /** The row of each bar. */
  #rowOf: Int32Array;
  #bars?: readonly PlacedBar[];
  #own?: readonly (readonly PlacedBar[])[];
  #spans?: readonly Span[];

  /** Puts the bars of a lane into rows, from one on, each into the first in which it and its label have room. */
  constructor(lane: TimelineLane, first: number, isCollapsed: boolean, placing: LanePlacing) {
    const { scale, isLoose } = placing;
    const { bars } = lane;
    const free = new FreeRows();
    const extent = new Extent();
    const rowOf = new Int32Array(bars.length);
    let [rows, placed] = [0, 0];
    for (let at = 0; at < bars.length; at++) {
      const bar = bars[at]!;
      if (!extent.measure(bar, scale, bar.isMilestone ? placing.noteLength(bar) : 0)) {
        rowOf[at] = NONE;
        continue;
      }
      const row = isCollapsed ? 0 : isLoose ? placed : free.take(extent.from, extent.until);
      if (row >= rows) rows = row + 1;
      rowOf[at] = row;
      placed++;
    }
    [this.lane, this.first, this.rows, this.isCollapsed] = [lane, first, rows, isCollapsed];
    [this.#placing, this.#rowOf] = [placing, rowOf];
  }

  get top(): number {
    return this.first * ROW;
  }

  /** Its bars that have dates, in the lane's order. */
  get bars(): readonly PlacedBar[] {
    if (this.#bars) return this.#bars;
    const { scale, note } = this.#placing;
    const bars = this.lane.bars.flatMap((bar, at) => {
      const row = this.#rowOf[at]!;
      return row === NONE ? [] : measure(bar, scale, note(bar), this.first + row)!;
    });
    return (this.#bars = this.isCollapsed ? bars : withRoom(bars, this.#placing));
  }

  /** The bars of each of its rows, one after the other; none where it is collapsed. */
  get own(): readonly (readonly PlacedBar[])[] {
    if (this.#own) return this.#own;
    const own: PlacedBar[][] = Array.from({ length: this.rows }, () => []);
    if (!this.isCollapsed) for (const bar of this.bars) own[bar.row - this.first]!.push(bar);
    return (this.#own = own);
  }

  /** Where it is collapsed: when there is anything, in its one row. */
  get spans(): readonly Span[] | null {
    return this.isCollapsed ? (this.#spans ??= union(this.bars)) : null;
  }
}

/** Bars in the order of a lane, each label that is cut off as long as there is room before what comes next in its row. */
function withRoom(bars: readonly PlacedBar[], { scale, note }: LanePlacing): readonly PlacedBar[] {
  const next: number[] = [];
  return bars
    .toReversed()
    .map((placed) => {
      const { bar, row, left, from, label } = placed;
      const free = (next[row] ?? scale.width + GAP) - GAP - left - (note(bar).length + 1) * CHARACTER;
      next[row] = from;
      return label.isCut && !label.isEnding ? measure(bar, scale, note(bar), row, free)! : placed;
    })
    .toReversed();
}

/** The stretches that bars cover together, in order. */
function union(bars: readonly PlacedBar[]): Span[] {
  const spans: { left: number; right: number }[] = [];
  for (const { left, right } of bars.toSorted((one, other) => one.left - other.left)) {
    const last = spans.at(-1);
    // Closer than can be seen apart.
    if (last && left <= last.right + 1) last.right = Math.max(last.right, right);
    else spans.push({ left, right });
  }
  return spans;
}
