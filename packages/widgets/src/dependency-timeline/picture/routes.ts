import type { DependencyHealth } from '@stp-widgets/insight/dependency-health.js';
import { elbow, middle, type Point } from './elbow.ts';
import type { Obstacles } from './obstacles.ts';
import type { PlacedBar } from '../marks/rows.ts';
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
  /** The side of the mark on which the word of a broken one stands; null where there is no room for it. */
  readonly wordGoes: 'on' | 'back' | null;
}

/** What the type of a line takes before the word beside its mark, in pixels. */
const TYPE = 24;

/** The way in which a line enters: on along the axis, back along it, or up. */
export type Way = 'on' | 'back' | 'up';

/** Routes the line of a dependency between two bars: out of an end, by the gutters between rows, into a start, by its type. */
export function route(link: DependencyHealth, from: PlacedBar, to: PlacedBar, obstacles: Obstacles, width: number): PlacedLink {
  const points = wayOf(link, from, to, width, obstacles);
  obstacles.add(points, link);
  const [end, before] = [points.at(-1)!, points.at(-2)!];
  const way = end[0] === before[0] ? 'up' : end[0] > before[0] ? 'on' : 'back';
  const at: Point = way === 'up' ? [end[0], end[1] + HEAD] : [end[0] + (way === 'on' ? -HEAD : HEAD), end[1]];
  const { mark, wordGoes } =
    link.health === 'broken' ? toldAt(link, points, way, obstacles, width) : { mark: markAt(link, points, obstacles), wordGoes: null };
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

/** Where the mark of a broken line stands, and on which side of it the word: at its first turn, else where it enters, away from the bar there where there is room. */
function toldAt(link: DependencyHealth, points: readonly Point[], way: Way, obstacles: Obstacles, width: number) {
  const word = lengthOf(link);
  const sideOf = ([x]: Point, isBack: boolean) => ((isBack ? x > word : x + word > width) ? 'back' : 'on');
  const atTurn = turn(points);
  const places = [
    { mark: atTurn, wordGoes: sideOf(atTurn, points[1]![0] < points[0]![0]) },
    { mark: points.at(-2)!, wordGoes: sideOf(points.at(-2)!, way !== 'back') },
  ] as const;
  return places.find(({ mark, wordGoes }) => obstacles.claim(mark, wordGoes, word)) ?? { mark: places[1].mark, wordGoes: null };
}

/** How far the word of a broken line reaches from the middle of its mark, in pixels: longer of more days, and with its type. */
function lengthOf({ late, type }: DependencyHealth): number {
  const digits = String(late).length;
  return 86 + 8 * digits + (digits > 3 ? 6 : 0) + (type === 'FS' ? 0 : TYPE);
}

const markAt = (link: DependencyHealth, points: readonly Point[], obstacles: Obstacles) =>
  isMarked(link) ? obstacles.clear(middle(points), points) : middle(points);

/** Of those that are not broken, these have a mark. */
const isMarked = ({ health }: DependencyHealth) => health === 'disputed' || health === 'off track' || health === 'tight';

/** At the first turn, where a line that has to turn back does so; below it where the line goes down, clear of the bar. */
function turn(points: readonly Point[]): Point {
  const [, corner, next] = points;
  if (!corner || !next) return middle(points);
  return [corner[0], corner[1] + Math.max(0, Math.min(9, (next[1] - corner[1]) / 2))];
}
