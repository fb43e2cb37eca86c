import type { Kind } from '@stp-widgets/contract';
import type { BoardQuery } from '@stp-widgets/insight/board-query.js';
import type { BoardView } from '@stp-widgets/insight/board-view.js';
import type { BoardMessages } from '@stp-widgets/insight/words/board-words.js';
import type { ObjectiveWords } from '@stp-widgets/insight/words/objective-words.js';
import type { Mark } from '@stp-widgets/kit/selection-controller.js';

/** What the pieces of a board are made from, and what they may ask of it. */
export interface BoardContext {
  readonly view: BoardView;
  readonly query: BoardQuery;
  readonly words: ObjectiveWords;
  readonly messages: BoardMessages;
  /** How many cards are drawn. */
  readonly drawn: number;
  /** The level of the board's title among the page's headings. */
  readonly level: number;
  readonly mark: (id: string) => Mark;
  readonly select: (kind: Kind, id: string) => void;
  /** Asks for something else. */
  readonly ask: (change: Partial<BoardQuery>) => void;
  /** Draws more cards. */
  readonly more: () => void;
}
