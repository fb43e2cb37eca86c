import type { Kind } from '@stp-widgets/contract';
import { type ObjectiveView, objectiveView } from '@stp-widgets/insight/objective-view.js';
import { ageSentence, objectiveSentence } from '@stp-widgets/insight/words/objective-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { figure, statusTag } from '@stp-widgets/kit/figure.js';
import { PartnershipController, type Question } from '@stp-widgets/kit/partnership-controller.js';
import { choose } from '@stp-widgets/kit/choose.js';
import { type Mark, SelectionController } from '@stp-widgets/kit/selection-controller.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { stampStyles } from '@stp-widgets/kit/stamp.styles.js';
import { messageState } from '@stp-widgets/kit/states.js';
import { statusStyles } from '@stp-widgets/kit/status.styles.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { facts } from './facts.ts';
import { styles } from './objective-card.styles.ts';
import { resultItem } from './result-item.ts';
import type { resultTable } from './result-table.ts';

/** What the card shows: the objective, and what reading left out of it. */
interface CardView {
  readonly objective: ObjectiveView | null;
  /** How many parts of it reading left out. */
  readonly unread: number;
  /** How it and its results stand to what is selected on the page, by id. */
  readonly marks: Readonly<Record<string, Mark>>;
}

/**
 * Shows one objective: what was agreed and why, what is reported beside what the numbers say, how far each
 * result has come, who answers for it, and how old all that is.
 *
 * @summary An objective with its standing, its results and who stands behind it.
 * @tag stp-objective-card
 * @slot actions - Controls of the host's own, below the facts.
 * @fires {SelectEvent} stp-select - The reader chose the objective, one of its results or one of its projects.
 * @csspart base - The card.
 * @csspart title - The button that carries the title.
 * @csspart status - What was reported, as a tag.
 * @csspart claim - The sentence that sets what is reported beside the numbers.
 * @csspart result - One result.
 * @csspart facts - Who answers for it, who stands behind it, what was said.
 * @csspart age - How old the last update is.
 * @cssprop [--stp-objective-card-measure=36rem] - The longest line of the reason why.
 */
export class StpObjectiveCard extends LitElement {
  static override styles = [baseStyles, statusStyles, stampStyles, styles];

  static override properties = {
    objective: {},
    src: {},
    refresh: { type: Number },
    compact: { type: Boolean, reflect: true },
    framed: { type: Boolean, reflect: true },
    level: { type: Number },
  };

  /** Id of the objective to show. */
  objective = '';

  /** The address of a feed of the card's own; empty to read from the partnership element around it. */
  src = '';

  /** Seconds between two requests to a feed of the card's own; 0 for as often as the feed itself asks. */
  refresh = 0;

  /** Leaves out everything but the standing, the results in a line each and the age, whatever the width. */
  compact = false;

  /** Draws a frame, for a card that stands alone. */
  framed = false;

  /** The level of the title among the page's headings. */
  level = 3;

  #selection = new SelectionController(this);
  #partnership = new PartnershipController<CardView>(this, (question) => this.#answer(question));
  #table?: typeof resultTable;

  protected override render(): TemplateResult {
    return this.#partnership.render((view, words) =>
      view.objective ? this.#card(view.objective, view, words) : this.#missing(view.unread, words),
    );
  }

  #answer({ partnership, notices, now }: Question): CardView {
    const objective = objectiveView(partnership, this.objective, now);
    const about = new Set([this.objective, ...(objective?.results.map(({ id }) => id) ?? [])]);
    const mark = this.#selection.marks(partnership);
    const marks = Object.fromEntries([...about].map((id) => [id, mark(id)]));
    return { objective, unread: notices.filter(({ id }) => id !== '' && about.has(id)).length, marks };
  }

  #missing(unread: number, words: Words) {
    if (!this.objective) return messageState(words.say('noObjective'), words.say('noObjectiveHelp'));
    if (unread > 0) return messageState(words.say('unreadObjective'), words.say('seeNotices'));
    return messageState(words.say('missingObjective'), words.say('missingObjectiveHelp', { id: this.objective }));
  }

  #card(view: ObjectiveView, { unread, marks }: CardView, words: Words) {
    const mark = marks[view.id];
    return html`
      <article part="base" class="card" data-mark=${mark || nothing}>
        <header>
          ${mark === 'chosen' || mark === 'touched' ? html`<p class="mark">${words.say(mark)}</p>` : nothing}
          ${view.aims.length > 0 ? html`<p class="aims" dir="auto">${words.list(view.aims)}</p>` : nothing}
          <div role="heading" aria-level=${this.level} class="heading">
            <button
              part="title"
              class="plain"
              dir="auto"
              aria-current=${mark === 'chosen' || nothing}
              @click=${() => this.#select('objectives', view.id)}
            >
              ${view.title}
            </button>
          </div>
          ${view.why ? html`<p class="why-agreed" dir="auto">${view.why}</p>` : nothing}
        </header>
        ${this.#standing(view, words)} ${this.#results(view, marks, words)}
        ${facts(view, words, (project) => this.#select('projects', project))}
        ${unread > 0 ? html`<p class="partly">${figure('triangle-half')}<span>${words.say('partly', { count: unread })}</span></p>` : nothing}
        <slot name="actions"></slot>
        ${this.#age(view, words)}
      </article>
    `;
  }

  #standing(view: ObjectiveView, words: Words) {
    const { reported, numbers, disagrees } = view;
    const status = reported?.status ? statusTag(reported.status.shape, reported.status.label, 'status') : nothing;
    const sentence = objectiveSentence(view, words);
    if (!disagrees || !numbers)
      return html`<div class="standing">
        ${status}
        <p part="claim" class="quiet" dir="auto">${sentence}</p>
      </div>`;
    return html`
      <div class="standing apart">
        <div class="said"><span class="label">${words.say('reported')}</span>${status}</div>
        <svg class="unequal" viewBox="0 0 18 18" role="img" aria-label=${words.say('disagreesWith')}>
          <path d="M3 6.5h12M3 11.5h12M12 3 6 15" />
        </svg>
        <div class="said">
          <span class="label">${words.say('numbersSay')}</span
          >${statusTag(numbers.status?.shape ?? numbers.shape, numbers.status?.label ?? '')}
        </div>
        <p part="claim" dir="auto">${sentence}</p>
      </div>
    `;
  }

  #results(view: ObjectiveView, marks: CardView['marks'], words: Words) {
    if (view.results.length === 0) return html`<p class="quiet none">${words.say('noResults')}</p>`;
    return html`
      <div class="results">
        <ol>
          ${view.results.map((result) => resultItem(result, marks[result.id] === 'chosen', words, () => this.#select('results', result.id)))}
        </ol>
        <details @toggle=${this.#open}>
          <summary>${words.say('resultsTable')}</summary>
          ${this.#table?.(view, words) ?? nothing}
        </details>
      </div>
    `;
  }

  #age({ age, editLink, title }: ObjectiveView, words: Words) {
    const share = age?.every ? Math.min(100, (age.days / age.every) * 70) : 0;
    const bar = age?.every ? html`<span class="age" aria-hidden="true" ${setProperties({ '--_age': share })}></span>` : nothing;
    const edit = editLink
      ? html`<a href=${editLink.href} aria-label=${words.say('updateWhat', { title })}>${words.say('updateThis')}</a>`
      : nothing;
    return html`<footer part="age" class=${age?.overdue ? 'overdue' : ''}>${bar}<span>${ageSentence(age, words)}</span>${edit}</footer>`;
  }

  /** The table is fetched, and rendered, for those who open it. */
  async #open() {
    if (this.#table) return;
    const { resultTable, styleResults } = await import('./result-table.ts');
    styleResults(this);
    this.#table = resultTable;
    this.requestUpdate();
  }

  #select(kind: Kind, id: string) {
    choose(this, kind, id);
  }
}
