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
const GAP = 10;

/** Where a bar and its label stand. All in pixels from the start and the top of the plot. */
export interface PlacedBar {
  readonly bar: TimelineBar;
  /** The row, counted over all lanes. */
  readonly row: number;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  /** The bracket of the baseline; for a milestone, twice the place of its small diamond. */
  readonly baseline: { readonly left: number; readonly right: number } | null;
  /** Where what is done ends, and where what is late begins. */
  readonly done: number;
  readonly late: number | null;
  readonly label: PlacedLabel;
  /** Where what is beside it in its row may begin. */
  readonly until: number;
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

/** A bar before it has a row. */
export type Unplaced = Omit<PlacedBar, 'row' | 'top'>;

/**
 * Measures a bar and its label along the time axis, as far as they lie on it.
 *
 * @param isWordy something will be written after it
 * @returns null without dates
 */
export function measure(bar: TimelineBar, scale: TimeScale, note: string, isWordy = false): Unplaced | null {
  const { start, end, baseline, isMilestone, slip } = bar;
  if (start === null || end === null) return null;
  const clip = (x: number) => Math.min(scale.width - EDGE, Math.max(EDGE, x));
  const span = (from: number, to: number) => ({
    left: clip(scale.x(from)),
    right: Math.max(clip(scale.x(to + 1)), clip(scale.x(from)) + 3),
  });
  const point = (day: number) => clip(scale.x(day + 0.5));
  const { left, right } = isMilestone ? { left: point(end) - DIAMOND, right: point(end) + DIAMOND } : span(start, end);
  const isLate = slip !== null && slip > 0 && !isMilestone;
  const words = label(bar, left, right, scale.width, note);
  return {
    bar,
    left,
    right,
    baseline: baseline && (isMilestone ? { left: point(baseline.end), right: point(baseline.end) } : span(baseline.start, baseline.end)),
    done: clip(scale.x(start + bar.progress * (end + 1 - start))),
    late: isLate ? Math.max(left, clip(scale.x(baseline!.end + 1))) : null,
    label: words,
    until: Math.max(words.right, right + (isWordy ? WORD : 0)) + GAP,
  };
}

/**
 * A label begins over its bar's start; where it would stick out of the plot it ends over the bar's end, or at the edge.
 * One that is cut off goes without its note: what is seen of a name must be a part of it.
 */
function label({ title, status }: TimelineBar, left: number, right: number, width: number, note: string): PlacedLabel {
  const figure = status ? FIGURE : 0;
  const most = Math.max(ROOM, Math.floor((right - left - figure) / CHARACTER));
  const characters = Array.from(title);
  const isCut = characters.length > most;
  const { text, rest } = isCut ? cut(title, characters.slice(0, most - 1).join('')) : { text: title, rest: '' };
  const after = isCut ? '' : note;
  const length = figure + (Array.from(text).length + (isCut ? 1 : 0) + (after ? after.length + 1 : 0)) * CHARACTER;
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
 * Puts bars into rows, in their order, each into the first row where it and its label have room.
 *
 * @returns the row of each, and how many rows there are
 */
export function pack(bars: readonly Unplaced[]): { readonly rows: readonly number[]; readonly count: number } {
  const ends: number[] = [];
  const rows = bars.map(({ left, baseline, label: { left: from }, until }) => {
    const start = Math.min(left, from, baseline?.left ?? left);
    const found = ends.findIndex((end) => end <= start);
    const row = found < 0 ? ends.length : found;
    ends[row] = Math.max(until, baseline?.right ?? 0);
    return row;
  });
  return { rows, count: ends.length };
}
