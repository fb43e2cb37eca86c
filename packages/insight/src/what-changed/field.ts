import type { Kind } from '@stp-widgets/contract';
import { daySpan } from '@stp-widgets/contract/day.js';
import type { Change, ChangeName, Told } from '../change.ts';
import type { Place } from './differences.ts';
import { fieldOf } from '../same.ts';

/** Which thing a place is in. */
export interface Whose {
  readonly kind: Change['kind'];
  readonly before: unknown;
  readonly after: unknown;
}

/** Days by which something is to be done: later is a slip. */
const deadlines = new Set(['end', 'due', 'by', 'neededBy', 'promisedBy', 'resolveBy']);
/** Days that end something, and so count by the last day of a month or year. */
const ends = new Set([...deadlines, 'forecastEnd', 'to', 'last', 'validTo', 'actualEnd', 'decidedAt', 'resolvedAt', 'closedAt']);
const finishes = new Set(['actualEnd', 'decidedAt', 'resolvedAt', 'closedAt']);

/** The fields that say whose something is. */
const holders: ReadonlyMap<Change['kind'], readonly string[]> = new Map<Kind, string[]>([
  ['accountabilities', ['party']],
  ['appointments', ['holder']],
  ['projects', ['holder']],
  ['groups', ['chair']],
  ['activities', ['organisation']],
  ['risks', ['organisation']],
]);

/** The fields that say what is measured, or what it is held against: a figure cannot be compared across them. */
const yardsticks: ReadonlyMap<Change['kind'], ReadonlyMap<string, ChangeName>> = new Map<Kind, ReadonlyMap<string, ChangeName>>([
  [
    'measures',
    new Map([
      ['unit', 'redefined'],
      ['direction', 'redefined'],
      ['aggregation', 'redefined'],
      ['rebase', 'redefined'],
      ['standard', 'target moved'],
    ]),
  ],
  [
    'results',
    new Map([
      ['measure', 'redefined'],
      ['baseline', 'target moved'],
      ['target', 'target moved'],
      ['trajectory', 'target moved'],
    ]),
  ],
  ['risks', new Map([['target', 'target moved']])],
]);

/** By how many days a day is later than another, by their last days where they end something; null where one of them is no day. */
export function daysBetween(before: unknown, after: unknown, isEnd: boolean): number | null {
  const [from, to] = [before, after].map((day) => (typeof day === 'string' ? daySpan(day) : null));
  if (!from || !to) return null;
  return isEnd ? to.last - from.last : to.first - from.first;
}

/** What it is called when a day by which something is to be done moves by so many days. */
export const nameOfMove = (days: number): ChangeName => (days > 0 ? 'slipped' : days < 0 ? 'brought forward' : 'changed');

/** Says what the change of a single field means. */
export function fieldChange(place: Place, whose: Whose): Told {
  const { path, before, after } = place;
  const days = place.shape === 'day' ? daysBetween(before, after, ends.has(place.name) || isWhenMilestone(place, whose)) : null;
  return { change: nameOfChange(place, whose, days), path, before, after, ...(days !== null && { days }) };
}

function nameOfChange(place: Place, whose: Whose, days: number | null): ChangeName {
  const { name, before, after } = place;
  if (days !== null && days !== 0 && (deadlines.has(name) || isWhenMilestone(place, whose))) return nameOfMove(days);
  if (before === null && name === 'actualStart') return 'begun';
  if (before === null && finishes.has(name)) return 'finished';
  if (name === 'acceptedAt' && (before === null || after === null)) return before === null ? 'signed' : 'unsigned';
  if (name === 'confirmedAt' && (before === null || (days ?? 0) > 0)) return 'confirmed';
  if (before !== null && after !== null && holders.get(whose.kind)?.includes(name)) return 'handed over';
  return yardsticks.get(whose.kind)?.get(place.path[0] ?? '') ?? 'changed';
}

/** A milestone without an end falls on its start. */
const isWhenMilestone = ({ name, path }: Place, { kind, before, after }: Whose) =>
  kind === 'activities' &&
  name === 'start' &&
  path.length === 1 &&
  [before, after].every((item) => fieldOf(item, 'kind') === 'milestone' && fieldOf(item, 'end') === undefined);
