import type { Partnership } from '@stp-widgets/contract';
import { dayOf } from '@stp-widgets/contract/day.js';
import { type BoardGroupBy, boardGroupings, type BoardQuery, type BoardSort, boardSorts } from '@stp-widgets/insight/board-query.js';
import { type BoardView, boardView } from '@stp-widgets/insight/board-view.js';
import { type BoardMessages, boardMessages, boardSentence, wholeBoardSentence } from '@stp-widgets/insight/words/board-words.js';
import { type ObjectiveWords, objectiveWords } from '@stp-widgets/insight/words/objective-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { choose } from '@stp-widgets/kit/choose.js';
import { PartnershipController, type Question } from '@stp-widgets/kit/partnership-controller.js';
import { pictureStyles } from '@stp-widgets/kit/picture.styles.js';
import { SelectionController } from '@stp-widgets/kit/selection-controller.js';
import { stampStyles } from '@stp-widgets/kit/stamp.styles.js';
import { messageState } from '@stp-widgets/kit/states.js';
import { statusStyles } from '@stp-widgets/kit/status.styles.js';
import { tagStyles } from '@stp-widgets/kit/tag.styles.js';
import { TwinController } from '@stp-widgets/kit/twin-controller.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { objectiveStyles } from '../objective.styles.ts';
import type { BoardContext } from './context.ts';
import { controls, counts } from './controls.ts';
import { groups, MANY_CARDS, MORE_CARDS } from './groups.ts';
import { styles } from './objectives.styles.ts';

/**
 * Shows all objectives of a partnership as cards: what is reported beside what the numbers say, each result's last values, and the age of
 * the last update; by aim, by who is accountable, or by status.
 *
 * @summary All objectives, with where report and numbers disagree.
 * @tag stp-objectives
 * @fires {SelectEvent} stp-select - The reader chose an objective, a result, an aim, or an organisation or group.
 * @csspart base - The whole.
 * @csspart toolbar - The row of controls.
 * @csspart counts - How many objectives were reported so.
 * @csspart group - The objectives of one aim, organisation or status.
 * @csspart card - One objective.
 * @csspart title - The button that carries an objective's title.
 * @csspart status - What was reported of one, as a tag.
 * @csspart claim - The sentence that sets what is reported of one beside its numbers.
 * @cssprop [--stp-objectives-card=19rem] - The least width of a card.
 */
export class StpObjectives extends LitElement {
  static override styles = [baseStyles, statusStyles, tagStyles, stampStyles, pictureStyles, objectiveStyles, styles];

  static override properties = {
    src: {},
    refresh: { type: Number },
    groupBy: { attribute: 'group-by' },
    sort: {},
    aim: {},
    organisation: {},
    status: {},
    search: {},
    onlyDisagreeing: { type: Boolean, attribute: 'only-disagreeing' },
    onlyOverdue: { type: Boolean, attribute: 'only-overdue' },
    level: { type: Number },
  };

  /** The address of a feed of the board's own; empty to read from the partnership element around it. */
  src = '';

  /** Seconds between two requests to a feed of the board's own; 0 for as often as the feed itself asks. */
  refresh = 0;

  /** What the groups are: `aim`, `organisation` (who is accountable), `status`, or `none`; the reader may change it. */
  groupBy: BoardGroupBy = 'aim';

  /** The order of the cards: `document`, `standing` (most at risk first), `status` (worst first) or `update` (longest without one first); the reader may change it. */
  sort: BoardSort = 'document';

  /** Id of an aim: only the objectives that serve it. */
  aim = '';

  /** Id of an organisation: only the objectives that it, or one of its roles, is accountable for. */
  organisation = '';

  /** Only what was last reported so: a value of the partnership's scale, `off-scale` or `unreported`; the reader may change it. */
  status = '';

  /** Only what has all these words; the reader may change it. */
  search = '';

  /** Leaves out the objectives where report and numbers agree; the reader may change it. */
  onlyDisagreeing = false;

  /** Leaves out the objectives whose update is not overdue; the reader may change it. */
  onlyOverdue = false;

  /** The level of the title among the page's headings. */
  level = 3;

  #partnership = new PartnershipController<BoardView, typeof boardMessages.en>(this, (question) => this.#answer(question), boardMessages);
  #selection = new SelectionController(this);
  #twin = new TwinController(this);
  #known?: { readonly of: string; readonly partnership: Partnership; readonly view: BoardView };
  #said?: { readonly all: Words; readonly words: ObjectiveWords };
  #drawn = MORE_CARDS;

  protected override render(): TemplateResult {
    return this.#partnership.render((view, words, messages) => this.#board(view, words, messages));
  }

  /** The answer to the same question on the same day is the one given before. */
  #answer({ partnership, now }: Question): BoardView {
    const query = this.#query();
    const of = JSON.stringify([query, dayOf(now, partnership.partnership.timeZone)]);
    if (this.#known?.partnership !== partnership || this.#known.of !== of)
      this.#known = { of, partnership, view: boardView(partnership, query, now) };
    return this.#known.view;
  }

  /** What is asked for; what the tag says that is none of the known words is as if it said nothing. */
  #query(): BoardQuery {
    const { groupBy, sort, aim, organisation, status, search, onlyDisagreeing, onlyOverdue } = this;
    const known = {
      groupBy: boardGroupings.find((one) => one === groupBy) ?? 'aim',
      sort: boardSorts.find((one) => one === sort) ?? 'document',
    };
    return { ...known, aim, organisation, status, search, onlyDisagreeing, onlyOverdue };
  }

  #board(view: BoardView, all: Words, messages: BoardMessages) {
    const { missing, name } = view;
    if (missing) return messageState(messages[`missing-${missing}`], all.tell(messages.missingHelp, { id: this[missing] }));
    if (view.all === 0) return messageState(messages.noObjectives, messages.noObjectivesHelp);
    // The same words for the same language: cards that are no others are not rendered anew.
    if (this.#said?.all !== all) this.#said = { all, words: objectiveWords(all, messages) };
    const { words } = this.#said;
    const sentence = boardSentence(view, words, messages);
    const { lead, worst, rest } = sentence;
    const context = this.#context(view, words, messages);
    const table = async () => (await import('@stp-widgets/insight/words/board-table.js')).boardTable(view, words, messages);
    return html`
      <section part="base" class=${view.shown > MANY_CARDS ? 'many' : nothing} aria-label=${messages.board}>
        <header class="head">
          <div role="heading" aria-level=${this.level} class="subject" dir="auto">
            ${name ? words.tell(messages.boardOf, { name }) : messages.board}
          </div>
          <p class="sentence" dir="auto">${lead}${worst ? html` <b>${worst}</b>${rest}` : nothing}</p>
        </header>
        ${counts(context)}
        ${this.#twin.render({ words, messages, table, sentence: wholeBoardSentence(sentence), controls: controls(context) }, () => groups(context))}
      </section>
    `;
  }

  #context(view: BoardView, words: ObjectiveWords, messages: BoardMessages): BoardContext {
    return {
      view,
      query: this.#query(),
      words,
      messages,
      drawn: this.#drawn,
      level: this.level,
      mark: this.#known ? this.#selection.marks(this.#known.partnership) : () => '',
      select: (kind, id) => choose(this, kind, id),
      ask: (change) => {
        this.#drawn = MORE_CARDS;
        Object.assign(this, change);
      },
      more: () => {
        this.#drawn += MORE_CARDS;
        this.requestUpdate();
      },
    };
  }
}
