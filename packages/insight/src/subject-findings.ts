import type { Day, Partnership } from '@stp-widgets/contract';
import { type DayNumber, daysIn } from '@stp-widgets/contract/day.js';
import type { DependencyEnds } from './accountability-matrix/dependency-ends.ts';
import { type AccountabilityFinding, type AccountabilityFindingCode, findingShapes, severityOf } from './finding.ts';
import { type Holding, isHeld, lastSaid, means, partiesOf } from './holdings.ts';
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
export type SubjectFinder = (subject: SubjectFacts, holdings: readonly Holding[]) => readonly AccountabilityFinding[];

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
  const isOld = (holding: Holding) => {
    const last = lastOf(lastSaid(holding) ?? undefined);
    return holding.state === 'held' && last !== null && day - last > every;
  };

  const outside = (accountable: readonly Holding[], budgetHolder: string) =>
    some(accountable, ({ party }) => {
      const own = organisationsOf(party);
      return own.length > 0 && !own.includes(budgetHolder);
    });

  return ({ id, budgetHolder, ends }, holdings) => {
    const decides = some(holdings, isDeciding);
    const accountable = some(decides, isHeld);
    const on: Found = { subject: id, findings: [] };
    const missing = ends?.missing ?? null;
    const isNobody = ends ? missing === 'both' : accountable.length === 0;
    if (scheme.has('decides') && isNobody) add(on, 'nobody-accountable');
    if (isSeveral(accountable, ends, organisationsOf)) add(on, 'several-accountable', accountable);
    addSome(on, 'accountable-vacant', some(accountable, isVacant));
    if (scheme.has('decides') && ends && (missing === 'giver' || missing === 'receiver'))
      add(on, 'one-end-accountable', accountable, { end: missing, organisation: ends[missing] });
    if (scheme.has('does') && !holdings.some(isDoing) && !ends?.isDone) add(on, 'nobody-responsible');
    if (isNobody) {
      addSome(on, 'accountable-expired', some(decides, isExpired), endOf);
      addSome(on, 'accountable-not-begun', some(decides, isToBegin), startOf);
    }
    addSome(on, 'accountable-not-accepted', some(accountable, isOffered), startOf);
    if (budgetHolder !== null)
      addSome(on, 'accountable-outside-budget', outside(accountable, budgetHolder), undefined, { organisation: budgetHolder });
    addMany(on, holdings, 'too-many-consulted', mostConsulted, isAsked);
    addMany(on, holdings, 'too-many-informed', mostInformed, isTold);
    if (every < Infinity) addSome(on, 'accountable-not-confirmed', some(accountable, isOld), lastSaid);
    return on.findings.length > 0 ? on.findings : none;
  };
}

/** Tells whether a subject has exactly one accountable, and that one has accepted, in a role that somebody holds. */
export function isSound(holdings: readonly Holding[]): boolean {
  let accountable: string | null = null;
  let hasAccepted = false;
  for (let at = 0; at < holdings.length; at += 1) {
    const holding = holdings[at]!;
    if (!isHeld(holding) || !isDeciding(holding)) continue;
    if (accountable !== null && holding.party !== accountable) return false;
    accountable = holding.party;
    hasAccepted ||= holding.state === 'held' && holding.acceptedAt !== null;
  }
  return hasAccepted;
}

const isIn = (one: Holding['state']) => (holding: Holding) => holding.state === one;
const [isVacant, isExpired, isToBegin, isOffered] = [isIn('vacant'), isIn('expired'), isIn('not begun'), isIn('offered')];
const holds = (meaning: Parameters<typeof means>[1]) => (holding: Holding) => isHeld(holding) && means(holding, meaning);
const [isDoing, isAsked, isTold] = [holds('does'), holds('is asked'), holds('is told')];
const isDeciding = (holding: Holding) => means(holding, 'decides');
const startOf = ({ from }: Holding) => from;
const endOf = ({ to }: Holding) => to;

/** What was found of a subject so far. */
interface Found {
  readonly subject: string;
  readonly findings: AccountabilityFinding[];
}

// Functions of their own, and not made for each subject anew: of most there is nothing to tell.
function add(
  { subject, findings }: Found,
  code: AccountabilityFindingCode,
  about: readonly Holding[] = none,
  more: Partial<AccountabilityFinding> = {},
) {
  const severity = severityOf(code);
  const parties = partiesOf(about);
  findings.push({ code, severity, shape: findingShapes[code], subject, parties, day: null, organisation: null, end: null, ...more });
}

function addSome(
  on: Found,
  code: AccountabilityFindingCode,
  about: readonly Holding[],
  dayOf?: (holding: Holding) => Day | null,
  more: Partial<AccountabilityFinding> = {},
) {
  if (about.length > 0) add(on, code, about, { ...more, day: dayOf ? earliest(about.map(dayOf)) : null });
}

function addMany(
  on: Found,
  holdings: readonly Holding[],
  code: AccountabilityFindingCode,
  most: number,
  isOne: (holding: Holding) => boolean,
) {
  if (most >= holdings.length) return;
  const about = some(holdings, isOne);
  if (about.length > most && partiesOf(about).length > most) add(on, code, about);
}

/** Those of some holdings of which something is true: mostly none, or one. */
function some(holdings: readonly Holding[], isOne: (holding: Holding) => boolean): readonly Holding[] {
  let found: Holding[] | null = null;
  for (let at = 0; at < holdings.length; at += 1) {
    const holding = holdings[at]!;
    if (!isOne(holding)) continue;
    if (found) found.push(holding);
    else found = [holding];
  }
  return found ?? none;
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
