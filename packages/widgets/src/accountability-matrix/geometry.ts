import { type Holding, type Letter, lightness } from '@stp-widgets/insight/holdings.js';
import type { MatrixColumn, Party } from '@stp-widgets/insight/matrix-columns.js';
import type { MatrixRow } from '@stp-widgets/insight/accountability-matrix.js';

/** A column as it stands in the table: a column closed over its roles, an open organisation by itself, or one of its roles. */
export interface ShownColumn {
  /** Unique among the columns; a joint role stands in several. */
  readonly key: string;
  /** The organisation, group or role that the column is of. */
  readonly column: MatrixColumn;
  /** Whom its cells are of. */
  readonly party: Party;
  readonly isOpen: boolean;
  readonly load: number;
}

/** A head over neighbouring columns: an open organisation, or a sort of organisations; over groups and stray roles, which of the two. */
export interface ColumnGroup {
  readonly key: string;
  readonly title: string;
  readonly over: 'organisation' | 'sort' | 'groups' | 'roles';
  readonly span: number;
}

/** Lays the columns out, an open organisation as itself and its roles. */
export function shownColumns(columns: readonly MatrixColumn[], isOpen: (id: string) => boolean): readonly ShownColumn[] {
  return columns.flatMap((column): ShownColumn[] => {
    const { id, parts, loadOfAll, load } = column;
    if (!isOpen(id) || parts.length === 0) return [{ key: id, column, party: column, isOpen: false, load: loadOfAll }];
    return [
      { key: id, column, party: column, isOpen: true, load },
      ...parts.map((party) => ({ key: `${id} ${party.id}`, column, party, isOpen: true, load: party.load })),
    ];
  });
}

/** Whose cells a column shows: one party's, or while it is closed those of its parts too. */
export const partiesIn = ({ column, party, isOpen }: ShownColumn): readonly string[] =>
  isOpen ? [party.id] : [column.id, ...column.parts.map(({ id }) => id)];

/** The heads over the columns: one for each open organisation, and for each run of neighbours of one sort. */
export function columnGroups(columns: readonly ShownColumn[]): readonly ColumnGroup[] {
  const groups: { key: string; title: string; over: ColumnGroup['over']; span: number }[] = [];
  for (const { column, isOpen } of columns) {
    const over = isOpen ? 'organisation' : column.kind === 'organisations' ? 'sort' : column.kind;
    const title = isOpen ? column.title : over === 'sort' ? column.sort : '';
    const last = groups.at(-1);
    if (last && last.over === over && last.title === title && (!isOpen || last.key === column.id)) last.span++;
    else groups.push({ key: column.id, title, over, span: 1 });
  }
  return groups;
}

/** A head over columns, and at which of them it begins. */
export interface PlacedGroup extends ColumnGroup {
  readonly from: number;
}

/** Lays the heads over the columns out, one after the other. */
export function placedGroups(groups: readonly ColumnGroup[]): readonly PlacedGroup[] {
  let from = 0;
  return groups.map((group) => {
    const placed = { ...group, from };
    from += group.span;
    return placed;
  });
}

/** Where each party's cells stand: the places of its columns, those of the organisations of a role, open or closed. */
export function placesOf(columns: readonly ShownColumn[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  columns.forEach((shown, at) => {
    for (const id of partiesIn(shown)) {
      const list = places.get(id);
      if (list) list.push(at);
      else places.set(id, [at]);
    }
  });
  return places;
}

/** What each column holds for a row; undefined where it holds nothing. */
export function cellsOf(row: MatrixRow, places: ReturnType<typeof placesOf>, width: number): readonly (readonly Holding[] | undefined)[] {
  const cells: Holding[][] = Array.from({ length: width });
  for (const holding of row.holdings) for (const at of places.get(holding.party) ?? []) (cells[at] ??= []).push(holding);
  return cells;
}

/** What one column holds for a row. */
export function holdingsIn(row: MatrixRow, column: number, places: ReturnType<typeof placesOf>): readonly Holding[] {
  return row.holdings.filter(({ party }) => places.get(party)?.includes(column));
}

/** The rows that are in view: those below a closed one are not. */
export function shownRows(rows: readonly MatrixRow[], isOpen: (row: MatrixRow) => boolean): readonly MatrixRow[] {
  const shown: MatrixRow[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    shown.push(row);
    if (row.size > 0 && !isOpen(row)) at += row.size;
  }
  return shown;
}

/** A letter as it is drawn in a cell. */
export interface Mark {
  readonly letter: Letter;
  readonly state: Holding['state'];
}

/**
 * The letters to draw in a cell, by weight. One that several hold in the same state is drawn once, but for who decides:
 * two of these are what the reader must see. What has expired is not drawn beside the same letter held.
 */
export function marksOf(holdings: readonly Holding[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { party, letters, state } of holdings) {
    for (const letter of letters) {
      const key = `${letter.letter} ${state} ${letter.means === 'decides' ? party : ''}`;
      if (!marks.has(key)) marks.set(key, { letter, state });
    }
  }
  const all = [...marks.values()];
  const isHeldToo = ({ letter, state }: Mark) =>
    state === 'expired' && all.some((other) => other.letter.letter === letter.letter && other.state !== 'expired');
  return all.filter((mark) => !isHeldToo(mark)).toSorted((one, other) => lightness(one.letter) - lightness(other.letter));
}

/** A load against its capacity, in percent of a bar: what is held, what of it is over, and where capacity stands. */
export interface LoadBar {
  readonly held: number;
  readonly over: number;
  readonly capacity: number;
}

/** Lays out a load bar; null where no capacity is known. Capacity stands at two thirds; what is beyond one and a half of it is cut. */
export function loadBar(load: number, capacity: number | null): LoadBar | null {
  if (capacity === null || capacity <= 0) return null;
  const share = (value: number) => Math.round((Math.min(value / capacity, 1.5) / 1.5) * 100);
  const full = share(capacity);
  return { held: Math.min(share(load), full), over: Math.max(0, share(load) - full), capacity: full };
}
