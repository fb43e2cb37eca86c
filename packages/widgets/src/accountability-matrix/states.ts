import type { MatrixView } from '@stp-widgets/insight/accountability-matrix.js';
import type { MatrixMessages } from '@stp-widgets/insight/words/matrix-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { messageState } from '@stp-widgets/kit/states.js';
import type { TemplateResult } from 'lit';
import type { Asked } from './asked.ts';
import type { MatrixContext } from './context.ts';

/**
 * What is said in the place of all where a filter names what there is not, or there are no subjects. What the reader filtered away
 * the reader can have back: then the controls stay.
 */
export function missingState(asked: Asked, { missing, subjects }: MatrixView, isNarrowed: boolean, words: Words, messages: MatrixMessages) {
  if (missing) {
    const id = asked[missing === 'role' ? 'party' : missing];
    return messageState(messages[`missing-${missing}`], words.tell(messages.missingHelp, { id }));
  }
  return subjects === 0 && !isNarrowed ? messageState(messages.noRows, words.tell(messages.noRowsHelp, { kinds: asked.kinds })) : null;
}

/** What is said in the place of the picture where the reader's filters leave nothing; null where they leave something. */
export function emptyState({ kinds, search }: Asked, { view, words, messages }: MatrixContext): TemplateResult | null {
  if (view.rows.length > 0) return null;
  if (view.subjects === 0) return messageState(messages.noRows, words.tell(messages.noRowsHelp, { kinds }));
  if (search) return messageState(messages.noneFound, words.tell(messages.noneFoundHelp, { search }));
  return messageState(messages.noGaps, messages.noGapsHelp);
}
