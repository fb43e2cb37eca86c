import type { Day, Partnership } from '@stp-widgets/contract';
import { type DayNumber, firstDay } from '@stp-widgets/contract/day.js';
import { type DependencyHealth, type Health, healths } from './dependency-health.ts';
import { lookup } from './lookup.ts';
import { reported } from './reported.ts';

/** Dependencies of one health. */
export interface PromiseGroup {
  readonly health: Health;
  /** The latest first, then by the day on which each is needed. Never empty. */
  readonly links: readonly DependencyHealth[];
}

/** What an organisation has to do with a dependency: it gives to another, it receives from another, or both ends are its own. */
export type PromiseSide = (typeof promiseSides)[number];

/** Every side, in the order in which they are told. */
export const promiseSides = ['given', 'received', 'within'] as const;

const grouped = new WeakMap<readonly DependencyHealth[], readonly PromiseGroup[]>();

/** Divides dependencies by how they stand, the worst first; healths that none has are left out. Once for each list. */
export function byHealth(links: readonly DependencyHealth[]): readonly PromiseGroup[] {
  const known = grouped.get(links);
  if (known) return known;
  const byName = Map.groupBy(links, ({ health }) => health);
  const groups = healths.flatMap((health) => {
    const own = byName.get(health);
    return own ? [{ health, links: own.toSorted(byUrgency) }] : [];
  });
  grouped.set(links, groups);
  return groups;
}

/** The side on which an organisation stands to a dependency; null where it has nothing to do with it. */
export function sideOf({ giver, receiver }: Pick<DependencyHealth, 'giver' | 'receiver'>, organisation: string): PromiseSide | null {
  const [gives, receives] = [giver.organisation === organisation, receiver.organisation === organisation];
  if (gives) return receives ? 'within' : 'given';
  return receives ? 'received' : null;
}

/** The dependencies of one organisation, by its side. */
export type OwnPromises = Readonly<Record<PromiseSide, readonly DependencyHealth[]>>;

const divided = new WeakMap<readonly DependencyHealth[], { readonly organisation: string; readonly promises: OwnPromises }>();

/** Finds the dependencies of one organisation. The same lists as long as the same is asked. */
export function promisesOf(links: readonly DependencyHealth[], organisation: string): OwnPromises {
  const known = divided.get(links);
  if (known?.organisation === organisation) return known.promises;
  const sides = Map.groupBy(links, (link) => sideOf(link, organisation));
  const promises = { given: sides.get('given') ?? [], received: sides.get('received') ?? [], within: sides.get('within') ?? [] };
  divided.set(links, { organisation, promises });
  return promises;
}

function byUrgency(one: DependencyHealth, other: DependencyHealth): number {
  if (one.late !== other.late) return other.late - one.late;
  // What is needed on no day comes last.
  return one.needed === other.needed ? 0 : (one.needed ?? Infinity) - (other.needed ?? Infinity);
}

/** What comes next with a dependency, as the document says it. */
export type NextStep =
  /** What whoever last reported of the dependency, else of the giver's work, says comes next; the party is empty where it is not named. */
  | { readonly kind: 'reported'; readonly text: string; readonly party: string }
  /** A difference about it that is not resolved: since when it is on the table, and the plan. Empty texts and nulls where not given. */
  | {
      readonly kind: 'on the table';
      readonly title: string;
      readonly since: Day | null;
      readonly plan: string;
      readonly resolveBy: Day | null;
    };

/**
 * Finds what comes next with the dependencies of a partnership on a day: the open difference about it, raised last; else
 * what was last reported to come next of the dependency itself; else of the giver's work.
 *
 * @returns a function that answers null where the document says nothing
 */
export function nextSteps(partnership: Partnership, day: DayNumber): (link: Pick<DependencyHealth, 'id' | 'giver'>) => NextStep | null {
  const open = new Map<string, NextStep>();
  const raised = partnership.differences
    .filter(({ raisedAt, resolvedAt }) => isBy(raisedAt, day) && (resolvedAt === undefined || firstDay(resolvedAt) > day))
    .toSorted((one, other) => since(one.raisedAt) - since(other.raisedAt));
  for (const { title, subjects = [], raisedAt, plan, resolveBy } of raised) {
    for (const subject of subjects)
      open.set(subject, { kind: 'on the table', title, since: raisedAt ?? null, plan: plan ?? '', resolveBy: resolveBy ?? null });
  }
  return ({ id, giver }) => open.get(id) ?? reportedNext(partnership, id, day) ?? reportedNext(partnership, giver.id, day);
}

function reportedNext(partnership: Partnership, id: string, day: DayNumber): NextStep | null {
  const last = reported(partnership, id, day);
  return last?.next ? { kind: 'reported', text: last.next, party: last.organisation } : null;
}

const since = (day: Day | undefined) => (day === undefined ? -Infinity : firstDay(day));
const isBy = (at: Day | undefined, day: DayNumber) => at === undefined || firstDay(at) <= day;

/** When a dependency was last confirmed by both; null when it never was, or is not in the document. */
export function confirmedAt(partnership: Partnership, id: string): Day | null {
  const found = lookup(partnership).byId.get(id);
  return found?.kind === 'dependencies' ? (found.item.confirmedAt ?? null) : null;
}
