import { css } from 'lit';

/** How a matrix looks that is drawn as far as it is seen: rows and columns of one size each, heads that stay in view. */
export const gridStyles = css`
  .wide {
    --_found: 13rem;
    --_free: calc((100cqi - var(--_row-head) - var(--_found) - 1.25rem) / max(1, var(--_columns)));
    --_column-size: max(var(--_cell), 6rem, min(var(--_free), 12rem));
    --_row: calc(2.625 * var(--_size));
    --_groups: calc(var(--_over) * (1.25 * var(--_xs) + 6px));
    --_head: calc(((var(--_lines) + var(--_below)) * 1.25 + 0.5) * var(--_xs) + var(--_below) * 4px + 40px + var(--_groups));
    --_wide: calc(var(--_row-head) + var(--_columns) * var(--_column-size) + var(--_found));
    position: relative;
  }
  .rulers {
    position: absolute;
    visibility: hidden;
    block-size: 0;
    overflow: hidden;
  }
  .rulers i {
    display: block;
    block-size: var(--_row);
    inline-size: var(--_column-size);
  }
  .rulers .ruler-head {
    inline-size: var(--_row-head);
  }
  .rulers .ruler-found {
    inline-size: var(--_found);
  }
  .grid {
    overflow: auto;
    max-block-size: var(--_most);
    border-block-end: 1px solid var(--_line);
    font-size: var(--_s);
    line-height: 1.25;
    overflow-anchor: none;
  }
  .grid-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 2;
    display: flex;
    flex-direction: column;
    block-size: var(--_head);
    inline-size: var(--_wide);
    min-inline-size: 100%;
    background: var(--_surface);
    border-block-end: 1px solid var(--_line-strong);
    font-size: var(--_xs);
  }
  .grid-body {
    position: relative;
    block-size: calc(var(--_rows) * var(--_row));
    inline-size: var(--_wide);
    min-inline-size: 100%;
    contain: layout style;
  }
  .grid .row {
    display: flex;
    position: relative;
  }
  .grid-body .row {
    position: absolute;
    inset-inline: 0;
    block-size: var(--_row);
    border-block-end: 1px solid var(--_line);
  }
  .grid-head .row {
    flex: 1;
    min-block-size: 0;
  }
  .grid-head .groups {
    flex: none;
    block-size: var(--_groups);
    color: var(--_quiet);
  }
  .grid .stub,
  .grid .found {
    position: sticky;
    z-index: 1;
    flex: none;
    background: var(--_surface);
  }
  .grid .stub {
    inset-inline-start: 0;
    inline-size: var(--_row-head);
    display: flex;
    align-items: center;
    padding-inline-end: 12px;
    font-weight: 400;
  }
  .grid .stub .plain {
    min-inline-size: 0;
    max-block-size: calc(var(--_row) - 4px);
    line-height: 1.25;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  /* Where text ends at the side that its lines stand on, Chromium puts their ellipsis after them. */
  .stub:dir(rtl) > .plain:dir(ltr),
  .stub:dir(ltr) > .plain:dir(rtl) {
    padding-inline-end: 1em;
  }
  .top .stub .plain {
    font-weight: 600;
  }
  .stub .fold[aria-expanded='false'] .icon-drawing {
    transform: rotate(-90deg);
  }
  .stub .fold[aria-expanded='false']:dir(rtl) .icon-drawing {
    transform: rotate(90deg);
  }
  .grid .found {
    inset-inline-end: 0;
    inline-size: var(--_found);
    margin-inline-start: auto;
    padding-inline: 12px 4px;
    display: grid;
    grid-template-columns: 12px 1fr;
    gap: 6px;
    align-items: center;
    min-inline-size: 0;
  }
  .grid-head .found,
  .grid-head .stub {
    display: flex;
    align-items: end;
    padding-block-end: 6px;
    color: var(--_quiet);
  }
  .found > span:first-child {
    grid-column: 2;
  }
  .grid-body .found > span {
    max-block-size: calc(var(--_row) - 4px);
    overflow: hidden;
  }
  .grid .found [part='findings'] {
    display: block;
  }
  .grid .cell {
    flex: none;
    inline-size: var(--_column-size);
    min-block-size: 0;
    margin: 0;
    padding: 2px 6px;
    overflow: hidden;
  }
  .grid-body .cell {
    gap: 0 3px;
  }
  .grid .cell > small {
    order: 2;
    flex: 1 0 100%;
    line-height: 1.3;
  }
  .grid .worded .letter {
    block-size: 21px;
  }
  /* Two lines of words have room below lower letters. */
  .grid .wordy .letter {
    block-size: 16px;
  }
  .grid .wordy > small {
    line-height: 1;
    max-block-size: calc(2em + 1px);
    padding-block-end: 1px;
    overflow: hidden;
  }
  .grid .wordy {
    padding-block: 0;
  }
  .grid-body .many {
    column-gap: 1px;
  }
  .grid .many .letter {
    min-inline-size: 17px;
    padding-inline: 1px;
  }
  .grid [part='cell'],
  .grid .found[aria-haspopup] {
    cursor: pointer;
  }
  .grid .opened {
    background: var(--_sunken);
  }
  /* What is not drawn of the columns before takes its room. */
  .grid .cells {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc(var(--_row-head) + var(--_first) * var(--_column-size));
    display: flex;
  }
  .grid .cell.apart {
    position: absolute;
    inset-block: 0;
    inset-inline-start: calc((var(--_column) - var(--_first)) * var(--_column-size));
  }
  .grid .group {
    flex: none;
    inline-size: calc(var(--_span) * var(--_column-size));
    display: flex;
    align-items: end;
    padding-block: 6px 0;
    overflow: clip;
  }
  .grid .group span {
    position: sticky;
    inset-inline: var(--_row-head) var(--_found);
    display: inline-block;
    max-inline-size: min(100%, 16rem);
    max-block-size: 100%;
    padding-inline: 6px;
    overflow: hidden;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .grid .column {
    display: flex;
    align-items: end;
    padding-block: 4px 6px;
    flex-wrap: nowrap;
  }
  .grid .column .plain {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    max-block-size: calc(var(--_lines) * 1.25em);
    -webkit-line-clamp: var(--_lines);
    line-clamp: var(--_lines);
    overflow: hidden;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  .grid .head-cell {
    grid-template-columns: minmax(0, 1fr);
    flex: 1;
    min-inline-size: 0;
    margin-inline-end: -5px;
  }
  .grid .head-cell > small {
    -webkit-line-clamp: 2;
    line-clamp: 2;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .grid :is(.stub, .found, .cell):focus-visible {
    outline-offset: -5px;
    box-shadow: inset 0 0 0 2px var(--_focus-ink);
  }
  .grid .cell.edge,
  .grid .group.edge,
  .grid .found.edge {
    border-inline-start: 1px solid var(--_line);
  }
  .grid-body .row:hover > :is(.stub, .found),
  .grid-body .cell:hover {
    background: var(--_sunken);
  }
  .print-note {
    display: none;
  }
  @media print {
    .grid {
      max-block-size: none;
      overflow: clip;
    }
    .grid-body {
      block-size: auto;
    }
    /* The findings stand over what there is no room for on the paper. */
    .grid-head,
    .grid-body {
      inline-size: 100%;
    }
    .grid :is(.stub, .found) {
      print-color-adjust: exact;
    }
    .grid-head,
    .grid :is(.stub, .found),
    .grid-body .row {
      position: relative;
      inset: auto !important;
    }
    .grid-body .row {
      break-inside: avoid;
    }
    .print-note {
      display: block;
      font-size: var(--_s);
    }
  }
`;
