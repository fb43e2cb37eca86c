import type { Dependency } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import type { Dates } from '../dates-of.ts';
import { lastOf } from '../known-days.ts';
import { beforeLag } from '../lags.ts';
import type { Work } from '../network.ts';
import type { WorkingCalendar } from '../working-days.ts';

/** When what a dependency gives is needed, promised and to be expected; null when nothing tells. */
export interface DependencyTimes {
  /** The earlier of what the two agreed and what the receiver's own dates ask for. */
  readonly needed: DayNumber | null;
  /** When the two agreed that it is needed. */
  readonly agreed: DayNumber | null;
  readonly promised: DayNumber | null;
  /** Null too where nothing tells when the work ends, or starts where that is what counts. */
  readonly forecast: DayNumber | null;
  /** What is given is there: the giver's work has ended, or begun where its beginning is what counts. */
  readonly isGiven: boolean;
  /**
   * Days from what is promised, while it is not given, and from what is forecast, to what is needed: negative when too
   * late, so many at least where no day is forecast.
   */
  readonly promiseSpare: number | null;
  readonly forecastSpare: number | null;
}

/**
 * Sets what a dependency promises, and when the giver's work is to give it, against when it is needed: as the two
 * agreed, or as the receiver's dates, the type and the lag have it, whichever is earlier.
 */
export function dependencyTimes(dependency: Dependency, from: Work, to: Work, calendar: WorkingCalendar, day: DayNumber): DependencyTimes {
  const { type, neededBy, promisedBy } = dependency;
  const isByEnd = type === 'FS' || type === 'FF';
  const promised = lastOf(promisedBy);
  const isGiven = isByEnd ? from.hasEnded : from.hasBegun;
  const isTold = from.missing !== (isByEnd ? 'end' : 'start');
  // A start that stands for its end is the earliest that it can be; an end that stands for its start tells nothing.
  const own = isTold || isByEnd ? (isByEnd ? from.end : from.start) : null;
  // The dates of a project or a result do not bind what it promised.
  const isBound = from.kind === 'activities' || promised === null;
  // What is there came today at the latest, whatever its plan; what is not comes today at the earliest.
  const earliest = !isBound || own === null ? null : isGiven ? Math.min(own, day) : Math.max(own, day);
  const stated = lastOf(neededBy);
  let planned = plannedNeed(dependency, from, to, calendar);
  const isIntoEnd = type === 'FF' || type === 'SF';
  // So is the receiver's end the latest that its start can be, after which all is too late; a start in place of its end tells nothing.
  if (to.missing === (isIntoEnd ? 'end' : 'start') && (isIntoEnd || Math.max(promised ?? -Infinity, earliest ?? -Infinity) <= planned!))
    planned = null;
  // Who starts on the very day by which it is agreed takes it on that day.
  if (stated !== null && planned === stated - 1 && type === 'FS' && !from.isMilestone && !to.isMilestone) planned = stated;
  const needed = least(stated, planned);
  const judged = isTold || earliest! > (needed ?? Infinity) ? earliest : null;
  return {
    needed,
    agreed: stated,
    promised,
    forecast: isTold ? earliest : null,
    isGiven,
    // What is there already is judged by when it came.
    promiseSpare: isGiven ? null : apart(promised, needed),
    forecastSpare: apart(judged, needed),
  };
}

/**
 * The last day on which the giver may end, or start, for the receiver's own dates to hold.
 *
 * What starts after an end starts on the next day; all else may fall on the same day, and a milestone at whatever time
 * of its day suits.
 */
function plannedNeed(dependency: Dependency, from: Dates, to: Dates, calendar: WorkingCalendar): DayNumber | null {
  const { type } = dependency;
  const out = sideOf(type === 'FS' || type === 'FF', from);
  const into = sideOf(type === 'FF' || type === 'SF', to);
  const at = type === 'FF' || type === 'SF' ? to.end : to.start;
  if (at === null) return null;
  if (out === 'end' && into === 'start') return beforeLag(at, dependency, calendar) - 1;
  return out === 'start' || into === 'start' ? beforeLag(at, dependency, calendar) : beforeLag(at + 1, dependency, calendar) - 1;
}

const sideOf = (isEnd: boolean, { isMilestone }: Dates) => (isMilestone ? null : isEnd ? 'end' : 'start');

const apart = (given: number | null, needed: number | null) => (given === null || needed === null ? null : needed - given);

const least = (one: number | null, other: number | null) => (one === null ? other : other === null ? one : Math.min(one, other));
