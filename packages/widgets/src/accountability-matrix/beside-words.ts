import type { MatrixChangeMessages } from '@stp-widgets/insight/words/matrix-change-words.js';
import type { MatrixControlMessages } from '@stp-widgets/insight/words/matrix-control-words.js';
import type { MatrixFrameMessages } from '@stp-widgets/insight/words/matrix-frame-words.js';
import type { MatrixMoreMessages } from '@stp-widgets/insight/words/matrix-more-words.js';

/** What is said beside a picture, besides what is said in it. */
export interface BesideWords {
  readonly frame: MatrixFrameMessages;
  readonly more: MatrixMoreMessages;
  readonly changed: MatrixChangeMessages;
  readonly control: MatrixControlMessages;
}
