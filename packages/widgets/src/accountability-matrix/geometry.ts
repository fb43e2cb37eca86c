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
