import { type Accountability, collectionNames, type Day, type Kind, type Partnership } from '@stp-widgets/contract';
import { handovers, leadingLetters } from '../handovers.ts';
import { firstOf } from '../known-days.ts';
import { type Subject, subjectsOf } from '../matrix-subjects.ts';
import { organisationNames } from '../organisation-names.ts';
import { isSameList } from '../same-list.ts';

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
    (subject) => !isSameList(then.get(subject) ?? none, today.get(subject) ?? none),
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

interface Handed {
  readonly from: string;
  readonly to: string;
  readonly letters: readonly string[];
}

function handedOver(before: Partnership, after: Partnership): ReadonlyMap<string, readonly Handed[]> {
  const [then, today] = [byCell(before), byCell(after)];
  const told = handovers(then, today).get('accountabilities')?.told;
  const found = new Map<string, Handed[]>();
  for (const { id, subject } of today.accountabilities) {
    for (const { before: from, after: to, letters } of told?.get(id) ?? none) {
      if (typeof from !== 'string' || typeof to !== 'string' || !letters) continue;
      found.set(subject, [...(found.get(subject) ?? none), { from, to, letters }]);
    }
  }
  return found;
}

/**
 * A partnership whose entries are known by their cells, too: what one entry gave to one party and now gives to another went and came.
 * All of them hold, so an end that is still to come is none.
 */
const byCell = (partnership: Partnership): Partnership => ({
  ...partnership,
  accountabilities: partnership.accountabilities.map((one) => ({
    ...one,
    id: JSON.stringify([one.id, one.subject, one.party]),
    to: undefined,
  })),
});

/** What a thing or party is called. */
type Named = { readonly kind: Kind } & Pick<Subject, 'title' | 'between'>;

/** What things and parties are called, by their ids. */
function namesIn(partnership: Partnership): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  const organisations = organisationNames(partnership.organisations);
  for (const kind of collectionNames) {
    if (kind === 'accountabilities' || kind === 'appointments' || kind === 'updates') continue;
    if (kind === 'dependencies') {
      for (const one of subjectsOf(partnership, kind)) names.set(one.id, one);
      continue;
    }
    for (const item of partnership[kind]) {
      const { title, name }: Partial<Record<'title' | 'name', string>> = item;
      names.set(item.id, { kind, title: organisations.get(item.id) ?? title ?? name ?? item.id, between: null });
    }
  }
  return names;
}
