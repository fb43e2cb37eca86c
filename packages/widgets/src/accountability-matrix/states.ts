import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { matrixStateMessages } from '@stp-widgets/insight/words/matrix-state-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { messageState } from '@stp-widgets/kit/states.js';
import type { TemplateResult } from 'lit';
import type { Asked, Absence } from './asked.ts';

/** Brings what is said, in a language, in the place of a matrix that has nothing to show. */
export async function absentOf(language: string): Promise<(absence: Absence, asked: Asked, words: Words) => TemplateResult> {
  const messages = await loadMessages(matrixStateMessages, language);
  return (absence, asked, words) => {
    if (absence === 'rows') return messageState(messages.noRows, words.tell(messages.noRowsHelp, { kinds: asked.kinds }));
    if (absence === 'found') return messageState(messages.noneFound, words.tell(messages.noneFoundHelp, { search: asked.search }));
    if (absence === 'gaps') return messageState(messages.noGaps, messages.noGapsHelp);
    const id = asked[absence === 'role' ? 'party' : absence];
    return messageState(messages[`missing-${absence}`], words.tell(messages.missingHelp, { id }));
  };
}
