import type { Day, Partnership, StatusShape } from '@stp-widgets/contract';
import { type DayNumber, daysIn, firstDay, lastDay } from '@stp-widgets/contract/day.js';
import { type Holding, isHeld, type Letter, means, partiesOf } from './holdings.ts';

/** What may be wrong with a subject's accountabilities, the most serious first. */
export const findingCodes = [
  'nobody-accountable',
  'several-accountable',
  'accountable-vacant',
  'nobody-responsible',
  'accountable-expired',
  'accountable-not-begun',
  'accountable-not-accepted',
  'too-many-consulted',
  'accountable-not-confirmed',
] as const;

/** The name of something that may be wrong. */
export type FindingCode = (typeof findingCodes)[number];

/** Something that is wrong with the accountabilities of one subject. */
export interface Finding {
  readonly code: FindingCode;
  /** How serious it is, as a figure: a square is trouble, a triangle caution, the fuller the more. */
  readonly shape: StatusShape;
  /** The parties whose cells it is about; none where somebody is missing. */
  readonly parties: readonly string[];
  /** The day that goes with it: since when, until when or from when; null when none is known. */
  readonly day: Day | null;
}

/** How serious each finding is. */
export const findingShapes: Readonly<Record<FindingCode, StatusShape>> = {
  'nobody-accountable': 'square',
  'several-accountable': 'square',
  'accountable-vacant': 'square',
  'nobody-responsible': 'triangle',
  'accountable-expired': 'triangle-half',
  'accountable-not-begun': 'triangle-half',
  'accountable-not-accepted': 'triangle-half',
  'too-many-consulted': 'triangle-hollow',
  'accountable-not-confirmed': 'triangle-hollow',
};

/** What a partnership holds its accountabilities to. */
export type FindingRules = Pick<Partnership, 'responsibilityScheme' | 'thresholds' | 'cadences'>;

/**
 * Finds what is wrong with the accountabilities of one subject on a day: not exactly one accountable, nobody responsible,
 * too many consulted, and an accountable who is vacant, has not accepted or was not confirmed in time. One who has expired or not
 * begun counts as nobody, and is named where nobody else is there. What the scheme has no letter for is not missed.
 *
 * @returns the most serious first; an empty list when nothing is wrong
 */
export function accountabilityFindings(holdings: readonly Holding[], rules: FindingRules, day: DayNumber): readonly Finding[] {
  const scheme = new Set(rules.responsibilityScheme.letters.map((letter) => letter.means));
  const those = (meaning: Letter['means']) => holdings.filter((holding) => means(holding, meaning));
  const all = those('decides');
  const accountable = all.filter(isHeld);
  const consulted = partiesOf(those('is asked').filter(isHeld));
  const most = rules.thresholds?.tooManyConsulted ?? Infinity;
  const cadence = rules.cadences?.confirmation;
  const every = cadence === undefined ? Infinity : daysIn(cadence);
  const isOld = ({ state, acceptedAt, confirmedAt }: Holding) => {
    const last = confirmedAt ?? acceptedAt;
    return state === 'held' && last !== null && day - lastDay(last) > every;
  };
  const late = accountable.filter(isOld);
  const offered = accountable.filter(({ state }) => state === 'offered');
  const found: (Finding | false)[] = [
    scheme.has('decides') && accountable.length === 0 && finding('nobody-accountable'),
    partiesOf(accountable).length > 1 && finding('several-accountable', accountable),
    some(
      'accountable-vacant',
      accountable.filter(({ state }) => state === 'vacant'),
    ),
    scheme.has('does') && !those('does').some(isHeld) && finding('nobody-responsible'),
    accountable.length === 0 &&
      some(
        'accountable-expired',
        all.filter(({ state }) => state === 'expired'),
        ({ to }) => to,
      ),
    accountable.length === 0 &&
      some(
        'accountable-not-begun',
        all.filter(({ state }) => state === 'not begun'),
        ({ from }) => from,
      ),
    some('accountable-not-accepted', offered, ({ from }) => from),
    consulted.length > most && { ...finding('too-many-consulted'), parties: consulted },
    some('accountable-not-confirmed', late, ({ acceptedAt, confirmedAt }) => confirmedAt ?? acceptedAt),
  ];
  return found.filter((one) => one !== false);
}

/** Tells whether a subject has exactly one accountable, and that one has accepted, in a role that somebody holds. */
export function isSound(holdings: readonly Holding[]): boolean {
  const accountable = holdings.filter((holding) => isHeld(holding) && means(holding, 'decides'));
  return partiesOf(accountable).length === 1 && accountable.some(({ state, acceptedAt }) => state === 'held' && acceptedAt !== null);
}

function some(code: FindingCode, holdings: readonly Holding[], dayOf?: (holding: Holding) => Day | null): Finding | false {
  return holdings.length > 0 && finding(code, holdings, dayOf);
}

function finding(code: FindingCode, holdings: readonly Holding[] = [], dayOf: (holding: Holding) => Day | null = () => null): Finding {
  const [day = null] = holdings.flatMap((holding) => dayOf(holding) ?? []).toSorted((one, other) => firstDay(one) - firstDay(other));
  return { code, shape: findingShapes[code], parties: partiesOf(holdings), day };
}
