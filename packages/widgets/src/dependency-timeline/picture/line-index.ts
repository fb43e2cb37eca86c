import { type DependencyHealth, healths } from '@stp-widgets/insight/dependency-health.js';
import type { Box } from './box.ts';
import type { Point } from './elbow.ts';
import { type Look, lookOf } from '../marks/looks.ts';
import { Obstacles } from './obstacles.ts';
import type { PlacedLanes } from './placed-lanes.ts';
import { type BrokenWord, hold, type PlacedLink, route } from './routes.ts';
import { type PlacedBar, ROW, WORD } from '../marks/rows.ts';
import { wayOf } from './ways.ts';

/** So many lines are drawn each for itself; fewer where they are broken, with marks and words; of the rest, so many as they pass. */
const [NEAREST, BROKEN, PASSING] = [75, 50, 120] as const;
/** No more than these are told apart by their looks where they only pass, without their marks. */
export const FEW = 12;

/** The lines that are to be drawn in a part of the plot. */
export interface LinesThere {
  /** Those that leave or enter a bar there, or so near that their marks and words reach in, the worst last. */
  readonly near: readonly PlacedLink[];
  /** Those that only pass, or are too many to be told apart. */
  readonly passing: readonly PassingLine[];
}

/** A line that is drawn without its head and its marks. */
export interface PassingLine {
  readonly line: Pick<PlacedLink, 'link' | 'points'> & Partial<PlacedLink>;
  readonly look: Look;
  /** Where the mark of a broken one stands, at its bar there. */
  readonly disc: Point | false | undefined;
}

/**
 * The lines between bars: they leave an end, run in the gutters between rows, and enter a start, by each one's type. A line
 * is routed when it is first asked for, and stays where it is.
 */
export class Lines {
  #links: readonly DependencyHealth[];
  #placed: PlacedLanes;
  #obstacles: Obstacles;
  #width: number;
  #word: BrokenWord;
  /** The lanes in which each begins and ends. What is between lanes that are all above or all below is not looked at. */
  #lanes?: Int32Array;
  /** Each one's ends, once its lanes were looked at; null of one that is not drawn. */
  #ends: (Ends | null | undefined)[] = [];
  /** From where to where each of these may run: left, top, right, bottom. They are gone through at every step of scrolling. */
  #reach = new Int32Array();
  #before?: Lines;
  #routed = new Map<DependencyHealth, Ends & { readonly line: PlacedLink }>();

  /**
   * @param word what is written beside a broken one
   * @param before earlier lines, with the same words: between bars that have not moved, one stays where it was
   */
  constructor(links: readonly DependencyHealth[], placed: PlacedLanes, width: number, word: BrokenWord, before?: Lines) {
    this.#before = before;
    // Of those before them nothing is needed any more.
    if (before) before.#before = undefined;
    this.#links = links;
    this.#placed = placed;
    this.#obstacles = new Obstacles(placed.row);
    this.#width = width;
    this.#word = word;
  }

  /** Every line, the worst last. */
  all(): PlacedLink[] {
    this.#begin();
    return this.#worstLast(this.#links.flatMap((_, at) => this.#endsOf(at) ?? []));
  }

  /** The lines of a part of the plot: few enough to be followed, the worst of them in any case. */
  in({ left, top, right, bottom }: Box): LinesThere {
    const isIn = ({ left: from, right: to, top: at }: PlacedBar) =>
      at < bottom && at + ROW > top && from < right + BEYOND && to > left - BEYOND - WORD;
    const [near, passing]: [Ends[], Ends[]] = [[], []];
    const lanes = this.#begin();
    const sides = this.#placed.lanes.map((lane) => (lane.top + lane.rows * ROW <= top ? ABOVE : lane.top >= bottom ? BELOW : THERE));
    const reach = this.#reach;
    for (let at = 0, from = 0; at < this.#links.length; at++, from += 4) {
      const [one, other] = [lanes[2 * at]!, lanes[2 * at + 1]!];
      // What is in no lane has no side.
      if (!(sides[one]! * sides[other]! <= THERE)) continue;
      const ends = this.#endsOf(at);
      if (!ends || reach[from]! > right || reach[from + 1]! > bottom || reach[from + 2]! < left || reach[from + 3]! < top) continue;
      if (isIn(ends.from) || isIn(ends.to)) near.push(ends);
      else passing.push(ends);
    }
    const most = near.filter(({ rank }) => rank === 0).length > BROKEN ? BROKEN : NEAREST;
    const nearest = near.length > most ? near.toSorted((one, other) => one.rank - other.rank) : near;
    const rest = [...nearest.slice(most), ...passing].slice(0, PASSING);
    const isMany = near.length > most || rest.length > FEW;
    return {
      near: this.#worstLast(nearest.slice(0, most)),
      passing: rest.map((ends) => {
        const line = this.#passing(ends);
        const { link, points } = line;
        const disc = link.health === 'broken' && (isIn(ends.from) ? points[1] : isIn(ends.to) && points.at(-2));
        return { line, look: isMany ? 'more' : lookOf(link.health), disc };
      }),
    };
  }

  /** The bars at the other end of the dependencies of one: of what waits on it, or of what it waits on; the worst dependency first. */
  beside(id: string, way: 'on' | 'back'): string[] {
    const [own, other] = way === 'on' ? (['giver', 'receiver'] as const) : (['receiver', 'giver'] as const);
    const links = this.#links.filter((link) => link[own].id === id && link[other].id !== id);
    const worst = links.toSorted((one, two) => healths.indexOf(one.health) - healths.indexOf(two.health) || two.late - one.late);
    return [...new Set(worst.map((link) => link[other].id))];
  }

  /** The lanes of the ends of each: two numbers for one after the other. */
  #begin(): Int32Array {
    if (this.#lanes) return this.#lanes;
    const links = this.#links;
    const lanes = new Int32Array(2 * links.length);
    for (let at = 0; at < links.length; at++) {
      const { giver, receiver } = links[at]!;
      lanes[2 * at] = this.#placed.laneOf(giver.id);
      lanes[2 * at + 1] = this.#placed.laneOf(receiver.id);
    }
    this.#reach = new Int32Array(4 * links.length);
    return (this.#lanes = lanes);
  }

  #endsOf(at: number): Ends | null {
    const known = this.#ends[at];
    if (known !== undefined) return known;
    const link = this.#links[at]!;
    const [from, to] = [this.#placed.bar(link.giver.id), this.#placed.bar(link.receiver.id)];
    // Within a collapsed lane there is nothing to be seen of it.
    const isShown = from && to && from !== to && (from.row !== to.row || from.until <= to.from || to.until <= from.from);
    if (!isShown) return (this.#ends[at] = null);
    this.#reach[4 * at] = Math.floor(Math.min(from.left, to.left)) - BEYOND;
    this.#reach[4 * at + 1] = Math.min(from.top, to.top);
    this.#reach[4 * at + 2] = Math.ceil(Math.max(from.right, to.right)) + BEYOND + WORD;
    this.#reach[4 * at + 3] = Math.max(from.top, to.top) + ROW;
    return (this.#ends[at] = { link, from, to, rank: healths.indexOf(link.health) });
  }

  #worstLast(ends: readonly Ends[]): PlacedLink[] {
    // In the document's order: each keeps clear of those before it.
    const routed = ends.map((each) => [each.rank, this.#route(each)] as const);
    return routed.toSorted(([one], [other]) => other - one).map(([, line]) => line);
  }

  /** Where a line runs that only passes. Before either of its ends has been seen, nothing is weighed for it. */
  #passing({ link, from, to }: Ends): PassingLine['line'] {
    return this.#routed.get(link)?.line ?? { link, points: wayOf(link, from, to, this.#width) };
  }

  #route(ends: Ends): PlacedLink {
    const { link, from, to } = ends;
    let routed = this.#routed.get(link);
    if (routed) return routed.line;
    const old = this.#before ? this.#before.#routed.get(link) : undefined;
    if (old?.from === from && old.to === to) {
      routed = old;
      hold(old.line, this.#obstacles, this.#word);
    } else routed = { ...ends, line: route(link, from, to, this.#obstacles, this.#width, this.#word) };
    this.#routed.set(link, routed);
    return routed.line;
  }
}

interface Ends {
  readonly link: DependencyHealth;
  readonly from: PlacedBar;
  readonly to: PlacedBar;
  readonly rank: number;
}

/** Where a lane stands to what is seen. */
const [ABOVE, THERE, BELOW] = [-1, 0, 1] as const;

/** How far a line may run beside its ends; a word about it may stand further on. */
const BEYOND = 32;
