import type { TimelineBar } from '@stp-widgets/insight/timeline-view.js';
import { DIAMOND, GAP, type PlacedBar, ROW, type Span, WORD } from './rows.ts';
import { EDGE, type TimeScale } from './scale.ts';

/** The width of a character of a label in a wide typeface, where few titles take more: none may run into what follows. And what a status figure takes before it. */
export const CHARACTER = 7.6;
const FIGURE = 14;
/** So far beyond the axis, in pixels, nothing is seen. */
const BEYOND = 9;
/** A label may be longer than its bar up to so many characters, wherever its bar is put. */
const ROOM = 30;
/** From where to where a bar and its label go, and what of their row they take: numbers alone, to be measured again and again. */
export class Extent {
  left = 0.5;
  right = 0.5;
  labelLeft = 0.5;
  labelRight = 0.5;
  from = 0.5;
  until = 0.5;

  /**
   * Measures a bar and its label along the time axis, as far as they lie on it.
   *
   * A label begins over its bar's start; where it would stick out of the plot it ends over the bar's end, or at the edge.
   *
   * @param note how many characters are said after the title, which is cut off the sooner for them
   * @param free the pixels that are known to be free for the label, where that is more than its bar
   * @returns false without dates: nothing is measured then
   */
  measure({ start, end, baseline, isMilestone, title, status, holdsUp }: TimelineBar, scale: TimeScale, note: number, free = 0): boolean {
    if (start === null || end === null) return false;
    const { width } = scale;
    const left = isMilestone ? clip(scale.x(end + 0.5), width) - DIAMOND : clip(scale.x(start), width);
    const right = isMilestone ? left + 2 * DIAMOND : Math.max(clip(scale.x(end + 1), width), left + 3);
    const figure = status ? FIGURE : 0;
    const most = mostOf(right - left, free, figure);
    // Characters are counted only where there may be too many: most titles are short.
    const short = title.length > most ? shortened(title, most, note) : null;
    const written = short ? short.written : title.length;
    const length = figure + (written + (note > 0 ? note + 1 : 0)) * CHARACTER;
    const from = left + length <= width ? left : Math.max(0, Math.min(right, width) - length);
    this.left = left;
    this.right = right;
    this.labelLeft = from;
    this.labelRight = from + length;
    this.from = from < left ? from : left;
    this.until = Math.max(from + length + GAP, right + (holdsUp ? WORD : 0) + GAP);
    if (baseline && isOnAxis(baseline, scale)) {
      const agreed = agreedOf(baseline, isMilestone, scale);
      this.from = Math.min(this.from, agreed.left);
      this.until = Math.max(this.until, agreed.right);
    }
    return true;
  }
}

const extent = new Extent();

/** Where a bar and its label stand, along the time axis as an extent measures them, and in a row; null without dates. */
export function measure(bar: TimelineBar, scale: TimeScale, note: string, row = 0, free = 0): PlacedBar | null {
  const { start, end, baseline, isMilestone, slip, title, status } = bar;
  if (!extent.measure(bar, scale, note.length, free)) return null;
  const { left, right, labelLeft, labelRight, from, until } = extent;
  const { width } = scale;
  const most = mostOf(right - left, free, status ? FIGURE : 0);
  const short = title.length > most ? shortened(title, most, note.length) : { text: title, rest: '', isCut: false };
  const done = clip(scale.x(start! + bar.progress * (end! + 1 - start!)), width);
  return {
    bar,
    row,
    top: row * ROW,
    left,
    right,
    isCutBefore: !isMilestone && isBefore(scale.x(start!)),
    isCutAfter: !isMilestone && isBefore(width - scale.x(end! + 1)),
    baseline: baseline && isOnAxis(baseline, scale) ? agreedOf(baseline, isMilestone, scale) : null,
    done,
    late: slip !== null && slip > 0 && !isMilestone ? Math.max(left, clip(scale.x(baseline!.end + 1), width)) : null,
    label: {
      text: short.text,
      isCut: short.isCut,
      // What is said before the day is a part of its name too.
      rest: note && short.isCut ? title.slice(short.text.length) : short.rest,
      note,
      left: labelLeft,
      right: labelRight,
      isEnding: labelLeft < left,
    },
    from,
    until,
  };
}

/** What lies beyond the axis stands at its edge. */
function clip(x: number, width: number, edge = EDGE): number {
  const most = width - edge;
  return x < edge ? edge : x > most ? most : x;
}

/** Tells whether what begins or ends so far from an end of the axis lies beyond it: by more than what a day is rounded by. */
const isBefore = (x: number) => x < EDGE - 4;

/** Tells whether anything of what was agreed lies on the axis. */
const isOnAxis = ({ start, end }: NonNullable<TimelineBar['baseline']>, { x, width }: TimeScale) =>
  !isBefore(x(end + 1)) && !isBefore(width - x(start));

/** The bracket of what was agreed, whose ends are not seen where they lie beyond the axis; for a milestone, twice the place of its small diamond. */
function agreedOf({ start, end }: NonNullable<TimelineBar['baseline']>, isMilestone: boolean, { x, width }: TimeScale): Span {
  const left = clip(x(isMilestone ? end + 0.5 : start), width, -BEYOND);
  return { left, right: isMilestone ? left : Math.max(clip(x(end + 1), width, -BEYOND), left + 3) };
}

/** How many characters a label may have over a bar, or in the room that is free for it. */
const mostOf = (width: number, free: number, figure: number) => Math.max(ROOM, Math.floor((Math.max(width, free) - figure) / CHARACTER));

/** A title that may be too long: what is seen of a name must be a part of it. How many characters that is, with the mark of what is cut off, as wide as two. */
function shortened(title: string, most: number, note: number) {
  const characters = Array.from(title);
  const isCut = characters.length > most;
  if (!isCut) return { text: title, rest: '', isCut, written: characters.length };
  const { text, rest } = cut(title, characters.slice(0, (most > ROOM || note === 0 ? most : ROOM - note) - 2).join(''));
  return { text, rest, isCut, written: Array.from(text).length + 2 };
}

/** The whole words of a title's beginning: what is said to a control that listens is then a part of its name. One long word is cut within. */
function cut(title: string, start: string): { readonly text: string; readonly rest: string } {
  const whole = /^\s/u.test(title.slice(start.length)) ? start : start.replace(/\S+$/u, '');
  const text = whole.replace(/[\s,;:–—-]+$/u, '');
  return text ? { text, rest: '' } : { text: start, rest: /^\S*/u.exec(title.slice(start.length))![0] };
}
