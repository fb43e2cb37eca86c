import { type DependencyHealth, healths } from '@stp-widgets/insight/dependency-health.js';
import type { TimelineBar, TimelineLane, TimelineView } from '@stp-widgets/insight/timeline-view.js';
import { type PlacedLink, routes } from './routes.ts';
import { measure, pack, type PlacedBar, ROW } from './rows.ts';
import { type TimeScale, timeScale } from './scale.ts';

export type { PlacedLink, Way } from './routes.ts';
export type { PlacedBar } from './rows.ts';
export { type Tick, type Ticks, ticksOf, type TimeScale, timeScale } from './scale.ts';

/** A lane of the picture. */
export interface PlacedLane {
  readonly lane: TimelineLane;
  readonly top: number;
  /** How many rows it has; none of a lane whose bars have no dates. */
  readonly rows: number;
  readonly bars: readonly PlacedBar[];
}

/** Where everything of a timeline stands, in pixels from the start and the top of its plot. */
export interface TimelineLayout {
  readonly scale: TimeScale;
  readonly height: number;
  readonly lanes: readonly PlacedLane[];
  /** The lines, the worst last, that they lie over the others. */
  readonly links: readonly PlacedLink[];
  /** Where today begins; null when it is not on the axis. */
  readonly today: number | null;
}

/** The scale on which all of a timeline fits into a width; null when nothing of it has a date. */
export function fit({ span }: TimelineView, width: number): TimeScale | null {
  return span && width > 0 ? timeScale(span.first, span.last, width) : null;
}

/**
 * Lays a timeline out on a scale: its bars in rows of their lanes, and its dependencies as lines between them.
 *
 * @param note what a bar's label says after the title, such as a milestone's day
 */
export function layOut(view: TimelineView, scale: TimeScale, note: (bar: TimelineBar) => string = () => ''): TimelineLayout {
  const wordy = new Set(view.links.flatMap(({ late, giver }) => (late > 0 ? [giver.id] : [])));
  let row = 0;
  const lanes = view.lanes.map((lane): PlacedLane => {
    const measured = lane.bars.flatMap((bar) => measure(bar, scale, note(bar), wordy.has(bar.id)) ?? []);
    const { rows, count } = pack(measured);
    const first = row;
    row += count;
    const bars = measured.map((bar, index): PlacedBar => {
      const own = first + rows[index]!;
      return { ...bar, row: own, top: own * ROW };
    });
    return { lane, top: first * ROW, rows: count, bars };
  });
  const bars = new Map(lanes.flatMap((lane) => lane.bars).map((bar) => [bar.bar.id, bar]));
  const today = scale.x(view.today);
  return {
    scale,
    height: row * ROW,
    lanes: lanes.filter(({ rows }) => rows > 0),
    links: routes(view.links, bars, scale.width).toSorted(byHealth),
    today: today >= 0 && today <= scale.width ? today : null,
  };
}

const rank = ({ health }: DependencyHealth) => healths.indexOf(health);
const byHealth = (one: PlacedLink, other: PlacedLink) => rank(other.link) - rank(one.link);
