import type { TimelineBar } from '@stp-widgets/insight/timeline-view.js';

/** Pixels from the top of one row to the next, and within it to the label's line and to the middle of the bar. */
export const ROW = 40;
export const LABEL = 17;
export const MIDDLE = 27;
/** Half of a bar's height, and half of a milestone's. */
export const HALF = 5;
export const DIAMOND = 7;

/** What is left free between two things in a row. */
export const GAP = 10;

/** Where a bar and its label stand. All in pixels from the start and the top of the plot. */
export interface PlacedBar {
  readonly bar: TimelineBar;
  /** The row, counted over all lanes. */
  readonly row: number;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  /** It begins before the axis, or ends after it: what is placed of it is a part. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
  /** The bracket of the baseline, as far as it lies on the axis; for a milestone, twice the place of its small diamond. */
  readonly baseline: Span | null;
  /** Where what is done ends, and where what is late begins. */
  readonly done: number;
  readonly late: number | null;
  readonly label: PlacedLabel;
  /** What of its row it takes, with its label and what is kept free after it. */
  readonly from: number;
  readonly until: number;
}

/** From one place of the time axis to another. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** What is kept free after a bar that holds another up, for a word about that. */
export const WORD = 96;

/** The words over a bar, cut off after a whole word where they are too long. */
export interface PlacedLabel {
  readonly text: string;
  /** It is only the beginning of the title. */
  readonly isCut: boolean;
  /** What is not seen and follows nevertheless: of its last word, where that is cut within; of the whole title, where a note comes after it. */
  readonly rest: string;
  /** What is said after the text. */
  readonly note: string;
  readonly left: number;
  readonly right: number;
  /** It ends at its right, and not begins at its left. */
  readonly isEnding: boolean;
}

/**
 * Tells, bar after bar, the first row that has room from a place on. Finds it in as many steps as the number of rows has
 * binary digits: of all rows, two by two, it knows where the one that ends first ends.
 */
export class FreeRows {
  #size = 16;
  #ends = new Float64Array(2 * this.#size).fill(-Infinity);

  /** The first row that is free from there, taken up to another place. */
  take(from: number, until: number): number {
    if (this.#ends[1]! > from) this.#grow();
    let at = 1;
    while (at < this.#size) at = this.#ends[2 * at]! <= from ? 2 * at : 2 * at + 1;
    const row = at - this.#size;
    this.#ends[at] = until;
    for (at >>= 1; at > 0; at >>= 1) this.#ends[at] = Math.min(this.#ends[2 * at]!, this.#ends[2 * at + 1]!);
    return row;
  }

  #grow() {
    const [size, ends] = [2 * this.#size, new Float64Array(4 * this.#size).fill(-Infinity)];
    ends.set(this.#ends.subarray(this.#size), size);
    for (let at = size - 1; at > 0; at--) ends[at] = Math.min(ends[2 * at]!, ends[2 * at + 1]!);
    [this.#size, this.#ends] = [size, ends];
  }
}

/** The place in a row, whose bars stand one after the other, of the first that ends after a place. */
export function firstAfter(row: readonly PlacedBar[], x: number): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (row[middle]!.until > x) high = middle;
    else low = middle + 1;
  }
  return low;
}
