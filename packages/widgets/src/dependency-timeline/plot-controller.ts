import type { TimelineBar, TimelineView } from '@stp-widgets/insight/timeline-view.js';
import { barName } from '@stp-widgets/insight/words/timeline-bar-words.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import type { Words } from '@stp-widgets/insight/words/words.js';
import type { Mark } from '@stp-widgets/kit/selection-controller.js';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { PictureContext } from './context.ts';
import { fit, layOut, type TimelineLayout } from './geometry.ts';
import { key } from './key.ts';
import { laneList } from './lane-list.ts';
import { milestoneDay, picture } from './picture.ts';
import { isRovingKey, nextBar } from './roving.ts';
import { ShownWidth } from './shown-width.ts';

/** What the element lends to its picture. */
export type PictureActs = Pick<PictureContext, 'level' | 'markOf' | 'chooseLane' | 'open'>;

/** What was made of one view, in one language and for one width. */
interface Placed {
  readonly view: TimelineView;
  readonly words: Words;
  readonly width: number;
  readonly layout: TimelineLayout | null;
  readonly names: ReadonlyMap<string, string>;
}

/** Draws the picture as wide as it may be, or the list in its place, and leads the focus from bar to bar. */
export class PlotController implements ReactiveController {
  #host: LitElement;
  #plot: ShownWidth;
  #list: ShownWidth;
  #current = '';
  #placed?: Placed;
  #acts?: PictureActs;

  constructor(host: LitElement) {
    this.#host = host;
    this.#plot = new ShownWidth(host);
    this.#list = new ShownWidth(host);
    host.addController(this);
  }

  hostConnected(): void {}

  /** The picture with its key; the list by lane where the container has no room for it; what has no dates is named below. */
  render(view: TimelineView, speech: Speech, acts: PictureActs): TemplateResult {
    const { words, messages } = speech;
    this.#acts = acts;
    const { layout, names } = this.#place(view, speech);
    const context = { ...acts, speech, current: this.#currentOf(layout), nameOf: nameOf(names, speech) };
    const undated = view.lanes.flatMap(({ bars }) => bars.filter(({ end }) => end === null).map(({ title }) => title));
    const width = this.#list.width;
    return html`
      <div class="pictures" part="plot" data-shows=${width > 0 ? 'list' : 'plot'}>
        <div class="wide">
          <div class="plot" @click=${this.#clicked} @keydown=${this.#pressed} @focusin=${this.#entered}>
            <div class="ruler" ${ref(this.#plot.watch)}></div>
            ${layout ? picture(layout, view.groupBy, context) : nothing}
          </div>
          ${layout ? key(messages) : nothing}
        </div>
        <div class="narrow">
          <div ${ref(this.#list.watch)}></div>
          ${width > 0 ? laneList(view, width, context) : nothing}
        </div>
        ${
          undated.length > 0
            ? html`<p class="quiet undated" dir="auto">
                ${words.tell(messages.leftUndated, { count: undated.length, titles: words.list(undated.slice(0, 5)) })}
              </p>`
            : nothing
        }
      </div>
    `;
  }

  #place(view: TimelineView, speech: Speech): Placed {
    const { words } = speech;
    const { width } = this.#plot;
    if (this.#placed?.view !== view || this.#placed.words !== words || this.#placed.width !== width) {
      const scale = fit(view, width);
      const links = new Map(view.links.map((link) => [link.id, link]));
      const names = scale ? view.lanes.flatMap(({ bars }) => bars).map((bar) => [bar.id, barName(bar, links, speech)] as const) : [];
      const layout = scale && layOut(view, scale, (bar) => milestoneDay(bar, speech));
      this.#placed = { view, words, width, layout, names: new Map(names) };
    }
    return this.#placed;
  }

  #currentOf(layout: TimelineLayout | null): string {
    const bars = layout?.lanes.flatMap((lane) => lane.bars) ?? [];
    return (bars.find(({ bar }) => bar.id === this.#current) ?? bars[0])?.bar.id ?? '';
  }

  #clicked = ({ target }: Event) => {
    const [bar, at] = this.#barAt(target);
    if (bar && at) this.#acts?.open(bar, at);
  };

  #entered = ({ target }: Event) => {
    const [bar] = this.#barAt(target);
    if (!bar || bar.id === this.#current) return;
    this.#current = bar.id;
    this.#host.requestUpdate();
  };

  #pressed = (event: KeyboardEvent) => {
    const [bar, at] = this.#barAt(event.target);
    if (!bar || !at || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') this.#acts?.open(bar, at);
    else if (isRovingKey(event.key)) this.#focus(nextBar(this.#placed?.layout?.lanes ?? [], bar.id, event.key, this.#isMirrored()));
    else return;
    event.preventDefault();
  };

  #focus(id: string) {
    this.#host.renderRoot.querySelector<SVGElement>(`[data-bar="${CSS.escape(id)}"]`)?.focus();
  }

  #isMirrored(): boolean {
    return getComputedStyle(this.#host).direction === 'rtl';
  }

  #barAt(target: EventTarget | null): readonly [TimelineBar?, SVGElement?] {
    const at = target instanceof Element ? target.closest<SVGElement>('[data-bar]') : null;
    const id = at?.dataset['bar'];
    const bar = this.#placed?.view.lanes.flatMap(({ bars }) => bars).find((one) => one.id === id);
    return at && bar ? [bar, at] : [];
  }
}

const nameOf =
  (names: ReadonlyMap<string, string>, { messages }: Speech) =>
  ({ id, title }: TimelineBar, mark: Mark) => {
    const name = names.get(id) ?? title;
    return mark === 'chosen' || mark === 'touched' ? `${name} (${messages[mark]})` : name;
  };
