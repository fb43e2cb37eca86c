import type { MatrixFrameMessages } from '@stp-widgets/insight/words/matrix-frame-words.js';
import { LatePart } from '@stp-widgets/kit/late-part.js';
import { loadingState } from '@stp-widgets/kit/states.js';
import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import type { MatrixContext } from './context.ts';
import type { Drawing, FramedDrawing } from './marks/picture.ts';

/** The most rows of a matrix that is a native table; the most cells while every organisation is closed, and with those that are open. */
const [MOST_ROWS, MOST_CELLS, MOST_SHOWN] = [60, 800, 2400];

/** Tells whether a matrix is so small that a native table can show all of it. It stays one while the reader opens and closes what there is, in reason. */
const fitsTable = ({ view: { rows, columns }, columns: shown }: MatrixContext): boolean =>
  rows.length <= MOST_ROWS && rows.length * columns.length <= MOST_CELLS && rows.length * shown.length <= MOST_SHOWN;

/** What stands around the cells of a table and a grid is in a file of its own: asked for beside theirs, and not only once that is there. */
const fetchFrame = () => import('./frame/head.ts');

/** Shows a matrix as a table, as a grid where it is too large for one, and as a list where there is no room for columns. Each is fetched when it is shown. */
export class PictureController implements ReactiveController {
  #host: LitElement;
  /** How wide the mark is by which the style sheet tells of the room: 1 for a list, 2 for columns. */
  #room = 0;
  #mark?: Element;
  #observer?: ResizeObserver;
  #table: LatePart<Drawing>;
  #list: LatePart<Drawing>;
  #grid: LatePart<Drawing>;

  constructor(host: LitElement) {
    this.#host = host;
    this.#table = framed(host, async () => {
      const [{ tableOf, frameOf }] = await Promise.all([import('./table/late.ts'), fetchFrame()]);
      return { make: tableOf, frameOf };
    });
    this.#list = new LatePart(host, async () => (await import('./list/late.ts')).listOf(host));
    this.#grid = framed(host, async () => {
      const [{ gridOf, frameOf }] = await Promise.all([import('./grid/controller.ts'), fetchFrame()]);
      return { make: gridOf, frameOf };
    });
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(([entry]) => this.#take(entry?.contentRect.width ?? 0));
    if (this.#mark) this.#observer.observe(this.#mark);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** The picture, in the form for which there is room. */
  render(context: MatrixContext): TemplateResult {
    return html`<div class="room" ${ref(this.#watch)}></div>
      ${this.#drawing(context)?.(context) ?? loadingState()}`;
  }

  #drawing(context: MatrixContext): Drawing | undefined {
    if (this.#room === 0) return undefined;
    return (this.#room === 1 ? this.#list : fitsTable(context) ? this.#table : this.#grid).get(context.words.language);
  }

  #watch = (mark?: Element) => {
    if (this.#mark) this.#observer?.unobserve(this.#mark);
    this.#mark = mark;
    if (mark) this.#observer?.observe(mark);
  };

  #take(width: number) {
    const room = Math.round(width);
    // What is hidden for a while is there again as it was.
    if (room === 0 || room === this.#room) return;
    this.#room = room;
    this.#host.requestUpdate();
  }
}

/** A kind of picture with columns, and what is said around its cells. */
interface Framed {
  readonly make: (host: LitElement) => FramedDrawing;
  readonly frameOf: (language: string) => Promise<MatrixFrameMessages>;
}

/** A picture with columns, made once, with what is said around its cells in each language that is wanted. */
function framed(host: LitElement, load: () => Promise<Framed>): LatePart<Drawing> {
  let draw: FramedDrawing | undefined;
  return new LatePart(host, async (language) => {
    const { make, frameOf } = await load();
    const frame = await frameOf(language);
    draw ??= make(host);
    return (context) => draw!({ ...context, frame });
  });
}
