import type { Point } from './elbow.ts';
import { firstAfter, type PlacedBar, ROW } from './rows.ts';

interface Stretch {
  readonly low: number;
  readonly high: number;
  readonly from: string;
  readonly to: string;
}

/** Lines further from row to row than this are not weighed: there is no good way among so many. */
const FAR = 60;
/** Where lines run in a gutter, from the top of the row beneath it. */
const TRACKS = [3, 6, 0.5] as const;
/** Half of a mark, and how far it is moved to find a place. */
const [MARK, REACH] = [8, 400] as const;
/** What crossing costs, against a turn or so many pixels of way. */
const [BAR, LABEL, LINE, TURN, WAY] = [3, 1.5, 1.5, 0.4, 400] as const;

/** What stands in the way of lines: bars, their labels, and the lines drawn so far. */
export class Obstacles {
  #row: (at: number) => readonly PlacedBar[];
  #uprights = new Map<number, Stretch[]>();
  #claimed: Point[] = [];
  /** What uprights cost that were asked for since the last line was added, four numbers for each: the ways of one line share many. */
  #asked: number[] = [];
  #tracks = new Map<number, { readonly low: number; readonly high: number; readonly y: number }[]>();

  /** @param row the bars of a row, one after the other */
  constructor(row: (at: number) => readonly PlacedBar[]) {
    this.#row = row;
  }

  /** The height at which a line runs above a row from one place to another: where no other line runs yet, if there is such. */
  gutter(row: number, one: number, other: number): number {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    const tracks = this.#tracks.get(row) ?? [];
    const isFree = (y: number) => tracks.every((track) => track.y !== y || track.low >= high + 4 || low >= track.high + 4);
    return row * ROW + (TRACKS.find((track) => isFree(row * ROW + track)) ?? TRACKS[0]);
  }

  /** What a way between two bars costs: how long it is, how often it turns, and what it crosses. It is not reckoned further than `most`. */
  cost(points: readonly Point[], from: PlacedBar, to: PlacedBar, most = Infinity): number {
    let cost = plainCost(points);
    for (let at = 1; at < points.length && cost < most; at++) {
      const start = points[at - 1]!;
      const end = points[at]!;
      cost += start[0] === end[0] ? this.#crossedUpright(start, end, from, to) : this.#crossedAlong(start, end, from, to);
    }
    return cost;
  }

  /** Tells whether a way that costs so much crosses nothing. */
  isFree(points: readonly Point[], cost: number): boolean {
    return cost - plainCost(points) < Math.min(BAR, LABEL, LINE);
  }

  /** The place on an upright stretch of a line, as near as may be to a given one, where a mark covers no bar and no label. */
  clear([x, y]: Point, points: readonly Point[]): Point {
    const at = points.findIndex((point, index) => point[0] === x && points[index + 1]?.[0] === x);
    if (at < 0) return [x, y];
    const [one, other] = [points[at]![1], points[at + 1]![1]];
    const [low, high] = [Math.min(one, other) + MARK, Math.max(one, other) - MARK];
    for (let by = 0; by <= REACH; by += 4) {
      for (const to of [y + by, y - by]) if (to >= low && to <= high && !this.#isCovering(x, to)) return [x, to];
    }
    return [x, y];
  }

  /** Takes a place for a mark with a word beside it; false where another one stands there already. */
  claim([x, y]: Point): boolean {
    const isFree = this.#claimed.every(([at, on]) => Math.abs(at - x) > 100 || Math.abs(on - y) > 14);
    if (isFree) this.#claimed.push([x, y]);
    return isFree;
  }

  /** Puts a line in the way of those to come. */
  add(points: readonly Point[], { bar: from }: PlacedBar, { bar: to }: PlacedBar): void {
    this.#asked = [];
    for (let at = 1; at < points.length; at++) {
      const [start, end] = [points[at - 1]!, points[at]!];
      const upright = start[0] === end[0];
      const axis = upright ? 1 : 0;
      const [low, high] = [Math.min(start[axis], end[axis]), Math.max(start[axis], end[axis])];
      if (upright) addTo(this.#uprights, Math.round(start[0] / 4), { low, high, from: from.id, to: to.id });
      else if (start[1] % ROW < 7) addTo(this.#tracks, Math.floor(start[1] / ROW), { low, high, y: start[1] });
    }
  }

  #isCovering(x: number, y: number): boolean {
    return [y - MARK, y + MARK].some((at) => {
      const row = this.#row(Math.floor(at / ROW));
      for (let next = firstAfter(row, x - MARK); next < row.length && row[next]!.from < x + MARK; next++) {
        const { top, left, right, label } = row[next]!;
        if (y + MARK > top + 22 && y - MARK < top + 32 && x + MARK > left && x - MARK < right) return true;
        if (y + MARK > top + 7 && y - MARK < top + 20 && x + MARK > label.left && x - MARK < label.right) return true;
      }
      return false;
    });
  }

  #crossedUpright([x, one]: Point, [, other]: Point, giver: PlacedBar, receiver: PlacedBar): number {
    const low = Math.min(one, other);
    const high = Math.max(one, other);
    if (high - low > FAR * ROW) return 0;
    const asked = this.#asked;
    for (let at = 0; at < asked.length; at += 4)
      if (asked[at] === x && asked[at + 1] === low && asked[at + 2] === high) return asked[at + 3]!;
    let cost = 0;
    const last = Math.floor(high / ROW);
    for (let row = Math.max(0, Math.floor(low / ROW)); row <= last; row++) {
      const own = this.#row(row);
      for (let at = firstAfter(own, x - 2); at < own.length; at++) {
        const { top, left, right, label, from } = own[at]!;
        if (from >= x + 2) break;
        if (x > left - 2 && x < right + 2 && low < top + 32 && high > top + 22) cost += BAR;
        if (x > label.left - 2 && x < label.right + 2 && low < top + 20 && high > top + 7) cost += LABEL;
      }
    }
    const bucket = Math.round(x / 4);
    for (let near = bucket - 1; near <= bucket + 1; near++) {
      for (const line of this.#uprights.get(near) ?? []) {
        if (line.low < high && line.high > low && line.from !== giver.bar.id && line.to !== receiver.bar.id) cost += LINE;
      }
    }
    asked.push(x, low, high, cost);
    return cost;
  }

  #crossedAlong([one, y]: Point, [other]: Point, from: PlacedBar, to: PlacedBar): number {
    if (y % ROW < 7) return 0;
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    const row = this.#row(Math.floor(y / ROW));
    let cost = 0;
    for (let at = firstAfter(row, low); at < row.length && row[at]!.from < high; at++) {
      const bar = row[at]!;
      if (bar !== from && bar !== to && bar.left < high && bar.right > low) cost += BAR;
    }
    return cost;
  }
}

/** What a way costs that crosses nothing. */
function plainCost(points: readonly Point[]): number {
  let cost = points.length * TURN;
  for (let at = 1; at < points.length; at++) {
    cost += (Math.abs(points[at]![0] - points[at - 1]![0]) + Math.abs(points[at]![1] - points[at - 1]![1])) / WAY;
  }
  return cost;
}

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
