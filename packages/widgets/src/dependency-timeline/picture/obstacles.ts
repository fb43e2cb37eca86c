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
/** Half of a mark. */
export const MARK = 8;
/** How far a mark is moved to find a place, and how far words that stand one below the other are apart. */
const [REACH, BELOW] = [400, 14] as const;
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
  /** What marks and words take, by rows. */
  #claimed = new Map<number, { readonly left: number; readonly right: number; readonly y: number }[]>();

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

  /** The place on a stretch of a line, as near as may be to the middle of that, where a mark covers no bar, no label and no word. */
  clear([x, y]: Point, points: readonly Point[]): Point {
    const upright = points.findIndex((point, index) => point[0] === x && points[index + 1]?.[0] === x);
    const axis = upright < 0 ? 0 : 1;
    const at = upright < 0 ? points.findIndex((point, index) => point[1] === y && points[index + 1]?.[1] === y) : upright;
    const [one, other] = [points[at]![axis], points[at + 1]![axis]];
    const [low, high] = [Math.min(one, other) + MARK, Math.max(one, other) - MARK];
    for (let by = 0; by <= REACH; by += 4)
      for (let to = (axis ? y : x) + by, way = 0; way < 2; to -= 2 * by, way++) {
        const [across, down] = axis ? [x, to] : [to, y];
        if (to >= low && to <= high && this.isFree(across - MARK, across + MARK, down, MARK)) return [across, down];
      }
    return [x, y];
  }

  /** Tells whether a mark or a word, so far to either side of a height, covers no bar, no label, and nothing that took its place before. */
  isFree(left: number, right: number, y: number, half: number): boolean {
    for (let at = Math.floor((y - BELOW) / ROW); at <= Math.floor((y + BELOW) / ROW); at++) {
      for (const other of this.#claimed.get(at) ?? [])
        if (other.left < right && other.right > left && Math.abs(other.y - y) < BELOW) return false;
      const row = this.#row(at);
      for (let next = firstAfter(row, left); next < row.length && row[next]!.from < right; next++) {
        const { top, left: from, right: to, label } = row[next]!;
        if (y + half > top + 22 && y - half < top + 32 && right > from && left < to) return false;
        if (y + half > top + 7 && y - half < top + 20 && right > label.left && left < label.right) return false;
      }
    }
    return true;
  }

  /** Takes a place for a mark or a word. */
  claim(left: number, right: number, y: number): void {
    addTo(this.#claimed, Math.floor(y / ROW), { left, right, y });
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
