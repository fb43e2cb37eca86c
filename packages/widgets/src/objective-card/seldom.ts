import type { ResultView } from '@stp-widgets/insight/result-view.js';
import { missingObjective } from '@stp-widgets/insight/words/missing-objective.js';
import { resultRemarks } from '@stp-widgets/insight/words/standing-words.js';
import { unreadWords } from '@stp-widgets/insight/words/unread-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { messageState } from '@stp-widgets/kit/states.js';
import { html, nothing, type TemplateResult } from 'lit';

/** What there is to remark about a result besides where it stands, after that. */
export function remarks(result: ResultView, words: Words): unknown {
  const all = resultRemarks(result, words);
  return all.length > 0 ? html`<span dir="auto">. ${all.join('. ')}</span>` : nothing;
}

/** Says why there is no objective: none was chosen, what was read of it was no good, or nothing has that id. */
export function missing(id: string, unread: number, words: Words): TemplateResult {
  const said = missingObjective[words.language === 'cy' ? 'cy' : 'en'];
  if (!id) return messageState(said.none, said.noneHelp);
  if (unread > 0) return messageState(said.unread, unreadWords[words.language === 'cy' ? 'cy' : 'en'].seeNotices);
  return messageState(said.missing, words.tell(said.missingHelp, { id }));
}

/** Says how many parts of an objective could not be read. */
export const partly = (unread: number, words: Words): TemplateResult =>
  html`<p class="standing">
    ${figure('triangle-half')}<span>${words.tell(unreadWords[words.language === 'cy' ? 'cy' : 'en'].partly, { count: unread })}</span>
  </p>`;
