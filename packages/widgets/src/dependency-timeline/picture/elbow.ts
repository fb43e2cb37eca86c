/** A point of the plot, in pixels. */
export type Point = readonly [x: number, y: number];

const CORNER = 4;

/** A line through points at right angles, its corners rounded. */
export function elbow(points: readonly Point[]): string {
  const line = points.filter((point, at) => at === 0 || !isSame(point, points[at - 1]!));
  return line
    .map((point, at) => {
      const [before, after] = [line[at - 1], line[at + 1]];
      if (!before) return `M${write(point)}`;
      if (!after || isStraight(before, point, after)) return `L${write(point)}`;
      const radius = Math.min(CORNER, distance(before, point) / 2, distance(point, after) / 2);
      return `L${write(towards(point, before, radius))}Q${write(point)} ${write(towards(point, after, radius))}`;
    })
    .join('');
}

/** The middle of the longest upright stretch of a line; of its longest stretch where none is upright. */
export function middle(points: readonly Point[]): Point {
  const stretches = points.slice(1).map((to, at) => [points[at]!, to] as const);
  const length = ([from, to]: readonly [Point, Point]) => distance(from, to) + (from[0] === to[0] && from[1] !== to[1] ? 1e6 : 0);
  const [from, to] = stretches.reduce((best, one) => (length(one) > length(best) ? one : best));
  return [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
}

const round = (value: number) => Math.round(value * 10) / 10;
const write = ([x, y]: Point) => `${round(x)} ${round(y)}`;
const distance = ([x, y]: Point, [to, down]: Point) => Math.abs(to - x) + Math.abs(down - y);
const isSame = (one: Point, other: Point) => distance(one, other) < 0.05;
const isStraight = ([x, y]: Point, [at, on]: Point, [to, down]: Point) => (x === at && at === to) || (y === on && on === down);

/** So far from one point to another. In proportion: two that stand one below the other may differ by what reckoning leaves. */
function towards(from: Point, to: Point, by: number): Point {
  const part = by / distance(from, to);
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}

/**
 * What of a line can be seen within a part of the plot and a little beyond: what runs further is brought in to its edge,
 * where it is out of sight, so that no line is longer than what it is seen through.
 */
export function cut(
  points: readonly Point[],
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
): Point[] {
  const between = (value: number, low: number, high: number) => Math.min(high + CUT, Math.max(low - CUT, value));
  return points.map(([x, y]) => [between(x, left, right), between(y, top, bottom)]);
}

const CUT = 64;
