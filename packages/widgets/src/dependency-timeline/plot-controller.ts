import type { TimelineView } from '@stp-widgets/insight/timeline-view.js';
import type { Speech } from '@stp-widgets/insight/words/timeline-words.js';
import { LatePart } from '@stp-widgets/kit/late-part.js';
import { html, type LitElement, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { isPlotKey } from './keys.ts';
import type * as LaneListModule from './list/lane-list.ts';
import type * as PictureModule from './picture/late.ts';
import type { Plot } from './picture/plot.ts';
import type { Given, PictureActs } from './picture/plot-given.ts';
import type { PlotHands } from './hands/late.ts';
import type { PlotMoves } from './hands/moves.ts';
import type { Shown } from './promises/shown.ts';
import { ShownSize } from './shown-size.ts';
import { undated } from './undated.ts';

/**
 * Shows the picture, or the list in its place where there is no room, and hears what the reader does with it. Each of the two is
 * fetched when it is shown, and what the reader's hands do when they first come near.
 */
export class PlotController implements ReactiveController {
  #host: LitElement;
  #room: ShownSize;
  #list: ShownSize;
  #plot?: Plot;
  #given?: Given;
  #picture: LatePart<typeof PictureModule>;
  #laneList: LatePart<typeof LaneListModule>;
  #hands: LatePart<PlotHands>;
  #isDayAsked = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#room = new ShownSize(host);
    this.#list = new ShownSize(host);
    this.#picture = new LatePart(host, async () => {
      const late = await import('./picture/late.ts');
      late.stylePicture(host);
      return late;
    });
    this.#laneList = new LatePart(host, async () => {
      const late = await import('./list/lane-list.ts');
      late.styleList(host);
      return late;
    });
    this.#hands = new LatePart(host, async () => new (await import('./hands/late.ts')).PlotHands(host, this.#plot!));
    const near = () => {
      this.#plot?.approach();
      // With the hands the picture is drawn anew.
      if (this.#plot) this.#hands.get('');
    };
    for (const approach of ['pointerover', 'focusin']) host.addEventListener(approach, near);
    host.addController(this);
  }

  hostConnected(): void {
    for (const when of printing) addEventListener(when, this.#printed);
  }

  hostDisconnected(): void {
    for (const when of printing) removeEventListener(when, this.#printed);
  }

  hostUpdated(): void {
    const find = (selector: string) => this.#host.renderRoot.querySelector<HTMLElement>(selector);
    this.#room.watch(find('.ruler'));
    this.#list.watch(find('.narrow > div'));
    this.#plot?.take(find('.plot'));
    this.#plot?.draw();
  }

  /** What it is to show, and its buttons are to be of, from now on. */
  give(view: TimelineView, speech: Speech, acts: PictureActs): void {
    const late = this.#plot || this.#room.width > 0 ? this.#picture.get('') : undefined;
    if (late) this.#plot ??= new late.Plot(this.#host, this.#room, (lane) => this.#with(({ moves }) => moves.fold(lane)));
    this.#given = { view, speech, acts, isList: this.#list.width > 0 };
    this.#plot?.give(this.#given);
  }

  /** What was given: the picture with its key, and what has no dates named below; the list by lane, in which there is that too, where the container has no room for it. */
  render(): TemplateResult {
    const { view, speech, acts } = this.#given!;
    const { width } = this.#list;
    return html`
      <div class="pictures" part="plot" data-shows=${width > 0 ? 'list' : 'plot'}>
        <div class="wide">
          <div
            class="plot"
            @scroll=${this.#scrolled}
            @wheel=${this.#wheeled}
            @pointerdown=${this.#pointed}
            @click=${this.#clicked}
            @keydown=${this.#pressed}
            @focusin=${this.#entered}
          >
            <div class="ruler"></div>
            <div class="stage"></div>
          </div>
          ${view.span && this.#plot ? this.#picture.get('')?.key(speech.messages, acts.isCritical !== undefined, view.links.length) : nothing}
          ${undated(view, speech)}
        </div>
        <div class="narrow">
          <div></div>
          ${width > 0 ? this.#laneList.get('')?.laneList(view, width, { ...acts, speech }) : nothing}
        </div>
      </div>
    `;
  }

  /** The buttons that tell what is critical, that zoom, and that lead to a day; none where there is no picture. */
  controls(shown: Shown, isCritical: boolean, turn: () => void): unknown {
    const { layout = null } = this.#plot ?? {};
    if (!layout || !shown.view.span || this.#list.width > 0) return nothing;
    const move = (act: (moves: PlotMoves) => void) => this.#with(({ moves }) => act(moves));
    const acts = { isCritical, turn, move, isDayAsked: this.#isDayAsked, askForDay: this.#askForDay };
    return this.#picture.get('')?.zoomControls(layout.scale, shown, acts);
  }

  /** Does something as soon as what does it is there. */
  #with(act: (hands: PlotHands) => void) {
    // What cannot be fetched is tried again with the next press.
    if (this.#plot) void this.#hands.fetched('').then(act, () => {});
  }

  #printed = ({ type }: Event) => this.#plot?.print(type === 'beforeprint');

  #scrolled = () => this.#plot?.follow();

  /** As maps do: without the key the page, or the picture, is scrolled. */
  #wheeled = (event: WheelEvent) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#with((hands) => hands.turn(event));
  };

  #pointed = (event: PointerEvent) => {
    if (event.pointerType === 'touch' && !event.isPrimary) this.#with(({ moves, pinch }) => pinch(moves, event));
  };

  #clicked = ({ target }: Event) => {
    const [bar, at] = this.#plot?.barAt(target) ?? [];
    if (bar && at) this.#given?.acts.open(bar, at);
  };

  #entered = ({ target }: Event) => {
    const [bar] = this.#plot?.barAt(target) ?? [];
    if (bar) this.#with(({ moves }) => moves.enter(bar.id));
  };

  #pressed = (event: KeyboardEvent) => {
    const target = event.target as Element;
    const [bar, at] = this.#plot?.barAt(target) ?? [];
    const isOpening = bar && at && !event.altKey && !event.ctrlKey && !event.metaKey && (event.key === 'Enter' || event.key === ' ');
    if (isOpening) this.#given?.acts.open(bar, at);
    else if (isPlotKey(event))
      this.#with(({ keys }) => keys.press(event, target, this.#given?.view.today ?? 0, () => this.#askForDay(true, true)));
    else return;
    event.preventDefault();
  };

  #askForDay = (isAsked: boolean, hasFocus: boolean) => {
    // A field that is taken away is left too.
    if (isAsked === this.#isDayAsked) return;
    this.#isDayAsked = isAsked;
    this.#host.requestUpdate();
    if (hasFocus)
      void this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector<HTMLElement>('.zoom > :last-child')?.focus());
  };
}

const printing = ['beforeprint', 'afterprint'] as const;
