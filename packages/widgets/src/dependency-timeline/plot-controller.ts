import type { TimelineView } from '@stp-widgets/insight/timeline-view.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { isPlotKey } from './keys.ts';
import type * as LaneListModule from './lane-list.ts';
import type * as PictureModule from './picture-late.ts';
import type { Given, PictureActs, Plot } from './plot.ts';
import type { PlotKeys } from './plot-keys.ts';
import { ShownSize } from './shown-size.ts';
import { undated } from './undated.ts';

export type { PictureActs } from './plot.ts';

/**
 * Shows the picture, or the list in its place where there is no room, and hears what the reader does with it. Each of the two is
 * fetched when it is shown, and what answers keys with the first focus.
 */
export class PlotController implements ReactiveController {
  #host: LitElement;
  #room: ShownSize;
  #late?: typeof PictureModule;
  #isFetching = false;
  #plot?: Plot;
  #place?: Element;
  #given?: Given;
  #list: ShownSize;
  #acts?: PictureActs;
  #today = 0;
  #laneList?: typeof LaneListModule;
  #keys?: Promise<PlotKeys>;

  constructor(host: LitElement) {
    this.#host = host;
    this.#room = new ShownSize(host);
    this.#list = new ShownSize(host);
    host.addController(this);
  }

  hostConnected(): void {}

  hostUpdated(): void {
    if (this.#room.width > 0 && !this.#isFetching) void this.#fetch();
    this.#plot?.draw();
  }

  /** The picture with its key; the list by lane where the container has no room for it; what has no dates is named below. */
  render(view: TimelineView, speech: Speech, acts: PictureActs): TemplateResult {
    this.#acts = acts;
    this.#today = view.today;
    const { width } = this.#list;
    this.#given = { view, speech, acts, isList: width > 0 };
    this.#plot?.give(this.#given);
    return html`
      <div class="pictures" part="plot" data-shows=${width > 0 ? 'list' : 'plot'}>
        <div class="wide">
          <div
            class="plot"
            ${ref(this.#take)}
            @scroll=${this.#scrolled}
            @wheel=${this.#wheeled}
            @pointerdown=${this.#pointed}
            @click=${this.#clicked}
            @keydown=${this.#pressed}
            @focusin=${this.#entered}
          >
            <div class="ruler" ${ref(this.#room.watch)}></div>
            <div class="stage"></div>
          </div>
          ${view.span ? (this.#late?.key(speech.messages, acts.isCritical !== undefined) ?? nothing) : nothing}
        </div>
        <div class="narrow">
          <div ${ref(this.#list.watch)}></div>
          ${width > 0 ? this.#narrow(view, width, speech, acts) : nothing}
        </div>
        ${undated(view, speech)}
      </div>
    `;
  }

  /** The buttons that tell what is critical, that zoom, and that lead to a day; none where there is no picture. */
  controls(speech: Speech, isCritical: boolean, toggle: () => void): unknown {
    return this.#plot && this.#list.width === 0 ? this.#late?.zoomControls(this.#plot, speech, isCritical, toggle) : nothing;
  }

  #take = (place?: Element) => {
    this.#place = place;
    this.#plot?.take(place);
  };

  async #fetch() {
    this.#isFetching = true;
    const late = await import('./picture-late.ts');
    const plot = new late.Plot(this.#host, this.#room);
    [this.#late, this.#plot] = [late, plot];
    if (this.#given) plot.give(this.#given);
    plot.take(this.#place);
    this.#host.requestUpdate();
  }

  #narrow(view: TimelineView, width: number, speech: Speech, acts: PictureActs) {
    if (this.#laneList) return this.#laneList.laneList(view, width, { ...acts, speech });
    void import('./lane-list.ts').then((module) => {
      this.#laneList = module;
      this.#host.requestUpdate();
    });
    return nothing;
  }

  #scrolled = () => this.#plot?.follow();

  /** As maps do: without the key the page, or the picture, is scrolled. */
  #wheeled = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#plot?.zoomBy(
      -Math.sign(event.deltaY) * Math.min(1, Math.abs(event.deltaY) / 100),
      this.#plot?.anchorAt(event.clientX, event.clientY),
    );
  };

  #pointed = (event: PointerEvent) => {
    const place = event.currentTarget as HTMLElement;
    const plot = this.#plot;
    if (plot && event.pointerType === 'touch' && !event.isPrimary) void import('./pinch.ts').then(({ pinch }) => pinch(plot, place, event));
  };

  #clicked = ({ target }: Event) => {
    const [bar, at] = this.#plot?.barAt(target) ?? [];
    if (bar && at) this.#acts?.open(bar, at);
  };

  #entered = ({ target }: Event) => {
    const plot = this.#plot;
    if (!plot) return;
    this.#keys ??= import('./plot-keys.ts').then(({ PlotKeys }) => new PlotKeys(plot));
    const [bar] = plot.barAt(target);
    if (bar) plot.enter(bar.id);
  };

  #pressed = (event: KeyboardEvent) => {
    const [bar, at] = this.#plot?.barAt(event.target) ?? [];
    const isOpening = bar && at && !event.altKey && !event.ctrlKey && !event.metaKey && (event.key === 'Enter' || event.key === ' ');
    if (isOpening) this.#acts?.open(bar, at);
    else if (isPlotKey(event)) void this.#answer(event);
    else return;
    event.preventDefault();
  };

  async #answer(event: KeyboardEvent) {
    const target = event.target as Element;
    const keys = await this.#keys;
    keys?.press(event, target, this.#today, () => this.#host.renderRoot.querySelector<HTMLInputElement>('.zoom .day')?.focus());
  }
}
