import type { Partnership, ResponsibilityScheme, StatusShape } from '@stp-widgets/contract';
import { dayOf, daysIn } from '@stp-widgets/contract/day.js';
import { accountabilityFindings, type Finding, type FindingCode, findingCodes, findingShapes, isSound } from './accountability-findings.ts';
import { type Holding, holdingsOn, isHeld, isLeading, partiesOf } from './holdings.ts';
import { type MatrixColumn, matrixColumns } from './matrix-columns.ts';
import { matrixScope, type MatrixFilter } from './matrix-scope.ts';
import { type Subject, type SubjectKind, subjectTree, thinnedOut } from './matrix-subjects.ts';

/** What of a partnership a matrix shows. */
export interface MatrixOptions extends MatrixFilter {
  /** What the rows are; objectives and projects when not given. */
  readonly kinds?: readonly SubjectKind[];
  /** Leaves out the rows that nothing is wrong with. */
  readonly onlyGaps?: boolean;
}

/** One row of a matrix: a subject, who was given which letters for it, and what is wrong with that. */
export interface MatrixRow extends Subject {
  readonly holdings: readonly Holding[];
  readonly findings: readonly Finding[];
  /** How many of the rows below it something is wrong with. */
  readonly faultyBelow: number;
}

/** How often one thing is wrong. */
export interface FindingCount {
  readonly code: FindingCode | 'over-capacity';
  readonly shape: StatusShape;
  readonly count: number;
}

/** Everything there is to show of who answers for what. */
export interface MatrixView {
  /** The partnership's name. */
  readonly name: string;
  /** The filter whose id the partnership does not have; null when all is well. */
  readonly missing: keyof MatrixFilter | null;
  readonly scheme: ResponsibilityScheme;
  /** Days from one confirmation to the next; null when nobody said. */
  readonly confirmation: number | null;
  /** The rows as a tree laid flat: a row's `size` says how many of those after it stand below it. */
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  /** How many subjects there are, the sound ones that `onlyGaps` leaves out of the rows included. */
  readonly subjects: number;
  /** How many of them have exactly one accountable who has accepted. */
  readonly sound: number;
  /** The titles of those for which nobody is accountable. */
  readonly nobody: readonly string[];
  /** Those for which more than one are accountable, and how many. */
  readonly several: readonly { readonly title: string; readonly count: number }[];
  /** What is wrong and how often, the most serious first. */
  readonly counts: readonly FindingCount[];
}

/**
 * Answers who answers for what on the day of an instant, and where nobody does. Linear in subjects, parties and accountabilities.
 *
 * @returns no rows where the partnership has none of these subjects, or no thing of a filter's id
 */
export function matrixView(partnership: Partnership, options: MatrixOptions, now: Date): MatrixView {
  const { kinds = ['objectives', 'projects'], onlyGaps = false } = options;
  const cadence = partnership.cadences?.confirmation;
  const day = dayOf(now, partnership.partnership.timeZone);
  const holdings = memo(holdingsOn(partnership, day));
  const findings = memo((id: string) => accountabilityFindings(holdings(id), partnership, day));
  const { missing, inScope } = matrixScope(partnership, options, holdings);
  const all = missing ? [] : subjectTree(partnership, kinds, inScope);
  const shown = onlyGaps ? thinnedOut(all, ({ id }) => findings(id).length > 0) : all;
  const rows = countFaults(shown.map((subject) => ({ ...subject, holdings: holdings(subject.id), findings: findings(subject.id) })));
  const columns = matrixColumns(partnership, day, loads(partnership, holdings));
  const wanted = new Set(rows.flatMap((row) => partiesOf(row.holdings)));
  const isFiltered = Boolean(options.organisation || options.programme || options.objective);
  const isWanted = ({ id, kind, roles }: MatrixColumn) =>
    (kind === 'organisations' && !isFiltered) || id === options.organisation || wanted.has(id) || roles.some((role) => wanted.has(role.id));
  const faults = all.flatMap(({ id, title }) => findings(id).map((found) => ({ ...found, title })));
  const over = columns
    .filter(isWanted)
    .flatMap((column) => [column, ...column.roles])
    .filter(({ load, capacity }) => capacity !== null && load > capacity);
  return {
    name: partnership.partnership.name,
    missing,
    scheme: partnership.responsibilityScheme,
    confirmation: cadence === undefined ? null : daysIn(cadence),
    rows,
    columns: first(columns.filter(isWanted), options.organisation),
    subjects: all.length,
    sound: all.filter(({ id }) => isSound(holdings(id))).length,
    nobody: faults.filter(({ code }) => code === 'nobody-accountable').map(({ title }) => title),
    several: faults.filter(({ code }) => code === 'several-accountable').map(({ title, parties }) => ({ title, count: parties.length })),
    counts: count(faults, new Set(over.map(({ id }) => id)).size),
  };
}

/** The subjects for which each party decides or does something, whatever of them is shown. */
function loads(partnership: Partnership, holdings: (id: string) => readonly Holding[]): (party: string) => ReadonlySet<string> {
  const found = new Map<string, Set<string>>();
  for (const subject of new Set(partnership.accountabilities.map((entry) => entry.subject))) {
    for (const holding of holdings(subject)) {
      if (!isHeld(holding) || !isLeading(holding)) continue;
      const set = found.get(holding.party);
      if (set) set.add(subject);
      else found.set(holding.party, new Set([subject]));
    }
  }
  return (party) => found.get(party) ?? none;
}

const none: ReadonlySet<string> = new Set();

function countFaults(rows: readonly Omit<MatrixRow, 'faultyBelow'>[]): readonly MatrixRow[] {
  // How many of the rows before each are faulty, so that any stretch of them is one difference.
  const before = [0];
  for (const { findings } of rows) before.push(before.at(-1)! + (findings.length > 0 ? 1 : 0));
  return rows.map((row, at) => ({ ...row, faultyBelow: before[at + 1 + row.size]! - before[at + 1]! }));
}

function count(faults: readonly Finding[], over: number): FindingCount[] {
  const byCode = Map.groupBy(faults, ({ code }) => code);
  const counted = findingCodes.map((code): FindingCount => ({ code, shape: findingShapes[code], count: byCode.get(code)?.length ?? 0 }));
  return [...counted, { code: 'over-capacity' as const, shape: 'triangle-half' as const, count: over }].filter((one) => one.count > 0);
}

/** The columns with one of them moved to the front. */
function first(columns: readonly MatrixColumn[], id: string | undefined): readonly MatrixColumn[] {
  return [...columns.filter((column) => column.id === id), ...columns.filter((column) => column.id !== id)];
}

function memo<T>(answer: (id: string) => T): (id: string) => T {
  const kept = new Map<string, T>();
  return (id) => {
    if (!kept.has(id)) kept.set(id, answer(id));
    return kept.get(id)!;
  };
}
