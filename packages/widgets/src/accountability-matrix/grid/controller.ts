import { addStyles } from '@stp-widgets/kit/late-styles.js';
import { setProperties } from '@stp-widgets/kit/set-properties.js';
import { html, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { columnStyles } from '../frame/columns.styles.ts';
import type { FramedContext } from '../context.ts';
import { holdingsIn } from '../frame/cell-places.ts';
import { partiesIn } from '../geometry.ts';
import { Grid } from './grid.ts';
import { gridAct, keyWithin } from './keys.ts';
import { GridParts } from './parts.ts';
import { gridStyles } from './grid.styles.ts';
import type { Place } from './window.ts';
import { below } from '../frame/legend.ts';
import { legendStyles } from '../frame/legend.styles.ts';
import { loadKey } from '../frame/load.ts';
import { dressPicture, type FramedDrawing } from '../marks/picture.ts';

// Fetched together: a file of its own would only be one more.
export { frameOf } from '../frame/legend.ts';

/** Brings a widget the grid in which it shows a matrix that is too large for a table. */
export function gridOf(widget: LitElement): FramedDrawing {
  addStyles(widget, gridStyles);
  addStyles(widget, columnStyles);
  addStyles(widget, legendStyles);
  dressPicture(widget);
  const grid = new GridController(widget);
  return (context) => grid.render(context);
}

/** Shows a matrix of any size as a grid that draws what is seen of it, and hears what the reader does with it. */
export class GridController implements ReactiveController {
  #host: LitElement;
  #grid: Grid;
  #parts = new GridParts(
    () => this.#taken(),
    () => this.#sized(),
  );

  constructor(host: LitElement) {
    this.#host = host;
    this.#grid = new Grid(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#parts.connect();
  }

  hostDisconnected(): void {
    this.#parts.disconnect();
  }

  hostUpdated(): void {
    this.#grid.draw();
  }

  /** The grid, and what stands below it. */
  render(context: FramedContext): TemplateResult {
    const { rows, columns, messages, frame } = context;
    const grid = this.#grid;
    grid.give(context);
    const { heads = 1, isTree = false } = grid.context ?? {};
    const { lines } = grid;
    return html`
      <div
        class="wide"
        ${setProperties({ '--_rows': rows.length, '--_columns': columns.length, '--_lines': lines.names, '--_below': lines.below, '--_over': heads > 1 ? lines.over : 0 })}
      >
        <div class="rulers" aria-hidden="true">
          <i class="ruler-cell" ${ref(this.#parts.take('cell'))}></i><i class="ruler-head" ${ref(this.#parts.take('rowHead'))}></i
          ><i class="ruler-found" ${ref(this.#parts.take('found'))}></i>
        </div>
        <div
          class="grid"
          part="table"
          role=${isTree ? 'treegrid' : 'grid'}
          aria-label=${messages.matrix}
          aria-rowcount=${rows.length + heads}
          aria-colcount=${columns.length + 2}
          ${ref(this.#parts.take('frame'))}
          @scroll=${this.#scrolled}
          @click=${this.#clicked}
          @keydown=${this.#pressed}
          @focusin=${this.#entered}
        >
          <div class="grid-head" role="rowgroup" ${ref(this.#parts.take('head'))}></div>
          <div class="grid-body" role="rowgroup" ${ref(this.#parts.take('body', false))}></div>
        </div>
      </div>
      <p class="print-note">${frame.maybeMore}</p>
      ${below(context, loadKey(context))}
    `;
  }

  #taken() {
    const [frame, head, body] = ['frame', 'head', 'body'].map((one) => this.#parts.get(one));
    this.#grid.take(frame && head && body ? { frame, head, body } : null);
  }

  #sized() {
    const [frame, head, cell, rowHead, found] = ['frame', 'head', 'cell', 'rowHead', 'found'].map((one) => this.#parts.sizeOf(one));
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
    // In the next frame: what is measured is not to change while it is.
    if (this.#grid.lines !== lines) requestAnimationFrame(() => this.#host.requestUpdate());
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
      if (keyWithin(event, cell, target, this.#grid.isMirrored)) event.preventDefault();
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
    const shown = context.columns[column];
    const parties = shown ? partiesIn(shown) : [];
    const holdings = shown ? holdingsIn(subject, column, context.places) : [];
    const isTelling = shown ? holdings.length > 0 || context.changes?.of(subject.id, parties) : subject.findings.length > 0;
    if (isTelling) context.details(at.closest('[aria-colindex]'), subject, holdings, shown);
  }
}
