import type { Partnership } from '@stp-widgets/contract';
import { registry } from '@stp-widgets/feed';
import type { GroupBy, TimelineBar, TimelineLane, TimelineView } from '@stp-widgets/insight/timeline-view.js';
import { inOne, type Speech, timelineMessages, timelineSentence } from '@stp-widgets/insight/words/timeline-words.js';
import { baseStyles } from '@stp-widgets/kit/base.styles.js';
import { choose, unchoose } from '@stp-widgets/kit/choose.js';
import { LatePart } from '@stp-widgets/kit/late-part.js';
import { PartnershipController } from '@stp-widgets/kit/partnership-controller.js';
import { pictureStyles } from '@stp-widgets/kit/picture.styles.js';
import { SelectionController } from '@stp-widgets/kit/selection-controller.js';
import { stampStyles } from '@stp-widgets/kit/stamp.styles.js';
import { statusStyles } from '@stp-widgets/kit/status.styles.js';
import { TwinController } from '@stp-widgets/kit/twin-controller.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { Answers, isOwnView } from './answers.ts';
import { Beside } from './beside.ts';
import { styles } from './dependency-timeline.styles.ts';
import { Filters } from './filters.ts';
import { stretched } from './own-view.ts';
import { PlotController } from './plot-controller.ts';
import type { Zoom } from './picture/zoom.ts';
import type { Shown } from './promises/shown.ts';

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
  static override styles = [baseStyles, statusStyles, stampStyles, pictureStyles, styles];

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

  #filters = new Filters(this);
  #answers = new Answers(this.#filters);
  #partnership = new PartnershipController(this, (question) => this.#answers.view(this, question), timelineMessages);
  #twin = new TwinController(this);
  #selection = new SelectionController(this);
  #plot = new PlotController(this);
  #beside = new Beside(this);
  #critical = new LatePart(this, async (language) => (await import('./critical.ts')).criticality(language));
  #chain = new LatePart(this, () => import('./chain.ts'));

  protected override render(): TemplateResult {
    return this.#partnership.render((view, words, messages) => {
      const speech = { words, messages, today: view.today };
      // What the reader filtered away, the reader can have back.
      if (view.missing || (view.all === 0 && this.#filters.side === 'all')) return this.#beside.nothing(view, this, speech);
      return this.#timeline(view, speech);
    });
  }

  #timeline(view: TimelineView, speech: Speech) {
    const { words, messages } = speech;
    const shown = this.#shown(view, speech);
    this.#give(shown);
    const stretches = this.#beside.sentence(shown) ?? timelineSentence(view, speech);
    const options = {
      ...this.#beside.twin(shown, inOne(stretches)),
      words,
      messages: { ...messages, export: messages.saveAsFile, print: messages.printIt },
      controls: this.#controls(shown),
      pictureControls: () => this.#plot.controls(shown, this.critical, () => (this.critical = !this.critical)),
    };
    return html`
      <section part="base">
        <header class="head">
          <p class="sentence" part="sentence" dir="auto">${stretched(stretches)}</p>
        </header>
        ${this.#twin.render(options, () => this.#picture(shown))} ${this.#beside.popover(shown)}
      </section>
    `;
  }

  #picture(shown: Shown) {
    const { view, speech } = shown;
    if (view.lanes.length === 0) return this.#beside.nothingLeft(this.#filters.pressed(view, speech), speech);
    return html`${this.#plot.render()}${shown.isOwn ? this.#beside.lists(shown) : nothing}`;
  }

  #give(shown: Shown) {
    const { view, speech, markOf, isCritical } = shown;
    const acts = {
      level: this.level,
      markOf,
      chooseLane: ({ kind, id }: TimelineLane) => choose(this, kind, id),
      open: (bar: TimelineBar, at: HTMLElement | SVGElement) => void this.#beside.open(bar, at, shown),
      zoom: this.zoom,
      isLoose: this.density === 'loose',
      collapsed: this.collapsed,
      isCritical,
    };
    this.#plot.give(view, speech, acts);
  }

  #shown(view: TimelineView, speech: Speech): Shown {
    const { organisation, level } = this;
    const { document, all } = this.#answers;
    const isFiltered = this.#filters.pressed(view, speech).length > 0;
    // None is said to be critical, nor not to be, until that is known.
    const critical = this.critical ? this.#critical.get(speech.words.language)?.(document, view, speech) : undefined;
    return {
      view,
      speech,
      document,
      organisation,
      isOwn: isOwnView(this),
      isFiltered,
      all: isFiltered ? all : () => view.links,
      level,
      ...critical,
      markOf: this.#marks(view, document),
    };
  }

  #marks(view: TimelineView, document: Partnership) {
    const { current } = registry().selection;
    const markOf = this.#selection.marks(document);
    return (current && this.#chain.get('')?.chainMarks(view, current.id, markOf)) ?? markOf;
  }

  #controls(shown: Shown) {
    // Of what is not here, nothing is marked.
    const isMarked = shown.markOf('') !== '';
    return html`
      ${this.#filters.controls(shown)}
      ${isMarked ? html`<button class="button" @click=${unchoose}>${shown.speech.messages.clear}</button>` : nothing}
    `;
  }
}
