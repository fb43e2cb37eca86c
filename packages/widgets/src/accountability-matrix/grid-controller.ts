import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { columnStyles } from './columns.styles.ts';
import type { MatrixContext } from './context.ts';
import { holdingsIn } from './geometry.ts';
import { Grid } from './grid.ts';
import { gridAct } from './grid-keys.ts';
import { gridStyles } from './grid.styles.ts';
import type { Place } from './grid-window.ts';
import { below, dressPicture, type Drawing } from './picture.ts';

/** Brings a widget the grid in which it shows a matrix that is too large for a table. */
export function gridOf(widget: LitElement): Drawing {
  addStyles(widget, gridStyles);
  addStyles(widget, columnStyles);
  dressPicture(widget);
  const grid = new GridController(widget);
  return (context) => grid.render(context);
}

/** Shows a matrix of any size as a grid that draws what is seen of it, and hears what the reader does with it. */
export class GridController implements ReactiveController {
  #host: LitElement;
  #grid: Grid;
  #observer?: ResizeObserver;
  #watched = new Map<Element, DOMRectReadOnly | null>();
  #parts = new Map<string, HTMLElement>();

  constructor(host: LitElement) {
    this.#host = host;
    this.#grid = new Grid(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver((entries) => this.#measured(entries));
    for (const element of this.#watched.keys()) this.#observer.observe(element);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdated(): void {
    this.#grid.draw();
  }

  /** The grid, and what stands below it. */
  render(context: MatrixContext): TemplateResult {
    const { rows, columns, messages } = context;
    const grid = this.#grid;
    grid.give(context);
    const { heads = 1, isTree = false } = grid.context ?? {};
    return html`
      <div
        class=${context.changes ? 'wide changing' : 'wide'}
        ${setProperties({ '--_rows': rows.length, '--_columns': columns.length, '--_lines': grid.lines, '--_heads': heads - 1 })}
      >
        <div class="rulers" aria-hidden="true">
          <i class="ruler-cell" ${ref(this.#watch('cell'))}></i><i class="ruler-head" ${ref(this.#watch('rowHead'))}></i
          ><i class="ruler-found" ${ref(this.#watch('found'))}></i>
        </div>
        <div
          class="grid"
          part="table"
          role=${isTree ? 'treegrid' : 'grid'}
          aria-label=${messages.matrix}
          aria-rowcount=${rows.length + heads}
          aria-colcount=${columns.length + 2}
          ${ref(this.#watch('frame'))}
          @scroll=${this.#scrolled}
          @click=${this.#clicked}
          @keydown=${this.#pressed}
          @focusin=${this.#entered}
        >
          <div class="grid-head" role="rowgroup" ${ref(this.#watch('head'))}></div>
          <div class="grid-body" role="rowgroup" ${ref(this.#watch('body', false))}></div>
        </div>
      </div>
      <p class="print-note">${messages.inViewOnly}</p>
      ${below(context)}
    `;
  }

  #takers = new Map<string, (element?: Element) => void>();

  /** Takes a part of the page once it is there, and watches its size. */
  #watch(name: string, isMeasured = true) {
    let take = this.#takers.get(name);
    if (take) return take;
    take = (element) => {
      const before = this.#parts.get(name);
      if (before) {
        this.#observer?.unobserve(before);
        this.#watched.delete(before);
      }
      if (element) {
        this.#parts.set(name, element as HTMLElement);
        if (isMeasured) {
          this.#watched.set(element, null);
          this.#observer?.observe(element);
        }
      } else this.#parts.delete(name);
      const [frame, head, body] = ['frame', 'head', 'body'].map((one) => this.#parts.get(one));
      this.#grid.take(frame && head && body ? { frame, head, body } : null);
    };
    this.#takers.set(name, take);
    return take;
  }

  #measured(entries: readonly ResizeObserverEntry[]) {
    for (const { target, contentRect } of entries) this.#watched.set(target, contentRect);
    const of = (name: string) => this.#watched.get(this.#parts.get(name)!) ?? null;
    const [frame, head, cell, rowHead, found] = [of('frame'), of('head'), of('cell'), of('rowHead'), of('found')];
    if (!frame || !head || !cell || !rowHead || !found || frame.width === 0) return;
    const { lines } = this.#grid;
    this.#grid.resize({
      width: frame.width,
      height: frame.height,
      head: head.height,
      row: cell.height,
      cell: cell.width,
      rowHead: rowHead.width,
      found: found.width,
    });
    if (this.#grid.lines !== lines) this.#host.requestUpdate();
  }

  #scrolled = () => this.#grid.follow();

  #entered = ({ target }: Event) => {
    const at = this.#grid.placeOf(target);
    if (at) this.#grid.enter(at);
  };

  #clicked = ({ target }: Event) => {
    const at = this.#grid.placeOf(target);
    if (!at || !(target instanceof Element)) return;
    const act = target.closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act === 'turn') this.#turn(at);
    else if (act === 'select') this.#select(at);
    else if (at.row >= 0 && at.column >= 0) this.#show(at, target);
  };

  #pressed = (event: KeyboardEvent) => {
    const { context } = this.#grid;
    const at = this.#grid.placeOf(event.target);
    const target = event.target as HTMLElement;
    if (!context || !at) return;
    const cell = target.closest<HTMLElement>('[aria-colindex]')!;
    if (target !== cell) {
      if (within(event, cell, target, this.#grid.isMirrored)) event.preventDefault();
      return;
    }
    const { rows, columns } = context;
    const act = gridAct(event, at, {
      rows: rows.length,
      columns: columns.length,
      seen: this.#grid.rowsSeen,
      isMirrored: this.#grid.isMirrored,
      isOpen: (row) => (rows[row]!.size > 0 ? context.isOpen(rows[row]!) : null),
      above: (row) => rows.findLastIndex(({ depth }, before) => before < row && depth < rows[row]!.depth),
    });
    if (!act) return;
    event.preventDefault();
    if (act.act === 'go') this.#grid.focus(act.to);
    else if (act.act === 'turn') this.#turn(at);
    else if (at.row >= 0 && at.column >= 0) this.#show(at, cell);
    else if (act.act === 'enter') cell.querySelector<HTMLElement>('[part]')?.focus();
    else this.#select(at);
  };

  #turn({ row, column }: Place) {
    const { context } = this.#grid;
    const [subject, shown] = [context?.rows[row], context?.columns[column]];
    if (row >= 0 && subject) context!.toggleRow(subject);
    else if (row < 0 && shown && shown.party === shown.column && shown.column.parts.length > 0) context!.toggleColumn(shown.column.id);
  }

  #select({ row, column }: Place) {
    const { context } = this.#grid;
    const thing = row < 0 ? context?.columns[column]?.party : context?.rows[row];
    if (thing) context!.select(thing.kind, thing.id);
  }

  /** The details of a cell beside it, where there is anything to tell. */
  #show({ row, column }: Place, at: Element) {
    const { context } = this.#grid;
    const subject = context?.rows[row];
    if (!context || !subject) return;
    const holdings = column < context.columns.length ? holdingsIn(subject, column, context.places) : null;
    const anchor = at.closest('[aria-colindex]');
    if (holdings ? holdings.length > 0 : subject.findings.length > 0) context.details(anchor, subject, holdings ?? []);
  }
}

/** Keys inside a cell: Escape leaves it, arrows go from one thing in it to the next. */
function within({ key }: KeyboardEvent, cell: HTMLElement, target: HTMLElement, isMirrored: boolean): boolean {
  if (key === 'Escape') cell.focus({ preventScroll: true });
  else if (key.startsWith('Arrow')) {
    const all = [...cell.querySelectorAll<HTMLElement>('button')];
    const isOn = key === 'ArrowDown' || key === (isMirrored ? 'ArrowLeft' : 'ArrowRight');
    all[(all.indexOf(target) + (isOn ? 1 : all.length - 1)) % all.length]?.focus();
  } else return false;
  return true;
}
