import type { Partnership, ResponsibilityScheme } from '@stp-widgets/contract';
import { dayOf } from '@stp-widgets/contract/day.js';
import { type Register, registerOf } from './accountability-matrix/register.ts';
import { partiesOf } from './holdings.ts';
import { keepList } from './keep-list.ts';
import { type MatrixColumn, matrixColumns } from './matrix-columns.ts';
import { type MatrixFilter, type MatrixQuery, plainRows } from './matrix-query.ts';
import type { AccountabilityFinding } from './finding.ts';
import { type MatrixRow, type MatrixSummary, rowsOf, summary } from './accountability-matrix/rows.ts';
import type { MatrixScope, NamedFilter } from './accountability-matrix/scope.ts';
import { type Subject, subjectTree, thinnedOut } from './matrix-subjects.ts';
import { overCapacity } from './accountability-matrix/party-loads.ts';

/** What an arrangement may ask of a row, and the columns there are. */
export interface Arranging {
  readonly findingsOf: (id: string) => readonly AccountabilityFinding[];
  /** The parties that have a part in it, each once. */
  readonly partiesOf: (id: string) => readonly string[];
  readonly columns: readonly MatrixColumn[];
  readonly partnership: Partnership;
}

/** Leaves out rows of a tree laid flat, or puts them in another order; the tree stays one. */
export type Arrangement = (rows: readonly Subject[], about: Arranging) => readonly Subject[];

/** Everything there is to show of who answers for what. */
export interface MatrixView extends MatrixSummary {
  /** The partnership's name. */
  readonly name: string;
  /** The filter whose id the partnership does not have; null when all is well. */
  readonly missing: NamedFilter | null;
  readonly scheme: ResponsibilityScheme;
  /** The rows as a tree laid flat: a row's `size` says how many of those after it stand below it. */
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
}

/** What a matrix can do without until it is wanted, so that a page fetches it only then. */
export interface Narrowing {
  /** Reads the filters that name something by its id: `matrixScope`. Without it they leave everything. */
  readonly scope?: (register: Register, filter: MatrixFilter) => MatrixScope;
  /** Searches and orders rows: what `arranged` gives. All that is counted is of the rows before it. */
  readonly arrange?: Arrangement;
}

/**
 * Answers who answers for what on the day of an instant, as `accountabilityMatrix` does, but for what narrows it down: that is given to it.
 *
 * @returns no rows where the partnership has none of these subjects, or no thing of a filter's id
 */
export function plainMatrix(partnership: Partnership, query: MatrixQuery, now: Date, { scope, arrange }: Narrowing = {}): MatrixView {
  const { rows: kinds = plainRows, columns: sorts, filter = {} } = query;
  const { organisation, role, programme, objective, onlyGaps = false } = filter;
  const register = registerOf(partnership, dayOf(now, partnership.partnership.timeZone));
  const { standingOf, holdingsOf } = register;
  const { missing, inScope } = scope?.(register, filter) ?? { missing: null, inScope: null };
  const all = missing ? [] : subjectTree(partnership, kinds, inScope);
  const { columns, loads } = matrixColumns(register);

  const gaps = onlyGaps ? thinnedOut(all, ({ id }) => standingOf(id).findings.length > 0) : all;
  const shown =
    arrange?.(gaps, {
      findingsOf: (id) => standingOf(id).findings,
      partiesOf: (id) => partiesOf(holdingsOf(id)),
      columns,
      partnership,
    }) ?? gaps;

  const wanted = new Set<string>();
  const { organisations, groups, roles } = partnership;
  const standings = all.map(({ id }) => standingOf(id));
  const strange = new Set(standings.flatMap(({ strangers }) => strangers));
  const most = organisations.length + groups.length + roles.length + strange.size;
  for (const { holdings } of standings) {
    // Soon everybody has been met.
    if (wanted.size >= most) break;
    for (const { party } of holdings) wanted.add(party);
  }
  const isFiltered = Boolean(organisation || role || programme || objective);
  const isWanted = ({ id, kind, parts }: MatrixColumn) =>
    (sorts?.includes(kind) ?? true) &&
    ((kind === 'organisations' && !isFiltered) || id === organisation || wanted.has(id) || parts.some((part) => wanted.has(part.id)));
  const asked = first(columns.filter(isWanted), organisation);
  const inColumns = new Set(asked.flatMap((column) => [column, ...column.parts]).map((party) => party.id));
  const over = overCapacity(register, loads).filter(({ parties }) => parties.some((party) => inColumns.has(party)));
  return {
    name: partnership.partnership.name,
    missing,
    scheme: partnership.responsibilityScheme,
    rows: keepList(
      rowsOf(
        shown,
        shown.map(({ id }) => standingOf(id)),
      ),
    ),
    columns: keepList([...asked, ...((sorts?.includes('roles') ?? true) ? [...strange].map(stranger) : [])]),
    ...summary(all, standings, over),
  };
}

/** The columns with one of them moved to the front. */
function first(columns: readonly MatrixColumn[], id: string | undefined): readonly MatrixColumn[] {
  return id ? [...columns.filter((column) => column.id === id), ...columns.filter((column) => column.id !== id)] : columns;
}

/** A party that the partnership does not have, called by its id. */
const stranger = (id: string): MatrixColumn => ({
  kind: 'roles',
  id,
  title: id,
  organisations: [],
  holders: [],
  isVacant: false,
  load: 0,
  capacity: null,
  sort: '',
  parts: [],
  loadOfAll: 0,
});
