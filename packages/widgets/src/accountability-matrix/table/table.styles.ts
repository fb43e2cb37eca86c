import { css } from 'lit';

/** How the matrix looks as a table whose heads stay in view. */
export const matrixTableStyles = css`
  .sheet {
    --_least: calc(20rem + var(--_columns) * 30px);
  }
  .sheet {
    position: relative;
  }
  /* Over the table, while it has the focus. */
  .skip {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-start: 4px;
    z-index: 3;
    background: var(--_surface);
  }
  .skip:not(:focus) {
    opacity: 0;
    pointer-events: none;
  }
  .matrix {
    overflow: auto;
    max-block-size: var(--_most);
    scroll-padding-block-start: 9rem;
    scroll-padding-inline: var(--_row-head) 12rem;
  }
  .matrix table {
    border-collapse: separate;
    border-spacing: 0;
    inline-size: auto;
    min-inline-size: 100%;
    line-height: 1.25;
  }
  .matrix :is(th, td) {
    padding: 0 6px;
    background: var(--_surface);
    vertical-align: middle;
  }
  .matrix thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
  }
  .matrix thead :is(th, td) {
    vertical-align: bottom;
    font-size: var(--_xs);
    padding-block: 6px;
  }
  .matrix thead .groups > * {
    border-block-end: 0;
    padding-block: 6px 0;
  }
  .groups span {
    display: inline-block;
    max-inline-size: 16rem;
  }
  .matrix thead tr:last-child th {
    color: var(--_text);
  }
  .matrix .edge {
    border-inline-start: 1px solid var(--_line);
  }
  .matrix .opened {
    background: var(--_sunken);
  }
  .matrix :is(.stub, tbody th) {
    position: sticky;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: var(--_row-head);
    min-inline-size: var(--_row-head);
    max-inline-size: var(--_row-head);
    padding-inline: 0 12px;
  }
  .matrix thead tr:last-child :is(.stub, .found) {
    color: var(--_quiet);
  }
  .matrix tbody th {
    block-size: 40px;
  }
  .matrix td,
  .matrix thead th {
    min-inline-size: var(--_cell);
  }
  .matrix .found {
    position: sticky;
    inset-inline-end: 0;
    z-index: 1;
    min-inline-size: 12rem;
    padding: 4px 0;
    padding-inline-start: 12px;
  }
  .matrix .cell:focus-visible,
  .matrix .fold:focus-visible {
    outline-offset: -5px;
    box-shadow: inset 0 0 0 2px var(--_focus-ink);
  }
  .print-note {
    display: none;
  }
  @media print {
    .skip {
      display: none;
    }
    .matrix {
      max-block-size: none;
      overflow: visible;
    }
    .matrix :is(thead, th, .found) {
      position: static;
    }
    tr {
      break-inside: avoid;
    }
    /* The columns share what room the paper has. */
    .matrix table {
      table-layout: fixed;
      inline-size: 100%;
      min-inline-size: var(--_least);
    }
    .matrix .stub,
    .matrix tbody th,
    .matrix .found {
      inline-size: 10rem;
      min-inline-size: 0;
    }
    .matrix :is(td, thead th) {
      min-inline-size: 0;
      padding-inline: 3px;
      overflow-wrap: anywhere;
    }
    .matrix .cell {
      inline-size: auto;
      margin-inline: 0;
      padding-inline: 0;
    }
    .matrix thead :is(th, td) {
      font-size: 0.6875rem;
    }
    .groups span,
    .head-cell > small {
      max-inline-size: 100%;
    }
    .head-cell {
      inline-size: 100%;
      overflow-wrap: anywhere;
    }
    .load svg {
      max-inline-size: 100%;
    }
    /* A button is not painted again where the heads stand once more, on the next page; what is in it is. */
    thead .plain {
      display: contents;
    }
    /* Names that stand on end; heads of more than a quarter of a page would not stand on the next one again. */
    .crowded .matrix thead :is(th, td) {
      font-size: 0.625rem;
      line-height: 1.1;
      padding-block: 2px;
    }
    .crowded .name,
    .crowded .head-cell > .state-word,
    .crowded .groups span {
      writing-mode: vertical-rl;
      max-block-size: 100%;
      max-inline-size: 5rem;
      overflow: hidden;
    }
    .crowded .groups span {
      max-inline-size: 4rem;
    }
    .crowded .head-cell {
      line-height: 1.1;
    }
    .crowded :is(.head-cell > small:not(.state-word), .load svg) {
      display: none;
    }
    .crowded .load-line {
      min-block-size: 0;
      white-space: nowrap;
    }
    .crowded .cell .state-word {
      font-size: 0.5rem;
    }
    thead .head-cell > .state-word {
      font-size: inherit;
    }
    .print-note {
      display: block;
      max-block-size: calc((var(--_least) - 100cqi) * 999);
      overflow: hidden;
      font-size: var(--_s);
    }
  }
  @media print and (orientation: portrait) {
    .close :is(.name, .groups span, .head-cell > .state-word) {
      writing-mode: vertical-rl;
      max-block-size: 100%;
      max-inline-size: 6.5rem;
      overflow: hidden;
    }
    :is(.close, .crowded) .groups span {
      max-inline-size: 5.25rem;
    }
    .close .matrix thead :is(th, td) {
      padding-block: 2px;
    }
    .close .load-line {
      min-block-size: 0;
    }
    .close :is(.head-cell > small:not(.state-word), .load svg) {
      display: none;
    }
  }
`;
