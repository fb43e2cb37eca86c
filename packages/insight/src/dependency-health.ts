import type { Day, Dependency, Partnership, Position } from '@stp-widgets/contract';
import { type DayNumber, daysIn, lastDay, writeDay } from '@stp-widgets/contract/day.js';
import { type DependencyTimes, dependencyTimes } from './dependency-times.ts';
import { type Found, lookup, nameOf } from './lookup.ts';
import { reported } from './reported.ts';

/** How a dependency stands, by the worst that is to be said of it; the worst first. */
export type Health = (typeof healths)[number];

/** Every health, the worst first. */
export const healths = ['broken', 'disputed', 'unsigned', 'off track', 'tight', 'unconfirmed', 'kept', 'delivered'] as const;

/** Which of the two that a dependency is between. */
export type Side = 'giver' | 'receiver';

/** One thing that is to be said of a dependency. Days are counted whole. */
export type DependencyFinding =
  | { readonly kind: 'promised late'; readonly days: number }
  | { readonly kind: 'forecast late'; readonly days: number }
  | { readonly kind: 'disputed'; readonly by: readonly Side[]; readonly note: string }
  | { readonly kind: 'unsigned'; readonly by: readonly Side[] }
  /** The giver's work is in trouble: the label of its last status. */
  | { readonly kind: 'off track'; readonly status: string }
  /** So few days to spare. */
  | { readonly kind: 'tight'; readonly days: number }
  /** Days since it was last confirmed; null when it never was. */
  | { readonly kind: 'unconfirmed'; readonly days: number | null };

/** One end of a dependency. */
export interface DependencyEnd {
  readonly id: string;
  readonly kind: 'activities' | 'projects' | 'results';
  readonly title: string;
  /** The id of its organisation, and what that is called; empty when the document names none. */
  readonly organisation: string;
  readonly party: string;
}

/** How one dependency stands on a day. */
export interface DependencyHealth {
  readonly id: string;
  readonly health: Health;
  readonly findings: readonly DependencyFinding[];
  readonly type: Dependency['type'];
  readonly giver: DependencyEnd;
  readonly receiver: DependencyEnd;
  /** What is given: as the two wrote it, else the title of the giver's work. */
  readonly gives: string;
  /** The last day on which it is of use; null when nothing tells. */
  readonly needed: Day | null;
  readonly promised: Day | null;
  /** When it will be there, or was; null when nothing tells. */
  readonly forecast: Day | null;
  /** Days that it comes too late; 0 when in time. */
  readonly late: number;
  /** The two ends are of two organisations. */
  readonly isAcross: boolean;
}

/**
 * How every dependency of a partnership stands on a day, in the document's order.
 *
 * The giver's date is what really was, else the forecast, else today where that is past: nothing is given in the past.
 * It is needed when the two agreed, or earlier where the receiver's dates, the type and the lag say so. Of a project or
 * a result, whose end is more than this one gift, the promise counts where there is one. A milestone stands at whatever
 * time of its day suits. What was delivered and accepted can only be disputed.
 */
export function dependencyHealth(partnership: Partnership, day: DayNumber): readonly DependencyHealth[] {
  return partnership.dependencies.flatMap((dependency) => health(partnership, dependency, day) ?? []);
}

function health(partnership: Partnership, dependency: Dependency, day: DayNumber): DependencyHealth | null {
  const { byId } = lookup(partnership);
  const [from, to] = [byId.get(dependency.predecessor), byId.get(dependency.successor)];
  if (!from || !to) return null;
  const [giver, receiver] = [endOf(partnership, from, dependency.giver), endOf(partnership, to, dependency.receiver)];
  const isDelivered = isDone(dependency);
  const times = dependencyTimes(dependency, from, to, day);
  const { needed, promised, forecast, isGiven } = times;
  const open =
    isDelivered || isGiven
      ? []
      : [...offTrack(partnership, giver.id, day), ...tight(partnership, times), ...unconfirmed(partnership, dependency, day)];
  const findings = [...(isDelivered ? [] : times.findings), ...positions(dependency), ...open];
  const name = (kind: DependencyFinding['kind']): Health => (kind === 'promised late' || kind === 'forecast late' ? 'broken' : kind);
  const found = new Set(findings.map(({ kind }) => name(kind)));
  return {
    id: dependency.id,
    health: healths.find((one) => found.has(one)) ?? (isDelivered ? 'delivered' : 'kept'),
    findings,
    type: dependency.type,
    giver,
    receiver,
    gives: dependency.gives ?? giver.title,
    needed: needed === null ? null : writeDay(needed),
    promised: promised === null ? null : writeDay(promised),
    forecast: forecast === null ? null : writeDay(forecast),
    late: isDelivered ? 0 : Math.max(0, ...times.findings.map(({ days }) => days)),
    isAcross: giver.organisation !== '' && receiver.organisation !== '' && giver.organisation !== receiver.organisation,
  };
}

function endOf(partnership: Partnership, { kind, item }: Found, position: Position | undefined): DependencyEnd {
  const own = kind === 'activities' ? item.organisation : undefined;
  const organisation = own ?? position?.organisation ?? (kind === 'projects' ? item.partners[0] : undefined) ?? '';
  return {
    id: item.id,
    kind: kind as DependencyEnd['kind'],
    title: nameOf(partnership, item.id),
    organisation,
    party: organisation && nameOf(partnership, organisation),
  };
}

const isSigned = (position: Position | undefined) =>
  position !== undefined && ['agreed', 'delivered', 'accepted', 'disputed', 'opposes'].includes(position.value);
const isDisputed = (position: Position | undefined) => position?.value === 'disputed' || position?.value === 'opposes';

function isDone({ giver, receiver }: Dependency): boolean {
  const isGiven = giver?.value === 'delivered' || receiver?.value === 'accepted';
  return isGiven && !isDisputed(giver) && isSigned(receiver) && !isDisputed(receiver);
}

function positions({ giver, receiver }: Dependency): DependencyFinding[] {
  const sides = [['giver', giver] as const, ['receiver', receiver] as const];
  const those = (which: (position: Position | undefined) => boolean) =>
    sides.filter(([, position]) => which(position)).map(([side]) => side);
  const [disputing, silent] = [those(isDisputed), those((position) => !isSigned(position))];
  const note = sides.flatMap(([, position]) => (isDisputed(position) && position?.note ? [position.note] : [])).join(' ');
  // Whoever takes what is delivered has answered for the giver too.
  const isTaken = receiver?.value === 'accepted';
  return [
    ...(disputing.length > 0 ? [{ kind: 'disputed' as const, by: disputing, note }] : []),
    ...(silent.length > 0 && !isTaken ? [{ kind: 'unsigned' as const, by: silent }] : []),
  ];
}

function offTrack(partnership: Partnership, id: string, day: DayNumber): DependencyFinding[] {
  const status = reported(partnership, id, day)?.status;
  return status?.shape === 'triangle' || status?.shape === 'square' ? [{ kind: 'off track', status: status.label }] : [];
}

function tight({ thresholds }: Partnership, { spare }: DependencyTimes): DependencyFinding[] {
  return spare !== null && spare >= 0 && spare <= (thresholds?.tight ?? 7) ? [{ kind: 'tight', days: spare }] : [];
}

function unconfirmed({ cadences }: Partnership, { confirmedAt }: Dependency, day: DayNumber): DependencyFinding[] {
  if (cadences?.dependencies === undefined) return [];
  const days = confirmedAt === undefined ? null : day - lastDay(confirmedAt);
  return days === null || days > daysIn(cadences.dependencies) ? [{ kind: 'unconfirmed', days }] : [];
}
