import type { Notice } from '@stp-widgets/contract';
import { fill } from '@stp-widgets/insight/words/words.js';
import { type NoticeCatalogue, noticeSentence } from '@stp-widgets/insight/words/notice-words.js';
import { html, nothing, type TemplateResult } from 'lit';
import { addStyles } from './late-styles.ts';
import { noticeTableStyles } from './notice-table.styles.ts';
import { tableStyles } from './table.styles.ts';

/** How many notices are listed; the rest are counted. */
const LISTED = 50;

/** Gives an element the styles of the table. */
export function styleNotices(element: Element): void {
  addStyles(element, tableStyles);
  addStyles(element, noticeTableStyles);
}

/** What reading left out, as a table: what it was, where it stands in the document, and in which thing. */
export function noticeTable(notices: readonly Notice[], words: NoticeCatalogue): TemplateResult {
  return html`
    <div class="scroll" tabindex="0" role="group" aria-label=${words.noticeWhat}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.noticeWhat}</th>
            <th scope="col">${words.noticeWhere}</th>
            <th scope="col">${words.noticeThing}</th>
          </tr>
        </thead>
        <tbody>
          ${notices.slice(0, LISTED).map(
            (notice) =>
              html`<tr>
                <th scope="row" dir="auto">${noticeSentence(notice, words)}</th>
                <td dir="ltr">${notice.path}</td>
                <td dir="auto">${notice.of}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${notices.length > LISTED ? html`<p class="quiet">${fill(words.moreNotices.other, { count: notices.length - LISTED })}</p>` : nothing}
    </div>
  `;
}
