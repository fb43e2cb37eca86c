import { type DayNumber, firstDay, lastDay } from '@stp-widgets/contract/day.js';
import type { Found } from './lookup.ts';

/** When a thing begins and ends, as far as its publisher says; ends are inclusive. */
export interface Dates {
  readonly start: DayNumber | null;
  readonly end: DayNumber | null;
  /** It lasts no time: its start and its end are the day that it falls on. */
  readonly isMilestone: boolean;
  readonly hasBegun: boolean;
  readonly hasEnded: boolean;
}

const first = (day: string | undefined) => (day === undefined ? null : firstDay(day));
const last = (day: string | undefined) => (day === undefined ? null : lastDay(day));

/**
 * The dates of an activity, a project or a result: what really was before what is forecast, and a missing one from the
 * other and the duration. A result falls on the day that its target is due.
 *
 * @returns nulls where the document gives none, and for every other kind
 */
export function datesOf({ kind, item }: Found): Dates {
  if (kind === 'projects') return { ...span(first(item.start), last(item.end)), isMilestone: false, hasBegun: false, hasEnded: false };
  if (kind === 'results') return { ...point(last(item.target?.by)), hasBegun: false, hasEnded: false };
  if (kind !== 'activities') return { ...point(null), hasBegun: false, hasEnded: false };
  const hasEnded = item.actualEnd !== undefined || item.progress === 1;
  const hasBegun = hasEnded || item.actualStart !== undefined || (item.progress ?? 0) > 0;
  const [start, end] = [first(item.actualStart ?? item.start), last(item.actualEnd ?? item.end)];
  if (item.kind === 'milestone') return { ...point(end ?? start), hasBegun, hasEnded };
  const days = Math.max(1, Math.ceil(item.duration ?? 1)) - 1;
  return {
    ...span(start ?? (end === null ? null : end - days), end ?? (start === null ? null : start + days)),
    isMilestone: false,
    hasBegun,
    hasEnded,
  };
}

const point = (day: DayNumber | null) => ({ start: day, end: day, isMilestone: true });
const span = (start: DayNumber | null, end: DayNumber | null) => ({ start: start ?? end, end: end ?? start });
