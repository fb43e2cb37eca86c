import type { DayNumber } from '@stp-widgets/contract/day.js';

/** Where days stand on the time axis, in pixels from its start. A day begins at its own place and ends at the next one's. */
export interface TimeScale {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly width: number;
  readonly pixelsPerDay: number;
  /** The place where a day begins. */
  x(day: DayNumber): number;
}

/** Room for arrows before the first day and after the last one, in pixels. */
export const EDGE = 20;

/** Spreads the days from one to another, both inclusive, over a width, with a few whole days more on either side. */
export function timeScale(from: DayNumber, to: DayNumber, width: number): TimeScale {
  const more = Math.max(1, Math.ceil((EDGE * (to + 1 - from)) / width));
  const [first, last] = [from - more, to + more];
  return scaleOf(first, last, width, width / (last + 1 - first));
}

/**
 * Gives each day so many pixels, from one day to another, both inclusive, with a few whole days more on either side; at
 * least as wide as what it is seen through, by more days after the last.
 */
export function zoomedScale(from: DayNumber, to: DayNumber, pixelsPerDay: number, width: number): TimeScale {
  const more = Math.max(1, Math.ceil(EDGE / pixelsPerDay));
  const days = Math.max(to + 1 - from + 2 * more, Math.ceil(width / pixelsPerDay));
  return scaleOf(from - more, from - more + days - 1, days * pixelsPerDay, pixelsPerDay);
}

function scaleOf(first: DayNumber, last: DayNumber, width: number, pixelsPerDay: number): TimeScale {
  return { first, last, width, pixelsPerDay, x: (day) => (day - first) * pixelsPerDay };
}
