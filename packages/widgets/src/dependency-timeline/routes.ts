import type { DependencyHealth } from '@stp-widgets/insight/dependency-health.js';
import { elbow, middle, type Point } from './elbow.ts';
import type { Obstacles } from './obstacles.ts';
import { type PlacedBar, WORD } from './rows.ts';
import { HEAD, wayOf } from './ways.ts';

/** The line of a dependency: where it runs, where its head and its marks stand. */
export interface PlacedLink {
  readonly link: DependencyHealth;
  /** Its corners, up to where its head begins. */
  readonly points: readonly Point[];
  readonly path: string;
  readonly head: { readonly at: Point; readonly way: Way };
  /** Where it leaves its giver. */
  readonly start: Point;
  /** Where the mark of its health stands. */
  readonly mark: Point;
  /** The side of the mark on which a word about it stands. */
  readonly wordGoes: 'on' | 'back';
}

/** What the type of a line takes before the word beside its mark, in pixels. */
const TYPE = 36;

/** The way in which a line enters: on along the axis, back along it, or up. */
export type Way = 'on' | 'back' | 'up';

/** Routes the line of a dependency between two bars: out of an end, by the gutters between rows, into a start, by its type. */
export function route(link: DependencyHealth, from: PlacedBar, to: PlacedBar, obstacles: Obstacles, width: number): PlacedLink {
  const points = wayOf(link, from, to, width, obstacles);
  obstacles.add(points, link);
  const [end, before] = [points.at(-1)!, points.at(-2)!];
  const way = end[0] === before[0] ? 'up' : end[0] > before[0] ? 'on' : 'back';
  const at: Point = way === 'up' ? [end[0], end[1] + HEAD] : [end[0] + (way === 'on' ? -HEAD : HEAD), end[1]];
  const atTurn = turn(points);
  const isTaken = link.health === 'broken' && !obstacles.claim(atTurn);
  const mark =
    link.health === 'broken' ? (isTaken ? before : atTurn) : isMarked(link) ? obstacles.clear(middle(points), points) : middle(points);
  // Away from the bar that the mark is beside, where there is room.
  const isBack = isTaken ? way !== 'back' : points[1]![0] < points[0]![0];
  const word = WORD + (link.type === 'FS' ? 0 : TYPE);
  const wordGoes = (isBack ? mark[0] > word : mark[0] + word > width) ? 'back' : 'on';
  const drawn = [...points.slice(0, -1), at];
  let path: string | undefined;
  return {
    link,
    points: drawn,
    get path() {
      return (path ??= elbow(drawn));
    },
    head: { at, way },
    start: points[0]!,
    mark,
    wordGoes,
  };
}

/** Of those that are not broken, these have a mark. */
const isMarked = ({ health }: DependencyHealth) => health === 'disputed' || health === 'off track' || health === 'tight';

/** At the first turn, where a line that has to turn back does so; below it where the line goes down, clear of the bar. */
function turn(points: readonly Point[]): Point {
  const [, corner, next] = points;
  if (!corner || !next) return middle(points);
  return [corner[0], corner[1] + Math.max(0, Math.min(9, (next[1] - corner[1]) / 2))];
}
