import type { Partnership } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import { type DependencyHealth, isAtRisk, type Side } from '../dependency-health.ts';
import type { TimelineBar } from './bar.ts';
import { belonging } from './belongs.ts';
import { filters, type TimelineQuery } from './query.ts';
import type { TimelineThings } from './things.ts';

/** What of all that there is a timeline is to show. */
export interface Shown {
  readonly bars: readonly TimelineBar[];
  readonly links: readonly DependencyHealth[];
  /** How many bars there are with those left out by `isAcross` and `onlyAtRisk`. */
  readonly all: number;
  readonly isAcross: boolean;
}

/** The days from one to another, both inclusive; infinite where none is asked for. */
export interface Period {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** More bars than this are too many to follow an arrow among: then only what crosses organisations is shown at first. */
export const MANY_BARS = 60;

/** Picks what a query asks for, with what is at the other end of its dependencies; in proportion to all that there is. */
export function shown(partnership: Partnership, things: TimelineThings, query: TimelineQuery, period: Period): Shown {
  const { network, bars, links } = things;
  const { givers, receivers } = network.wiring;
  const isScoped = query.organisation !== '' && (query.scope ?? 'all') !== 'all';
  const isAllAsked = !isScoped && isEndless(period) && !filters.some((what) => query[what]);
  const isAsked = isAllAsked ? new Uint8Array(bars.length).fill(1) : asked(partnership, bars, query, period, isScoped);
  const isLinked = (at: number) => {
    const giver = givers[at]!;
    const receiver = receivers[at]!;
    if (!isWithin(bars[giver]!, period) || !isWithin(bars[receiver]!, period)) return false;
    if (!isScoped) return isAsked[giver] || isAsked[receiver];
    const own = ownEnd(links[at]!, query);
    return own !== null && isAsked[own === 'giver' ? giver : receiver];
  };
  let picked = which(links.length, isAllAsked ? null : isLinked);
  const ends = (some: Int32Array) => {
    const found = new Uint8Array(bars.length);
    for (let at = 0; at < some.length; at += 1) found[givers[some[at]!]!] = found[receivers[some[at]!]!] = 1;
    return found;
  };
  let places = isAsked;
  if (isScoped) places = ends(picked);
  // What is asked for is shown whether or not anything hangs on it.
  else if (!isAllAsked) places = ends(picked).map((is, at) => is | isAsked[at]!);
  const all = isAllAsked ? bars.length : count(places);
  if (query.onlyAtRisk) {
    picked = picked.filter((at) => isAtRisk(links[at]!));
    places = ends(picked);
  }
  const across = ends(picked.filter((at) => links[at]!.isAcross));
  const crossing = count(across);
  const isAcross = query.isAcross ?? (count(places) > MANY_BARS && crossing > 0);
  if (isAcross) {
    // Where only what is at risk is asked for, it is itself to cross; else what is between those that do is shown too.
    if (query.onlyAtRisk) picked = picked.filter((at) => links[at]!.isAcross);
    else if (crossing < bars.length) picked = picked.filter((at) => across[givers[at]!] && across[receivers[at]!]);
    places = across;
  }
  return {
    bars: count(places) === bars.length ? bars : bars.filter((_, at) => places[at]),
    links: picked.length === links.length ? links : Array.from(picked, (at) => links[at]!),
    all,
    isAcross,
  };
}

/** The places, of so many, of which something holds: of all where nothing is asked. */
function which(many: number, holds: ((at: number) => unknown) | null): Int32Array {
  const found = new Int32Array(many);
  let last = 0;
  for (let at = 0; at < many; at += 1) if (holds === null || holds(at)) found[last++] = at;
  return found.subarray(0, last);
}

/** Which end of a dependency an organisation's own view shows it from; null when it is none of its own with another. */
function ownEnd({ giver, receiver }: DependencyHealth, { organisation, scope }: TimelineQuery): Side | null {
  const isGiver = giver.organisation === organisation;
  if (isGiver === (receiver.organisation === organisation)) return null;
  if (scope === (isGiver ? 'received' : 'given')) return null;
  return isGiver ? 'giver' : 'receiver';
}

/** What a query's filters and its period ask for, told by 1 at a bar's place. In a scope the dependencies tell whose it is. */
function asked(
  partnership: Partnership,
  bars: readonly TimelineBar[],
  query: TimelineQuery,
  period: Period,
  isScoped: boolean,
): Uint8Array {
  const given = filters.filter((what) => query[what] && !(isScoped && what === 'organisation'));
  const tests = given.map((what) => ({ id: query[what], belongs: belonging(partnership, what) }));
  const found = new Uint8Array(bars.length);
  bars.forEach((bar, at) => {
    if (isWithin(bar, period) && tests.every(({ id, belongs }) => belongs(bar).includes(id))) found[at] = 1;
  });
  return found;
}

/** Tells whether a bar lies within a period, in part at least. Without dates it lies in no period but all of time. */
function isWithin({ start, end }: TimelineBar, { first, last }: Period): boolean {
  if (start === null || end === null) return isEndless({ first, last });
  return start <= last && end >= first;
}

/** Tells whether a period is all of time. */
const isEndless = ({ first, last }: Period) => first === -Infinity && last === Infinity;

function count(places: Uint8Array): number {
  let sum = 0;
  for (let at = 0; at < places.length; at += 1) sum += places[at]!;
  return sum;
}
