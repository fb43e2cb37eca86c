import { isDay } from '@stp-widgets/contract/day.js';
import { type ChartView, hasOrganisation } from '@stp-widgets/insight/chart-view.js';
import { type ChartMessages, chartMessages } from '@stp-widgets/insight/words/chart-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { PartnershipController, type Question } from '@stp-widgets/kit/partnership-controller.js';
import { pictureStyles } from '@stp-widgets/kit/picture.styles.js';
import { type Mark, SelectionController } from '@stp-widgets/kit/selection-controller.js';
import { stampStyles } from '@stp-widgets/kit/stamp.styles.js';
import { loadingState } from '@stp-widgets/kit/states.js';
import { statusStyles } from '@stp-widgets/kit/status.styles.js';
import { toneStyles } from '@stp-widgets/kit/tone.styles.js';
import { TwinController } from '@stp-widgets/kit/twin-controller.js';
import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { formAsked, forms, hasLimits, mayHaveLimits, processAsked } from './form.ts';
import type { LateView } from './forms.ts';
import { framed, type Framed } from './framed.ts';
import { KeptAnswers } from './kept-answers.ts';
import { formMessagesOf, formsOf, limitsReaderOf } from './late-parts.ts';
import type { Limits } from './limits.ts';
import { missing } from './missing.ts';
import { styles } from './progress-chart.styles.ts';
import { TimeForm } from './time-form.ts';

/** What the chart shows: the view, how it stands to the page's selection, and what stands in its way. */
export interface Shown {
  readonly chart: ChartView | null;
  /** What the forms show that few pages need; null while it is not asked for, or still fetched. */
  readonly late: LateView | null;
  readonly mark: Mark;
  readonly hasOrganisation: boolean;
  /** How many parts of it reading left out. */
  readonly unread: number;
}

/**
 * Shows how a measure has gone over time, how a result stands to what was agreed for it, or what a benefit saves: the finding
 * as a sentence, the values as a line with baseline, trajectory, target and standard named on it, and where there are enough of
 * them with the limits of their process and the signs for variation and assurance (XmR, as Making Data Count teaches it). Each
 * value can be reached and read by keyboard, pointer and screen reader, and the same stands in a table.
 *
 * @summary A measure over time with its process limits, a result against its agreed trajectory, or a benefit.
 * @tag stp-progress-chart
 * @fires {SelectEvent} stp-select - The reader chose the measure, the result, the benefit, or an organisation among multiples.
 * @csspart base - The chart with its head.
 * @csspart title - The button that carries the title.
 * @csspart sentence - The finding.
 * @csspart toolbar - Picture or table, save and print.
 * @csspart plot - The picture.
 * @csspart point - The control that moves through the values; seen only as the mark on the picture.
 * @csspart reading - What stands at the value that the reader is at.
 * @csspart table - The same values as a table.
 * @cssprop [--stp-progress-chart-height=23rem] - Height of the picture.
 * @cssprop [--stp-progress-chart-line=var(--stp-color-common)] - Colour of the measure's line and points.
 */
export class StpProgressChart extends LitElement {
  static override styles = [baseStyles, toneStyles, statusStyles, stampStyles, pictureStyles, styles];

  static override properties = {
    measure: {},
    result: {},
    benefit: {},
    form: {},
    unscreened: { type: Boolean },
    shift: { type: Number },
    fixAfter: { type: Number, attribute: 'fix-after' },
    organisation: {},
    from: {},
    to: {},
    src: {},
    refresh: { type: Number },
    level: { type: Number },
  };

  /** Id of the measure to show. */
  measure = '';

  /** Id of the result to show, with what was agreed for it; goes before a measure. */
  result = '';

  /** Id of the benefit to show; goes before both. */
  benefit = '';

  /**
   * How it is shown: `line`, `xmr` (with the limits of the process), `multiples` (by organisation), `bullet`, `spark`, of a benefit
   * `bridge` or `line`. Empty for what fits: limits where there are thirteen values or more, and the bridge of a benefit.
   */
  form = '';

  /** Counts outlying moving ranges towards the limits, which are left out otherwise. */
  unscreened = false;

  /** How many values in a row make a shift or a trend; 6 and 7 are both in use. */
  shift = 7;

  /** Fixes the limits after so many values; 0 for limits of all values. */
  fixAfter = 0;

  /** Id of the organisation whose values are shown; empty for the partnership as a whole. */
  organisation = '';

  /** The first day, month (`2018-04`) or financial year (`2018/19`) to show; empty for the first there is. */
  from = '';

  /** The last day, month or financial year to show; empty for the last there is. */
  to = '';

  /** The address of a feed of the chart's own; empty to read from the partnership element around it. */
  src = '';

  /** Seconds between two requests to a feed of the chart's own; 0 for as often as the feed itself asks. */
  refresh = 0;

  /** The level of the title among the page's headings. */
  level = 3;

  #selection = new SelectionController(this);
  #forms = formsOf(this);
  #formMessages = formMessagesOf(this);
  #limits = limitsReaderOf(this);
  #partnership = new PartnershipController(this, (question) => this.#answer(question), chartMessages);
  #twin = new TwinController(this);
  #time = new TimeForm(this);
  #answers = new KeptAnswers();

  protected override willUpdate(changed: PropertyValues): void {
    for (const name of ['from', 'to'] as const) {
      const day = this[name];
      if (changed.has(name) && day && !isDay(day))
        console.warn(`<stp-progress-chart> ${name} is not a day: ${day}. Write 2026-11-21, 2026-11 or 2026/27.`);
    }
    if (changed.has('form') && this.form && !formAsked(this.form))
      console.warn(`<stp-progress-chart> form is not known: ${this.form}. Write one of ${forms.join(', ')}.`);
  }

  protected override render(): TemplateResult {
    return this.#partnership.render((shown, words, messages) => {
      const { chart } = shown;
      if (this.#isLate) return this.#late(shown, words, messages);
      if (!chart || !shown.hasOrganisation) return missing(this, shown, words, messages);
      return this.#framed(this.#time.framed(chart, this.#limitsOf(chart, words), words, messages), shown, words, messages);
    });
  }

  /** The limits of a chart; null for a plain line, undefined while what reads them is still fetched. */
  #limitsOf(chart: ChartView, words: Words): Limits | null | undefined {
    const form = formAsked(this.form);
    if (form === 'line' || (form !== 'xmr' && !mayHaveLimits(chart))) return null;
    const reader = this.#limits.get(words.language);
    const limits = reader && this.#answers.limits(chart, processAsked(this), words, reader);
    return limits && (form === 'xmr' || hasLimits(limits.process)) ? limits : reader && null;
  }

  /** What is shown is of elements and SVG, whose code is fetched when it is wanted. */
  get #isLate(): boolean {
    return this.benefit !== '' || ['multiples', 'bullet', 'spark'].includes(this.form);
  }

  #answer(question: Question): Shown {
    const { partnership, notices, now } = question;
    const { measure, result, benefit, organisation, from, to } = this;
    const request = { measure, result, organisation, from, to };
    const chart = benefit ? null : this.#answers.chart(partnership, request, now);
    const asked = { form: formAsked(this.form), benefit, request, process: processAsked(this) };
    const marks = this.#selection.marks(partnership);
    const about = new Set([benefit || result || measure, chart?.measureId ?? '']);
    return {
      chart,
      late: this.#isLate ? (this.#forms.get('')?.lateView(question, asked) ?? null) : null,
      mark: [marks(benefit || result || measure), marks(organisation)].find((mark) => mark === 'chosen' || mark === 'touched') ?? '',
      hasOrganisation: hasOrganisation(partnership, organisation),
      unread: notices.filter(({ id }) => id !== '' && about.has(id)).length,
    };
  }

  #late(shown: Shown, words: Words, messages: ChartMessages) {
    const { chart, late: view, hasOrganisation: isThere } = shown;
    if (!this.benefit && (!chart || !isThere)) return missing(this, shown, words, messages);
    const [late, say] = [this.#forms.get(''), this.#formMessages.get(words.language)];
    if (!late || !say || !view) return loadingState();
    const process = chart && this.#answers.process(chart, processAsked(this), late);
    const form = late.lateForm(view, { host: this, form: formAsked(this.form), chart, process, words, messages, ...say });
    return form ? this.#framed(form, shown, words, messages) : missing(this, shown, words, messages, say.own);
  }

  #framed(form: Framed, { mark, unread }: Shown, words: Words, messages: ChartMessages) {
    return framed(form, { host: this, twin: this.#twin, mark, unread, words, messages });
  }
}
