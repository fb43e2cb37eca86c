import type { Accountability, Day, ResponsibilityScheme } from '@stp-widgets/contract';
import type { DayNumber } from '@stp-widgets/contract/day.js';
import { firstOf, lastOf } from './known-days.ts';
import type { PartyBook } from './party-book.ts';

/** A letter of a partnership's scheme; `means` is null for one that the scheme does not have. */
export interface Letter {
  readonly letter: string;
  readonly label: string;
  readonly means: ResponsibilityScheme['letters'][number]['means'] | null;
}

/** How far a letter is true on a day. Only who decides or does has anything to accept: to be asked or told needs no consent. */
export type HoldingState = 'held' | 'offered' | 'vacant' | 'expired' | 'not begun';

/** What one party was given for one subject, as it stands on a day. */
export interface Holding {
  readonly id: string;
  readonly party: string;
  /** Who decides first, then who does, is asked, is told, supports. Each letter once. */
  readonly letters: readonly Letter[];
  readonly state: HoldingState;
  readonly from: Day | null;
  readonly to: Day | null;
  /** When it was accepted, and last confirmed; null where it was not, or is to be only after the day. */
  readonly acceptedAt: Day | null;
  readonly confirmedAt: Day | null;
}

/** When somebody last said that they hold it: the later of the days on which they accepted and confirmed; null where they never did. */
export function lastSaid({ acceptedAt, confirmedAt }: Holding): Day | null {
  if (acceptedAt === null || confirmedAt === null) return confirmedAt ?? acceptedAt;
  return lastOf(acceptedAt)! > lastOf(confirmedAt)! ? acceptedAt : confirmedAt;
}

/** Tells whether a letter means something. */
export function means({ letters }: Holding, meaning: Letter['means']): boolean {
  // Asked of every holding there is, mostly before an engine has made it fast: a function of its own each time is dear.
  for (let at = 0; at < letters.length; at += 1) if (letters[at]!.means === meaning) return true;
  return false;
}

/** Tells whether it is to decide or to do something, and so has to be accepted and counts as load. */
export const isLeading = ({ letters }: Holding): boolean => letters.some(isLead);

/** Tells whether somebody holds it on the day: it has begun and has not expired, whoever accepted it. */
export const isHeld = ({ state }: Holding): boolean => state !== 'expired' && state !== 'not begun';

const weights: readonly Letter['means'][] = ['decides', 'does', 'is asked', 'is told', 'supports', null];

/** How light a letter weighs: 0 for who decides, more for who does, is asked, is told, supports, and for what the scheme does not have. */
export const lightness = (letter: Letter): number => weights.indexOf(letter.means);

const none: readonly never[] = [];

/**
 * Makes a reader of the entries of one subject, as they stand on a day. What one party was given by several entries that stand
 * alike is one holding, with the letters of all and the days of the weightiest; what it holds already is not offered to it besides.
 */
export function holdingReader(
  scheme: ResponsibilityScheme,
  book: Pick<PartyBook, 'isVacant'>,
  day: DayNumber,
): (entries: readonly Accountability[]) => readonly Holding[] {
  const letter = new Map<string, Letter>(scheme.letters.map((one) => [one.letter, one]));
  // A document has few combinations of letters: each is one list, shared by all who have it.
  const lists = new Map<string, readonly Letter[]>();
  const lettersOf = (given: readonly string[]) => {
    const key = given.length === 1 ? given[0]! : JSON.stringify(given);
    let list = lists.get(key);
    if (!list) {
      const each = [...new Set(given)].map((one): Letter => letter.get(one) ?? { letter: one, label: one, means: null });
      lists.set(key, (list = byWeight(each)));
    }
    return list;
  };
  const known = (at: Day | undefined) => (at === undefined || firstOf(at)! > day ? null : at);
  const stateOf = ({ from, to, party }: Accountability, acceptedAt: Day | null, letters: readonly Letter[]): HoldingState => {
    if (to !== undefined && lastOf(to)! < day) return 'expired';
    if (from !== undefined && firstOf(from)! > day) return 'not begun';
    if (book.isVacant(party)) return 'vacant';
    return acceptedAt === null && letters.some(isLead) ? 'offered' : 'held';
  };
  return (entries) => {
    const holdings = entries.map((entry): Holding => {
      const { id, party, from = null, to = null } = entry;
      const letters = lettersOf(entry.letters);
      const acceptedAt = known(entry.acceptedAt);
      const confirmedAt = known(entry.confirmedAt);
      return { id, party, letters, state: stateOf(entry, acceptedAt, letters), from, to, acceptedAt, confirmedAt };
    });
    return isDistinct(entries) ? holdings : united(holdings);
  };
}

/** The parties of some holdings, each once. */
export const partiesOf = (holdings: readonly Holding[]): readonly string[] =>
  holdings.length > 0 ? [...new Set(holdings.map(({ party }) => party))] : none;

const isLead = ({ means: meaning }: Letter) => meaning === 'decides' || meaning === 'does';

const byWeight = (letters: readonly Letter[]) => letters.toSorted((one, other) => lightness(one) - lightness(other));

/** Tells whether no party has more than one of some entries. Few are held against each other: to make a set costs more. */
function isDistinct(entries: readonly Accountability[]): boolean {
  if (entries.length > 16) return new Set(entries.map(({ party }) => party)).size === entries.length;
  for (let at = 1; at < entries.length; at += 1) {
    for (let other = 0; other < at; other += 1) if (entries[at]!.party === entries[other]!.party) return false;
  }
  return true;
}

function united(holdings: readonly Holding[]): readonly Holding[] {
  const key = ({ party, state }: Holding) => JSON.stringify([party, state]);
  const cells = Map.groupBy(holdings, key);
  return [...cells.values()].flatMap((some) => {
    const held = some[0]!.state === 'offered' ? cells.get(key({ ...some[0]!, state: 'held' })) : undefined;
    const known = new Set(held?.flatMap(({ letters }) => letters.map(({ letter }) => letter)));
    const letters = new Map(some.flatMap((one) => one.letters.map((letter) => [letter.letter, letter] as const)));
    const left = byWeight([...letters.values()].filter(({ letter }) => !known.has(letter)));
    const [first] = some.toSorted((one, other) => weightOf(one) - weightOf(other) || saidOn(other) - saidOn(one));
    return left.length > 0 || some.every((one) => one.letters.length === 0) ? { ...first!, letters: left } : [];
  });
}

/** Of two alike, the one that was said to hold later counts, whichever comes first. */
const saidOn = (holding: Holding) => lastOf(lastSaid(holding) ?? undefined) ?? Number.MIN_SAFE_INTEGER;

const weightOf = ({ letters: [first] }: Holding) => (first ? lightness(first) : Infinity);
