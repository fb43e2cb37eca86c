import type { Kind } from '@stp-widgets/contract';
import type { Holding } from '@stp-widgets/insight/holdings.js';
import type { MatrixRow, MatrixView } from '@stp-widgets/insight/matrix-view.js';
import type { MatrixSpeech } from '@stp-widgets/insight/words/matrix-words.js';
import type { Mark } from '@stp-widgets/kit/selection-controller.js';
import type { ShownColumn } from './geometry.ts';

/** What the pieces of a matrix are made from, and what they may ask of it. */
export interface MatrixContext extends MatrixSpeech {
  readonly view: MatrixView;
  /** The rows that are open to view. */
  readonly rows: readonly MatrixRow[];
  /** How many of them are drawn. */
  readonly drawn: number;
  readonly columns: readonly ShownColumn[];
  readonly level: number;
  readonly mark: (id: string) => Mark;
  readonly isOpen: (row: MatrixRow) => boolean;
  readonly toggleRow: (row: MatrixRow) => void;
  readonly toggleColumn: (id: string) => void;
  readonly select: (kind: Kind, id: string) => void;
  /** Opens the details of a cell beside the button that was pressed. */
  readonly details: (anchor: EventTarget | null, row: MatrixRow, holdings: readonly Holding[]) => void;
}

/** What a screen reader hears after the name of a thing that is selected, or touched by what is. */
export function markText(mark: Mark, { messages }: Pick<MatrixContext, 'messages'>): string {
  return mark === 'chosen' ? messages.chosen : mark === 'touched' ? messages.touched : '';
}
