import type { BoardGroup } from '@stp-widgets/insight/board-groups.js';
import { groupNote, groupTitle } from '@stp-widgets/insight/words/board-words.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { messageState } from '@stp-widgets/kit/states.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { card } from './card.ts';
import type { BoardContext } from './context.ts';

/** More cards than this are laid out as they come near. */
export const MANY_CARDS = 30;

/** How many cards are drawn at first, and with each wish for more. */
export const MORE_CARDS = 100;

/** The cards of a board in their groups, as many as are drawn; where nothing matches, that, and the way out. */
export function groups(context: BoardContext): TemplateResult {
  const { view, messages, words, drawn, ask, more } = context;
  if (view.shown === 0) {
    const showAll = () => ask({ status: '', search: '', onlyDisagreeing: false, onlyOverdue: false });
    return html`${messageState(messages.noMatch, messages.noMatchHelp)}
      <p><button class="button line" @click=${showAll}>${messages.showAll}</button></p>`;
  }
  let room = drawn;
  const shown = view.groups.flatMap((one) => {
    const entries = one.entries.slice(0, Math.max(0, room));
    room -= one.entries.length;
    return entries.length > 0 ? [{ ...one, entries, all: one }] : [];
  });
  return html`
    ${repeat(
      shown,
      ({ id }) => id,
      (one) => group(one, one.all, context),
    )}
    ${
      view.shown > drawn
        ? html`<p class="pager">
            <button class="button line" @click=${more}>
              ${words.tell(messages.more, { count: Math.min(view.shown - drawn, MORE_CARDS) })}
            </button>
          </p>`
        : nothing
    }
  `;
}

function group({ entries, of, status }: BoardGroup, all: BoardGroup, context: BoardContext) {
  const { query, words, messages, level, select } = context;
  const isAlone = query.groupBy === 'none';
  const cards = html`<ul class="cards">
    ${repeat(
      entries,
      ({ objective }) => objective.id,
      (entry) => card(entry, isAlone ? level + 1 : level + 2, context),
    )}
  </ul>`;
  if (isAlone) return html`<div part="group">${cards}</div>`;
  const title = groupTitle(all, query.groupBy, words, messages);
  const [one] = of;
  const name =
    one && of.length === 1
      ? html`<button class="plain" dir="auto" @click=${() => select(one.kind, one.id)}>${title}</button>`
      : html`<span dir="auto">${title}</span>`;
  return html`<section part="group" aria-label=${title}>
    <div class="group-head">
      ${status ? figure(status.shape) : nothing}
      <div role="heading" aria-level=${level + 1} class="group-title">${name}</div>
      <span class="quiet" dir="auto">${groupNote(all, words, messages)}</span>
    </div>
    ${cards}
  </section>`;
}
