import type { LitElement, ReactiveController } from 'lit';
import type { Drawing } from './drawing.ts';
import { type Ink, inkOf } from './ink.ts';
import type { Frame, Plan } from './plan.ts';
import { watchScreen } from './screen.ts';

/** A frame, and all that it follows from. */
type Room = Frame & { readonly key: string };

/**
 * Draws its host's plan on the host's canvas: fetches what draws when there is something to draw, follows the room that
 * the canvas has, the screen and the tokens, and gives everything back when the host leaves the page.
 */
export class PlotController implements ReactiveController {
  #host: LitElement;
  #canvas: HTMLCanvasElement | null = null;
  #frame: Room | null = null;
  #plan: Plan | null = null;
  #make?: typeof Drawing;
  #drawing?: Drawing;
  #drawn?: { readonly plan: Plan; readonly ink: string };
  #hasFailed = false;
  #isFetching = false;
  #leave?: () => void;
  #observer?: ResizeObserver;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The room that there is; null until it is known. */
  get frame(): Frame | null {
    return this.#frame;
  }

  /** What draws could not be fetched. */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  /** Takes what is to be drawn when the host has rendered. */
  draw(plan: Plan | null): void {
    this.#plan = plan;
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => this.#look());
    this.#leave = watchScreen(() => this.#paint());
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#release();
    this.#observer?.disconnect();
    this.#leave?.();
    this.#hasFailed = false;
  }

  hostUpdate(): void {
    this.#plan = null;
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const canvas = this.#host.renderRoot.querySelector('canvas');
    if (canvas !== this.#canvas) this.#take(canvas);
    this.#paint();
  }

  #take(canvas: HTMLCanvasElement | null) {
    this.#release();
    this.#canvas = canvas;
    if (!canvas) return;
    canvas.addEventListener('transitionend', this.#changed);
    this.#observer?.observe(canvas.parentElement!);
    // There is something to draw, if perhaps not yet laid out.
    void this.#fetch();
  }

  #release() {
    this.#drawing?.destroy();
    this.#drawing = undefined;
    this.#drawn = undefined;
    if (!this.#canvas) return;
    this.#canvas.removeEventListener('transitionend', this.#changed);
    this.#observer?.unobserve(this.#canvas.parentElement!);
    this.#canvas = null;
  }

  #changed = () => this.#paint();

  /** Takes the room anew, and has the host laid out in it if it is another. */
  #look() {
    const room = this.#canvas?.parentElement;
    if (!room) return;
    const frame = frameOf(room);
    if (frame && frame.key !== this.#frame?.key) {
      this.#frame = frame;
      this.#host.requestUpdate();
    } else this.#paint();
  }

  #paint() {
    const [canvas, plan] = [this.#canvas, this.#plan];
    if (!canvas || !plan) return;
    if (!this.#make) return;
    const ink: Ink = inkOf(canvas);
    const key = JSON.stringify([ink, devicePixelRatio]);
    if (this.#drawn?.plan === plan && this.#drawn.ink === key) return;
    if (this.#drawing) this.#drawing.show(plan, ink);
    else this.#drawing = new this.#make(canvas, plan, ink);
    this.#drawn = { plan, ink: key };
  }

  async #fetch() {
    if (this.#make || this.#isFetching || this.#hasFailed) return;
    this.#isFetching = true;
    try {
      this.#make = (await import('./drawing.ts')).Drawing;
      this.#paint();
    } catch {
      // The rest of the page, and the table, do without: the host says so.
      this.#hasFailed = true;
      this.#host.requestUpdate();
    } finally {
      this.#isFetching = false;
    }
  }
}

/** The room of an element, and its small text; null while it is not shown. */
function frameOf(room: Element): Room | null {
  const { clientWidth: width, clientHeight: height } = room;
  if (width === 0 || height === 0) return null;
  const { fontSize, fontFamily } = getComputedStyle(room);
  const context = document.createElement('canvas').getContext('2d')!;
  const kept = new Map<string, number>();
  let weight = 0;
  const measure = (text: string, isStrong = false) => {
    const key = `${isStrong} ${text}`;
    let found = kept.get(key);
    if (found !== undefined) return found;
    // Setting a font takes longer than measuring by it.
    if (weight !== (isStrong ? 600 : 400)) context.font = `${(weight = isStrong ? 600 : 400)} ${fontSize} ${fontFamily}`;
    kept.set(key, (found = context.measureText(text).width));
    return found;
  };
  return { width, height, em: parseFloat(fontSize), measure, key: [width, height, fontSize, fontFamily].join() };
}
