import type { TimelineBar, TimelineLane, TimelineView } from '@stp-widgets/insight/timeline-view.js';
import { Lines } from './line-index.ts';
import type { PlacedLink } from './routes.ts';
import { FreeRows, measure, type PlacedBar, ROW, type Span, type Unplaced } from './rows.ts';
import { type TimeScale, timeScale } from './scale.ts';

export type { LinesThere } from './line-index.ts';
export type { PlacedLink, Way } from './routes.ts';
export type { PlacedBar } from './rows.ts';
export { type TimeScale, timeScale, zoomedScale } from './scale.ts';
export { type Tick, type Ticks, ticksOf } from './ticks.ts';

/** A lane of the picture. */
export interface PlacedLane {
  readonly lane: TimelineLane;
  readonly top: number;
  /** How many rows it has; none of a lane whose bars have no dates. */
  readonly rows: number;
  readonly bars: readonly PlacedBar[];
  /** Of a lane that is collapsed: when there is anything, in its one row. */
  readonly spans: readonly Span[] | null;
}

/** How a timeline is to be laid out. */
export interface LayoutOptions {
  /** Gives every bar a row of its own. */
  readonly isLoose?: boolean;
  /** The ids of the lanes that have but one row, in which no bar stands for itself. */
  readonly collapsed?: ReadonlySet<string>;
  /** An earlier layout by the same notes and options: what of it still holds is taken over. */
  readonly before?: TimelineLayout | null;
}

/** Where everything of a timeline stands, in pixels from the start and the top of its plot. */
export interface TimelineLayout {
  readonly scale: TimeScale;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  /** The bars of each row, one after the other; none of a collapsed lane. */
  readonly rows: readonly (readonly PlacedBar[])[];
  /** Every bar by its id. */
  readonly bars: ReadonlyMap<string, PlacedBar>;
  /** The lines, as far as they are asked for. */
  readonly lines: Lines;
  /** All the lines, the worst last, that they lie over the others. Routed when they are first asked for. */
  readonly links: readonly PlacedLink[];
  /** Where today begins; null when it is not on the axis. */
  readonly today: number | null;
}

/** The scale on which all of a timeline fits into a width; null when nothing of it has a date. */
export function fit({ span }: TimelineView, width: number): TimeScale | null {
  return span && width > 0 ? timeScale(span.first, span.last, width) : null;
}

/**
 * Lays a timeline out on a scale: its bars in rows of their lanes, each in the first row where it and its label have
 * room, and its dependencies as lines between them. Takes time in proportion to how much there is.
 *
 * @param note what a bar's label says after the title, such as a milestone's day
 */
export function layOut(
  view: TimelineView,
  scale: TimeScale,
  note: (bar: TimelineBar) => string = () => '',
  { isLoose = false, collapsed = new Set(), before = null }: LayoutOptions = {},
): TimelineLayout {
  const wordy = new Set<string>();
  for (const { late, giver } of view.links) if (late > 0) wordy.add(giver.id);
  const old = before && isSame(before.scale, scale) ? before : null;
  const known = new Map(old?.lanes.map((placed) => [placed.lane, placed]));
  const bars = new Map(old?.bars);
  const rows: (readonly PlacedBar[])[] = [];
  const lanes: PlacedLane[] = [];
  for (const lane of view.lanes) {
    const first = rows.length;
    const same = known.get(lane);
    if (same?.top === first * ROW && same.bars.every(({ bar, isWordy }) => isWordy === wordy.has(bar.id))) {
      known.delete(lane);
      lanes.push(same);
      for (let row = first; row < first + same.rows; row++) rows.push(old!.rows[row]!);
      continue;
    }
    const placed = placeLane(lane, first, { isLoose, isCollapsed: collapsed.has(lane.id) }, (bar) =>
      measure(bar, scale, note(bar), wordy.has(bar.id)),
    );
    if (placed.bars.length === 0) continue;
    lanes.push(placed);
    const own: PlacedBar[][] = Array.from({ length: placed.rows }, () => []);
    for (const bar of placed.bars) {
      bars.set(bar.bar.id, bar);
      if (!placed.spans) own[bar.row - first]!.push(bar);
    }
    for (const row of own) rows.push(row);
  }
  // What is left of the earlier lanes is there no longer, or was placed anew.
  for (const { bars: gone } of known.values()) for (const bar of gone) if (bars.get(bar.bar.id) === bar) bars.delete(bar.bar.id);
  const lines = new Lines(view.links, bars, rows, scale.width, old?.lines);
  const today = scale.x(view.today);
  return {
    scale,
    height: rows.length * ROW,
    lanes,
    rows,
    bars,
    lines,
    get links() {
      return lines.all();
    },
    today: today >= 0 && today <= scale.width ? today : null,
  };
}

/** Puts the bars of a lane into rows, from one on, each into the first in which it and its label have room. */
function placeLane(
  lane: TimelineLane,
  first: number,
  { isLoose, isCollapsed }: { readonly isLoose: boolean; readonly isCollapsed: boolean },
  measured: (bar: TimelineBar) => Unplaced | null,
): PlacedLane {
  const free = new FreeRows();
  const bars: PlacedBar[] = [];
  let rows = 0;
  for (const bar of lane.bars) {
    const placed = measured(bar);
    if (!placed) continue;
    const row = isCollapsed ? 0 : isLoose ? bars.length : free.take(placed.from, placed.until);
    rows = Math.max(rows, row + 1);
    placed.row = first + row;
    placed.top = placed.row * ROW;
    bars.push(placed);
  }
  return { lane, top: first * ROW, rows, bars, spans: isCollapsed ? union(bars) : null };
}

const isSame = (one: TimeScale, other: TimeScale) =>
  one.first === other.first && one.width === other.width && one.pixelsPerDay === other.pixelsPerDay;

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
