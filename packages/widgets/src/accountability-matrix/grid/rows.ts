import type { MatrixRow } from '@stp-widgets/insight/accountability-matrix.js';
import { findingLabel, subjectTitle } from '@stp-widgets/insight/words/matrix-words.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { icon } from '@stp-widgets/kit/icon.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { markText } from '../context.ts';
import { cells } from './cells.ts';
import type { GridContext } from './context.ts';
import { changedBelow, kindOf } from '../marks/subject.ts';
import type { Among } from './siblings.ts';
import type { GridWindow, Place, Stretch } from './window.ts';

/** Where rows do not open and close, none has a place to tell. */
const none: Partial<Among> = {};

/** The rows of a window, and the one with a cell that is kept wherever that is. */
export function gridRows({ rows, columns }: GridWindow, kept: Place, context: GridContext): unknown {
  const places: number[] = [];
  const isApart = kept.row >= 0 && kept.row < context.rows.length && (kept.row < rows.from || kept.row >= rows.until);
  if (isApart && kept.row < rows.from) places.push(kept.row);
  for (let at = rows.from; at < rows.until; at++) places.push(at);
  if (isApart && kept.row >= rows.until) places.push(kept.row);
  return repeat(
    places,
    (at) => context.rows[at]!.id,
    (at) => {
      const row = context.rows[at]!;
      const also = at === kept.row ? apart(kept.column, columns, context.columns.length) : -1;
      const { view, words, classes, heads, isTree, changes, isOfKinds, among, frame } = context;
      const stands = context.mark(row.id);
      const isOpen = row.size > 0 && context.isOpen(row);
      const { place, of } = isTree ? among(at) : none;
      // What a row is drawn from: while all of it is the same, so is what was drawn.
      const from = [
        row,
        at,
        also,
        columns.from,
        columns.until,
        view.columns,
        context.columns,
        classes,
        words,
        frame,
        heads,
        isTree,
        place,
        of,
        stands,
        isOpen,
        changes,
        changedBelow(row, context)?.text,
        isOfKinds,
      ];
      return guard(from, () => gridRow(row, at, also, columns, context));
    },
  );
}

/** The column of a cell that is drawn although it is not in the window; -1 for none. */
const apart = (column: number, { from, until }: Stretch, columns: number) =>
  column >= 0 && column < columns && (column < from || column >= until) ? column : -1;

function gridRow(row: MatrixRow, at: number, also: number, columns: Stretch, context: GridContext): TemplateResult {
  const { heads, isTree, isOpen, among } = context;
  const { place, of } = isTree ? among(at) : none;
  return html`<div
    role="row"
    class=${row.depth === 0 ? 'row top' : 'row'}
    aria-rowindex=${at + heads + 1}
    aria-level=${isTree ? row.depth + 1 : nothing}
    aria-posinset=${place ?? nothing}
    aria-setsize=${of ?? nothing}
    aria-expanded=${isTree && row.size > 0 ? isOpen(row) : nothing}
    ${setProperties({ top: `calc(${at} * var(--_row))` })}
  >
    ${rowHead(row, context)}
    <div role="presentation" class="cells" ${cells(row, columns, also, context)}></div>
    ${gridFindings(row, context)}
  </div>`;
}

function rowHead(row: MatrixRow, context: GridContext) {
  const { words, messages, isOfKinds, isOpen } = context;
  const stands = context.mark(row.id);
  const said = markText(stands, context);
  const title = subjectTitle(row, context);
  const name = isOfKinds ? `${title} ${messages[`kind-${row.kind}`]}` : title;
  // What is seen begins with the kind: the end of a long title is cut.
  return html`<div
    role="rowheader"
    class="stub"
    aria-colindex="1"
    aria-label=${said ? `${name} (${said})` : name}
    tabindex="-1"
    data-mark=${stands || nothing}
    ${setProperties({ 'padding-inline-start': `${Math.min(row.depth, 5) * 16 + (row.size > 0 ? 0 : 24)}px` })}
  >
    ${
      row.size > 0
        ? html`<button
            class="fold"
            data-act="turn"
            tabindex="-1"
            aria-expanded=${isOpen(row)}
            aria-label=${words.tell(messages.partsOf, { title })}
          >
            ${icon('open')}
          </button>`
        : nothing
    }
    <button
      part="subject"
      class="plain"
      data-act="select"
      tabindex="-1"
      dir="auto"
      title=${name}
      aria-current=${stands === 'chosen' ? 'true' : nothing}
    >
      ${isOfKinds ? html`${kindOf(row, context)} ` : nothing}${title}
    </button>
  </div>`;
}

/** The most serious of what is wrong with a row, and how much more there is; all of it is said, and shown when it is asked for. */
function gridFindings(row: MatrixRow, context: GridContext) {
  const { words, messages, isOpen, columns } = context;
  const [first, ...more] = row.findings.map((found) => ({ ...findingLabel(found, context), shape: found.shape }));
  const hidden = row.size > 0 && !isOpen(row) ? row.faultyBelow : 0;
  const below = hidden > 0 ? words.tell(messages.faultyBelow, { count: hidden }) : '';
  const said = [...more.map(({ label, note }) => (note ? `${label} ${note}` : label)), ...(below && first?.note ? [below] : [])];
  const note = first?.note || below;
  const changed = changedBelow(row, context);
  return html`<div
    role="gridcell"
    class="found edge"
    aria-colindex=${columns.length + 2}
    aria-haspopup=${first ? 'dialog' : nothing}
    tabindex="-1"
  >
    ${
      first
        ? html`${figure(first.shape)}<span part="findings" dir="auto"
              >${first.label}${more.length > 0 ? html`<span class="quiet" aria-hidden="true"> +${more.length}${note ? ' ·' : ''}</span>` : nothing}${note ? html` <span class="quiet">${note}</span>` : nothing}${
                said.length > 0 ? html`<span class="spoken">. ${said.join('. ')}</span>` : nothing
              }</span
            >`
        : below
          ? html`<span class="quiet" dir="auto">${below}</span>`
          : nothing
    }${changed ? html`${changed.sign}<span class="spoken">. ${changed.text}</span>` : nothing}
  </div>`;
}
