import { nameOf } from '@stp-widgets/insight/lookup.js';
import type { PlainTable } from '@stp-widgets/insight/plain-table.js';
import type { TimelineView } from '@stp-widgets/insight/timeline-view.js';
import { collisionMessages, type CollisionSpeech } from '@stp-widgets/insight/words/collision-words.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { timelineMoreMessages, type TimelineMoreMessages } from '@stp-widgets/insight/words/timeline-more-words.js';
import { ownSentence } from '@stp-widgets/insight/words/timeline-promise-words.js';
import type { Speech, Stretch } from '@stp-widgets/insight/words/timeline-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { choose } from '@stp-widgets/kit/choose.js';
import type { Details, DetailsController } from '@stp-widgets/kit/details-controller.js';
import { keepFocus } from '@stp-widgets/kit/keep-focus.js';
import { Memo } from '@stp-widgets/kit/memo.js';
import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { messageState } from '@stp-widgets/kit/states.js';
import { html, type LitElement, type TemplateResult } from 'lit';
import { type Asked, isOwnView } from '../answers.ts';
import { openAndFollow } from '../follow.ts';
import { collisionList } from './collisions.ts';
import type { Exported } from '../export/caption.ts';
import type { PressedFilter } from '../filters.ts';
import { headingStyles } from '../heading.styles.ts';
import { marksStyles } from '../marks/marks.styles.ts';
import { promises } from './promises.ts';
import { promisesStyles } from './promises.styles.ts';
import type { Shown } from './shown.ts';
import type { TableOf } from './tables.ts';

/** Brings what a timeline says beside its picture, in a language, and dresses it. */
export async function wordsBeside(widget: LitElement, language: string): Promise<WordsBeside> {
  const [more, colliding] = await Promise.all([loadMessages(timelineMoreMessages, language), loadMessages(collisionMessages, language)]);
  for (const styles of [promisesStyles, headingStyles, marksStyles]) addStyles(widget, styles);
  keepFocus(widget);
  return new WordsBeside(widget, more, colliding);
}

/** What a timeline says beside its picture: sentences, lists, tables; and what it gives away. */
export class WordsBeside {
  #widget: LitElement;
  #more: TimelineMoreMessages;
  #colliding: CollisionSpeech['messages'];
  #table: TableOf = 'activities';
  #kept = new Memo<Promise<PlainTable>>();
  #limits = new Map<string, number>();

  constructor(widget: LitElement, more: TimelineMoreMessages, colliding: CollisionSpeech['messages']) {
    this.#widget = widget;
    this.#more = more;
    this.#colliding = colliding;
  }

  /** The finding of an organisation that speaks for itself. */
  sentence({ speech, document, organisation, all }: Shown): readonly Stretch[] {
    return ownSentence(all(), { id: organisation, name: nameOf(document, organisation) }, 'we', { ...speech, more: this.#more });
  }

  /** The lists of what is given and received, by how it stands, and of what collides. */
  lists(shown: Shown): TemplateResult {
    const { view, speech, document, organisation, isOwn, isFiltered, all, level, isCritical, markOf } = shown;
    const colliding = collisionList(shown, this.#colliding);
    return promises(view.links, colliding, {
      speech: { ...speech, more: this.#more },
      document,
      organisation: organisation ? { id: organisation, name: nameOf(document, organisation) } : null,
      isOwn,
      isFiltered,
      all: all(),
      level,
      isCritical,
      markOf,
      limits: this.#limits,
      showMore: (group, limit) => {
        this.#limits.set(group, limit);
        this.#widget.requestUpdate();
      },
      choose: (id) => choose(this.#widget, 'dependencies', id),
    });
  }

  /** What is said where there is nothing to show, or what was asked for is not there. */
  nothing({ missing }: TimelineView, asked: Asked, { words }: Speech): TemplateResult {
    if (missing) return messageState(this.#more[`missing-${missing.what}`], words.tell(this.#more.missingHelp, { id: missing.id }));
    const { organisation, programme, objective, from, to } = asked;
    const isAsked = [organisation, programme, objective, from, to].some(Boolean);
    return messageState(
      isOwnView(asked) ? this.#more.nothingOwn : this.#more.nothing,
      isAsked ? this.#more.nothingAsked : this.#more.nothingHelp,
    );
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
  table({ view, speech, document, isCritical }: Shown): Promise<PlainTable> {
    const of = this.#table;
    return this.#kept.of([of, view, speech.words, isCritical !== undefined], async () =>
      (await import('./tables.ts')).tableOf(of, { view, document, speech, isCritical }),
    );
  }

  /** Opens what may be saved, by what opens popovers; see `openAndFollow`. */
  async openFiles(
    shown: Shown,
    sentence: () => string,
    open: (details: Details) => Promise<DetailsController>,
  ): Promise<(shown: Shown) => void> {
    const { exportMenu } = await import('../export/menu.ts');
    return openAndFollow(shown, (now) => exportMenu(this.#exported(now, sentence())), open);
  }

  /** Prints what is shown. */
  async print(shown: Shown, sentence: string): Promise<void> {
    await (await import('../export/print.ts')).printTimeline(this.#exported(shown, sentence));
  }

  #exported({ view, speech, document, isCritical }: Shown, sentence: string): Exported {
    return { view, speech, document, sentence, isCritical, widget: this.#widget };
  }
}
