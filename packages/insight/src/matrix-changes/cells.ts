import type { Accountability, Day, Kind, Partnership } from '@stp-widgets/contract';
import { leadingLetters } from '../handovers.ts';
import { firstOf } from '../known-days.ts';
import type { Subject } from '../matrix-subjects.ts';
import { isSameList } from '../same-list.ts';
import { handedOver } from './handed-over.ts';
import { namesIn } from './names.ts';

/** What may have happened to a cell of a matrix, what should be looked at first before the rest. */
export const cellChangeNames = ['handed over', 'lost', 'gained', 'letters', 'unaccepted', 'renewed', 'accepted', 'confirmed'] as const;

/**
 * What happened to a cell:
 * - `handed over`: letters of who decides or does passed from another party to this one;
 * - `gained`, `lost`: the party had no letters before, or has none now; `letters`: it has others;
 * - `accepted`, `unaccepted`: it accepted what it answers for, or does not any more; `confirmed`: it said so again;
 * - `renewed`: it was given anew what it had accepted to decide or do, and has not accepted that.
 */
export type CellChangeName = (typeof cellChangeNames)[number];

/** One change of a cell. */
export interface CellChange {
  readonly change: CellChangeName;
  readonly subject: string;
  /** Of what kind the subject is; null where the later document does not have it. */
  readonly kind: Kind | null;
  /** What the subject is called, in the later document where it is there; a dependency by what is given, and between whom. */
  readonly title: string;
  readonly between: Subject['between'];
  readonly party: string;
  readonly name: string;
  /** From whom letters were handed over, and what that is called; null for every other change. */
  readonly from: string | null;
  readonly fromName: string | null;
  /** The letters before and after, of a handover those that were handed over. Of what was accepted or confirmed, those held now. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** When it was accepted or confirmed, or from when it holds; null where nobody said, and of what is accepted no longer. */
  readonly day: Day | null;
}

const none: readonly never[] = [];

/** What a party has for a subject. */
interface Had {
  readonly letters: readonly string[];
  readonly from: Day | null;
  readonly acceptedAt: Day | null;
  readonly confirmedAt: Day | null;
  /** The entries that give it. */
  readonly entries: Entries;
}

/**
 * The changes of every cell from one document to another, in which all accountabilities are those that hold: by subjects in the later
 * document's order, those that are gone last.
 */
export function cellChanges(before: Partnership, after: Partnership): readonly CellChange[] {
  const [then, today] = [bySubject(before.accountabilities), bySubject(after.accountabilities)];
  // Nearly all are as they were, entry by entry, and need no second look.
  const differing = [...new Set([...today.keys(), ...then.keys()])].filter(
    (subject) => !areAlike(then.get(subject) ?? none, today.get(subject) ?? none),
  );
  if (differing.length === 0) return [];
  const of = (entries: typeof then) => differing.flatMap((subject) => entries.get(subject) ?? none);
  const passed = handedOver({ ...before, accountabilities: of(then) }, { ...after, accountabilities: of(today) });
  const [names, oldNames] = [namesIn(after), namesIn(before)];
  const called = (id: string) => names.get(id) ?? oldNames.get(id);
  const nameIn = (id: string) => called(id)?.title ?? id;
  const leading = leadingLetters(after);
  const changes: CellChange[] = [];
  for (const subject of differing) {
    const [old, now] = [cellsOf(then.get(subject)), cellsOf(today.get(subject))];
    const handed = passed.get(subject) ?? none;
    const tell = (change: CellChangeName, party: string, more: Pick<CellChange, 'before' | 'after' | 'day'>, giver: string | null = null) =>
      changes.push({
        change,
        subject,
        kind: names.get(subject)?.kind ?? null,
        title: nameIn(subject),
        between: called(subject)?.between ?? null,
        party,
        name: nameIn(party),
        from: giver,
        fromName: giver === null ? null : nameIn(giver),
        ...more,
      });
    for (const one of handed)
      tell('handed over', one.to, { before: one.letters, after: one.letters, day: now.get(one.to)?.from ?? null }, one.from);
    for (const party of new Set([...now.keys(), ...old.keys()])) {
      const [had, has] = [old.get(party), now.get(party)];
      const taken = handed.flatMap((one) => (one.to === party ? one.letters : none));
      const given = handed.flatMap((one) => (one.from === party ? one.letters : none));
      const [were, are] = [had?.letters ?? none, has?.letters ?? none];
      const isTold =
        are.every((letter) => were.includes(letter) || taken.includes(letter)) &&
        were.every((letter) => are.includes(letter) || given.includes(letter));
      if (!isTold)
        tell(were.length === 0 ? 'gained' : are.length === 0 ? 'lost' : 'letters', party, {
          before: were,
          after: are,
          day: has?.from ?? null,
        });
      if (!had || !has) continue;
      const same = { before: are, after: are };
      if (had.acceptedAt === null && has.acceptedAt !== null) tell('accepted', party, { ...same, day: has.acceptedAt });
      if (had.acceptedAt !== null && has.acceptedAt === null) {
        const accepted = had.entries.filter(({ acceptedAt }) => acceptedAt !== undefined);
        if (accepted.some(({ id }) => has.entries.some((one) => one.id === id))) tell('unaccepted', party, { ...same, day: null });
        else if (accepted.some(({ letters }) => letters.some((letter) => leading.has(letter) && are.includes(letter))))
          tell('renewed', party, { ...same, day: has.from });
      }
      if (has.confirmedAt !== null && has.confirmedAt !== had.confirmedAt) tell('confirmed', party, { ...same, day: has.confirmedAt });
    }
  }
  return changes;
}

type Entries = readonly Accountability[];

const bySubject = (entries: Entries): ReadonlyMap<string, Entries> => Map.groupBy(entries, ({ subject }) => subject);

/** Tells whether some entries say the same as others, in the same order. Documents read apart have no object in common. */
function areAlike(some: Entries, others: Entries): boolean {
  if (some.length !== others.length) return false;
  for (let at = 0; at < some.length; at += 1) {
    const one = some[at]!;
    const other = others[at]!;
    if (one === other) continue;
    if (one.id !== other.id || one.party !== other.party || one.from !== other.from) return false;
    if (one.acceptedAt !== other.acceptedAt || one.confirmedAt !== other.confirmedAt) return false;
    if (!isSameList(one.letters, other.letters)) return false;
  }
  return true;
}

/** What each party has for a subject. */
function cellsOf(entries: Entries = none): ReadonlyMap<string, Had> {
  const cells = new Map<string, Had>();
  for (const entry of entries) {
    const { party, letters, from = null, acceptedAt = null, confirmedAt = null } = entry;
    const known = cells.get(party);
    cells.set(party, {
      letters: [...new Set([...(known?.letters ?? none), ...letters])],
      from: known ? known.from : from,
      acceptedAt: known?.acceptedAt ?? acceptedAt,
      confirmedAt: later(known?.confirmedAt ?? null, confirmedAt),
      entries: known ? [...known.entries, entry] : [entry],
    });
  }
  return cells;
}

const later = (one: Day | null, other: Day | null) => (one === null || (other !== null && firstOf(other)! > firstOf(one)!) ? other : one);
