import type { Partnership } from '@stp-widgets/contract';
import { registry } from '@stp-widgets/feed';
import { type GroupBy, type TimelineBar, type TimelineView, timelineView } from '@stp-widgets/insight/timeline-view.js';
import { inOne, type Speech, timelineMessages, timelineSentence } from '@stp-widgets/insight/words/timeline-words.js';
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
import { styles } from './dependency-timeline.styles.ts';
import { PlotController } from './plot-controller.ts';

/**
 * Shows who waits on whom: activities and milestones in lanes, the dependencies between them as lines, and by each
 * line whether it was agreed, is in time, tight, disputed or broken.
 *
 * @summary Activities in lanes and the dependencies between organisations.
 * @tag stp-dependency-timeline
 * @fires {SelectEvent} stp-select - The reader chose an activity, project or result, or the organisation, programme, project or objective of a lane.
 * @csspart base - The whole.
 * @csspart sentence - The finding: how many wait on how many, and what is wrong.
 * @csspart toolbar - The controls above the picture.
 * @csspart plot - The picture, or the list in its place where there is no room.
 * @csspart lane - The head of a lane; in the list, the lane.
 * @csspart bar - A bar with its label; in the list, its title.
 * @csspart table - The plain table.
 * @csspart details - The popover with the details of a bar.
 * @cssprop [--stp-dependency-timeline-lane-head=11.5rem] - The width of the lanes' heads.
 */
export class StpDependencyTimeline extends LitElement {
  static override styles = [baseStyles, statusStyles, stampStyles, tableStyles, pictureStyles, styles];

  static override properties = {
    groupBy: { attribute: 'group-by' },
    organisation: {},
    programme: {},
    objective: {},
    from: {},
    to: {},
    src: {},
    refresh: { type: Number },
    level: { type: Number },
  };

  /** What the lanes are: organisation, programme, project or objective. Anything else is read as organisation. */
  groupBy: GroupBy = 'organisation';

  /** Id of the one organisation whose activities are shown, with those that wait on them and that they wait on; empty for all. */
  organisation = '';

  /** Id of the one programme whose activities are shown, in the same way; empty for all. */
  programme = '';

  /** Id of the one objective whose activities are shown, in the same way; empty for all. */
  objective = '';

  /** The first day that is shown, such as `2026-11-21`, `2026-11` or `2026/27`; empty for as early as there is anything. */
  from = '';

  /** The last day that is shown, in the same forms; empty for as late as there is anything. */
  to = '';

  /** The address of a feed of the timeline's own; empty to read from the partnership element around it. */
  src = '';

  /** Seconds between two requests to a feed of the timeline's own; 0 for as often as the feed itself asks. */
  refresh = 0;

  /** The level of the lanes' titles among the page's headings, where they are a list. */
  level = 3;

  #partnership = new PartnershipController(this, (question) => this.#answer(question), timelineMessages);
  #twin = new TwinController(this);
  #details?: DetailsController;
  #selection = new SelectionController(this);
  #plot = new PlotController(this);
  #isAcross: boolean | null = null;
  #document?: Partnership;
  #answered?: { readonly asked: readonly unknown[]; readonly view: TimelineView };

  protected override render(): TemplateResult {
    return this.#partnership.render((view, words, messages) => {
      if (view.missing)
        return messageState(messages[`missing-${view.missing.what}`], words.tell(messages.missingHelp, { id: view.missing.id }));
      if (view.all === 0) return messageState(messages.nothing, this.#isFiltered() ? messages.nothingAsked : messages.nothingHelp);
      return this.#timeline(view, { words, messages, today: view.today });
    });
  }

  #answer({ partnership, now }: Question): TimelineView {
    this.#document = partnership;
    const { organisation, programme, objective, from, to } = this;
    const groupBy = (['programme', 'project', 'objective'] as const).find((one) => one === this.groupBy) ?? 'organisation';
    const asked = [partnership, groupBy, organisation, programme, objective, from, to, this.#isAcross, Math.floor(now.getTime() / 60_000)];
    if (!this.#answered?.asked.every((one, at) => one === asked[at])) {
      const view = timelineView(partnership, { groupBy, organisation, programme, objective, from, to, isAcross: this.#isAcross }, now);
      this.#answered = { asked, view };
    }
    return this.#answered.view;
  }

  #isFiltered() {
    return [this.organisation, this.programme, this.objective, this.from, this.to].some(Boolean);
  }

  #timeline(view: TimelineView, speech: Speech) {
    const { words, messages } = speech;
    const stretches = timelineSentence(view, speech);
    const options = {
      words,
      messages,
      table: async () => (await import('@stp-widgets/insight/timeline-table.js')).timelineTable(view, speech),
      sentence: inOne(stretches),
      controls: this.#controls(view, speech),
    };
    return html`
      <section part="base">
        <header class="head">
          <p class="sentence" part="sentence" dir="auto">
            ${stretches.map(({ text, isStrong }, at) => html`${at > 0 && !/^[,:;.]/.test(text) ? ' ' : ''}${isStrong ? html`<b>${text}</b>` : text}`)}
          </p>
        </header>
        ${this.#twin.render(options, () =>
          this.#plot.render(view, speech, {
            level: this.level,
            markOf: this.#document ? this.#selection.marks(this.#document) : () => '',
            chooseLane: ({ kind, id }) => choose(this, kind, id),
            open: (bar, at) => void this.#open(bar, at, view, speech),
          }),
        )}
        ${this.#details?.render(messages.close) ?? nothing}
      </section>
    `;
  }

  #controls({ isAcross, all, lanes }: TimelineView, { words, messages }: Speech) {
    const shown = lanes.reduce((count, { bars }) => count + bars.length, 0);
    return html`
      <button class="button toggle" aria-pressed=${isAcross} @click=${() => this.#showAcross(!isAcross)}>
        <svg class="box" viewBox="0 0 14 14" aria-hidden="true"><path d="M3.5 7.2l2.4 2.5 4.6-5.4" /></svg>${messages.onlyAcross}
      </button>
      ${shown < all ? html`<span class="quiet">${words.tell(messages.shownOf, { shown, all })}</span>` : nothing}
      ${registry().selection.current ? html`<button class="button" @click=${() => registry().selection.select(null)}>${messages.clear}</button>` : nothing}
    `;
  }

  #showAcross(isAcross: boolean) {
    this.#isAcross = isAcross;
    this.requestUpdate();
  }

  /** What a popover tells is fetched for those who open one. */
  async #open(bar: TimelineBar, at: HTMLElement | SVGElement, view: TimelineView, speech: Speech) {
    const [{ timelineDetails }, { barDetails }, { popoverOf }] = await Promise.all([
      import('@stp-widgets/insight/timeline-details.js'),
      import('./details.ts'),
      import('@stp-widgets/kit/popover.js'),
    ]);
    if (!this.#document) return;
    const details = timelineDetails(this.#document, bar.id, view.today);
    this.#details ??= popoverOf(this);
    await this.#details.open(
      at,
      barDetails(bar, details, view.links, speech, () => choose(this, bar.kind, bar.id)),
    );
  }
}
