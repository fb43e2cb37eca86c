import type { ChartView } from '@stp-widgets/insight/chart-view.js';
import { type ChartMessages, chartSentence } from '@stp-widgets/insight/words/chart-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import { figure } from '@stp-widgets/kit/figure.js';
import { html, type LitElement, nothing, type TemplateResult } from 'lit';
import type { Framed } from './framed.ts';
import { layOutWith } from './lay-out.ts';
import type { Limits } from './limits.ts';
import type { Frame, Plan } from './plan.ts';
import { plot, plotNotes } from './plot.ts';
import { PlotController } from './plot-controller.ts';
import { PointReader } from './reader.ts';
import { writing } from './writing.ts';

/** All that a layout follows from. */
interface Laid {
  readonly chart: ChartView;
  readonly limits: Limits | null;
  readonly frame: Frame | null;
  readonly words: Words;
  readonly plan: Plan | null;
}

/** Shows values over time on a canvas, with or without the limits of their process. */
export class TimeForm {
  #host: LitElement;
  #plot: PlotController;
  #reader: PointReader;
  #laid?: Laid;

  constructor(host: LitElement) {
    this.#host = host;
    this.#plot = new PlotController(host);
    this.#reader = new PointReader(host);
  }

  /** What a chart of values over time has in its frame; `limits` are null for a plain line, and undefined while they are still fetched. */
  framed(chart: ChartView, limits: Limits | null | undefined, words: Words, messages: ChartMessages): Framed {
    const { kind, id, title, organisation, source, points, agreed } = chart;
    const hasPicture = points.length > 0 || (agreed?.path.length ?? 0) > 1;
    return {
      kind,
      id,
      title,
      organisation,
      source,
      sentence: [chartSentence(chart, words, messages), ...(limits?.sentences ?? [])].join(' '),
      picture: hasPicture ? () => this.#picture(chart, limits, words, messages) : null,
      table: async () => (await import('@stp-widgets/insight/words/chart-table.js')).chartTable(chart, words, messages, limits),
      pictureControls: () =>
        html`<button
          class="button png"
          aria-label=${messages.savePicture}
          title=${messages.savePicture}
          @click=${() => void this.#save(title)}
        >
          PNG
        </button>`,
    };
  }

  #picture(chart: ChartView, limits: Limits | null | undefined, words: Words, messages: ChartMessages): TemplateResult {
    const signs = limits?.signs((point) => this.#goTo(point)) ?? nothing;
    if (this.#plot.hasFailed)
      return html`${signs}
        <p class="partly">${figure('triangle-half')}<span>${messages.pictureFailed}</span></p>`;
    const plan = limits === undefined ? null : this.#plan(chart, limits, words, messages);
    this.#plot.draw(plan);
    return html`${signs}${plotNotes(chart, plan, words, messages, limits ?? null)}${plot(chart, plan, this.#reader, words, messages, limits ?? null)}`;
  }

  /** The layout, kept for as long as nothing that it follows from changes. */
  #plan(chart: ChartView, limits: Limits | null, words: Words, messages: ChartMessages): Plan | null {
    const { frame } = this.#plot;
    const kept = this.#laid;
    if (kept?.chart === chart && kept.limits === limits && kept.frame === frame && kept.words === words) return kept.plan;
    const plan = frame && layOutWith(chart, writing(chart, words, messages, limits?.writing), frame, limits && limits.layer);
    this.#laid = { chart, limits, frame, words, plan };
    return plan;
  }

  #goTo(point: number) {
    this.#reader.go(point);
    this.#host.renderRoot.querySelector<HTMLElement>('[part=point]')?.focus();
  }

  async #save(title: string) {
    const room = this.#host.renderRoot.querySelector<HTMLElement>('[part=plot]');
    const { savePng } = await import('./save-png.ts');
    if (room) await savePng(room, title, this.#host.renderRoot.querySelector('[part=sentence]')?.textContent ?? '');
  }
}
