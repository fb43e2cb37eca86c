import type { Partnership } from '@stp-widgets/contract';
import type { DetailsController } from '@stp-widgets/kit/details-controller.js';
import type { LatePart } from '@stp-widgets/kit/late-part.js';
import type { LitElement } from 'lit';
import type { Beside } from './beside.ts';
import type { OpenedCell } from './cell-details.ts';
import type { MatrixContext } from './context.ts';

/** The popover of a matrix, fetched for those who open one. */
export class MatrixDetails {
  #host: LitElement;
  #beside: LatePart<Beside>;
  #popover?: DetailsController;

  constructor(host: LitElement, beside: LatePart<Beside>) {
    this.#host = host;
    this.#beside = beside;
  }

  /** The popover; undefined until one was opened. */
  render(close: string): unknown {
    return this.#popover?.render(close);
  }

  /** Opens the details of a cell, or of a row, beside what was pressed. */
  async open(anchor: HTMLElement, opened: OpenedCell, partnership: Partnership, context: MatrixContext): Promise<void> {
    const [{ cellDetails }, { popoverOf }, { words }] = await Promise.all([
      import('./cell-details.ts'),
      import('@stp-widgets/kit/popover.js'),
      this.#beside.fetched(context.words.language),
    ]);
    this.#popover ??= popoverOf(this.#host);
    await this.#popover.open(anchor, cellDetails(opened, partnership, { ...context, ...words }));
  }
}
