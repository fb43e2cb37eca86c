import type { DependencyHealth } from '@stp-widgets/insight/dependency-health.js';
import type { Point } from './elbow.ts';
import { lookOf } from '../marks/looks.ts';
import { firstAfter, type PlacedBar, ROW } from '../marks/rows.ts';

/** A stretch of a line drawn so far: upright at a place along the axis, or level at a height. */
interface Stretch {
  readonly at: number;
  readonly low: number;
  readonly high: number;
  readonly link: DependencyHealth;
}

/** Bars and labels further from row to row than this are not weighed: there is no good way among so many. */
const FAR = 60 * ROW;
/** Where lines run in a gutter, from the top of the row beneath it. */
const TRACKS = [3, 6, 0.5] as const;
/** Half of a mark, and how far it is moved to find a place. */
const [MARK, REACH] = [8, 400] as const;
/**
 * What crossing a bar or a label costs, in pixels of way, and what running on one track with another line does, at all and for
 * each pixel. Whole numbers, here and in the places of stretches: before it is fast, an engine makes an object of any other.
 */
const [BAR, LABEL, LINE, PIXEL] = [1200, 600, 2400, 36] as const;
/** Lines nearer to one another than this are on one track; how much of one they may share where they have an end in common. */
const [APART, OWN] = [4, 30] as const;
/** What stands in the way of lines: bars, their labels, and the lines drawn so far. */
export class Obstacles {
  #row: (at: number) => readonly PlacedBar[];
  /** Upright stretches by their places, four pixels together, and level ones by their rows. */
  #uprights = new Map<number, Stretch[]>();
  #levels = new Map<number, Stretch[]>();
  #claimed: { readonly left: number; readonly right: number; readonly y: number }[] = [];

  /** @param row the bars of a row, one after the other */
  constructor(row: (at: number) => readonly PlacedBar[]) {
    this.#row = row;
  }

  /** The height at which a line runs above a row from one place to another: where no other line runs yet, if there is such. */
  gutter(row: number, one: number, other: number): number {
    const levels = this.#levels.get(row) ?? [];
    const [low, high] = [Math.min(one, other) - 4, Math.max(one, other) + 4];
    const isFree = (y: number) => levels.every((level) => level.at !== y || level.low >= high || low >= level.high);
    return row * ROW + (TRACKS.find((track) => isFree(row * ROW + track)) ?? TRACKS[0]);
  }

  /** What it costs a line that it runs upright where others do. */
  shared(link: DependencyHealth, x: number, one: number, other: number): number {
    const bucket = Math.round(x / 4);
    let cost = 0;
    for (let near = bucket - 1; near <= bucket + 1; near++) cost += shared(this.#uprights.get(near), link, x, one, other, 0);
    return cost;
  }

  /** What bars and labels cost a line that runs upright. */
  crossed(x: number, one: number, other: number): number {
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    if (high - low > FAR) return 0;
    let cost = 0;
    const last = Math.floor(high / ROW);
    for (let row = Math.max(0, Math.floor(low / ROW)); row <= last; row++) {
      const own = this.#row(row);
      for (let at = firstAfter(own, x - 2); at < own.length; at++) {
        const { from, top, left, right, label } = own[at]!;
        if (from >= x + 2) break;
        if (low < top + 32 && high > top + 22 && x > left - 2 && x < right + 2) cost += BAR;
        if (low < top + 20 && high > top + 7 && x > label.left - 2 && x < label.right + 2) cost += LABEL;
      }
    }
    return cost;
  }

  /** What it costs a line between two bars that it runs level: what it runs through, and with what other lines. */
  along(link: DependencyHealth, y: number, one: number, other: number, from: PlacedBar, to: PlacedBar): number {
    if (y % ROW < 7) return 0;
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    const at = Math.floor(y / ROW);
    const row = this.#row(at);
    let cost = shared(this.#levels.get(at), link, y, one, other, OWN);
    for (let next = firstAfter(row, low); next < row.length && row[next]!.from < high; next++) {
      const bar = row[next]!;
      if (bar !== from && bar !== to && bar.left < high && bar.right > low) cost += 4 * BAR;
    }
    return cost;
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

  /** Takes a place for a mark with a word so long on a side of it; false where another one stands there already. */
  claim([x, y]: Point, side: 'on' | 'back', word: number): boolean {
    const [left, right] = side === 'on' ? [x - MARK, x + word] : [x - word, x + MARK];
    const isFree = this.#claimed.every((other) => other.left >= right || other.right <= left || Math.abs(other.y - y) > 14);
    if (isFree) this.#claimed.push({ left, right, y });
    return isFree;
  }

  /** Puts a line in the way of those to come. */
  add(points: readonly Point[], link: DependencyHealth): void {
    for (let at = 1; at < points.length; at++) {
      const [start, end] = [points[at - 1]!, points[at]!];
      const isUpright = start[0] === end[0];
      const axis = isUpright ? 1 : 0;
      const stretch = { at: start[1 - axis]!, low: Math.min(start[axis], end[axis]), high: Math.max(start[axis], end[axis]), link };
      addTo(isUpright ? this.#uprights : this.#levels, isUpright ? Math.round(start[0] / 4) : Math.floor(start[1] / ROW), stretch);
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
}

const none: readonly Stretch[] = [];

/** What it costs to run on one track with others. Those of one look that have an end in common may: they tell the same. */
function shared(
  lines: readonly Stretch[] = none,
  { health, giver, receiver }: DependencyHealth,
  at: number,
  one: number,
  other: number,
  own: number,
): number {
  let cost = 0;
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  for (let next = 0; next < lines.length; next++) {
    const line = lines[next]!;
    if (line.low >= high || line.high <= low || Math.abs(line.at - at) >= APART) continue;
    const isOne = line.link.giver.id === giver.id || line.link.receiver.id === receiver.id;
    const by = Math.min(high, line.high) - Math.max(low, line.low) - (isOne ? own : 0);
    if (by > 0 && !(isOne && lookOf(line.link.health) === lookOf(health))) cost += LINE + PIXEL * by;
  }
  return cost;
}

function addTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
