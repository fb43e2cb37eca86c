import type { Finding } from '@stp-widgets/insight/accountability-findings.js';
import type { MatrixRow } from '@stp-widgets/insight/matrix-view.js';
import { findingLabel } from '@stp-widgets/insight/words/matrix-words.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { icon } from '@stp-widgets/kit/icon.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type MatrixContext, markText } from './context.ts';
import { cellsOf, placesOf } from './geometry.ts';
import { isEdge } from './head.ts';
import { cell } from './letter.ts';

/** The rows of the table: the subject, a cell for each column, and what is wrong. */
export function tableBody(context: MatrixContext): TemplateResult {
  const { rows, columns } = context;
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
            const { column, party } = columns[at]!;
            return html`<td class=${classes[at]!}>${holdings ? cell(row, holdings, column.id, party.id, context) : nothing}</td>`;
          })}
          <td class="found edge">${findings(row, context)}</td>
        </tr>`,
    )}
  </tbody>`;
}

/** A row's subject: a button that opens what is below it, and its name, which selects it. */
export function subject(row: MatrixRow, context: MatrixContext): TemplateResult {
  const { words, messages, mark, isOpen, toggleRow, select } = context;
  const stands = mark(row.id);
  const said = markText(stands, context);
  return html`<div class="subject-line" ${setProperties({ '--_depth': Math.min(row.depth, 5) })}>
    ${
      row.size > 0
        ? html`<button
            class="toggle"
            aria-expanded=${isOpen(row)}
            aria-label=${words.tell(messages.partsOf, { title: row.title })}
            @click=${() => toggleRow(row)}
          >
            ${icon('open')}
          </button>`
        : html`<span></span>`
    }
    <button
      part="subject"
      class="plain"
      dir="auto"
      aria-current=${stands === 'chosen' ? 'true' : nothing}
      @click=${() => select(row.kind, row.id)}
    >
      ${row.title}${said ? html`<span class="spoken"> (${said})</span>` : nothing}
    </button>
  </div>`;
}

/** What is wrong with a row, the most serious first, and below it how many of the rows that are closed away. */
export function findings(row: MatrixRow, context: MatrixContext): unknown {
  const { words, messages, isOpen } = context;
  const hidden = row.size > 0 && !isOpen(row) ? row.faultyBelow : 0;
  if (row.findings.length === 0 && hidden === 0) return nothing;
  return html`<ul part="findings">
    ${row.findings.map((found) => html`<li>${finding(found, context)}</li>`)}
    ${hidden > 0 ? html`<li class="quiet below" dir="auto">${words.tell(messages.faultyBelow, { count: hidden })}</li>` : nothing}
  </ul>`;
}

function finding(found: Finding, context: MatrixContext) {
  const { label, note } = findingLabel(found, context);
  return html`${figure(found.shape)}<span>${label}${note ? html` <span class="quiet note">${note}</span>` : nothing}</span>`;
}
