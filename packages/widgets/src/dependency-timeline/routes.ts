import type { DependencyHealth } from '@stp-widgets/insight/dependency-health.js';
import { elbow, middle, type Point } from './elbow.ts';
import type { Obstacles } from './obstacles.ts';
import { DIAMOND, MIDDLE, type PlacedBar, ROW, WORD } from './rows.ts';

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

/** The way in which a line enters: on along the axis, back along it, or up. */
export type Way = 'on' | 'back' | 'up';

/** The length of a head. */
export const HEAD = 7;
/** Where a line that is not weighed runs in a gutter. */
const TRACK = 3;

const [NEAR, BEFORE] = [
  [10, 15, 20, 25],
  [16, 21, 26, 31],
] as const;
/** Routes the line of a dependency between two bars: out of an end, by the gutters between rows, into a start, by its type. */
export function route(link: DependencyHealth, from: PlacedBar, to: PlacedBar, obstacles: Obstacles, width: number): PlacedLink {
  const points = best(link.type, from, to, obstacles, width);
  obstacles.add(points, from, to);
  const [end, before] = [points.at(-1)!, points.at(-2)!];
  const way = end[0] === before[0] ? 'up' : end[0] > before[0] ? 'on' : 'back';
  const at: Point = way === 'up' ? [end[0], end[1] + HEAD] : [end[0] + (way === 'on' ? -HEAD : HEAD), end[1]];
  const atTurn = turn(points);
  const isTaken = link.health === 'broken' && !obstacles.claim(atTurn);
  const mark =
    link.health === 'broken' ? (isTaken ? before : atTurn) : isMarked(link) ? obstacles.clear(middle(points), points) : middle(points);
  const wordGoes = isTaken || mark[0] + WORD > width ? 'back' : 'on';
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

/** The way that costs least. One that crosses nothing is better than any with more turns: those are then not looked at. */
function best(type: DependencyHealth['type'], from: PlacedBar, to: PlacedBar, obstacles: Obstacles, width: number): Point[] {
  let [found, least]: [Point[] | undefined, number] = [undefined, Infinity];
  for (const ways of [direct, upwards, roundabout]) {
    for (const way of ways(type, from, to, obstacles)) {
      const points = within(way, width);
      const cost = obstacles.cost(points, from, to, least);
      if (cost < least) [found, least] = [points, cost];
    }
    if (found && obstacles.isFree(found, least)) break;
  }
  return found!;
}

/** The plainest way of a line, whatever it crosses: of one that only passes. */
export function plainWay({ type }: DependencyHealth, from: PlacedBar, to: PlacedBar, width: number): Point[] {
  const [out, into] = [leaving(type, from), entering(type, to)];
  const [leave, enter] = [out.x + out.way * NEAR[0], into.x - into.way * BEFORE[0]];
  const [start, end]: [Point, Point] = [
    [out.x, middleOf(from)],
    [into.x, middleOf(to)],
  ];
  const y = (from.row < to.row ? to.top : to.top + ROW) + TRACK;
  const isAhead = (into.x - leave) * into.way >= BEFORE[0];
  return within(
    isAhead ? [start, [leave, start[1]], [leave, end[1]], end] : [start, [leave, start[1]], [leave, y], [enter, y], [enter, end[1]], end],
    width,
  );
}

/** At the first turn, where a line that has to turn back does so; below it where the line goes down, clear of the bar. */
function turn(points: readonly Point[]): Point {
  const [, corner, next] = points;
  if (!corner || !next) return middle(points);
  return [corner[0], corner[1] + Math.max(0, Math.min(9, (next[1] - corner[1]) / 2))];
}

/** Turns stay on the plot. */
const within = (points: Point[], width: number): Point[] =>
  points.every(([x]) => x >= 1 && x <= width - 1) ? points : points.map(([x, y]) => [Math.min(width - 1, Math.max(1, x)), y]);

const middleOf = ({ top }: PlacedBar) => top + MIDDLE;

/** Where a line leaves and the way it goes first. A milestone is left on the side that time goes. */
function leaving(type: DependencyHealth['type'], { bar, left, right }: PlacedBar) {
  return bar.isMilestone || type.startsWith('F') ? { x: right, way: 1 } : { x: left, way: -1 };
}

/** Where a line enters and the way it goes last. */
function entering(type: DependencyHealth['type'], { bar, left, right }: PlacedBar) {
  return bar.isMilestone || type.endsWith('S') ? { x: left, way: 1 } : { x: right, way: -1 };
}

/** The ways that enter from a side: straight, or with one upright stretch. */
function direct(type: DependencyHealth['type'], from: PlacedBar, to: PlacedBar): Point[][] {
  const [out, into] = [leaving(type, from), entering(type, to)];
  const [start, end]: [Point, Point] = [
    [out.x, middleOf(from)],
    [into.x, middleOf(to)],
  ];
  const ways: Point[][] = [];
  const [outs, intos] = [NEAR.map((by) => out.x + out.way * by), BEFORE.map((by) => into.x - into.way * by)];
  if (from.row === to.row && out.way === into.way && (into.x - out.x) * out.way >= HEAD + 4) ways.push([start, end]);
  if (from.row !== to.row) {
    for (const x of [...outs, ...intos]) {
      if ((x - out.x) * out.way >= NEAR[0] && (into.x - x) * into.way >= BEFORE[0]) ways.push([start, [x, start[1]], [x, end[1]], end]);
    }
  }
  return ways;
}

/** The ways by a gutter between rows. */
function roundabout(type: DependencyHealth['type'], from: PlacedBar, to: PlacedBar, obstacles: Obstacles): Point[][] {
  const [out, into] = [leaving(type, from), entering(type, to)];
  const [start, end]: [Point, Point] = [
    [out.x, middleOf(from)],
    [into.x, middleOf(to)],
  ];
  const ways: Point[][] = [];
  const [outs, intos] = [NEAR.map((by) => out.x + out.way * by), BEFORE.map((by) => into.x - into.way * by)];
  for (const row of gutters(from, to)) {
    for (const leave of outs.slice(0, 3)) {
      for (const enter of intos.slice(0, 3)) {
        const y = obstacles.gutter(row, leave, enter);
        ways.push([start, [leave, start[1]], [leave, y], [enter, y], [enter, end[1]], end]);
      }
    }
  }
  return ways;
}

/** The ways into a milestone from below. */
function upwards(type: DependencyHealth['type'], from: PlacedBar, to: PlacedBar, obstacles: Obstacles): Point[][] {
  if (!to.bar.isMilestone || from.row <= to.row) return [];
  const out = leaving(type, from);
  const x = (to.left + to.right) / 2;
  const [start, end]: [Point, Point] = [
    [out.x, middleOf(from)],
    [x, middleOf(to) + DIAMOND],
  ];
  const leave = out.x + out.way * NEAR[0];
  const y = obstacles.gutter(from.row, leave, x);
  const isAhead = (x - out.x) * out.way >= NEAR[0];
  return [...(isAhead ? [[start, [x, start[1]], end] satisfies Point[]] : []), [start, [leave, start[1]], [leave, y], [x, y], end]];
}

/** The rows above which a line may run from one row to another: next to either end, and half way. */
function gutters(from: PlacedBar, to: PlacedBar): Set<number> {
  const [upper, lower] = from.row < to.row ? [from.row, to.row] : [to.row, from.row];
  if (upper === lower) return new Set([lower + 1]);
  return new Set([upper + 1, lower, Math.ceil((upper + 1 + lower) / 2)]);
}
