import { nameOf } from '@stp-widgets/insight/lookup.js';
import type { PlainTable } from '@stp-widgets/insight/plain-table.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { timelineMoreMessages, type TimelineMoreMessages } from '@stp-widgets/insight/words/timeline-more-words.js';
import { ownSentence } from '@stp-widgets/insight/words/timeline-promise-words.js';
import type { Stretch } from '@stp-widgets/insight/words/timeline-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { choose } from '@stp-widgets/kit/choose.js';
import type { Details } from '@stp-widgets/kit/details-controller.js';
import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Exported } from './export-caption.ts';
import type { PressedFilter } from './filters.ts';
import { promises } from './promises.ts';
import { promisesStyles } from './promises.styles.ts';
import type { Shown } from './promises-shown.ts';
import type { TableOf } from './promises-tables.ts';

/** Brings what a timeline says beside its picture, in a language, and dresses it. */
export async function wordsBeside(widget: LitElement, language: string): Promise<WordsBeside> {
  const more = await loadMessages(timelineMoreMessages, language);
  addStyles(widget, promisesStyles);
  return new WordsBeside(widget, more);
}

/** What a timeline says beside its picture: sentences, lists, tables; and what it gives away. */
export class WordsBeside {
  #widget: LitElement;
  #more: TimelineMoreMessages;
  #table: TableOf = 'activities';
  #kept?: { readonly asked: readonly unknown[]; readonly table: Promise<PlainTable> };
  #limits = new Map<string, number>();

  constructor(widget: LitElement, more: TimelineMoreMessages) {
    this.#widget = widget;
    this.#more = more;
  }

  /** The finding of an organisation that speaks for itself. */
  sentence({ speech, document, organisation, all }: Shown): readonly Stretch[] {
    return ownSentence(all(), { id: organisation, name: nameOf(document, organisation) }, 'we', { ...speech, more: this.#more });
  }

  /** The lists of what is given and received, by how it stands. */
  lists({ view, speech, document, organisation, isOwn, isFiltered, all, level, markOf }: Shown): TemplateResult {
    return promises(view.links, {
      speech: { ...speech, more: this.#more },
      document,
      organisation: organisation ? { id: organisation, name: nameOf(document, organisation) } : null,
      isOwn,
      isFiltered,
      all: all(),
      level,
      markOf,
      limits: this.#limits,
      showMore: (group, limit) => {
        this.#limits.set(group, limit);
        this.#widget.requestUpdate();
      },
      choose: (id) => choose(this.#widget, 'dependencies', id),
    });
  }

  /** What is said where the filters leave nothing, with what to take away. */
  nothingLeft(filters: readonly PressedFilter[], words: Words): TemplateResult {
    const without = (filter: string) => words.tell(this.#more.withoutFilter, { filter });
    return html`<div class="state" part="plot">
      <p>${this.#more.nonePressed}</p>
      <p class="controls">
        ${filters.map(({ label, release }) => html`<button class="button line" @click=${release}>${without(label)}</button>`)}
      </p>
    </div>`;
  }

  /** Stands over the table: which of the two it is. */
  tableChoice(): TemplateResult {
    const { tableOf, ofActivities, ofDependencies } = this.#more;
    const table = (of: TableOf, label: string) => {
      const ask = () => {
        this.#table = of;
        this.#widget.requestUpdate();
      };
      return html`<button class="button" aria-pressed=${this.#table === of} @click=${ask}>${label}</button>`;
    };
    return html`<div class="pager">
      <div class="segments" role="group" aria-label=${tableOf}>
        ${table('activities', ofActivities)}${table('dependencies', ofDependencies)}
      </div>
    </div>`;
  }

  /** The table of what is shown, made once: a long one takes its time. */
  table({ view, speech, document }: Shown): Promise<PlainTable> {
    const asked = [this.#table, view, speech.words] as const;
    if (!this.#kept?.asked.every((one, at) => one === asked[at])) {
      const table = import('./promises-tables.ts').then(({ tableOf }) => tableOf(asked[0], view, document, speech));
      this.#kept = { asked, table };
    }
    return this.#kept.table;
  }

  /** What may be saved, as a popover tells it. */
  async files(shown: Shown, sentence: string): Promise<Details> {
    return (await import('./export-menu.ts')).exportMenu(this.#exported(shown, sentence));
  }

  /** Prints what is shown. */
  async print(shown: Shown, sentence: string): Promise<void> {
    await (await import('./export-print.ts')).printTimeline(this.#exported(shown, sentence));
  }

  #exported({ view, speech, document, isCritical }: Shown, sentence: string): Exported {
    return { view, speech, document, sentence, isCritical, widget: this.#widget };
  }
}
