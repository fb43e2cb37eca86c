import type { DependencyHealth } from '@stp-widgets/insight/dependency-health.js';
import type { Point } from './elbow.ts';
import type { Obstacles } from './obstacles.ts';
import { DIAMOND, MIDDLE, type PlacedBar, ROW } from '../marks/rows.ts';

/** The length of a head. */
export const HEAD = 7;
/** How far from its giver a line turns first, and before its receiver last; so far apart are the places beyond. */
const [NEAR, BEFORE, STEP] = [10, 16, 5] as const;
/** So many places are looked at in any case, and so many where each of those is another line's. */
const [PLACES, MOST] = [4, 16] as const;
/** What a turn costs, in pixels of way. */
const TURN = 160;
/** Where a line that is not weighed runs in a gutter. */
const TRACK = 3;

/**
 * The way of a line from bar to bar, by its type: along its giver's row to where it leaves, upright to a height, along to where it
 * enters, upright to its receiver's row and along that. Where two of these are one, it turns less. Of all such ways, the one that
 * costs least among obstacles; where none are given, the plainest.
 */
export function wayOf(link: DependencyHealth, from: PlacedBar, to: PlacedBar, width: number, obstacles?: Obstacles): Point[] {
  const edge = Math.floor(width - 1);
  // A milestone is left, and entered, on the side that time goes.
  const out = from.bar.isMilestone || link.type[0] === 'F' ? 1 : -1;
  const into = to.bar.isMilestone || link.type[1] === 'S' ? 1 : -1;
  const [startX, startY] = [out > 0 ? from.right : from.left, from.top + MIDDLE];
  const [endX, endY] = [into > 0 ? to.left : to.right, to.top + MIDDLE];
  // Whole, as what is reckoned with them then is.
  const near = Math.min(edge, Math.max(1, Math.round(startX + out * NEAR)));
  const before = Math.min(edge, Math.max(1, Math.round(endX - into * BEFORE)));
  let [leave, y, enter, lastX, lastY] = [near, endY, near, endX, endY];
  let [least, isFree, crossed] = [Infinity, false, 0];
  if (!obstacles) {
    if ((endX - near) * into < BEFORE) [y, enter] = [to.top + TRACK + (from.row < to.row ? 0 : ROW), before];
  } else {
    // One that crosses nothing is better than any with more turns: those are then not looked at.
    direct(obstacles);
    if (!isFree) upwards(obstacles);
    if (!isFree) roundabout(obstacles);
  }
  const corners: Point[] = [
    [startX, startY],
    [leave, startY],
    [leave, y],
    [enter, y],
    [enter, lastY],
    [lastX, lastY],
  ];
  return corners.filter(([x, down], at) => at === 0 || x !== corners[at - 1]![0] || down !== corners[at - 1]![1]);

  /** The ways that enter from a side: straight, or with one upright stretch. */
  function direct(among: Obstacles) {
    if (startY === endY) {
      if (out === into && (endX - startX) * out >= HEAD + 4) take(2, along(among, endY, startX, endX), startX, endY, startX);
      return;
    }
    const low = Math.max(out > 0 ? near : 1, into > 0 ? 1 : before);
    const high = Math.min(out > 0 ? edge : near, into > 0 ? before : edge);
    for (const way of low > high ? [] : out === into ? [out, -out] : [out]) {
      if (isFree) return;
      const x = place(among, way > 0 ? low : high, way, startY, endY, low, high);
      take(4, crossed, x, endY, x);
    }
  }

  /** The ways into a milestone from below. */
  function upwards(among: Obstacles) {
    if (!to.bar.isMilestone || from.row <= to.row) return;
    const [x, under] = [(to.left + to.right) / 2, endY + DIAMOND];
    const upright = (top: number) => among.shared(link, x, top, under) + among.crossed(x, top, under);
    if ((x - startX) * out >= NEAR) take(3, along(among, startY, startX, x) + upright(startY), x, under, x, x, under);
    const height = among.gutter(from.row, near, x);
    const first = place(among, near, out, startY, height);
    take(5, crossed + upright(height), first, height, x, x, under);
  }

  /** The ways by a gutter between rows: next to either end, and half way. */
  function roundabout(among: Obstacles) {
    const upper = Math.min(from.row, to.row) + 1;
    const lower = Math.max(upper, from.row, to.row);
    for (const row of new Set([upper, Math.ceil((upper + lower) / 2), lower])) {
      const height = among.gutter(row, near, before);
      const x = place(among, near, out, startY, height);
      const first = crossed;
      const last = first < least ? place(among, before, -into, height, endY) : 0;
      take(6, first + crossed, x, height, last);
    }
  }

  /** The place that costs least for an upright stretch from one height to another, from a first place on. */
  function place(among: Obstacles, first: number, way: number, one: number, other: number, low = 1, high = edge): number {
    let [found, best, isShared] = [first, Infinity, true];
    for (let at = 0, x = first; at < (isShared ? MOST : PLACES) && x >= low && x <= high && best > 0; at++, x += way * STEP) {
      const shared = among.shared(link, x, one, other);
      let cost = shared + 2 * STEP * at;
      if (cost < best && one === startY) cost += along(among, one, startX, x);
      if (cost < best && other === endY) cost += along(among, other, x, endX);
      if (cost < best) cost += among.crossed(x, one, other);
      if (cost < best) [found, best, isShared, crossed] = [x, cost, shared > 0, cost - 2 * STEP * at];
    }
    return found;
  }

  function along(among: Obstacles, height: number, one: number, other: number) {
    return among.along(link, height, one, other, from, to);
  }

  /** Takes a way that turns so often and crosses so much, if it costs less than that taken before. */
  function take(turns: number, crosses: number, first: number, height: number, last: number, x = endX, down = endY) {
    const way =
      Math.abs(first - startX) + Math.abs(height - startY) + Math.abs(last - first) + Math.abs(down - height) + Math.abs(x - last);
    const cost = turns * TURN + crosses + way;
    if (cost < least) [least, isFree, leave, y, enter, lastX, lastY] = [cost, crosses === 0, first, height, last, x, down];
  }
}
