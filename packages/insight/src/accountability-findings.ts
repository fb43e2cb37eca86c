import type { Partnership } from '@stp-widgets/contract';
import { dayOf } from '@stp-widgets/contract/day.js';
import { registerOf } from './accountability-matrix/register.ts';
import { type AccountabilityFinding, findingCodes, type OverCapacity } from './finding.ts';
import { matrixColumns } from './matrix-columns.ts';
import { type SubjectKind, subjectKinds } from './matrix-subjects.ts';
import { overCapacity } from './accountability-matrix/party-loads.ts';

export {
  type Cell,
  cellsOf,
  type AccountabilityFinding,
  type AccountabilityFindingCode,
  findingCodes,
  findingShapes,
  type OverCapacity,
  type FindingSeverity,
  severityOf,
} from './finding.ts';

/**
 * Finds all that is wrong with who answers for what in a partnership on the day of an instant: of each subject of the kinds
 * asked for, and of roles, groups and persons who hold more than they can.
 *
 * @param kinds the kinds of subjects; all when not given
 * @returns the most serious first, those alike in the document's order, then who holds too much
 */
export function accountabilityFindings(
  partnership: Partnership,
  now: Date,
  kinds: readonly SubjectKind[] = subjectKinds,
): readonly (AccountabilityFinding | OverCapacity)[] {
  const register = registerOf(partnership, dayOf(now, partnership.partnership.timeZone));
  const subjects = kinds.flatMap((kind) => partnership[kind].map(({ id }) => id));
  const found = subjects.flatMap((id) => register.standingOf(id).findings);
  const rank = new Map(findingCodes.map((code, at) => [code, at]));
  return [
    ...found.toSorted((one, other) => rank.get(one.code)! - rank.get(other.code)!),
    ...overCapacity(register, matrixColumns(register).loads),
  ];
}
