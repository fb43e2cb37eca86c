import type { LatePart } from '@stp-widgets/kit/late-part.js';
import type { LitElement } from 'lit';
import type { Beside } from './beside.ts';
import type { Shown } from './context.ts';
import type { CellPopover, Opened } from './hands/cell-popover.ts';

/** The popover of a matrix, fetched for those who open one. */
export class MatrixDetails {
  #host: LitElement;
  #beside: LatePart<Beside>;
  #shown: () => Shown;
  #popover?: CellPopover;

  /** @param shown is what the matrix shows now */
  constructor(host: LitElement, beside: LatePart<Beside>, shown: () => Shown) {
    this.#host = host;
    this.#beside = beside;
    this.#shown = shown;
  }

  /** The popover, which tells what is so now; undefined until one was opened. */
  render(close: string): unknown {
    return this.#popover?.render(close);
  }

  /** Opens the details of a cell, or of a row, beside what was pressed. */
  async open(anchor: HTMLElement, opened: Opened): Promise<void> {
    const { CellPopover } = await import('./hands/cell-popover.ts');
    this.#popover ??= new CellPopover(this.#host, this.#beside, this.#shown);
    await this.#popover.open(anchor, opened);
  }
}
