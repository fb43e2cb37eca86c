import { LatePart } from '@stp-widgets/kit/late-part.js';
import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { html, type LitElement, nothing } from 'lit';
import { rowList } from './list.ts';
import { listStyles } from './list.styles.ts';
import { dressPicture, type Drawing } from '../marks/picture.ts';

/** How many rows the list has at first, and with each wish for more. */
const MORE_ROWS = 200;

/** Brings a widget the list in which it shows a matrix where there is no room for columns. The key, and what is counted, are fetched by who opens them. */
export function listOf(widget: LitElement): Drawing {
  addStyles(widget, listStyles);
  dressPicture(widget);
  const legend = new LatePart(widget, async (language) => (await import('./key.ts')).legendOf(widget, language));
  let limit = MORE_ROWS;
  let isOpen = false;
  const showMore = () => {
    limit += MORE_ROWS;
    widget.requestUpdate();
  };
  const turn = ({ currentTarget }: Event) => {
    isOpen = (currentTarget as HTMLDetailsElement).open;
    widget.requestUpdate();
  };
  return (context) => {
    const { rows, words, messages } = context;
    const left = rows.length - limit;
    return html`
      ${rowList({ ...context, rows: rows.slice(0, limit) })}
      ${
        left > 0
          ? html`<p>
              <button class="button line" @click=${showMore}>${words.tell(messages.moreRows, { count: Math.min(left, MORE_ROWS) })}</button>
            </p>`
          : nothing
      }
      <details class="about" @toggle=${turn}>
        <summary>${messages.keyAndCounts}</summary>
        ${isOpen ? legend.get(words.language)?.(context) : nothing}
      </details>
    `;
  };
}
