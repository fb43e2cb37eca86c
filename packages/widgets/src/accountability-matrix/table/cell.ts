import type { MatrixRow } from '@stp-widgets/insight/accountability-matrix.js';
import type { Holding } from '@stp-widgets/insight/holdings.js';
import { html, nothing, type TemplateResult } from 'lit';
import { cellText, wordsBelow } from '../frame/cell-text.ts';
import type { FramedContext } from '../context.ts';
import type { ShownColumn } from '../geometry.ts';
import { letterMark } from '../marks/letter.ts';

/** The cell of a row and a column: a button that shows its letters and opens its details. */
export function cell(row: MatrixRow, holdings: readonly Holding[], shown: ShownColumn, context: FramedContext): TemplateResult {
  const { name, marks, fault, isShared, change } = cellText(row, holdings, shown, context);
  return html`<button
    part="cell"
    class="cell"
    data-shape=${fault ?? nothing}
    aria-haspopup="dialog"
    @click=${({ currentTarget }: Event) => context.details(currentTarget, row, holdings, shown)}
  >
    ${marks.map(letterMark)}${wordsBelow(marks, isShared, context).map((word) => html`<small class="state-word" aria-hidden="true">${word}</small>`)}${change?.marks}<span
      class="spoken"
      >${name}</span
    >
  </button>`;
}
