import type { Accountability, Day, Partnership, ResponsibilityScheme } from '@stp-widgets/contract';
import { type DayNumber, lastDay } from '@stp-widgets/contract/day.js';
import { isCurrent, isVacant } from './accountable.ts';
import { find, lookup } from './lookup.ts';

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
  /** Who decides first, then who does, is asked, is told, supports. */
  readonly letters: readonly Letter[];
  readonly state: HoldingState;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly acceptedAt: Day | null;
  readonly confirmedAt: Day | null;
}

/** Tells whether a letter means something. */
export const means = ({ letters }: Holding, meaning: Letter['means']): boolean => letters.some((letter) => letter.means === meaning);

/** Tells whether it is to decide or to do something, and so has to be accepted and counts as load. */
export const isLeading = (holding: Holding): boolean => means(holding, 'decides') || means(holding, 'does');

/** Tells whether somebody holds it on the day: it has begun and has not expired, whoever accepted it. */
export const isHeld = ({ state }: Holding): boolean => state !== 'expired' && state !== 'not begun';

const weights: readonly Letter['means'][] = ['decides', 'does', 'is asked', 'is told', 'supports', null];

/** How light a letter weighs: 0 for who decides, more for who does, is asked, is told, supports, and for what the scheme does not have. */
export const lightness = (letter: Letter): number => weights.indexOf(letter.means);

/** Reads a partnership's accountabilities as they stand on a day, a subject at a time. */
export function holdingsOn(partnership: Partnership, day: DayNumber): (subject: string) => readonly Holding[] {
  const { accountabilities } = lookup(partnership);
  const scheme = new Map<string, Letter>(partnership.responsibilityScheme.letters.map((letter) => [letter.letter, letter]));
  const vacancies = new Map<string, boolean>();
  const vacant = (party: string) => {
    if (!vacancies.has(party)) vacancies.set(party, find(partnership, 'roles', party) !== undefined && isVacant(partnership, party, day));
    return vacancies.get(party)!;
  };
  const state = (entry: Accountability, letters: readonly Letter[]): HoldingState => {
    if (!isCurrent(entry, day)) return entry.to !== undefined && lastDay(entry.to) < day ? 'expired' : 'not begun';
    if (vacant(entry.party)) return 'vacant';
    return entry.acceptedAt === undefined && letters.some(({ means: meaning }) => meaning === 'decides' || meaning === 'does')
      ? 'offered'
      : 'held';
  };
  return (subject) =>
    (accountabilities.get(subject) ?? []).map((entry) => {
      const { id, party, from = null, to = null, acceptedAt = null, confirmedAt = null } = entry;
      const letters = [...new Set(entry.letters)]
        .map((letter): Letter => scheme.get(letter) ?? { letter, label: letter, means: null })
        .toSorted((one, other) => lightness(one) - lightness(other));
      return { id, party, letters, state: state(entry, letters), from, to, acceptedAt, confirmedAt };
    });
}

/** The parties of some holdings, each once. */
export const partiesOf = (holdings: readonly Holding[]): readonly string[] => [...new Set(holdings.map(({ party }) => party))];
