import { css } from 'lit';

/** How the matrix looks before its picture is there: its colours, its sentence, its controls. */
export const styles = css`
  :host {
    --_cell: var(--stp-accountability-matrix-cell, 4rem);
    --_row-head: var(--stp-accountability-matrix-row-head, 15rem);
    --_most: var(--stp-accountability-matrix-height, 46rem);
  }
  .sentence b {
    font-weight: 600;
  }
  .changed {
    font-size: var(--_size);
  }
  .room {
    inline-size: 1px;
  }
  @container stp (min-width: 52rem) {
    .room {
      inline-size: 2px;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_solid: CanvasText;
      --_on-solid: Canvas;
      --_accent: Highlight;
    }
  }
`;
