import type { TimelineBar, TimelineView } from '@stp-widgets/insight/timeline-view.js';
import { Lines } from './line-index.ts';
import { PlacedLane } from './placed-lane.ts';
import { PlacedLanes } from './placed-lanes.ts';
import type { BrokenWord, PlacedLink } from './routes.ts';
import { type PlacedBar, ROW } from '../marks/rows.ts';
import { type TimeScale, timeScale } from '../marks/scale.ts';

export type { LinesThere } from './line-index.ts';
export type { PlacedLane } from './placed-lane.ts';
export type { BrokenWord, PlacedLink, Way } from './routes.ts';
export type { PlacedBar } from '../marks/rows.ts';
export { type TimeScale, timeScale, zoomedScale } from '../marks/scale.ts';
export { type Tick, type Ticks, ticksOf } from './ticks.ts';

/** How a timeline is to be laid out. */
export interface LayoutOptions {
  /** Gives every bar a row of its own. */
  readonly isLoose?: boolean;
  /** The ids of the lanes that have but one row, in which no bar stands for itself. */
  readonly collapsed?: ReadonlySet<string>;
  /** An earlier layout by the same notes and options: what of it still holds is taken over. */
  readonly before?: TimelineLayout | null;
  /** What is written beside the mark of a broken line: in English without it. */
  readonly word?: BrokenWord;
  /** How many characters the note of a bar has, where that is known faster than the note. */
  readonly noteLength?: (bar: TimelineBar) => number;
}

/** Where everything of a timeline stands, in pixels from the start and the top of its plot. */
export interface TimelineLayout {
  readonly scale: TimeScale;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  /** What is placed in the lanes, found without all of it being measured. */
  readonly placed: PlacedLanes;
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
  { isLoose = false, collapsed = new Set(), before = null, word = inEnglish, noteLength = (bar) => note(bar).length }: LayoutOptions = {},
): TimelineLayout {
  const old = before && isSame(before.scale, scale) ? before : null;
  const known = new Map(old?.lanes.map((placed) => [placed.lane, placed]));
  const placing = { scale, isLoose, note, noteLength };
  const lanes: PlacedLane[] = [];
  let rows = 0;
  for (const lane of view.lanes) {
    const same = known.get(lane);
    const placed = same?.first === rows ? same : new PlacedLane(lane, rows, collapsed.has(lane.id), placing);
    if (placed.rows === 0) continue;
    lanes.push(placed);
    rows += placed.rows;
  }
  const placed = new PlacedLanes(lanes);
  const lines = new Lines(view.links, placed, scale.width, word, old?.lines);
  const today = scale.x(view.today);
  return {
    scale,
    height: rows * ROW,
    lanes,
    placed,
    get rows() {
      return lanes.flatMap(({ own }) => own);
    },
    get bars() {
      return placed.all();
    },
    lines,
    get links() {
      return lines.all();
    },
    today: today >= 0 && today <= scale.width ? today : null,
  };
}

const inEnglish: BrokenWord = ({ late }) => `${late} days late`;

const isSame = (one: TimeScale, other: TimeScale) =>
  one.first === other.first && one.width === other.width && one.pixelsPerDay === other.pixelsPerDay;
