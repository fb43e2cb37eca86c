import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cell } from './cell.ts';
import { cellsOf, placesOf } from '../frame/cell-places.ts';
import type { FramedContext } from '../context.ts';
import { partiesIn } from '../geometry.ts';
import { isEdge } from '../frame/head.ts';
import { findings, subject } from '../marks/subject.ts';

/** The rows of the table: the subject, a cell for each column, and what is wrong. */
export function tableBody(context: FramedContext): TemplateResult {
  const { rows, columns, changes } = context;
  const places = placesOf(columns);
  const classes = columns.map(({ isOpen }, at) => `${isEdge(columns, at) ? 'edge' : ''} ${isOpen ? 'opened' : ''}`.trim() || nothing);
  return html`<tbody>
    ${repeat(
      rows,
      ({ id }) => id,
      (row) =>
        html`<tr class=${row.depth === 0 ? 'top' : nothing}>
          <th scope="row" data-mark=${context.mark(row.id) || nothing}>${subject(row, context)}</th>
          ${cellsOf(row, places, columns.length).map((holdings, at) => {
            return html`<td class=${classes[at]!}>
              ${holdings || changes?.of(row.id, partiesIn(columns[at]!)) ? cell(row, holdings ?? [], columns[at]!, context) : nothing}
            </td>`;
          })}
          <td class="found edge">${findings(row, context)}</td>
        </tr>`,
    )}
  </tbody>`;
}
