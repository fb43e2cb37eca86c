import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PlacedGroup } from '../frame/column-heads.ts';
import { columnMark } from '../frame/column-mark.ts';
import type { GridContext } from './context.ts';
import type { Stretch } from './window.ts';
import { groupTitle, headContent } from '../frame/head.ts';

/** The heads of the columns of a window, with those over them, and one more column wherever it is. */
export function gridHead(columns: Stretch, also: number, groups: readonly PlacedGroup[], context: GridContext): TemplateResult {
  const { messages, heads } = context;
  const drawn: number[] = [];
  if (also >= 0 && also < columns.from) drawn.push(also);
  for (let at = columns.from; at < columns.until; at++) drawn.push(at);
  if (also >= columns.until) drawn.push(also);
  return html`${heads > 1 ? groupRow(columns, groups, context) : nothing}
    <div role="row" class="row" aria-rowindex=${heads}>
      <div role="columnheader" class="stub" aria-colindex="1" tabindex="-1">${messages.subject}</div>
      <div role="presentation" class="cells">
        ${repeat(
          drawn,
          (at) => context.columns[at]!.key,
          (at) => columnHead(at, at === also, context),
        )}
      </div>
      <div role="columnheader" class="found edge" aria-colindex=${context.columns.length + 2} tabindex="-1">${messages.findings}</div>
    </div>`;
}

function groupRow({ from, until }: Stretch, groups: readonly PlacedGroup[], context: GridContext) {
  const seen = groups.filter((group) => group.from < until && group.from + group.span > from);
  return html`<div role="row" class="row groups" aria-rowindex="1">
    <div role="presentation" class="stub"></div>
    <div role="presentation" class="cells">
      ${seen.map((group) => {
        const title = groupTitle(group, context);
        const first = Math.max(from, group.from);
        const shown = Math.min(until, group.from + group.span) - first;
        return html`<div
          role=${title ? 'columnheader' : 'presentation'}
          class=${group.over === 'organisation' ? 'group edge opened' : 'group edge'}
          aria-colindex=${title ? first + 2 : nothing}
          aria-colspan=${title ? shown : nothing}
          ${setProperties({ '--_span': shown })}
        >
          <span dir="auto">${title}</span>
        </div>`;
      })}
    </div>
    <div role="presentation" class="found"></div>
  </div>`;
}

function columnHead(at: number, isApart: boolean, context: GridContext) {
  const shown = context.columns[at]!;
  const { column, party, isOpen } = shown;
  const opens = column.parts.length > 0 && party === column;
  return html`<div
    role="columnheader"
    class=${`${context.classes[at]!} column ${isApart ? 'apart' : ''}`}
    aria-colindex=${at + 2}
    aria-expanded=${opens ? isOpen : nothing}
    tabindex="-1"
    data-mark=${columnMark(shown, context.mark) || nothing}
    ${isApart ? setProperties({ '--_column': at }) : nothing}
  >
    ${headContent(shown, context, true)}
  </div>`;
}
