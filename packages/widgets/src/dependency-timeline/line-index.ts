import { type DependencyHealth, healths } from '@stp-widgets/insight/dependency-health.js';
import type { Box } from './box.ts';
import { Obstacles } from './obstacles.ts';
import { type PlacedLink, plainWay, route } from './routes.ts';
import { type PlacedBar, ROW } from './rows.ts';

/** So many lines are drawn each for itself; of more, so many are drawn as they pass. */
const [NEAREST, PASSING] = [75, 120] as const;

/** The lines that are to be drawn in a part of the plot. */
export interface LinesThere {
  /** Those that leave or enter a bar there, the worst last. */
  readonly near: readonly PlacedLink[];
  /** Those that only pass, or are too many to be told apart. */
  readonly passing: readonly Pick<PlacedLink, 'link' | 'points'>[];
}

/**
 * The lines between bars: they leave an end, run in the gutters between rows, and enter a start, by each one's type. A line
 * is routed when it is first asked for, and stays where it is.
 */
export class Lines {
  #links: readonly DependencyHealth[];
  #bars: ReadonlyMap<string, PlacedBar>;
  #obstacles: Obstacles;
  #width: number;
  #ends?: readonly Ends[];
  /** From where to where each may run: left, top, right, bottom. They are gone through at every step of scrolling. */
  #reach = new Float32Array();
  #before?: Lines;
  #routed = new Map<DependencyHealth, Ends & { readonly line: PlacedLink }>();

  /**
   * @param rows the bars of each row, one after the other
   * @param before earlier lines: between bars that have not moved, one stays where it was
   */
  constructor(
    links: readonly DependencyHealth[],
    bars: ReadonlyMap<string, PlacedBar>,
    rows: readonly (readonly PlacedBar[])[],
    width: number,
    before?: Lines,
  ) {
    this.#before = before;
    // Of those before them nothing is needed any more.
    if (before) before.#before = undefined;
    this.#links = links;
    this.#bars = bars;
    this.#obstacles = new Obstacles(rows);
    this.#width = width;
  }

  /** Every line, the worst last. */
  all(): PlacedLink[] {
    return this.#worstLast(this.#known());
  }

  /** The lines of a part of the plot: few enough to be followed, the worst of them in any case. */
  in({ left, top, right, bottom }: Box): LinesThere {
    const isIn = ({ left: from, right: to, top: at }: PlacedBar) => at < bottom && at + ROW > top && from < right && to > left;
    const [near, passing]: [Ends[], Ends[]] = [[], []];
    const known = this.#known();
    const reach = this.#reach;
    for (let at = 0, from = 0; at < known.length; at++, from += 4) {
      if (reach[from]! > right || reach[from + 1]! > bottom || reach[from + 2]! < left || reach[from + 3]! < top) continue;
      const ends = known[at]!;
      if (isIn(ends.from) || isIn(ends.to)) near.push(ends);
      else passing.push(ends);
    }
    const worstFirst = (ends: readonly Ends[]) => (ends.length > NEAREST ? ends.toSorted((one, other) => one.rank - other.rank) : ends);
    const nearest = worstFirst(near);
    const rest = worstFirst([...nearest.slice(NEAREST), ...passing]);
    return { near: this.#worstLast(nearest.slice(0, NEAREST)), passing: rest.slice(0, PASSING).map((ends) => this.#passing(ends)) };
  }

  /** The bars at the other end of the dependencies of one: of what waits on it, or of what it waits on; the worst dependency first. */
  beside(id: string, way: 'on' | 'back'): string[] {
    const [own, other] = way === 'on' ? (['giver', 'receiver'] as const) : (['receiver', 'giver'] as const);
    const links = this.#links.filter((link) => link[own].id === id && link[other].id !== id);
    const worst = links.toSorted((one, two) => healths.indexOf(one.health) - healths.indexOf(two.health) || two.late - one.late);
    return [...new Set(worst.map((link) => link[other].id))];
  }

  #known(): readonly Ends[] {
    if (this.#ends) return this.#ends;
    const known: Ends[] = [];
    for (const link of this.#links) {
      const [from, to] = [this.#bars.get(link.giver.id), this.#bars.get(link.receiver.id)];
      // Within a collapsed lane there is nothing to be seen of it.
      const isShown = from && to && from !== to && (from.row !== to.row || from.until <= to.from || to.until <= from.from);
      if (isShown) known.push({ link, from, to, rank: healths.indexOf(link.health) });
    }
    this.#ends = known;
    this.#reach = new Float32Array(4 * known.length);
    for (const [at, { from, to }] of known.entries()) {
      this.#reach.set(
        [
          Math.min(from.left, to.left) - BEYOND,
          Math.min(from.top, to.top),
          Math.max(from.right, to.right) + BEYOND,
          Math.max(from.top, to.top) + ROW,
        ],
        4 * at,
      );
    }
    return this.#ends;
  }

  #worstLast(ends: readonly Ends[]): PlacedLink[] {
    // In the document's order: each keeps clear of those before it.
    const routed = ends.map((each) => [each.rank, this.#route(each)] as const);
    return routed.toSorted(([one], [other]) => other - one).map(([, line]) => line);
  }

  /** Where a line runs that only passes. Before either of its ends has been seen, nothing is weighed for it. */
  #passing({ link, from, to }: Ends): Pick<PlacedLink, 'link' | 'points'> {
    return this.#routed.get(link)?.line ?? { link, points: plainWay(link, from, to, this.#width) };
  }

  #route(ends: Ends): PlacedLink {
    const { link, from, to } = ends;
    let routed = this.#routed.get(link);
    if (routed) return routed.line;
    const old = this.#before ? this.#before.#routed.get(link) : undefined;
    if (old?.from === from && old.to === to) {
      routed = old;
      this.#obstacles.add(old.line.points, from, to);
    } else routed = { ...ends, line: route(link, from, to, this.#obstacles, this.#width) };
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

/** How far a line may run beside its ends. */
const BEYOND = 32;
