import type { Accountability, Partnership } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import { type DependencyEnds, endReader } from './dependency-ends.ts';
import type { AccountabilityFinding } from '../finding.ts';
import { type Holding, holdingReader, isHeld, isLeading, partiesOf } from '../holdings.ts';
import { type PartyBook, partyBook } from '../party-book.ts';
import { isSameList } from '../same-list.ts';
import { isSound, subjectFinder } from '../subject-findings.ts';

/** How one subject stands: who holds what for it, and what is wrong with that. The same object for as long as neither changes. */
export interface Standing {
  readonly holdings: readonly Holding[];
  readonly findings: readonly AccountabilityFinding[];
  /** Exactly one is accountable and has accepted; of a dependency, somebody at each end. */
  readonly isSound: boolean;
  /** Parties that hold something and that the partnership does not have. */
  readonly strangers: readonly string[];
}

/** Who answers for what in a partnership on a day. */
export interface Register {
  readonly partnership: Partnership;
  readonly day: DayNumber;
  readonly book: PartyBook;
  /** Tells who decides or does what today, subject by subject; a party is told as often as it has letters for that in different states. */
  readonly eachLead: (tell: (subject: string, party: string) => void) => void;
  readonly holdingsOf: (subject: string) => readonly Holding[];
  readonly standingOf: (subject: string) => Standing;
}

/** What was read of one subject, and from what. */
interface Known {
  readonly entries: readonly Accountability[];
  readonly holdings: readonly Holding[];
  readonly strangers: readonly string[];
  standing: (Standing & { readonly budgetHolder: string | null; readonly ends: DependencyEnds | null }) | null;
}

interface Made {
  readonly register: Register;
  readonly known: ReadonlyMap<string, Known>;
}

const registers = new WeakMap<Partnership, Made>();
/** The latest of each partnership, which is known by its list of organisations: that stays the same object while none changes. */
const latest = new WeakMap<Partnership['organisations'], Made>();

const none: readonly never[] = [];

/**
 * Reads who answers for what on a day, once for each partnership and day. What is the same as in the state before this one is
 * not read again: after one accountability changed, that subject alone is.
 */
export function registerOf(partnership: Partnership, day: DayNumber): Register {
  const old = registers.get(partnership);
  if (old?.register.day === day) return old.register;
  const { organisations } = partnership;
  const before = latest.get(organisations);
  const made = read(partnership, day, before && isLike(before.register, partnership, day) ? before : null);
  registers.set(partnership, made);
  latest.set(organisations, made);
  return made.register;
}

/** Tells whether what every subject's standing rests on is the same as before. */
function isLike({ partnership: before, day: then }: Register, partnership: Partnership, day: DayNumber): boolean {
  const parts = ['organisations', 'groups', 'roles', 'appointments', 'responsibilityScheme', 'thresholds', 'cadences'] as const;
  return then === day && parts.every((part) => before[part] === partnership[part]);
}

function read(partnership: Partnership, day: DayNumber, before: Made | null): Made {
  const book = before?.register.book ?? partyBook(partnership, day);
  const entriesOf = Map.groupBy(partnership.accountabilities, ({ subject }) => subject);
  const readHoldings = holdingReader(partnership.responsibilityScheme, book, day);
  const find = subjectFinder(partnership, book.organisationsOf, day);
  const budgets = new Map(partnership.projects.map(({ id, budget }) => [id, budget?.holder ?? null]));
  const dependencies = new Map(partnership.dependencies.map((one) => [one.id, one]));
  const hasDeciders = partnership.responsibilityScheme.letters.some(({ means }) => means === 'decides');
  const known = new Map<string, Known>();
  // All at once, so that nothing of the state before is needed any more.
  entriesOf.forEach((entries, subject) => {
    const old = before?.known.get(subject);
    known.set(subject, old && isSameList(old.entries, entries) ? old : knownOf(entries));
  });
  for (const [subject, old] of before?.known ?? none) if (old.entries.length === 0 && !known.has(subject)) known.set(subject, old);

  function knownOf(entries: readonly Accountability[]): Known {
    const holdings = readHoldings(entries);
    return { entries, holdings, strangers: strangersOf(holdings, book), standing: null };
  }
  const entryOf = (subject: string): Known => {
    let one = known.get(subject);
    if (!one) known.set(subject, (one = knownOf(none)));
    return one;
  };
  const holdingsOf = (subject: string) => entryOf(subject).holdings;
  const endsOf = dependencies.size > 0 ? endReader(partnership, holdingsOf, book.organisationsOf) : null;

  const standingOf = (subject: string): Standing => {
    const one = entryOf(subject);
    const dependency = dependencies.get(subject);
    const budgetHolder = budgets.get(subject) ?? null;
    const ends = (dependency && endsOf?.(dependency)) ?? null;
    const was = one.standing;
    if (was && was.budgetHolder === budgetHolder && JSON.stringify(was.ends) === JSON.stringify(ends)) return was;
    const { holdings } = one;
    const findings = find({ id: subject, budgetHolder, ends }, holdings);
    const sound = ends ? hasDeciders && !findings.some(({ code }) => unsound.has(code)) : isSound(holdings);
    const made = { holdings, findings, isSound: sound, strangers: one.strangers, budgetHolder, ends };
    one.standing = made;
    return made;
  };

  const eachLead: Register['eachLead'] = (tell) =>
    known.forEach(({ holdings }, subject) =>
      holdings.forEach((holding) => {
        if (isHeld(holding) && isLeading(holding)) tell(subject, holding.party);
      }),
    );
  return { register: { partnership, day, book, eachLead, holdingsOf, standingOf }, known };
}

const unsound: ReadonlySet<string> = new Set([
  'nobody-accountable',
  'several-accountable',
  'accountable-vacant',
  'one-end-accountable',
  'accountable-not-accepted',
]);

function strangersOf(holdings: readonly Holding[], { isKnown }: PartyBook): readonly string[] {
  return holdings.every(({ party }) => isKnown(party)) ? none : partiesOf(holdings).filter((party) => !isKnown(party));
}
