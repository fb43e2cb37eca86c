import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { html, type LitElement, nothing } from 'lit';
import { rowList } from './list.ts';
import { listStyles } from './list.styles.ts';
import { below, dressPicture, type Drawing } from './picture.ts';

/** How many rows the list has at first, and with each wish for more. */
const MORE_ROWS = 200;

/** Brings a widget the list in which it shows a matrix where there is no room for columns. */
export function listOf(widget: LitElement): Drawing {
  addStyles(widget, listStyles);
  dressPicture(widget);
  let limit = MORE_ROWS;
  const showMore = () => {
    limit += MORE_ROWS;
    widget.requestUpdate();
  };
  return (context) => {
    const { rows, words, messages } = context;
    const left = rows.length - limit;
    return html`
      ${rowList({ ...context, rows: rows.slice(0, limit) })}
      ${
        left > 0
          ? html`<p class="pager">
              <button class="button line" @click=${showMore}>${words.tell(messages.moreRows, { count: Math.min(left, MORE_ROWS) })}</button>
            </p>`
          : nothing
      }
      ${below(context)}
    `;
  };
}
