import { messageState } from '@stp-widgets/kit/states.js';
import { html, nothing, type TemplateResult } from 'lit';
import { tableBody } from './body.ts';
import type { MatrixContext } from './context.ts';
import { tableHead } from './head.ts';
import { counts, key } from './legend.ts';
import { rowList } from './list.ts';

/** How many rows are drawn at first, and with each wish for more. */
export const MORE_ROWS = 200;

/** The matrix as a table, the same as a list for where that has no room, the key, and how often each thing is wrong. */
export function picture(all: MatrixContext, more: () => void): TemplateResult {
  const { view, words, messages, drawn } = all;
  if (view.rows.length === 0) return messageState(messages.noGaps, messages.noGapsHelp);
  const context = { ...all, rows: all.rows.slice(0, drawn) };
  const left = all.rows.length - context.rows.length;
  return html`
    <div class="scroll matrix" part="table" tabindex="0" role="group" aria-label=${messages.matrix}>
      <table>
        ${tableHead(context)} ${tableBody(context)}
      </table>
    </div>
    ${rowList(context)}
    ${
      left > 0
        ? html`<p class="pager">
            <button class="button line" @click=${more}>${words.tell(messages.moreRows, { count: Math.min(left, MORE_ROWS) })}</button>
          </p>`
        : nothing
    }
    ${key(context)} ${counts(context)}
  `;
}
