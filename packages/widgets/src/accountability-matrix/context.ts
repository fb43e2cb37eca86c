import type { Kind, Partnership } from '@stp-widgets/contract';
import type { Holding } from '@stp-widgets/insight/holdings.js';
import type { MatrixRow, MatrixView } from '@stp-widgets/insight/accountability-matrix.js';
import type { Party } from '@stp-widgets/insight/matrix-columns.js';
import type { MatrixBarMessages } from '@stp-widgets/insight/words/matrix-bar-words.js';
import type { MatrixFrameMessages } from '@stp-widgets/insight/words/matrix-frame-words.js';
import { type MatrixSpeech, partiesOfColumns } from '@stp-widgets/insight/words/matrix-words.js';
import type { Mark } from '@stp-widgets/kit/selection-controller.js';
import type { ShownColumn } from './geometry.ts';

/** What the pieces of a matrix are made from, and what they may ask of it. */
export interface MatrixContext extends MatrixSpeech {
  readonly messages: MatrixBarMessages;
  readonly view: MatrixView;
  /** The rows that are open to view. */
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly ShownColumn[];
  readonly level: number;
  /** Each subject says of what kind it is. */
  readonly isOfKinds: boolean;
  /** What changed in cells; null where that is not asked for. */
  readonly changes: CellChanges | null;
  readonly mark: (id: string) => Mark;
  readonly isOpen: (row: MatrixRow) => boolean;
  readonly toggleRow: (row: MatrixRow) => void;
  readonly toggleColumn: (id: string) => void;
  readonly select: (kind: Kind, id: string) => void;
  /** Opens the details of a cell beside the button that was pressed; where it stands in no column it is of those that hold something. */
  readonly details: (anchor: EventTarget | null, row: MatrixRow, holdings: readonly Holding[], column?: ShownColumn) => void;
}

/** What a matrix shows: a partnership, and what its picture is made from. */
export interface Shown {
  readonly partnership: Partnership;
  readonly context: MatrixContext;
}

/** What the pieces of a picture with columns, or with a key, are made from. */
export interface FramedContext extends MatrixContext {
  readonly frame: MatrixFrameMessages;
}

/** What changed in the cells of a matrix, as it is shown and said. */
export interface CellChanges {
  /** What changed for some parties of one subject; null where nothing did. */
  readonly of: (subject: string, parties: readonly string[]) => ShownChange | null;
  /** All that changed for one subject, where its cells are not shown. */
  readonly inRow: (subject: string) => unknown;
  /** What changed in the rows below one of some rows; null where nothing did. */
  readonly below: (row: MatrixRow, rows: readonly MatrixRow[]) => ChangeBelow | null;
}

/** How much changed below a row: in words, and where there is no room for these as a figure with the sign of what should be looked at first. */
export interface ChangeBelow {
  readonly text: string;
  readonly sign: unknown;
}

/** The change of a cell: marks below its letters, or where there is no room one sign beside them, and words for who does not see them. */
export interface ShownChange {
  readonly marks: unknown;
  readonly sign: unknown;
  readonly said: string;
  /** In sentences, where the subject is named already. */
  readonly told: readonly string[];
}

/** What a screen reader hears after the name of a thing that is selected, or touched by what is. */
export function markText(mark: Mark, { messages }: Pick<MatrixContext, 'messages'>): string {
  return mark === 'chosen' ? messages.chosen : mark === 'touched' ? messages.touched : '';
}

const partiesKnown = new WeakMap<MatrixView['columns'], ReadonlyMap<string, Party>>();

/** Everybody in the columns of a matrix, by id; the same for the same columns. */
export function partiesOf(columns: MatrixView['columns']): ReadonlyMap<string, Party> {
  let found = partiesKnown.get(columns);
  if (!found) partiesKnown.set(columns, (found = partiesOfColumns(columns)));
  return found;
}
