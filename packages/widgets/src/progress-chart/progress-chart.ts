import { isDay } from '@stp-widgets/contract/day.js';
import { type ChartView, chartView, hasOrganisation } from '@stp-widgets/insight/chart-view.js';
import { type ChartMessages, chartMessages, chartSentence } from '@stp-widgets/insight/words/chart-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { choose } from '@stp-widgets/kit/choose.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { PartnershipController, type Question } from '@stp-widgets/kit/partnership-controller.js';
import { pictureStyles } from '@stp-widgets/kit/picture.styles.js';
import { type Mark, SelectionController } from '@stp-widgets/kit/selection-controller.js';
import { stampStyles } from '@stp-widgets/kit/stamp.styles.js';
import { messageState } from '@stp-widgets/kit/states.js';
import { statusStyles } from '@stp-widgets/kit/status.styles.js';
import { tableStyles } from '@stp-widgets/kit/table.styles.js';
import { TwinController } from '@stp-widgets/kit/twin-controller.js';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { layOut } from './geometry.ts';
import { plot, plotNotes, plotSource } from './plot.ts';
import { PlotController } from './plot-controller.ts';
import type { Frame, Plan } from './plan.ts';
import { styles } from './progress-chart.styles.ts';
import { PointReader } from './reader.ts';
import { writing } from './writing.ts';

/** What the chart shows: the view, how it stands to the page's selection, and what stands in its way. */
interface Shown {
  readonly chart: ChartView | null;
  readonly mark: Mark;
  readonly hasOrganisation: boolean;
  /** How many parts of it reading left out. */
  readonly unread: number;
}

/**
 * Shows how a measure has gone over time, or how a result stands to what was agreed for it: the finding as a sentence,
 * the values as a line with baseline, trajectory, target and standard named on it, each value to be reached and read
 * by keyboard, pointer and screen reader, and the same as a table.
 *
 * @summary A measure over time, or a result against its agreed trajectory and target.
 * @tag stp-progress-chart
 * @fires {SelectEvent} stp-select - The reader chose the measure or the result.
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
  static override styles = [baseStyles, statusStyles, stampStyles, pictureStyles, tableStyles, styles];

  static override properties = {
    measure: {},
    result: {},
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
  #partnership = new PartnershipController(this, (question) => this.#answer(question), chartMessages);
  #twin = new TwinController(this);
  #plot = new PlotController(this);
  #reader = new PointReader(this);
  #laidOut?: { readonly chart: ChartView; readonly frame: Frame | null; readonly words: Words; readonly plan: Plan | null };

  protected override willUpdate(changed: PropertyValues): void {
    for (const name of ['from', 'to'] as const) {
      const day = this[name];
      if (changed.has(name) && day && !isDay(day))
        console.warn(`<stp-progress-chart> ${name} is not a day: ${day}. Write 2026-11-21, 2026-11 or 2026/27.`);
    }
  }

  protected override render(): TemplateResult {
    return this.#partnership.render((shown, words, messages) =>
      shown.chart && shown.hasOrganisation ? this.#chart(shown.chart, shown, words, messages) : this.#missing(shown, words, messages),
    );
  }

  #answer({ partnership, notices, now }: Question): Shown {
    const { measure, result, organisation, from, to } = this;
    const chart = chartView(partnership, { measure, result, organisation, from, to }, now);
    const marks = this.#selection.marks(partnership);
    const about = new Set([result || measure, chart?.measureId ?? '']);
    return {
      chart,
      mark: [marks(result || measure), marks(organisation)].find((mark) => mark === 'chosen' || mark === 'touched') ?? '',
      hasOrganisation: hasOrganisation(partnership, organisation),
      unread: notices.filter(({ id }) => id !== '' && about.has(id)).length,
    };
  }

  #missing({ chart, unread }: Shown, words: Words, messages: ChartMessages) {
    const [kind, id] = this.result ? (['Result', this.result] as const) : (['Measure', this.measure] as const);
    if (!id) return messageState(messages.noChart, messages.noChartHelp);
    if (chart) return messageState(messages.missingOrganisation, words.tell(messages.missingOrganisationHelp, { id: this.organisation }));
    if (unread > 0) return messageState(messages[`unread${kind}`], words.say('seeNotices'));
    return messageState(messages[`missing${kind}`], words.tell(messages[`missing${kind}Help`], { id }));
  }

  #chart(chart: ChartView, { mark, unread }: Shown, words: Words, messages: ChartMessages) {
    const sentence = chartSentence(chart, words, messages);
    const standing = mark === 'chosen' || mark === 'touched' ? messages[mark] : '';
    const options = {
      words,
      messages,
      sentence,
      table: async () => (await import('@stp-widgets/insight/words/chart-table.js')).chartTable(chart, words, messages),
    };
    const hasPicture = chart.points.length > 0 || (chart.agreed?.path.length ?? 0) > 1;
    return html`
      <article part="base" class=${`chart ${mark}`}>
        <header class="head">
          <div role="heading" aria-level=${this.level} class="subject">
            <button
              part="title"
              class="plain"
              aria-current=${mark === 'chosen' ? 'true' : nothing}
              @click=${() => choose(this, chart.kind, chart.id)}
            >
              <span dir="auto">${chart.title}</span
              >${standing ? html`<span class="spoken">, </span><span class="standing">${standing}</span>` : nothing}
            </button>
            ${chart.organisation ? html`<span class="whose" dir="auto">${chart.organisation}</span>` : nothing}
          </div>
          <p part="sentence" class="sentence" dir="auto">${sentence}</p>
        </header>
        ${hasPicture ? this.#twin.render(options, () => this.#picture(chart, words, messages)) : nothing}
        ${plotSource(chart, words, messages)}
        ${unread > 0 ? html`<p class="partly">${figure('triangle-half')}<span>${words.say('partly', { count: unread })}</span></p>` : nothing}
      </article>
    `;
  }

  #picture(chart: ChartView, words: Words, messages: ChartMessages) {
    if (this.#plot.hasFailed) return html`<p class="partly">${figure('triangle-half')}<span>${messages.pictureFailed}</span></p>`;
    const plan = this.#plan(chart, words, messages);
    this.#plot.draw(plan);
    return html`${plotNotes(chart, plan, words, messages)}${plot(chart, plan, this.#reader, words, messages)}`;
  }

  /** The layout, kept for as long as nothing that it follows from changes. */
  #plan(chart: ChartView, words: Words, messages: ChartMessages): Plan | null {
    const { frame } = this.#plot;
    const kept = this.#laidOut;
    if (kept?.chart === chart && kept.frame === frame && kept.words === words) return kept.plan;
    const plan = frame && layOut(chart, writing(chart, words, messages), frame);
    this.#laidOut = { chart, frame, words, plan };
    return plan;
  }
}
