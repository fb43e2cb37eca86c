import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { tableStyles } from '@stp-widgets/kit/table.styles.js';
import { html, type LitElement } from 'lit';
import { tableBody } from './body.ts';
import { clearFocus } from './clear-focus.ts';
import { columnStyles } from '../frame/columns.styles.ts';
import { tableHead } from '../frame/head.ts';
import { below } from '../frame/legend.ts';
import { legendStyles } from '../frame/legend.styles.ts';
import { loadKey } from '../frame/load.ts';
import { dressPicture, type FramedDrawing } from '../marks/picture.ts';
import { matrixTableStyles } from './table.styles.ts';

// Fetched together: a file of its own would only be one more.
export { frameOf } from '../frame/legend.ts';

/** Over so many columns names stand upright on paper; over more they stand on end where it is upright itself, and over many more wherever. */
const [MOST_UPRIGHT, MOST_CLOSE] = [5, 8];

/** Brings a widget the table in which it shows a matrix that fits one. */
export function tableOf(widget: LitElement): FramedDrawing {
  addStyles(widget, matrixTableStyles);
  addStyles(widget, tableStyles);
  addStyles(widget, columnStyles);
  addStyles(widget, legendStyles);
  dressPicture(widget);
  return (context) => {
    const { length } = context.columns;
    return html`
      <div
        class=${length > MOST_CLOSE ? 'sheet crowded' : length > MOST_UPRIGHT ? 'sheet close' : 'sheet'}
        ${setProperties({ '--_columns': length })}
      >
        <button class="button skip" @click=${skip}>${context.frame.skip}</button>
        <div class="scroll matrix" part="table" tabindex="0" role="group" aria-label=${context.messages.matrix} @focusin=${clearFocus}>
          <table>
            ${tableHead(context)} ${tableBody(context)}
          </table>
        </div>
        <p class="print-note">${context.frame.maybeMore}</p>
      </div>
      <div>${below(context, loadKey(context))}</div>
    `;
  };
}

/** Takes the focus past a table, each of whose heads and cells is a stop of the tab key. */
function skip({ currentTarget }: Event): void {
  const after = (currentTarget as Element).parentElement!.nextElementSibling as HTMLElement;
  // A stop of its own as long as it has the focus: from what is none, Chromium goes back to the first of the widget.
  after.tabIndex = 0;
  after.focus();
  after.addEventListener('blur', () => after.removeAttribute('tabindex'), { once: true });
}
