import { css } from 'lit';

/** How a picture of a matrix with columns looks: their heads with their loads, and the cells. */
export const columnStyles = css`
  .groups span::first-letter {
    text-transform: uppercase;
  }
  .head-cell {
    display: grid;
    justify-items: start;
    gap: 4px;
    hyphens: auto;
    overflow-wrap: break-word;
    inline-size: min-content;
    min-inline-size: 100%;
    line-height: 1.25;
  }
  .head-cell > :is(.plain, small) {
    max-inline-size: 8rem;
  }
  :where(.head-cell) > small {
    font-size: inherit;
  }
  .head-cell > .line {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 5;
    line-clamp: 5;
    max-inline-size: min(100%, 8rem);
    color: var(--_quiet);
    hyphens: manual;
    overflow: clip;
  }
  .head-cell > .too-much {
    font-weight: 600;
  }
  .too-much .figure {
    display: inline;
  }
  .load-line {
    display: flex;
    align-items: center;
    justify-content: space-between;
    inline-size: 100%;
    min-block-size: 24px;
  }
  .load {
    position: relative;
    display: grid;
    gap: 3px;
    line-height: 1;
    color: var(--_quiet);
  }
  .load.over {
    color: var(--_text);
    font-weight: 600;
  }
  .load svg {
    inline-size: 44px;
    block-size: 8px;
    fill: none;
    stroke: var(--_line-strong);
  }
  .load svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .load path {
    vector-effect: non-scaling-stroke;
  }
  .load .held {
    fill: var(--_done);
    stroke: none;
  }
  .load .beyond {
    stroke: var(--_late);
    stroke-width: 1.25;
  }
  .load .capacity {
    stroke: var(--_text);
  }
  .cell {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    align-content: center;
    gap: 3px;
    inline-size: calc(100% + 12px);
    min-block-size: 40px;
    margin-inline: -6px;
    padding: 5px 6px;
  }
  .cell .state-word {
    order: 1;
    flex-basis: 100%;
  }
  .cell:hover {
    background: var(--_sunken);
  }
  .opened .cell:hover {
    background: var(--_surface);
  }
  /* In the corner of the cell, in the colour of the worst that is wrong with it. */
  .cell[data-shape]::after {
    content: '';
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 0;
    border: 4px solid;
    border-color: var(--_status) var(--_status) transparent transparent;
    forced-color-adjust: none;
  }
  .cell[data-shape]:dir(rtl)::after {
    border-color: var(--_status) transparent transparent var(--_status);
  }
  .matrix td {
    position: relative;
  }
  .matrix .cell {
    position: static;
  }
  /* Along the top: at its start a column may have the line that divides it from another group. */
  :is(thead, .grid-head) [data-mark='touched']:is(:dir(ltr), :dir(rtl)) {
    box-shadow: inset 0 3px 0 var(--_accent);
  }
  @media (forced-colors: active) {
    .load path {
      forced-color-adjust: none;
    }
    :is(thead, .grid-head) [data-mark='touched'] {
      border-inline-start: 0;
      border-block-start: 3px solid Highlight;
    }
  }
`;
