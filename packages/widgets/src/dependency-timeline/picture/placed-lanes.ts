import type { PlacedLane } from './placed-lane.ts';
import type { PlacedBar } from '../marks/rows.ts';

const nothing: readonly PlacedBar[] = [];

/** Finds what is placed in lanes, one below the other, by its id and by its row. No more of them are asked for their bars than have to be. */
export class PlacedLanes {
  readonly lanes: readonly PlacedLane[];
  /** How many rows they have together. */
  readonly count: number;
  #rows: (readonly PlacedBar[])[];
  #places?: ReadonlyMap<string, number>;
  #bars = new Map<string, PlacedBar>();
  #known: Uint8Array;

  constructor(lanes: readonly PlacedLane[]) {
    this.lanes = lanes;
    const last = lanes.at(-1);
    this.count = last ? last.first + last.rows : 0;
    this.#rows = Array.from({ length: this.count });
    this.#known = new Uint8Array(lanes.length);
  }

  /** The bars of a row, one after the other: none of a collapsed lane, and of a row that is not there. */
  readonly row = (at: number): readonly PlacedBar[] => {
    if (!(at >= 0 && at < this.count)) return nothing;
    const known = this.#rows[at];
    if (known) return known;
    const lane = this.lanes.findLast(({ first }) => first <= at)!;
    lane.own.forEach((row, below) => (this.#rows[lane.first + below] = row));
    return this.#rows[at]!;
  };

  /** Which of the lanes a thing is in; -1 where it is in none. */
  laneOf(id: string): number {
    if (!this.#places) {
      const places = new Map<string, number>();
      this.lanes.forEach(({ lane: { bars } }, lane) => bars.forEach((bar) => places.set(bar.id, lane)));
      this.#places = places;
    }
    return this.#places.get(id) ?? -1;
  }

  /** Where a thing stands; undefined where it is not placed. */
  bar(id: string): PlacedBar | undefined {
    const at = this.laneOf(id);
    if (at >= 0 && this.#known[at] === 0) {
      this.#known[at] = 1;
      for (const bar of this.lanes[at]!.bars) this.#bars.set(bar.bar.id, bar);
    }
    return this.#bars.get(id);
  }

  /** All of them, by their ids. */
  all(): ReadonlyMap<string, PlacedBar> {
    return new Map(this.lanes.flatMap(({ bars }) => bars.map((bar) => [bar.bar.id, bar] as const)));
  }
}
