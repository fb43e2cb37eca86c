import type { Partnership } from '@stp-widgets/contract';
import { daySpan, writeDay } from '@stp-widgets/contract/day.js';
import { matrixOrders, type MatrixView } from '@stp-widgets/insight/accountability-matrix.js';
import { plainRows } from '@stp-widgets/insight/matrix-query.js';
import { subjectKinds } from '@stp-widgets/insight/matrix-subjects.js';
import type { MatrixControlMessages } from '@stp-widgets/insight/words/matrix-control-words.js';
import { partyNames } from '@stp-widgets/insight/words/party-names.js';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Asked, queryOf } from './asked.ts';
import type { MatrixContext } from './context.ts';

/** What the fields show, and what they ask for. */
export interface FieldActs {
  readonly asked: Asked;
  /** The reader has changed something that can be taken back. */
  readonly isChanged: boolean;
  readonly ask: (more: Partial<Asked>) => void;
  readonly openAll: (isOpen: boolean) => void;
  readonly clear: () => void;
}

/** The fields by which a reader narrows a matrix down, orders it, and asks what changed; and how much of it they leave. */
export function fields(
  view: MatrixView,
  partnership: Partnership,
  { asked, isChanged, ask, openAll, clear }: FieldActs,
  { words, messages, rows }: MatrixContext,
  control: MatrixControlMessages,
): TemplateResult {
  const { organisations, roles, groups } = partnership;
  // As the attributes are read, which may say it in other words, or nothing that can be read.
  const { rows: kinds = plainRows, order: sorted = 'document' } = queryOf(asked);
  const since = daySpan(asked.since);
  const option = (id: string, title: string, current: string) => html`<option value=${id} ?selected=${id === current}>${title}</option>`;
  const names = partyNames(partnership, { words, messages });
  /** What is asked for and not offered: an organisation in the place of a role, or by its id what is gone. */
  const other = (current: string, ...offered: readonly { readonly id: string }[]) =>
    current && !offered.some(({ id }) => id === current) ? option(current, names.get(current) ?? current, current) : nothing;
  const named =
    (current: string) =>
    ({ id }: { readonly id: string }) =>
      option(id, names.get(id)!, current);
  const turn = (kind: string, box: HTMLInputElement) => {
    const left = subjectKinds.filter((one) => (one === kind ? box.checked : kinds.includes(one)));
    // Of no kind at all there is nothing to see: the last one stays.
    if (left.length > 0) ask({ kinds: left.join(' ') });
    else box.checked = true;
  };
  return html`<form class="fields" @submit=${(event: Event) => event.preventDefault()}>
    <label
      >${control.search}
      <input
        class="field"
        type="search"
        autocomplete="off"
        .value=${live(asked.search)}
        @input=${({ target }: Event) => ask({ search: (target as HTMLInputElement).value })}
      />
    </label>
    <label
      >${control.organisation}
      <select
        class="field"
        .value=${live(asked.organisation)}
        @change=${({ target }: Event) => ask({ organisation: (target as HTMLSelectElement).value })}
      >
        ${option('', control.allOrganisations, asked.organisation)}${other(asked.organisation, ...organisations)}${organisations.map(named(asked.organisation))}
      </select>
    </label>
    <label
      >${control.party}
      <select
        class="field"
        .value=${live(asked.party)}
        @change=${({ target }: Event) => ask({ party: (target as HTMLSelectElement).value })}
      >
        ${option('', control.allParties, asked.party)}${other(asked.party, ...groups, ...roles)}${groups.map(named(asked.party))}${roles.map(named(asked.party))}
      </select>
    </label>
    <label
      >${control.order}
      <select class="field" .value=${live(sorted)} @change=${({ target }: Event) => ask({ order: (target as HTMLSelectElement).value })}>
        ${matrixOrders.map((order) => option(order, control[`order-${order}`], sorted))}
      </select>
    </label>
    <label
      >${control.since}
      <input
        class="field"
        type="date"
        .value=${live(since ? writeDay(since.first) : '')}
        @change=${({ target }: Event) => ask({ since: (target as HTMLInputElement).value })}
      />
    </label>
    <fieldset>
      <legend>${control.kinds}</legend>
      ${subjectKinds.map(
        (kind) =>
          html`<label class="check"
            ><input
              type="checkbox"
              .checked=${live(kinds.includes(kind))}
              @change=${({ target }: Event) => turn(kind, target as HTMLInputElement)}
            />${control[`kinds-${kind}`]}</label
          >`,
      )}
    </fieldset>
    <div class="left">
      ${
        view.rows.some(({ size }) => size > 0)
          ? html`<label class="check"
              ><input
                type="checkbox"
                .checked=${live(rows.length === view.rows.length)}
                @change=${({ target }: Event) => openAll((target as HTMLInputElement).checked)}
              />${control.all}</label
            >`
          : nothing
      }
      ${isChanged ? html`<button type="button" class="button line" @click=${clear}>${control.clear}</button>` : nothing}
      <span role="status" class="quiet">${words.tell(control.shown, { shown: view.rows.length, count: view.subjects })}</span>
    </div>
  </form>`;
}
