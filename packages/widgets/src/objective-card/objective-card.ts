import type { Kind } from '@stp-widgets/contract';
import { type ObjectiveView, objectiveView } from '@stp-widgets/insight/objective-view.js';
import type { ResultView } from '@stp-widgets/insight/result-view.js';
import { objectiveMessages, objectiveWords, type ObjectiveWords } from '@stp-widgets/insight/words/objective-words.js';
import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { PartnershipController, type Question } from '@stp-widgets/kit/partnership-controller.js';
import { choose } from '@stp-widgets/kit/choose.js';
import { type Mark, SelectionController } from '@stp-widgets/kit/selection-controller.js';
import { stampStyles } from '@stp-widgets/kit/stamp.styles.js';
import { loadingState } from '@stp-widgets/kit/states.js';
import { statusStyles } from '@stp-widgets/kit/status.styles.js';
import { tagStyles } from '@stp-widgets/kit/tag.styles.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { objectiveStyles } from '../objective.styles.ts';
import { objectiveAge, objectiveStanding } from '../objective-parts.ts';
import { resultItem } from '../objective-result.ts';
import { bar } from './bar.ts';
import { facts } from './facts.ts';
import { styles } from './objective-card.styles.ts';
import type { resultTable } from './result-table.ts';
import type * as SeldomModule from './seldom.ts';

/** What is seldom said: there once a card has needed it, then at once for every other. */
let seldom: typeof SeldomModule | undefined;

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
 * @slot header - The host's own, below the title and the reason.
 * @slot results - The host's own, below the results.
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
  static override styles = [baseStyles, statusStyles, tagStyles, stampStyles, objectiveStyles, styles];

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
  #partnership = new PartnershipController(this, (question): CardView => this.#answer(question), objectiveMessages);
  #table?: typeof resultTable;

  protected override render(): TemplateResult {
    return this.#partnership.render((view, all, messages) => {
      const words = objectiveWords(all, messages);
      return view.objective
        ? this.#card(view.objective, view, words)
        : (this.#seldom()?.missing(this.objective, view.unread, words) ?? loadingState());
    });
  }

  #answer({ partnership, notices, now }: Question): CardView {
    const objective = objectiveView(partnership, this.objective, now);
    const about = new Set([this.objective, ...(objective?.results.map(({ id }) => id) ?? [])]);
    const mark = this.#selection.marks(partnership);
    const marks = Object.fromEntries([...about].map((id) => [id, mark(id)]));
    return { objective, unread: notices.filter(({ id }) => id !== '' && about.has(id)).length, marks };
  }

  #card(view: ObjectiveView, { unread, marks }: CardView, words: ObjectiveWords) {
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
          <slot name="header"></slot>
        </header>
        ${objectiveStanding(view, words)}${this.#results(view, marks, words)}
        <slot name="results"></slot>
        ${facts(view, words, (project) => this.#select('projects', project))}
        ${unread > 0 ? this.#seldom()?.partly(unread, words) : nothing}
        <slot name="actions"></slot>
        ${objectiveAge(view, words)}
      </article>
    `;
  }

  #results(view: ObjectiveView, marks: CardView['marks'], words: ObjectiveWords) {
    if (view.results.length === 0) return html`<p class="quiet none" dir="auto">${words.say('noResults')}</p>`;
    const { remarks } = (view.results.some(isRemarkable) && this.#seldom()) || {};
    return html`
      <div class="results">
        <ol>
          ${view.results.map((result) =>
            resultItem(
              result,
              marks[result.id] === 'chosen',
              words,
              () => this.#select('results', result.id),
              bar(result, words),
              remarks?.(result, words),
            ),
          )}
        </ol>
        <details @toggle=${this.#open}>
          <summary>${words.say('resultsTable')}</summary>
          ${this.#table?.(view, words) ?? nothing}
        </details>
      </div>
    `;
  }

  /** What is seldom to be said is fetched where it is, and rendered then; where it cannot be fetched, the card says all the rest. */
  #seldom() {
    if (!seldom)
      import('./seldom.ts').then(
        (module) => {
          seldom = module;
          this.requestUpdate();
        },
        () => {},
      );
    return seldom;
  }

  /** The table is fetched, and rendered, for those who open it. */
  async #open() {
    const { resultTable, styleResults } = await import('./result-table.ts');
    styleResults(this);
    this.#table = resultTable;
    this.requestUpdate();
  }

  #select(kind: Kind, id: string) {
    choose(this, kind, id);
  }
}

/** Tells whether there may be more to say of a result than where it stands. */
const isRemarkable = ({ standing, isPast, age, target }: ResultView) =>
  standing === 'reached' || isPast || (age?.every && age.overdue > age.every) || target?.alternative;
