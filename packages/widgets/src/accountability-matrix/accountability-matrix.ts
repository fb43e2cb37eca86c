import type { Kind, Partnership } from '@stp-widgets/contract';
import { dayOf } from '@stp-widgets/contract/day.js';
import type { Holding } from '@stp-widgets/insight/holdings.js';
import { type SubjectKind, subjectKinds } from '@stp-widgets/insight/matrix-subjects.js';
import { type MatrixOptions, type MatrixRow, type MatrixView, matrixView } from '@stp-widgets/insight/matrix-view.js';
import {
  type MatrixMessages,
  matrixMessages,
  matrixSentence,
  partiesOfColumns,
  wholeSentence,
} from '@stp-widgets/insight/words/matrix-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { choose } from '@stp-widgets/kit/choose.js';
import type { DetailsController } from '@stp-widgets/kit/details-controller.js';
import { PartnershipController, type Question } from '@stp-widgets/kit/partnership-controller.js';
import { pictureStyles } from '@stp-widgets/kit/picture.styles.js';
import { SelectionController } from '@stp-widgets/kit/selection-controller.js';
import { stampStyles } from '@stp-widgets/kit/stamp.styles.js';
import { messageState } from '@stp-widgets/kit/states.js';
import { statusStyles } from '@stp-widgets/kit/status.styles.js';
import { tableStyles } from '@stp-widgets/kit/table.styles.js';
import { TwinController } from '@stp-widgets/kit/twin-controller.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { styles } from './accountability-matrix.styles.ts';
import type { MatrixContext } from './context.ts';
import { shownColumns, shownRows } from './geometry.ts';
import { letterStyles } from './letter.styles.ts';
import { listStyles } from './list.styles.ts';
import { MORE_ROWS, picture } from './picture.ts';

/** How many rows are open by themselves; of more, only the topmost are. */
const OPEN_ROWS = 60;

/**
 * Shows who answers for what: subjects by organisations, with the letters of the partnership's own scheme, told apart by
 * whether they are true yet, and beside each subject what is wrong with it, above all that not exactly one is accountable.
 *
 * @summary Who is accountable for what, and where nobody is.
 * @tag stp-accountability-matrix
 * @fires {SelectEvent} stp-select - The reader chose a subject, an organisation, a group or a role.
 * @csspart base - The whole.
 * @csspart toolbar - The row of controls.
 * @csspart table - The frame in which the matrix, or its plain table, scrolls.
 * @csspart subject - The button that carries a subject's name.
 * @csspart party - The button that carries the name of a column's organisation, group or role.
 * @csspart cell - The button that shows a cell's letters.
 * @csspart findings - What is wrong with one subject.
 * @csspart details - The popover of a cell.
 * @cssprop [--stp-accountability-matrix-cell=4rem] - The least width of a column.
 * @cssprop [--stp-accountability-matrix-row-head=15rem] - The width of the subjects' column.
 * @cssprop [--stp-accountability-matrix-height=46rem] - How high the matrix grows before it scrolls.
 */
export class StpAccountabilityMatrix extends LitElement {
  static override styles = [baseStyles, statusStyles, stampStyles, tableStyles, pictureStyles, letterStyles, styles, listStyles];

  static override properties = {
    src: {},
    refresh: { type: Number },
    kinds: {},
    organisation: {},
    programme: {},
    objective: {},
    onlyGaps: { type: Boolean, attribute: 'only-gaps' },
    level: { type: Number },
  };

  /** The address of a feed of the matrix's own; empty to read from the partnership element around it. */
  src = '';

  /** Seconds between two requests to a feed of the matrix's own; 0 for as often as the feed itself asks. */
  refresh = 0;

  /** What the rows are, of `programmes objectives results projects activities`. */
  kinds = 'objectives projects';

  /** Id of an organisation: only what it or one of its roles has a part in, its column first and open. */
  organisation = '';

  /** Id of a programme: only what it does and what that serves. */
  programme = '';

  /** Id of an objective: only this and what serves it. */
  objective = '';

  /** Leaves out the subjects that nothing is wrong with; the reader may change it. */
  onlyGaps = false;

  /** The level of the title among the page's headings. */
  level = 3;

  #partnership = new PartnershipController<MatrixView, typeof matrixMessages.en>(
    this,
    (question) => this.#answer(question),
    matrixMessages,
  );
  #selection = new SelectionController(this);
  #twin = new TwinController(this);
  #details?: DetailsController;
  #known?: { readonly of: string; readonly partnership: Partnership; readonly view: MatrixView };
  #turned = new Map<string, boolean>();
  #drawn = MORE_ROWS;

  protected override render(): TemplateResult {
    return this.#partnership.render((view, words, messages) => this.#matrix(view, words, messages));
  }

  /** The answer to the same question on the same day is the one given before. */
  #answer({ partnership, now }: Question): MatrixView {
    const asked = this.kinds.split(/\s+/).filter((kind): kind is SubjectKind => subjectKinds.some((known) => known === kind));
    const { organisation, programme, objective, onlyGaps } = this;
    const options: MatrixOptions = { organisation, programme, objective, onlyGaps, ...(asked.length > 0 && { kinds: asked }) };
    const of = JSON.stringify([options, dayOf(now, partnership.partnership.timeZone)]);
    if (this.#known?.partnership !== partnership || this.#known.of !== of)
      this.#known = { of, partnership, view: matrixView(partnership, options, now) };
    return this.#known.view;
  }

  #matrix(view: MatrixView, words: Words, messages: MatrixMessages) {
    const { missing, name, subjects } = view;
    if (missing) return messageState(messages[`missing-${missing}`], words.tell(messages.missingHelp, { id: this[missing] }));
    if (subjects === 0) return messageState(messages.noRows, words.tell(messages.noRowsHelp, { kinds: this.kinds }));
    const sentence = matrixSentence(view, words, messages);
    const { lead, worst, rest } = sentence;
    const context = this.#context(view, words, messages);
    const table = async () => (await import('@stp-widgets/insight/words/matrix-table.js')).matrixTable(view, context);
    const controls = html`<button class="button line gaps" aria-pressed=${this.onlyGaps} @click=${this.#turnGaps}>
      ${messages.onlyGaps}
    </button>`;
    return html`
      <section part="base" aria-label=${messages.matrix}>
        <header class="head">
          <div role="heading" aria-level=${this.level} class="subject" dir="auto">
            ${name ? words.tell(messages.accountabilityOf, { name }) : messages.accountability}
          </div>
          <p class="sentence" dir="auto">${lead}${worst ? html` <b>${worst}</b>${rest}` : nothing}</p>
        </header>
        ${this.#twin.render({ words, messages, table, sentence: wholeSentence(sentence), controls }, () => picture(context, this.#more))}
        ${this.#details?.render(messages.close) ?? nothing}
      </section>
    `;
  }

  #context(view: MatrixView, words: Words, messages: MatrixMessages): MatrixContext {
    const isOpen = ({ id, depth }: MatrixRow) =>
      this.#turned.get(`row ${id}`) ?? (view.rows.length <= OPEN_ROWS || depth === 0 || this.onlyGaps);
    const isColumnOpen = (id: string) => this.#turned.get(`column ${id}`) ?? id === this.organisation;
    const context: MatrixContext = {
      view,
      words,
      messages,
      parties: partiesOfColumns(view.columns),
      rows: shownRows(view.rows, isOpen),
      drawn: this.#drawn,
      columns: shownColumns(view.columns, isColumnOpen),
      level: this.level,
      mark: this.#known ? this.#selection.marks(this.#known.partnership) : () => '',
      isOpen,
      toggleRow: (row) => this.#turn(`row ${row.id}`, !isOpen(row)),
      toggleColumn: (id) => this.#turn(`column ${id}`, !isColumnOpen(id)),
      select: (kind: Kind, id: string) => choose(this, kind, id),
      details: (anchor, row, holdings) => void this.#tell(anchor as HTMLElement, row, holdings, context),
    };
    return context;
  }

  /** The popover is fetched for those who open one. */
  async #tell(anchor: HTMLElement, row: MatrixRow, holdings: readonly Holding[], context: MatrixContext) {
    const [{ cellDetails }, { popoverOf }] = await Promise.all([import('./cell-details.ts'), import('@stp-widgets/kit/popover.js')]);
    this.#details ??= popoverOf(this);
    await this.#details.open(anchor, cellDetails(row, holdings, context));
  }

  #turn(what: string, isOpen: boolean) {
    this.#turned.set(what, isOpen);
    this.requestUpdate();
  }

  #turnGaps() {
    this.onlyGaps = !this.onlyGaps;
  }

  #more = () => {
    this.#drawn += MORE_ROWS;
    this.requestUpdate();
  };
}
