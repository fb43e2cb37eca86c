import type { DependencyHealth } from '@stp-widgets/insight/dependency-health.js';
import { elbow, middle, type Point } from './elbow.ts';
import { MARK, type Obstacles } from './obstacles.ts';
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
  readonly wordGoes: Side | null;
  /** Where its type stands, and on which side of that; null where it has none: from an end to a start, or told beside its mark. */
  readonly type: { readonly at: Point; readonly goes: Side } | null;
}

type Side = 'on' | 'back';

/** What the type of a line takes before the word beside its mark, and by itself, in pixels. */
const [TYPE, ALONE] = [24, 18] as const;

/** What is written beside the mark of a broken line, but for its type. */
export type BrokenWord = (link: DependencyHealth) => string;

/** The way in which a line enters: on along the axis, back along it, or up. */
export type Way = 'on' | 'back' | 'up';

/** Routes the line of a dependency between two bars: out of an end, by the gutters between rows, into a start, by its type. */
export function route(
  link: DependencyHealth,
  from: PlacedBar,
  to: PlacedBar,
  obstacles: Obstacles,
  width: number,
  word: BrokenWord,
): PlacedLink {
  const points = wayOf(link, from, to, width, obstacles);
  const [end, before] = [points.at(-1)!, points.at(-2)!];
  const way = end[0] === before[0] ? 'up' : end[0] > before[0] ? 'on' : 'back';
  const at: Point = way === 'up' ? [end[0], end[1] + HEAD] : [end[0] + (way === 'on' ? -HEAD : HEAD), end[1]];
  const { mark, wordGoes } =
    link.health === 'broken'
      ? toldAt(lengthOf(link, word), points, way, obstacles, width)
      : { mark: markAt(link, points, obstacles), wordGoes: null };
  const drawn = [...points.slice(0, -1), at];
  let path: string | undefined;
  const line: PlacedLink = {
    link,
    points: drawn,
    get path() {
      return (path ??= elbow(drawn));
    },
    head: { at, way },
    start: points[0]!,
    mark,
    wordGoes,
    type: typeAt(link, points, width),
  };
  hold(line, obstacles, word);
  return line;
}

/** Keeps what comes after a line clear of it, of its mark and of its words. */
export function hold({ link, points, mark: [x, y], wordGoes, type }: PlacedLink, obstacles: Obstacles, told: BrokenWord): void {
  obstacles.add(points, link);
  const word = wordGoes ? lengthOf(link, told) : MARK;
  if (link.health === 'broken' || isMarked(link))
    obstacles.claim(x - (wordGoes === 'back' ? word : MARK), x + (wordGoes === 'on' ? word : MARK), y);
  if (!type) return;
  const [from, down] = type.at;
  obstacles.claim(type.goes === 'on' ? from : from - ALONE, type.goes === 'on' ? from + ALONE : from, down - MARK / 2);
}

/**
 * Where the mark of a broken line stands, and on which side of it the word: at its first turn, else where it enters, each away
 * from the bar there; where none of that is free, the mark alone.
 */
function toldAt(word: number, points: readonly Point[], way: Way, obstacles: Obstacles, width: number) {
  const places = [turn(points), points.at(-2)!];
  const isBack = [points[1]![0] < points[0]![0], way !== 'back'];
  for (let at = 0; at < 4; at++) {
    const mark = places[at >> 1]!;
    const wordGoes = isBack[at >> 1] === (at % 2 === 0) ? 'back' : 'on';
    const [left, right] = wordGoes === 'on' ? [mark[0] - MARK, mark[0] + word] : [mark[0] - word, mark[0] + MARK];
    if (left >= 0 && right <= width && obstacles.isFree(left, right, mark[1], HALF)) return { mark, wordGoes } as const;
  }
  const mark = places.find(([x, y]) => obstacles.isFree(x - MARK, x + MARK, y, MARK)) ?? places[1]!;
  return { mark, wordGoes: null };
}

/** Half of a word's height. */
const HALF = 6;

/**
 * Where the type of a line stands that is not from an end to a start: where it leaves, below it and beyond its turn, clear of the
 * labels; under the bar where the axis ends before. A broken one has its mark there, and the word beside that tells it.
 */
function typeAt({ type, health }: DependencyHealth, points: readonly Point[], width: number): PlacedLink['type'] {
  if (type === 'FS' || health === 'broken') return null;
  const [[x, y], [turned]] = [points[0]!, points[1]!];
  if (turned < x) return x < 9 + ALONE ? { at: [x + 1, y + 16], goes: 'on' } : { at: [x - 9, y + 11], goes: 'back' };
  return x > width - 9 - ALONE ? { at: [x - 1, y + 16], goes: 'back' } : { at: [x + 9, y + 11], goes: 'on' };
}

/** How far the word of a broken line reaches from the middle of its mark, in pixels: by what is written, with its type. */
function lengthOf(link: DependencyHealth, word: BrokenWord): number {
  const digits = String(link.late).length;
  const letters = word(link).replace(/[\d.,]+/g, '').length;
  return 11 + 7.5 * letters + 8 * digits + (digits > 3 ? 14 : 0) + (link.type === 'FS' ? 0 : TYPE);
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
