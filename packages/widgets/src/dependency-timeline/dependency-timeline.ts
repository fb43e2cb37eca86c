import type { Partnership } from '@stp-widgets/contract';
import { registry } from '@stp-widgets/feed';
import { type GroupBy, type TimelineBar, type TimelineLane, type TimelineView, timelineView } from '@stp-widgets/insight/timeline-view.js';
import { inOne, type Speech, timelineMessages, timelineSentence } from '@stp-widgets/insight/words/timeline-words.js';
import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { choose } from '@stp-widgets/kit/choose.js';
import type { Details, DetailsController } from '@stp-widgets/kit/details-controller.js';
import { PartnershipController, type Question } from '@stp-widgets/kit/partnership-controller.js';
import { pictureStyles } from '@stp-widgets/kit/picture.styles.js';
import { SelectionController } from '@stp-widgets/kit/selection-controller.js';
import { stampStyles } from '@stp-widgets/kit/stamp.styles.js';
import { messageState } from '@stp-widgets/kit/states.js';
import { statusStyles } from '@stp-widgets/kit/status.styles.js';
import { tableStyles } from '@stp-widgets/kit/table.styles.js';
import { TwinController } from '@stp-widgets/kit/twin-controller.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Critical } from './critical.ts';
import { styles } from './dependency-timeline.styles.ts';
import { Filters } from './filters.ts';
import { stretched } from './own-view.ts';
import { PlotController } from './plot-controller.ts';
import type { Zoom } from './zoom.ts';
import { PromisesController } from './promises-controller.ts';
import type { Shown } from './promises-shown.ts';

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
 * @cssprop [--stp-dependency-timeline-height=max(20rem, 75vh)] - The height from which on the picture is scrolled.
 */
export class StpDependencyTimeline extends LitElement {
  static override styles = [baseStyles, statusStyles, stampStyles, tableStyles, pictureStyles, styles];

  static override properties = {
    groupBy: { attribute: 'group-by' },
    organisation: {},
    scope: {},
    programme: {},
    objective: {},
    from: {},
    to: {},
    zoom: {},
    density: {},
    collapsed: {},
    critical: { type: Boolean },
    src: {},
    refresh: { type: Number },
    level: { type: Number },
  };

  /** What the lanes are: organisation, programme, project or objective. Anything else is read as organisation. */
  groupBy: GroupBy = 'organisation';

  /** Id of the one organisation whose activities are shown, with those that wait on them and that they wait on; empty for all. */
  organisation = '';

  /** `mine` where the page is that organisation's own: only what it gives and receives, told by itself; anything else for all that is its own. */
  scope = '';

  /** Id of the one programme whose activities are shown, in the same way; empty for all. */
  programme = '';

  /** Id of the one objective whose activities are shown, in the same way; empty for all. */
  objective = '';

  /** The first day that is shown, such as `2026-11-21`, `2026-11` or `2026/27`; empty for as early as there is anything. */
  from = '';

  /** The last day that is shown, in the same forms; empty for as late as there is anything. */
  to = '';

  /** How close it is seen at first: `years`, `quarters`, `months`, `weeks` or `days`; empty, and anything else, for all of it. */
  zoom: Zoom = '';

  /** `loose` gives each activity a row of its own; anything else puts several in a row where they have room. */
  density = '';

  /** Ids, with white space between, of what the lanes are of that are collapsed at first. */
  collapsed = '';

  /** Tells apart the dependencies on which the end of everything hangs. */
  critical = false;

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
  #critical = new Critical(this);
  #promises = new PromisesController(this, (at, details) => this.#tell(at, details));
  #filters = new Filters(this);
  #document?: Partnership;
  #answered?: { readonly asked: readonly unknown[]; readonly view: TimelineView; readonly all: Shown['all'] };

  protected override render(): TemplateResult {
    return this.#partnership.render((view, words, messages) => {
      if (view.missing)
        return messageState(messages[`missing-${view.missing.what}`], words.tell(messages.missingHelp, { id: view.missing.id }));
      // What the reader filtered away, the reader can have back.
      if (view.all === 0 && this.#filters.side === 'all') {
        const title = this.#isOwn() ? messages.nothingOwn : messages.nothing;
        const isAsked = [this.organisation, this.programme, this.objective, this.from, this.to].some(Boolean);
        return messageState(title, isAsked ? messages.nothingAsked : messages.nothingHelp);
      }
      return this.#timeline(view, { words, messages, today: view.today });
    });
  }

  #answer({ partnership, now }: Question): TimelineView {
    this.#document = partnership;
    const { organisation, programme, objective, from, to } = this;
    const groupBy = (['programme', 'project', 'objective'] as const).find((one) => one === this.groupBy) ?? 'organisation';
    const { isAcross, isAtRisk: onlyAtRisk, side } = this.#filters;
    const scope = organisation && side !== 'all' ? side : this.#isOwn() ? 'mine' : 'all';
    const query = { groupBy, organisation, programme, objective, from, to, isAcross, onlyAtRisk, scope } as const;
    const asked = [partnership, ...Object.values(query), Math.floor(now.getTime() / 60_000)];
    if (!this.#answered?.asked.every((one, at) => one === asked[at])) {
      const view = timelineView(partnership, query, now);
      const whole = { ...query, isAcross: false, onlyAtRisk: false, scope: this.#isOwn() ? 'mine' : 'all' } as const;
      let all: TimelineView['links'] | undefined;
      this.#answered = { asked, view, all: () => (all ??= timelineView(partnership, whole, now).links) };
    }
    return this.#answered.view;
  }

  #isOwn() {
    return this.scope === 'mine' && this.organisation !== '';
  }

  #timeline(view: TimelineView, speech: Speech) {
    const { words, messages } = speech;
    const shown = this.#shown(view, speech);
    const stretches = this.#promises.sentence(shown) ?? timelineSentence(view, speech);
    const options = {
      ...this.#promises.twin(shown, inOne(stretches)),
      words,
      messages: { ...messages, export: messages.saveAsFile },
      controls: this.#controls(view, speech),
      pictureControls: this.#plot.controls(speech, this.critical, () => (this.critical = !this.critical)),
    };
    return html`
      <section part="base">
        <header class="head">
          <p class="sentence" part="sentence" dir="auto">${stretched(stretches)}</p>
        </header>
        ${this.#twin.render(options, () => this.#picture(shown))} ${this.#details?.render(messages.close) ?? nothing}
      </section>
    `;
  }

  #picture(shown: Shown) {
    const { view, speech, isOwn, markOf, isCritical } = shown;
    if (view.lanes.length === 0) return this.#promises.nothingLeft(this.#filters.pressed(view, speech), speech);
    const acts = {
      level: this.level,
      markOf,
      chooseLane: ({ kind, id }: TimelineLane) => choose(this, kind, id),
      open: (bar: TimelineBar, at: HTMLElement | SVGElement) => void this.#open(bar, at, view, speech),
      zoom: this.zoom,
      isLoose: this.density === 'loose',
      collapsed: this.collapsed,
      isCritical,
    };
    return html`${this.#plot.render(view, speech, acts)}${isOwn ? this.#promises.lists(shown) : nothing}`;
  }

  #shown(view: TimelineView, speech: Speech): Shown {
    const { organisation, level } = this;
    const document = this.#document!;
    const isFiltered = this.#filters.pressed(view, speech).length > 0;
    const all = isFiltered ? this.#answered!.all : () => view.links;
    const isCritical = this.critical ? (id: string) => this.#critical.links(document, view.today).has(id) : undefined;
    return {
      view,
      speech,
      document,
      organisation,
      isOwn: this.#isOwn(),
      isFiltered,
      all,
      level,
      isCritical,
      markOf: this.#selection.marks(document),
    };
  }

  #controls(view: TimelineView, speech: Speech) {
    return html`
      ${this.#filters.controls(view, this.organisation !== '', speech)}
      ${registry().selection.current ? html`<button class="button" @click=${() => registry().selection.select(null)}>${speech.messages.clear}</button>` : nothing}
    `;
  }

  /** What a popover tells is fetched for those who open one. */
  async #open(bar: TimelineBar, at: HTMLElement | SVGElement, view: TimelineView, speech: Speech) {
    const { openedBar } = await import('./details.ts');
    if (!this.#document) return;
    await this.#tell(at, await openedBar(bar, view, this.#document, speech, () => choose(this, bar.kind, bar.id)));
  }

  async #tell(at: HTMLElement | SVGElement, details: Details) {
    const { popoverOf } = await import('@stp-widgets/kit/popover.js');
    this.#details ??= popoverOf(this);
    await this.#details.open(at, details);
  }
}
