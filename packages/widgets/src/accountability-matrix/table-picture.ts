import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { tableStyles } from '@stp-widgets/kit/table.styles.js';
import { html, type LitElement } from 'lit';
import { tableBody } from './body.ts';
import { columnStyles } from './columns.styles.ts';
import { tableHead } from './head.ts';
import { below } from './legend.ts';
import { legendStyles } from './legend.styles.ts';
import { dressPicture, type FramedDrawing } from './picture.ts';
import { matrixTableStyles } from './table.styles.ts';

// Fetched together: a file of its own would only be one more.
export { frameOf } from './legend.ts';

/** Brings a widget the table in which it shows a matrix that fits one. */
export function tableOf(widget: LitElement): FramedDrawing {
  addStyles(widget, matrixTableStyles);
  addStyles(widget, tableStyles);
  addStyles(widget, columnStyles);
  addStyles(widget, legendStyles);
  dressPicture(widget);
  return (context) => html`
    <div class="scroll matrix" part="table" tabindex="0" role="group" aria-label=${context.messages.matrix}>
      <table>
        ${tableHead(context)} ${tableBody(context)}
      </table>
    </div>
    ${below(context)}
  `;
}
