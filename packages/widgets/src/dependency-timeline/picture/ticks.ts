import type { DayNumber } from '@stp-widgets/contract/day.js';
import type { AxisUnit } from '@stp-widgets/insight/words/timeline-axis-words.js';
import type { TimeScale } from '../marks/scale.ts';

/** A stretch of the time axis. */
export interface Tick {
  readonly day: DayNumber;
  readonly x: number;
}

/** The two rows of the axis: larger units over smaller ones. A first stretch that began earlier stands at its own, earlier day. */
export interface Ticks {
  readonly upper: { readonly unit: AxisUnit; readonly ticks: readonly Tick[] };
  readonly lower: { readonly unit: AxisUnit; readonly ticks: readonly Tick[] };
}

/** From how many pixels a day each pair of units is used: so that what stands over a stretch has room. */
const levels: readonly (readonly [pixels: number, upper: AxisUnit, lower: AxisUnit])[] = [
  [26, 'month', 'day'],
  [7.1, 'month', 'week'],
  [1.15, 'quarter', 'month'],
  [0.36, 'year', 'quarter'],
  [0, 'year', 'year'],
];

/** The least room of a financial year's name, in pixels. */
const YEAR = 64;

/** Divides the axis by the units that have room on it, between two of its places, in pixels: the whole of it where none are given. */
export function ticksOf(scale: TimeScale, from = 0, to = scale.width): Ticks {
  const [, upper, lower] = levels.find(([pixels]) => scale.pixelsPerDay >= pixels)!;
  const every = Math.max(1, Math.ceil(YEAR / (scale.pixelsPerDay * 365)));
  const ticks = (unit: AxisUnit) => ({
    unit,
    ticks: starts(unit, scale, unit === 'year' ? every : 1, from, to).map((day) => ({ day, x: Math.max(0, scale.x(day)) })),
  });
  return { upper: ticks(upper), lower: upper === lower ? { unit: lower, ticks: [] } : ticks(lower) };
}

/** Years that are written every so often are counted from the axis's own first one, wherever it is seen from. */
function starts(unit: AxisUnit, { first, last, pixelsPerDay }: TimeScale, every: number, from: number, to: number): DayNumber[] {
  const [begin, end] = [Math.max(first, Math.floor(first + from / pixelsPerDay)), Math.min(last, Math.ceil(first + to / pixelsPerDay))];
  const days = [];
  for (let at = startOf(unit, every > 1 ? first : begin); at <= end; at = nextOf(unit, at, every)) days.push(at);
  return days;
}

const DAY = 86_400_000;
const monthOf = (day: DayNumber) => {
  const date = new Date(day * DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
const firstOf = (month: number) => Date.UTC(1970, month - 1970 * 12, 1) / DAY;

const months = { month: 1, quarter: 3, year: 12 } as const;

function startOf(unit: AxisUnit, day: DayNumber): DayNumber {
  if (unit === 'day') return day;
  // Day 4 was a Monday.
  if (unit === 'week') return day - ((((day - 4) % 7) + 7) % 7);
  const month = monthOf(day);
  return firstOf(month - ((((month - 3) % months[unit]) + months[unit]) % months[unit]));
}

function nextOf(unit: AxisUnit, day: DayNumber, every: number): DayNumber {
  if (unit === 'day') return day + 1;
  if (unit === 'week') return day + 7;
  return firstOf(monthOf(day) + months[unit] * every);
}
