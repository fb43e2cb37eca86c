import { boardGroupings, boardSorts } from '@stp-widgets/insight/board-query.js';
import { statusLabel } from '@stp-widgets/insight/words/board-words.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { toggle } from '@stp-widgets/kit/toggle.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { BoardContext } from './context.ts';

/** How many objectives were reported so, each count a button that leaves out the others. */
export function counts({ view, query, messages, words, ask }: BoardContext): TemplateResult {
  return html`<div class="counts" part="counts" role="group" aria-label=${messages.byStatus}>
    ${view.statuses.map(({ key, status, count }) => {
      const isPressed = query.status === key;
      return html`<button class="button count" aria-pressed=${isPressed} @click=${() => ask({ status: isPressed ? '' : key })}>
        <b>${words.number(count)}</b>${figure(status?.shape ?? 'ring')}<span dir="auto">${statusLabel({ status, key }, messages)}</span>
      </button>`;
    })}
  </div>`;
}

/** By what the cards are grouped and sorted, what is left out of them, and how many are shown, said politely when that changes. */
export function controls({ view, query, messages, words, ask }: BoardContext): TemplateResult {
  const only = (name: 'onlyDisagreeing' | 'onlyOverdue') => toggle(messages[name], query[name], () => ask({ [name]: !query[name] }));
  const sort = ({ currentTarget }: Event) => ask({ sort: boardSorts[(currentTarget as HTMLSelectElement).selectedIndex]! });
  const search = ({ currentTarget }: Event) => ask({ search: (currentTarget as HTMLInputElement).value });
  return html`
    <span class="quiet" aria-hidden="true">${messages.groupBy}</span>
    <span class="segments" role="group" aria-label=${messages.groupBy}>
      ${boardGroupings.map(
        (one) =>
          html`<button class="button" aria-pressed=${query.groupBy === one} @click=${() => ask({ groupBy: one })}>
            ${messages[`by-${one}`]}
          </button>`,
      )}
    </span>
    ${only('onlyDisagreeing')}${only('onlyOverdue')}
    <select class="field" aria-label=${messages.sort} title=${messages.sort} @change=${sort}>
      ${boardSorts.map((one) => html`<option ?selected=${query.sort === one}>${messages[`sort-${one}`]}</option>`)}
    </select>
    <input
      class="field"
      type="search"
      dir="auto"
      aria-label=${messages.search}
      placeholder=${messages.search}
      .value=${query.search}
      @input=${search}
    />
    <span class="quiet" role="status" dir="auto"
      >${view.shown < view.all ? words.tell(messages.shownOf, { shown: view.shown, all: view.all }) : nothing}</span
    >
  `;
}
