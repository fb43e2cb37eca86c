import type { Kind } from '@stp-widgets/contract';
import type { MatrixRow, MatrixView } from '@stp-widgets/insight/accountability-matrix.js';
import { type MatrixBarMessages, matrixBarMessages } from '@stp-widgets/insight/words/matrix-bar-words.js';
import { matrixSentence, wholeSentence } from '@stp-widgets/insight/words/matrix-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { choose } from '@stp-widgets/kit/choose.js';
import { LatePart } from '@stp-widgets/kit/late-part.js';
import { PartnershipController } from '@stp-widgets/kit/partnership-controller.js';
import { pictureStyles } from '@stp-widgets/kit/picture.styles.js';
import { SelectionController } from '@stp-widgets/kit/selection-controller.js';
import { stampStyles } from '@stp-widgets/kit/stamp.styles.js';
import { loadingState } from '@stp-widgets/kit/states.js';
import { statusStyles } from '@stp-widgets/kit/status.styles.js';
import { TwinController } from '@stp-widgets/kit/twin-controller.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { styles } from './accountability-matrix.styles.ts';
import { Answers } from './answers.ts';
import { absenceOf, isInTheWay, isNarrowing, isOfKinds, queryOf } from './asked.ts';
import type { Beside } from './beside.ts';
import { type MatrixContext, partiesOf, type Shown } from './context.ts';
import { MatrixDetails } from './details.ts';
import { Openness } from './openness.ts';
import { Narrowing } from './narrowing.ts';
import { PictureController } from './picture-controller.ts';

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
 * @csspart cell - What shows a cell's letters, and opens its details.
 * @csspart findings - What is wrong with one subject.
 * @csspart details - The popover of a cell.
 * @cssprop [--stp-accountability-matrix-cell=4rem] - The least width of a column.
 * @cssprop [--stp-accountability-matrix-row-head=15rem] - The width of the subjects' column.
 * @cssprop [--stp-accountability-matrix-height=46rem] - How high the matrix grows before it scrolls.
 */
export class StpAccountabilityMatrix extends LitElement {
  static override styles = [baseStyles, statusStyles, stampStyles, pictureStyles, styles];

  static override properties = {
    src: {},
    refresh: { type: Number },
    kinds: {},
    organisation: {},
    party: {},
    programme: {},
    objective: {},
    onlyGaps: { type: Boolean, attribute: 'only-gaps' },
    search: {},
    order: {},
    since: {},
    earlier: { attribute: false },
    expanded: { type: Boolean },
    level: { type: Number },
  };

  /** The address of a feed of the matrix's own; empty to read from the partnership element around it. */
  src = '';

  /** Seconds between two requests to a feed of the matrix's own; 0 for as often as the feed itself asks. */
  refresh = 0;

  /** What the rows are, of `programmes objectives results projects activities dependencies decisions risks`. */
  kinds = 'objectives projects';

  /** Id of an organisation: only what it or a part of it has a part in, its column first and open. */
  organisation = '';

  /** Id of a role or group, or of an organisation as a whole: only what it has a part in. */
  party = '';

  /** Id of a programme: only what it does and what that serves. */
  programme = '';

  /** Id of an objective: only this and what serves it. */
  objective = '';

  /** Leaves out the subjects that nothing is wrong with; the reader may change it. */
  onlyGaps = false;

  /** Only the subjects that are called so, or of which somebody with a part in them is; the reader may change it. */
  search = '';

  /** The order of subjects that stand below the same: `severity`, `title` or `parties`; empty, and anything else, for the document's. */
  order = '';

  /** A day, such as `2026-04-01`: the cells that changed since are marked. */
  since = '';

  /** An earlier document of the partnership, as JSON gives it: the cells that changed since that are marked, instead of those since a day. */
  earlier: unknown = undefined;

  /** Opens every subject at first; without it, of more than 60 only the topmost are open. */
  expanded = false;

  /** The level of the title among the page's headings. */
  level = 3;

  #answers = new Answers(this);
  #partnership = new PartnershipController<MatrixView | null, typeof matrixBarMessages.en>(
    this,
    (question) => this.#answers.answer(question),
    matrixBarMessages,
  );
  #selection = new SelectionController(this);
  #twin = new TwinController(this);
  #picture = new PictureController(this);
  #beside = new LatePart(this, async (language) => (await import('./beside.ts')).besideOf(this, language));
  #states = new LatePart(this, async (language) => (await import('./states.ts')).statesOf(language));
  #shown!: Shown;
  #focus = new LatePart(this, async () => (await import('./hands/focus-keeper.ts')).keeperOf(this, () => this.#shown));
  #details = new MatrixDetails(this, this.#beside, () => this.#shown);
  #openness = new Openness();
  #narrowing = new Narrowing(this, this.#openness);

  protected override render(): TemplateResult {
    return this.#partnership.render((view, words, messages) => (view ? this.#matrix(view, words, messages) : loadingState()));
  }

  #matrix(view: MatrixView, words: Words, messages: MatrixBarMessages) {
    const absence = absenceOf(this, view);
    const known = this.#answers.known!;
    const states = absence || isNarrowing(queryOf(this)) ? this.#states.get(words.language)?.(this, known, { words, messages }) : undefined;
    const absent = absence && (states?.absent(absence) ?? loadingState());
    if (absent && isInTheWay(view, this.#narrowing.isChanged)) return absent;
    const sentence = matrixSentence(view, words, messages);
    const { lead, worst, rest } = sentence;
    const context = this.#context(view, words, messages);
    const beside = this.since || this.earlier ? this.#beside.get(words.language) : undefined;
    const { partnership, now } = known;
    const changesOf = (late: Beside) => late.changes(partnership, this, now);
    // Into the same object: the details that it opens tell them, too.
    const full = beside ? Object.assign(context, { changes: beside.cells(changesOf(beside), context) }) : context;
    this.#shown = { partnership, context };
    const late = (show: (late: Beside) => unknown) => {
      const there = this.#beside.get(words.language);
      return there ? show(there) : loadingState();
    };
    const below = (shown: unknown) =>
      html`${this.#narrowing.isOpen ? late((one) => one.fields(view, partnership, this.#narrowing.acts, full)) : nothing} ${shown}`;
    const options = {
      words,
      messages,
      sentence: wholeSentence(sentence),
      table: () => this.#beside.fetched(words.language).then((one) => one.table(changesOf(one), full)),
      controls: this.#narrowing.controls(messages, context.mark('') !== ''),
      reading: {
        label: messages.asWords,
        show: () => below(view.subjects > 0 ? late((one) => one.reading(changesOf(one), full)) : absent),
      },
      choice: () => below(late((one) => one.choice(changesOf(one) !== null))),
    };
    return html`
      <section part="base" aria-label=${messages.matrix} @focusin=${() => this.#focus.get('')}>
        <header class="head">
          <div role="heading" aria-level=${this.level} class="subject" dir="auto">
            ${view.name ? words.tell(messages.accountabilityOf, { name: view.name }) : messages.accountability}${states?.within}
          </div>
          <p class="sentence" dir="auto">${lead}${worst ? html` <b>${worst}</b>${rest}` : nothing}</p>
          ${beside ? beside.changesLine(changesOf(beside), full) : nothing}
        </header>
        ${this.#twin.render(options, () => below(absent ?? this.#picture.render(full)))} ${this.#details.render(messages.close) ?? nothing}
      </section>
    `;
  }

  #context(view: MatrixView, words: Words, messages: MatrixBarMessages): MatrixContext {
    const first = { all: this.expanded || this.onlyGaps || this.search !== '', organisation: this.organisation };
    const isOpen = (row: MatrixRow) => this.#openness.isOpen(view, row, first);
    const turn = (act: () => void) => {
      act();
      this.requestUpdate();
    };
    const context: MatrixContext = {
      view,
      words,
      messages,
      parties: partiesOf(view.columns),
      rows: this.#openness.rows(view, first),
      columns: this.#openness.columns(view, first),
      changes: null,
      level: this.level,
      isOfKinds: isOfKinds(this.kinds),
      mark: this.#selection.marks(this.#answers.known!.partnership),
      isOpen,
      toggleRow: (row) => turn(() => this.#openness.turnRow(row.id, !isOpen(row))),
      toggleColumn: (id) => turn(() => this.#openness.turnColumn(id, this.organisation)),
      select: (kind: Kind, id: string) => choose(this, kind, id),
      details: (anchor, row, holdings, column) => void this.#details.open(anchor as HTMLElement, { row, holdings, column: column?.key }),
    };
    return context;
  }
}
