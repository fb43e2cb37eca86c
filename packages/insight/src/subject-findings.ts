import type { Day, Partnership } from '@stp-widgets/contract';
import { type DayNumber, daysIn } from '@stp-widgets/contract/day.js';
import type { DependencyEnds } from './dependency-ends.ts';
import { type Finding, type FindingCode, findingShapes, severityOf } from './finding.ts';
import { type Holding, isHeld, means, partiesOf } from './holdings.ts';
import { firstOf, lastOf } from './known-days.ts';

/** What a partnership holds its accountabilities to. */
export type FindingRules = Pick<Partnership, 'responsibilityScheme' | 'thresholds' | 'cadences'>;

/** What is to be known of a subject besides who holds what for it. */
export interface SubjectFacts {
  readonly id: string;
  /** The organisation that holds its budget; null where nobody said. */
  readonly budgetHolder: string | null;
  /** Of a dependency, who answers for its ends; null for everything else. */
  readonly ends: DependencyEnds | null;
}

/** Finds what is wrong with one subject. */
export type SubjectFinder = (subject: SubjectFacts, holdings: readonly Holding[]) => readonly Finding[];

const none: readonly never[] = [];

/**
 * Makes a finder of what is wrong with the accountabilities of a subject on a day, by a partnership's rules: not exactly one accountable, nobody
 * responsible, too many consulted or informed, and an accountable who is vacant, has not accepted, was not confirmed in time, or is of none of
 * the organisations that it should be of. One who has expired or not begun counts as nobody, and is named where nobody else is there.
 * What the scheme has no letter for is not missed. A dependency wants one accountable at each end, and work done at the giving one.
 *
 * @returns a function that gives the most serious first; an empty list when nothing is wrong
 */
export function subjectFinder(rules: FindingRules, organisationsOf: (party: string) => readonly string[], day: DayNumber): SubjectFinder {
  const scheme = new Set(rules.responsibilityScheme.letters.map((letter) => letter.means));
  const mostConsulted = rules.thresholds?.tooManyConsulted ?? Infinity;
  const mostInformed = rules.thresholds?.tooManyInformed ?? mostConsulted;
  const cadence = rules.cadences?.confirmation;
  const every = cadence === undefined ? Infinity : daysIn(cadence);
  const isOld = ({ state, acceptedAt, confirmedAt }: Holding) => {
    const last = lastOf(confirmedAt ?? acceptedAt ?? undefined);
    return state === 'held' && last !== null && day - last > every;
  };

  return ({ id, budgetHolder, ends }, holdings) => {
    const { decides, isDone, asked, told } = sorted(holdings);
    const accountable = decides.filter(isHeld);
    const found: Finding[] = [];
    const add = (code: FindingCode, about: readonly Holding[] = none, more: Partial<Finding> = none as object) => {
      const parties = partiesOf(about);
      found.push({
        code,
        severity: severityOf(code),
        shape: findingShapes[code],
        subject: id,
        parties,
        day: null,
        organisation: null,
        end: null,
        ...more,
      });
    };
    const addSome = (
      code: FindingCode,
      about: readonly Holding[],
      dayOf?: (holding: Holding) => Day | null,
      more: Partial<Finding> = {},
    ) => {
      if (about.length > 0) add(code, about, { ...more, day: dayOf ? earliest(about.map(dayOf)) : null });
    };
    const missing = ends?.missing ?? null;
    const isNobody = ends ? missing === 'both' : accountable.length === 0;
    if (scheme.has('decides') && isNobody) add('nobody-accountable');
    if (isSeveral(accountable, ends, organisationsOf)) add('several-accountable', accountable);
    if (accountable.length > 0)
      addSome(
        'accountable-vacant',
        accountable.filter(({ state }) => state === 'vacant'),
      );
    if (scheme.has('decides') && ends && (missing === 'giver' || missing === 'receiver'))
      add('one-end-accountable', accountable, { end: missing, organisation: ends[missing] });
    if (scheme.has('does') && !isDone && !ends?.isDone) add('nobody-responsible');
    if (isNobody && decides.length > 0) {
      addSome(
        'accountable-expired',
        decides.filter(({ state }) => state === 'expired'),
        ({ to }) => to,
      );
      addSome(
        'accountable-not-begun',
        decides.filter(({ state }) => state === 'not begun'),
        ({ from }) => from,
      );
    }
    if (accountable.length > 0) {
      addSome(
        'accountable-not-accepted',
        accountable.filter(({ state }) => state === 'offered'),
        ({ from }) => from,
      );
      if (budgetHolder !== null) {
        const isOutside = ({ party }: Holding) => {
          const own = organisationsOf(party);
          return own.length > 0 && !own.includes(budgetHolder);
        };
        addSome('accountable-outside-budget', accountable.filter(isOutside), undefined, { organisation: budgetHolder });
      }
    }
    if (asked.length > mostConsulted && partiesOf(asked).length > mostConsulted) add('too-many-consulted', asked);
    if (told.length > mostInformed && partiesOf(told).length > mostInformed) add('too-many-informed', told);
    if (every < Infinity)
      addSome('accountable-not-confirmed', accountable.filter(isOld), ({ acceptedAt, confirmedAt }) => confirmedAt ?? acceptedAt);
    return found.length > 0 ? found : none;
  };
}

/** Tells whether a subject has exactly one accountable, and that one has accepted, in a role that somebody holds. */
export function isSound(holdings: readonly Holding[]): boolean {
  let accountable: string | null = null;
  let hasAccepted = false;
  for (const holding of holdings) {
    if (!isHeld(holding) || !means(holding, 'decides')) continue;
    if (accountable !== null && holding.party !== accountable) return false;
    accountable = holding.party;
    hasAccepted ||= holding.state === 'held' && holding.acceptedAt !== null;
  }
  return hasAccepted;
}

/** Holdings by what they are to a subject. Who decides is told whether it holds or not; the others only where it does. */
function sorted(holdings: readonly Holding[]) {
  const decides: Holding[] = [];
  const asked: Holding[] = [];
  const told: Holding[] = [];
  let isDone = false;
  for (const holding of holdings) {
    const isNow = isHeld(holding);
    for (const { means: meaning } of holding.letters) {
      if (meaning === 'does') isDone ||= isNow;
      const list = meaning === 'decides' ? decides : !isNow ? null : meaning === 'is asked' ? asked : meaning === 'is told' ? told : null;
      // A scheme may have two letters that mean the same.
      if (list && list.at(-1) !== holding) list.push(holding);
    }
  }
  return { decides, asked, told, isDone };
}

/** Tells whether more than one are accountable; of a dependency, more than one at an end. */
function isSeveral(
  accountable: readonly Holding[],
  ends: DependencyEnds | null,
  organisationsOf: (party: string) => readonly string[],
): boolean {
  if (accountable.length < 2) return false;
  const parties = partiesOf(accountable);
  if (!ends || parties.length !== 2) return parties.length > 1;
  const [one, other] = parties.map(organisationsOf) as [readonly string[], readonly string[]];
  const isOf = (own: readonly string[], organisation: string | null) => organisation !== null && own.includes(organisation);
  return !((isOf(one, ends.giver) && isOf(other, ends.receiver)) || (isOf(one, ends.receiver) && isOf(other, ends.giver)));
}

function earliest(days: readonly (Day | null)[]): Day | null {
  let first: Day | null = null;
  for (const day of days) if (day !== null && (first === null || firstOf(day)! < firstOf(first)!)) first = day;
  return first;
}
