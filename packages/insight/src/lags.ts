import type { Dependency } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import { addWorkingDays, MOST, type WorkingCalendar } from './working-days.ts';

/** How long after the one end of a dependency the other may come. */
export type Lag = Pick<Dependency, 'lag' | 'lagIn'>;

/**
 * The earliest border that a lag allows after another. A border is the midnight at which a day begins: what ends on
 * a day ends at the border of the next.
 *
 * Working days are passed whole: after a Friday's end and one of them comes the end of Monday. Half a day of lag lets
 * something begin on the same day, as any part of a day does.
 */
export function afterLag(border: DayNumber, { lag, lagIn }: Lag, calendar: WorkingCalendar): DayNumber {
  const days = wholeDays(lag);
  if (lagIn !== 'working days') return border + days;
  return days > 0 ? addWorkingDays(border - 1, days, calendar) + 1 : addWorkingDays(border, days, calendar);
}

/** The latest border from which a lag still leads to another, or to one before it: `afterLag(border) <= after` just up to here. */
export function beforeLag(after: DayNumber, { lag, lagIn }: Lag, calendar: WorkingCalendar): DayNumber {
  const days = wholeDays(lag);
  return lagIn === 'working days' ? addWorkingDays(after, -days, calendar) : after - days;
}

const wholeDays = (lag: number) => Math.max(-MOST, Math.min(MOST, Math.floor(lag)));
