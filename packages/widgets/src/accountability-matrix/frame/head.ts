import type { Holder } from '@stp-widgets/insight/matrix-columns.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { icon } from '@stp-widgets/kit/icon.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type FramedContext, markText } from '../context.ts';
import { columnMark } from './column-mark.ts';
import { type ColumnGroup, columnGroups } from './column-heads.ts';
import type { ShownColumn } from '../geometry.ts';
import { load } from './load.ts';

/** The heads of the table: sorts of organisations and open organisations above, below them each column with its load. */
export function tableHead(context: FramedContext): TemplateResult {
  const { columns, messages } = context;
  const groups = columnGroups(columns);
  const isNamed = groups.some((group) => groupTitle(group, context) !== '');
  return html`<thead>
    ${
      isNamed
        ? html`<tr class="groups">
            <td class="stub"></td>
            ${groups.map((group) => groupHead(group, context))}
            <td class="found edge"></td>
          </tr>`
        : nothing
    }
    <tr>
      <th scope="col" class="stub">${messages.subject}</th>
      ${repeat(
        columns,
        ({ key }) => key,
        (column, at) => columnHead(column, isEdge(columns, at), context),
      )}
      <th scope="col" class="found edge">${messages.findings}</th>
    </tr>
  </thead>`;
}

/** Tells whether a column stands beside one of another group, so that a line divides them. */
export function isEdge(columns: readonly ShownColumn[], at: number): boolean {
  const [one, before] = [columns[at]!, columns[at - 1]];
  if (!before || one.isOpen !== before.isOpen) return true;
  return one.isOpen ? one.column.id !== before.column.id : one.column.sort !== before.column.sort || one.column.kind !== before.column.kind;
}

/** What stands over columns; empty for what has no name. */
export function groupTitle({ over, title }: ColumnGroup, { frame }: Pick<FramedContext, 'frame'>): string {
  if (over === 'groups') return frame.groups;
  return over === 'roles' ? frame.otherRoles : title;
}

function groupHead(group: ColumnGroup, context: FramedContext) {
  const title = groupTitle(group, context);
  const classes = group.over === 'organisation' ? 'edge opened' : 'edge';
  if (!title) return html`<td class=${classes} colspan=${group.span}></td>`;
  return html`<th scope="colgroup" class=${classes} colspan=${group.span}><span dir="auto">${title}</span></th>`;
}

function columnHead(shown: ShownColumn, edge: boolean, context: FramedContext) {
  const { isOpen } = shown;
  return html`<th
    scope="col"
    class=${`${edge ? 'edge' : ''} ${isOpen ? 'opened' : ''}`}
    data-mark=${columnMark(shown, context.mark) || nothing}
  >
    ${headContent(shown, context, false)}
  </th>`;
}

/** What stands in the head of a column: whose it is, which selects it, how much they hold, and what opens it. In a grid the tab key leads to cells only. */
export function headContent(shown: ShownColumn, context: FramedContext, isGrid: boolean): TemplateResult {
  const { words, frame, mark, select, toggleColumn } = context;
  const { column, party, isOpen } = shown;
  const isWhole = isOpen && party === column;
  const others = isOpen ? party.organisations.filter(({ id }) => id !== column.id) : [];
  const joint = others.length > 0 ? words.tell(frame.joint, { names: words.list(others.map(({ title }) => title)) }) : '';
  const stands = columnMark(shown, mark);
  const said = markText(stands, context);
  const tabs = isGrid ? -1 : nothing;
  return html`<div class="head-cell">
    <button
      part="party"
      class="plain"
      tabindex=${tabs}
      title=${isGrid ? party.title : nothing}
      dir="auto"
      aria-current=${stands === 'chosen' ? 'true' : nothing}
      @click=${() => select(party.kind, party.id)}
    >
      <span class="name">${isWhole ? frame.asWhole : party.title}${said ? html`<span class="spoken"> (${said})</span>` : nothing}</span>
    </button>
    ${joint ? html`<small class=${isGrid ? 'line' : nothing} dir="auto" title=${joint}>${joint}</small>` : nothing}
    ${party.isVacant ? html`<small class="state-word">${context.messages.vacant}</small>` : nothing}
    ${isOpen || party.kind === 'roles' ? party.holders.map((holder) => holderLines(holder, context)) : nothing}
    <div class="load-line">
      ${load(shown, context)}
      ${
        column.parts.length > 0 && party === column
          ? html`<button
              class="fold"
              tabindex=${tabs}
              aria-expanded=${isOpen}
              aria-label=${words.tell(frame.rolesOf, { title: column.title })}
              @click=${() => toggleColumn(column.id)}
            >
              ${icon(isOpen ? 'less' : 'more')}
            </button>`
          : nothing
      }
    </div>
  </div>`;
}

/** Who holds a role, where they have a name, and how much they hold in all their roles where that is too much. */
function holderLines({ name, load: held, capacity, alsoIn }: Holder, { words, frame }: FramedContext) {
  const isOver = alsoIn.length > 0 && capacity !== null && held > capacity;
  const over = isOver ? words.tell(frame.overInAll, { load: words.number(held), capacity: words.number(capacity) }) : '';
  return html`${name ? html`<small class="line" dir="auto" title=${name}>${name}</small>` : nothing}${over ? html`<small class="too-much" dir="auto">${figure('triangle-half')} ${over}</small>` : nothing}`;
}
