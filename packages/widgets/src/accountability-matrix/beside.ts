import type { Partnership } from '@stp-widgets/contract';
import type { MatrixView } from '@stp-widgets/insight/accountability-matrix.js';
import { changesWithin, type MatrixChanges } from '@stp-widgets/insight/matrix-changes.js';
import type { PlainTable } from '@stp-widgets/insight/plain-table.js';
import { matrixChangeCounts, matrixChangeMessages, matrixChangeTable } from '@stp-widgets/insight/words/matrix-change-words.js';
import { matrixControlMessages } from '@stp-widgets/insight/words/matrix-control-words.js';
import { matrixFrameMessages } from '@stp-widgets/insight/words/matrix-frame-words.js';
import { matrixMoreMessages } from '@stp-widgets/insight/words/matrix-more-words.js';
import { loadMessages } from '@stp-widgets/insight/words/messages.js';
import { Memo } from '@stp-widgets/kit/memo.js';
import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { pagerStyles } from '@stp-widgets/kit/pager.styles.js';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import { type Asked, queryOf } from './asked.ts';
import { besideStyles } from './beside.styles.ts';
import type { BesideWords } from './beside-words.ts';
import { changesSince, shownChanges, sign, type Since } from './changes-shown.ts';
import type { CellChanges, MatrixContext } from './context.ts';
import { legendStyles } from './frame/legend.styles.ts';
import { type FieldActs, fields } from './fields.ts';
import { reading } from './reading.ts';

/** The tables there are of a matrix. */
type TableOf = 'ofSubjects' | 'ofLetters' | 'ofFindings' | 'ofChanges';

/** Brings what a matrix has beside its picture, in a language, and dresses it. */
export async function besideOf(widget: LitElement, language: string): Promise<Beside> {
  const [frame, more, changed, control] = await Promise.all([
    loadMessages(matrixFrameMessages, language),
    loadMessages(matrixMoreMessages, language),
    loadMessages(matrixChangeMessages, language),
    loadMessages(matrixControlMessages, language),
  ]);
  addStyles(widget, legendStyles);
  addStyles(widget, besideStyles);
  addStyles(widget, pagerStyles);
  return new Beside(widget, { frame, more, changed, control });
}

/** What a matrix has beside its picture: fields that narrow it down, sentences, tables, and what changed. */
export class Beside {
  readonly words: BesideWords;
  #widget: LitElement;
  #table: TableOf = 'ofSubjects';
  #limits = new Map<string, number>();
  #changes = new Memo<MatrixChanges | null>();
  #inRows = new Memo<MatrixChanges>();
  #shown = new Memo<CellChanges>();

  constructor(widget: LitElement, words: BesideWords) {
    this.#widget = widget;
    this.words = words;
  }

  /** The fields by which the reader narrows the matrix down. */
  fields(view: MatrixView, partnership: Partnership, acts: FieldActs, context: MatrixContext): TemplateResult {
    return fields(view, partnership, acts, context, this.words.control);
  }

  /** What changed since an earlier document, or since a day, of what is asked for; null where no time was, or they are none. */
  changes(partnership: Partnership, asked: Since & Asked, now: Date): MatrixChanges | null {
    const { since, earlier, kinds, organisation, party, programme, objective } = asked;
    const of = [partnership, since, earlier, now.getTime(), kinds, organisation, party, programme, objective];
    return this.#changes.of(of, () => changesSince(partnership, asked, now, queryOf(asked)));
  }

  /** What changed, by cells. */
  cells(changes: MatrixChanges | null, context: MatrixContext): CellChanges | null {
    if (!changes) return null;
    return this.#shown.of([changes, context.words, context.view.columns], () =>
      shownChanges(changes, { ...context, ...this.words, scheme: context.view.scheme }),
    );
  }

  /** How much changed, in a sentence that shows the sign of each, too. */
  changesLine(changes: MatrixChanges | null, { words }: MatrixContext): unknown {
    return changes
      ? html`<p class="changed" dir="auto">
          ${matrixChangeCounts(changes, { words, changed: this.words.changed }).map(({ text, change }) => (change ? html`${sign(change)}${text}` : text))}
        </p>`
      : nothing;
  }

  /** The matrix in sentences. */
  reading(changes: MatrixChanges | null, context: MatrixContext): TemplateResult {
    return reading(this.#found(changes, context), { ...context, ...this.words }, this.#limits, (list, limit) => {
      this.#limits.set(list, limit);
      this.#widget.requestUpdate();
    });
  }

  /** Stands over the table: which of them it is. */
  choice(hasChanges: boolean): TemplateResult {
    const { control } = this.words;
    const tables: readonly TableOf[] = ['ofSubjects', 'ofLetters', 'ofFindings', ...(hasChanges ? (['ofChanges'] as const) : [])];
    const table = (of: TableOf) => {
      const ask = () => {
        this.#table = of;
        this.#widget.requestUpdate();
      };
      return html`<button class="button" aria-pressed=${this.#of(hasChanges) === of} @click=${ask}>${control[of]}</button>`;
    };
    return html`<div class="pager">
      <div class="segments" role="group" aria-label=${control.tableOf}>${tables.map(table)}</div>
    </div>`;
  }

  /** The table that was chosen. */
  async table(changes: MatrixChanges | null, context: MatrixContext): Promise<PlainTable> {
    const { view } = context;
    const speech = { ...context, ...this.words, scheme: view.scheme };
    const of = this.#of(changes !== null);
    const found = this.#found(changes, context);
    if (of === 'ofChanges' && found) return matrixChangeTable(found, speech);
    if (of === 'ofSubjects') return (await import('@stp-widgets/insight/words/matrix-table.js')).matrixTable(view, speech);
    const { findingTable, letterTable } = await import('@stp-widgets/insight/words/matrix-lists.js');
    return of === 'ofFindings' ? findingTable(view, speech) : letterTable(view, speech);
  }

  /** What changed in the rows where a search, or the wish for gaps, leaves some out: the lists of what changed are of these, as all lists are. */
  #found(changes: MatrixChanges | null, { view: { rows, subjects } }: MatrixContext): MatrixChanges | null {
    if (!changes || rows.length === subjects) return changes;
    return this.#inRows.of([changes, rows], () => changesWithin(changes, new Set(rows.map(({ id }) => id))));
  }

  #of(hasChanges: boolean): TableOf {
    return this.#table === 'ofChanges' && !hasChanges ? 'ofSubjects' : this.#table;
  }
}
