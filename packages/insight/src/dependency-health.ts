import type { Dependency, Partnership, Position, Status } from '@stp-widgets/contract';
import { type DayNumber, daysIn } from '@stp-widgets/contract/day.js';
import { findingsOf, isDelivered, isSigned, type Terms } from './dependency-health/findings.ts';
import type { DependencyEnd, DependencyFinding, DependencyHealth, Health } from './dependency-health/link.ts';
import { type DependencyTimes, dependencyTimes } from './dependency-health/times.ts';
import { writable } from './known-days.ts';
import { latestStatuses } from './latest-statuses.ts';
import type { Network, Work } from './network.ts';
import { onceADay } from './once-a-day.ts';
import { said } from './said.ts';

export { healths, isAtRisk } from './dependency-health/link.ts';
export type { DependencyEnd, DependencyFinding, DependencyHealth, Health, Side } from './dependency-health/link.ts';

/**
 * How every dependency of a partnership stands on a day, in the document's order.
 *
 * The giver's date is what really was, else the forecast, else today where that is past: nothing is given in the past.
 * What is given already was so by today, whatever its forecast. It is needed when the two agreed, or earlier where the
 * receiver's dates, the type and the lag say so, and promise and forecast are both held against that day; a lag in working
 * days counts by the document's calendar. Of a project or a result, whose end is more than this one gift, the promise
 * counts where there is one. A milestone stands at whatever time of its day suits. What was delivered and accepted can
 * only be disputed.
 *
 * Takes time in proportion to the partnership, and much less after a change: a dependency of which nothing changed, nor
 * of its ends, is the same object as before.
 */
export const dependencyHealth = (partnership: Partnership, day: DayNumber): readonly DependencyHealth[] => judged(partnership, day).links;

/** All that was said, and on what it rests. */
interface Judged {
  readonly network: Network;
  readonly links: readonly DependencyHealth[];
  readonly statuses: readonly (Status | null)[];
}

const judged = onceADay((network, day, before: Judged | null): Judged => {
  const { partnership, calendar, works, wiring, parties } = network;
  const { cadences, thresholds } = partnership;
  const every = cadences?.dependencies === undefined ? null : daysIn(cadences.dependencies);
  const terms: Terms = { day, tight: thresholds?.tight ?? 7, every };
  const statuses = latestStatuses(partnership, day);
  const earlier = before?.network;
  const isLike = earlier?.partnership.cadences === cadences && earlier?.partnership.thresholds === thresholds;
  const places =
    earlier && earlier.wiring !== wiring ? new Map(earlier.wiring.dependencies.map((dependency, at) => [dependency, at])) : null;
  const links = wiring.dependencies.map((dependency, at) => {
    const place = wiring.givers[at]!;
    const from = works[place]!;
    const to = works[wiring.receivers[at]!]!;
    const status = statuses[place] ?? null;
    const giver = endOf(from, dependency.giver, parties);
    const receiver = endOf(to, dependency.receiver, parties);
    const old = places ? (places.get(dependency) ?? -1) : at;
    const link = isLike ? before?.links[old] : undefined;
    // An end is the same object only while all of its work is the same.
    const isKept = link?.giver === giver && link.receiver === receiver && status === before!.statuses[earlier!.wiring.givers[old]!];
    if (isKept) return link;
    const times = dependencyTimes(dependency, from, to, calendar, day);
    return healthOf(dependency, giver, receiver, times, findingsOf(dependency, times, status, terms));
  });
  return { network, links, statuses };
});

function healthOf(
  dependency: Dependency,
  giver: DependencyEnd,
  receiver: DependencyEnd,
  times: DependencyTimes,
  findings: readonly DependencyFinding[],
): DependencyHealth {
  const worst = findings[0];
  const isDone = isDelivered(dependency);
  return {
    id: dependency.id,
    health: worst ? healthFor(worst) : isDone ? 'delivered' : 'kept',
    findings,
    type: dependency.type,
    giver,
    receiver,
    gives: said(dependency.gives) || giver.title,
    needed: writable(times.needed),
    agreed: times.agreed,
    promised: writable(times.promised),
    forecast: writable(times.forecast),
    isGiven: times.isGiven,
    late: isDone ? 0 : Math.max(0, -(times.promiseSpare ?? 0), -(times.forecastSpare ?? 0)),
    isAcross: giver.organisation !== '' && receiver.organisation !== '' && giver.organisation !== receiver.organisation,
    isSignedByGiver: isSigned(dependency.giver) || dependency.receiver?.value === 'accepted',
    isSignedByReceiver: isSigned(dependency.receiver),
  };
}

/** The end that a piece of work is, the same as an earlier one where nothing of it changed. */
function endOf(work: Work, position: Position | undefined, parties: Network['parties']): DependencyEnd {
  const { kind, item, madeEnd } = work;
  const own = kind === 'activities' ? item.organisation : undefined;
  const organisation = own ?? position?.organisation ?? (kind === 'projects' ? item.partners[0] : undefined) ?? '';
  const party = parties.get(organisation) ?? organisation;
  if (madeEnd?.organisation === organisation && madeEnd.party === party) return madeEnd;
  return (work.madeEnd = { id: item.id, kind, title: said(item.title) || item.id, organisation, party });
}

function healthFor({ kind }: DependencyFinding): Health {
  if (kind === 'promised late' || kind === 'forecast late') return 'broken';
  return kind === 'promise missed' ? 'off track' : kind;
}
