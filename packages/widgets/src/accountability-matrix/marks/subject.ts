import type { AccountabilityFinding } from '@stp-widgets/insight/finding.js';
import type { MatrixRow } from '@stp-widgets/insight/accountability-matrix.js';
import { findingLabel, subjectTitle } from '@stp-widgets/insight/words/matrix-words.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { icon } from '@stp-widgets/kit/icon.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html, nothing, type TemplateResult } from 'lit';
import { type ChangeBelow, type MatrixContext, markText } from '../context.ts';

/** A row's subject: a button that opens what is below it, and its name, which selects it. */
export function subject(row: MatrixRow, context: MatrixContext): TemplateResult {
  const { words, messages, isOfKinds, mark, isOpen, toggleRow, select } = context;
  const stands = mark(row.id);
  const title = subjectTitle(row, context);
  const said = markText(stands, context);
  return html`<div class="subject-line" ${setProperties({ '--_depth': Math.min(row.depth, 5) })}>
    ${
      row.size > 0
        ? html`<button
            class="fold"
            aria-expanded=${isOpen(row)}
            aria-label=${words.tell(messages.partsOf, { title })}
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
      ${title}${isOfKinds ? html` ${kindOf(row, context)}` : nothing}${said ? html`<span class="spoken"> (${said})</span>` : nothing}
    </button>
  </div>`;
}

/** Of what kind a row's subject is, set apart from its name, which alone tells the direction of both. */
export const kindOf = ({ kind }: MatrixRow, { messages }: MatrixContext): TemplateResult =>
  html`<small class="quiet kind" dir="auto">${messages[`kind-${kind}`]}</small>`;

/** What is wrong with a row, the most serious first, and below it in how many of the rows that are closed away, and what changed in them. */
export function findings(row: MatrixRow, context: MatrixContext): unknown {
  const { words, messages } = context;
  const hidden = isShut(row, context) ? row.faultyBelow : 0;
  const changed = changedBelow(row, context);
  if (row.findings.length === 0 && hidden === 0 && !changed) return nothing;
  return html`<ul part="findings">
    ${row.findings.map((found) => html`<li>${finding(found, context)}</li>`)}
    ${hidden > 0 ? html`<li class="quiet below" dir="auto">${words.tell(messages.faultyBelow, { count: hidden })}</li>` : nothing}
    ${changed ? html`<li class="quiet below" dir="auto">${changed.text}</li>` : nothing}
  </ul>`;
}

const isShut = (row: MatrixRow, { isOpen }: MatrixContext) => row.size > 0 && !isOpen(row);

/** What changed in the rows that are closed away below a row; nothing of one that is open. */
export const changedBelow = (row: MatrixRow, context: MatrixContext): ChangeBelow | null | undefined =>
  isShut(row, context) ? context.changes?.below(row, context.view.rows) : null;

function finding(found: AccountabilityFinding, context: MatrixContext) {
  const { label, note } = findingLabel(found, context);
  return html`${figure(found.shape)}<span dir="auto">${label}${note ? html` <span class="quiet note">${note}</span>` : nothing}</span>`;
}
