import type { Dependency } from '@stp-widgets/contract';
import { type DayNumber, lastDay } from '@stp-widgets/contract/day.js';
import { type Dates, datesOf } from './dates-of.ts';
import type { Found } from './lookup.ts';

/** When what a dependency gives is needed, promised and to be expected. */
export interface DependencyTimes {
  readonly needed: DayNumber | null;
  readonly promised: DayNumber | null;
  readonly forecast: DayNumber | null;
  /** What is given is there: the giver's work has ended, or begun where its beginning is what counts. */
  readonly isGiven: boolean;
  /** The fewest days between what is needed and what is promised or forecast; null when nothing tells. */
  readonly spare: number | null;
  readonly findings: readonly { readonly kind: 'promised late' | 'forecast late'; readonly days: number }[];
}

/**
 * Sets what a dependency promises, and when the giver's work is to give it, against when it is needed: as the two
 * agreed, or as the receiver's dates, the type and the lag have it.
 */
export function dependencyTimes({ type, lag, neededBy, promisedBy }: Dependency, from: Found, to: Found, day: DayNumber): DependencyTimes {
  const [dates, after] = [datesOf(from), datesOf(to)];
  const promised = promisedBy === undefined ? null : lastDay(promisedBy);
  const isGiven = type.startsWith('F') ? dates.hasEnded : dates.hasBegun;
  const own = type.startsWith('F') ? dates.end : dates.start;
  const forecast = from.kind !== 'activities' && promised !== null ? null : own === null || isGiven ? own : Math.max(own, day);
  const planned = plannedNeed(type, lag, dates, after);
  const stated = neededBy === undefined ? null : lastDay(neededBy);
  const agreed = stated ?? planned;
  // The dates of a project or a result do not bind what it promised.
  const binding = forecast === null ? agreed : (least(stated, planned) ?? agreed);
  const [promiseSpare, forecastSpare] = [apart(promised, agreed), apart(forecast, binding)];
  const byPromise = promiseSpare !== null && promiseSpare < 0 && promiseSpare <= (forecastSpare ?? 0);
  const late = (kind: 'promised late' | 'forecast late', spare: number | null) =>
    spare !== null && spare < 0 ? [{ kind, days: -spare }] : [];
  return {
    needed: byPromise ? agreed : binding,
    promised,
    forecast,
    isGiven,
    spare: least(promiseSpare, forecastSpare),
    findings: [...late('promised late', promiseSpare), ...late('forecast late', forecastSpare)],
  };
}

/** The last day on which the giver may end, or start, for the receiver's own dates to hold. */
function plannedNeed(type: Dependency['type'], lag: number, from: Dates, to: Dates): DayNumber | null {
  const [edge, at] = type.endsWith('S') ? ['S', to.start] : ['F', to.end];
  if (at === null) return null;
  const isPoint = from.isMilestone || type.startsWith('S');
  // What starts the day after an end leaves no day between; all else may fall on the same day.
  if (edge === 'S' && !isPoint && !to.isMilestone) return at - 1 - lag;
  return at - lag;
}

const apart = (given: number | null, needed: number | null) => (given === null || needed === null ? null : needed - given);

const least = (one: number | null, other: number | null) => (one === null ? other : other === null ? one : Math.min(one, other));
