import type { TimelineBar } from '@stp-widgets/insight/timeline-view.js';
import { EDGE, type TimeScale } from './scale.ts';

/** Pixels from the top of one row to the next, and within it to the label's line and to the middle of the bar. */
export const ROW = 40;
export const LABEL = 17;
export const MIDDLE = 27;
/** Half of a bar's height, and half of a milestone's. */
export const HALF = 5;
export const DIAMOND = 7;

/** The mean width of a character of a label, and what a status figure takes before it. */
const CHARACTER = 7;
const FIGURE = 14;
/** A label may be longer than its bar up to so many characters. */
const ROOM = 30;
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
  /** The bracket of the baseline; for a milestone, twice the place of its small diamond. */
  readonly baseline: Span | null;
  /** Where what is done ends, and where what is late begins. */
  readonly done: number;
  readonly late: number | null;
  readonly label: PlacedLabel;
  /** Something is written after it. */
  readonly isWordy: boolean;
  /** What of its row it takes, with its label and what is kept free after it. */
  readonly from: number;
  readonly until: number;
}

/** A bar that is measured, and yet to be put into a row. */
export type Unplaced = { -readonly [K in keyof PlacedBar]: PlacedBar[K] };

/** From one place of the time axis to another. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** What is kept free after a bar for a word about the line that leaves it. */
export const WORD = 96;

/** The words over a bar, cut off after a whole word where they are too long. */
export interface PlacedLabel {
  readonly text: string;
  /** It is only the beginning of the title. */
  readonly isCut: boolean;
  /** What follows of its last word, where that is cut within. */
  readonly rest: string;
  /** What is said after the text. */
  readonly note: string;
  readonly left: number;
  readonly right: number;
  /** It ends at its right, and not begins at its left. */
  readonly isEnding: boolean;
}

/**
 * Measures a bar and its label along the time axis, as far as they lie on it, as if it stood in the first row.
 *
 * @param isWordy something will be written after it
 * @returns null without dates
 */
export function measure(bar: TimelineBar, scale: TimeScale, note: string, isWordy = false): Unplaced | null {
  const { start, end, baseline, isMilestone, slip } = bar;
  if (start === null || end === null) return null;
  const most = scale.width - EDGE;
  const clip = (x: number) => (x < EDGE ? EDGE : x > most ? most : x);
  const point = (day: number) => clip(scale.x(day + 0.5));
  const left = isMilestone ? point(end) - DIAMOND : clip(scale.x(start));
  const right = isMilestone ? left + 2 * DIAMOND : Math.max(clip(scale.x(end + 1)), left + 3);
  const words = label(bar, left, right, scale.width, note);
  let agreed: Span | null = null;
  if (baseline) {
    const from = isMilestone ? point(baseline.end) : clip(scale.x(baseline.start));
    agreed = { left: from, right: isMilestone ? from : Math.max(clip(scale.x(baseline.end + 1)), from + 3) };
  }
  return {
    bar,
    row: 0,
    top: 0,
    left,
    right,
    baseline: agreed,
    done: clip(scale.x(start + bar.progress * (end + 1 - start))),
    late: slip !== null && slip > 0 && !isMilestone ? Math.max(left, clip(scale.x(baseline!.end + 1))) : null,
    label: words,
    isWordy,
    from: Math.min(left, words.left, agreed?.left ?? left),
    until: Math.max(words.right + GAP, right + (isWordy ? WORD : 0) + GAP, agreed?.right ?? 0),
  };
}

/**
 * A label begins over its bar's start; where it would stick out of the plot it ends over the bar's end, or at the edge.
 * One that is cut off goes without its note: what is seen of a name must be a part of it.
 */
function label({ title, status }: TimelineBar, left: number, right: number, width: number, note: string): PlacedLabel {
  const figure = status ? FIGURE : 0;
  const most = Math.max(ROOM, Math.floor((right - left - figure) / CHARACTER));
  // Characters are counted only where there may be too many: most titles are short.
  const characters = title.length > most ? Array.from(title) : null;
  const isCut = characters !== null && characters.length > most;
  const { text, rest } = isCut ? cut(title, characters.slice(0, most - 1).join('')) : { text: title, rest: '' };
  const after = isCut ? '' : note;
  const written = isCut ? Array.from(text).length + 1 : (characters?.length ?? title.length);
  const length = figure + (written + (after ? after.length + 1 : 0)) * CHARACTER;
  const from = left + length <= width ? left : Math.max(0, Math.min(right, width) - length);
  return { text, isCut, rest, note: after, left: from, right: from + length, isEnding: from < left };
}

/** The whole words of a title's beginning: what is said to a control that listens is then a part of its name. One long word is cut within. */
function cut(title: string, start: string): { readonly text: string; readonly rest: string } {
  const whole = /^\s/u.test(title.slice(start.length)) ? start : start.replace(/\S+$/u, '');
  const text = whole.replace(/[\s,;:–—-]+$/u, '');
  return text ? { text, rest: '' } : { text: start, rest: /^\S*/u.exec(title.slice(start.length))![0] };
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
