import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { html, type LitElement } from 'lit';
import { tableBody } from './body.ts';
import { columnStyles } from './columns.styles.ts';
import { tableHead } from './head.ts';
import { below, dressPicture, type Drawing } from './picture.ts';
import { matrixTableStyles } from './table.styles.ts';

/** Brings a widget the table in which it shows a matrix that fits one. */
export function tableOf(widget: LitElement): Drawing {
  addStyles(widget, matrixTableStyles);
  addStyles(widget, columnStyles);
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
