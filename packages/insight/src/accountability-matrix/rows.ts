import type { StatusShape } from '@stp-widgets/contract';
import type { Standing } from './register.ts';
import { type AccountabilityFinding, type AccountabilityFindingCode, findingCodes, findingShapes, type OverCapacity } from '../finding.ts';
import type { Holding } from '../holdings.ts';
import { type Subject, subjectKinds } from '../matrix-subjects.ts';

/** One row of a matrix: a subject, who was given which letters for it, and what is wrong with that. */
export interface MatrixRow extends Subject {
  readonly holdings: readonly Holding[];
  readonly findings: readonly AccountabilityFinding[];
  /** How many of the rows below it something is wrong with. */
  readonly faultyBelow: number;
}

/** How often one thing is wrong. */
export interface FindingCount {
  readonly code: AccountabilityFindingCode | 'over-capacity';
  readonly shape: StatusShape;
  readonly count: number;
}

/** What a matrix says of all its subjects together. */
export interface MatrixSummary {
  /** How many subjects there are, those included that `onlyGaps` and `search` leave out of the rows. */
  readonly subjects: number;
  /** How many of them have exactly one accountable who has accepted. */
  readonly sound: number;
  /** Those for which nobody is accountable, the widest kinds first: a programme before an objective, that before a project. */
  readonly nobody: readonly Subject[];
  /** Those for which more than one are accountable, and how many; the widest kinds first. */
  readonly several: readonly (Subject & { readonly count: number })[];
  /** What is wrong and how often, the most serious first. */
  readonly counts: readonly FindingCount[];
  /** The roles, groups and persons of the columns that hold more than their capacity. */
  readonly overCapacity: readonly OverCapacity[];
}

const rowsMade = new WeakMap<Standing, MatrixRow>();

/** Makes rows of subjects and how each stands. One of which nothing changed since it was made last is the same object. */
export function rowsOf(shown: readonly Subject[], standings: readonly Standing[]): readonly MatrixRow[] {
  // How many of the rows before each are faulty, so that any stretch of them is one difference.
  const before = [0];
  standings.forEach(({ findings }, at) => before.push(before[at]! + (findings.length > 0 ? 1 : 0)));
  return shown.map((subject, at) => {
    const standing = standings[at]!;
    const { kind, id, title, between, depth, size } = subject;
    const faultyBelow = before[at + 1 + size]! - before[at + 1]!;
    const was = rowsMade.get(standing);
    if (
      was?.id === id &&
      was.title === title &&
      was.depth === depth &&
      was.size === size &&
      was.faultyBelow === faultyBelow &&
      was.between?.giver === between?.giver &&
      was.between?.receiver === between?.receiver
    )
      return was;
    const row: MatrixRow = { kind, id, title, between, depth, size, holdings: standing.holdings, findings: standing.findings, faultyBelow };
    rowsMade.set(standing, row);
    return row;
  });
}

/** Counts what is wrong with subjects, in their order, by how each stands. */
export function summary(all: readonly Subject[], standings: readonly Standing[], over: readonly OverCapacity[]): MatrixSummary {
  const nobody: Subject[] = [];
  const several: (Subject & { readonly count: number })[] = [];
  const counts = new Map<string, number>([['over-capacity', over.length]]);
  let sound = 0;
  all.forEach((subject, at) => {
    const { findings, isSound } = standings[at]!;
    if (isSound) sound += 1;
    for (let each = 0; each < findings.length; each += 1) {
      const { code, parties } = findings[each]!;
      counts.set(code, (counts.get(code) ?? 0) + 1);
      if (code === 'nobody-accountable') nobody.push(subject);
      if (code === 'several-accountable') several.push({ ...subject, count: parties.length });
    }
  });
  const counted = ([...findingCodes, 'over-capacity'] as const).map((code) => ({
    code,
    shape: findingShapes[code],
    count: counts.get(code) ?? 0,
  }));
  return {
    subjects: all.length,
    sound,
    nobody: widestFirst(nobody),
    several: widestFirst(several),
    counts: counted.filter(({ count }) => count > 0),
    overCapacity: over,
  };
}

const widestFirst = <T extends Subject>(all: readonly T[]): readonly T[] =>
  subjectKinds.flatMap((kind) => all.filter((subject) => subject.kind === kind));
