import { css } from 'lit';

/** How the matrix looks: letters by weight, a table whose heads stay in view, the key and the counts below. */
export const styles = css`
  :host {
    --_solid: var(--stp-color-solid, light-dark(#212b32, #eef2f4));
    --_on-solid: var(--stp-color-on-solid, light-dark(#ffffff, #14191e));
    --_bar: var(--stp-color-bar, light-dark(#dde4e9, #2d3942));
  }
  .sentence b {
    font-weight: 600;
  }
  .gaps {
    white-space: nowrap;
  }
  .gaps::before {
    content: '';
    flex: none;
    inline-size: 10px;
    block-size: 10px;
    margin-inline-end: 7px;
    border: 1.5px solid currentColor;
    border-radius: 1px;
  }
  .gaps[aria-pressed='true'] {
    font-weight: 600;
    border-color: var(--_text);
  }
  .gaps[aria-pressed='true']::before {
    background: linear-gradient(currentColor, currentColor) center / 6px 6px no-repeat;
  }
  .toggle {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    border-radius: var(--_radius-s);
    color: var(--_quiet);
  }
  .toggle:hover {
    background: var(--_sunken);
    color: var(--_text);
  }
  .toggle .icon-drawing {
    inline-size: 12px;
    block-size: 12px;
  }
  .subject-line .toggle[aria-expanded='false'] .icon-drawing {
    transform: rotate(-90deg);
  }
  .subject-line .toggle[aria-expanded='false']:dir(rtl) .icon-drawing {
    transform: rotate(90deg);
  }

  .figure {
    inline-size: 11px;
    block-size: 11px;
  }
  [part='findings'] {
    display: grid;
    gap: 4px;
    line-height: 1.25;
    font-size: var(--_s);
  }
  [part='findings'] li {
    display: grid;
    grid-template-columns: 12px 1fr;
    gap: 6px;
    align-items: baseline;
  }
  [part='findings'] .figure {
    align-self: start;
    margin-block-start: 3px;
  }
  [part='findings'] .below {
    display: block;
    padding-inline-start: 18px;
  }
  .note {
    white-space: nowrap;
  }

  .matrix {
    --_cell: var(--stp-accountability-matrix-cell, 4rem);
    --_row-head: var(--stp-accountability-matrix-row-head, 15rem);
    display: none;
    overflow: auto;
    max-block-size: var(--stp-accountability-matrix-height, 46rem);
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
  .groups span::first-letter {
    text-transform: uppercase;
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
    inline-size: 52px;
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
    stroke-width: 2;
  }
  .load .capacity {
    stroke: var(--_text);
  }
  .subject-line {
    display: grid;
    grid-template-columns: 24px 1fr;
    align-items: center;
    padding-inline-start: calc(var(--_depth) * 16px);
  }
  .subject-line .plain {
    line-height: 1.25;
    padding-block: 4px;
    overflow-wrap: anywhere;
  }
  .top .subject-line .plain {
    font-weight: 600;
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
  .matrix .cell:focus-visible,
  .matrix .toggle:focus-visible {
    outline-offset: -5px;
    box-shadow: inset 0 0 0 2px var(--_focus-ink);
  }
  /* A pennant on the last letter, which takes no room of its own. */
  .faulty::after {
    content: '';
    align-self: flex-start;
    margin-inline: -3px -8px;
    border: 4px solid;
    border-color: var(--_late) transparent transparent var(--_late);
    forced-color-adjust: none;
  }
  .faulty:dir(rtl)::after {
    border-color: var(--_late) var(--_late) transparent transparent;
  }
  [data-mark='chosen'] {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  [data-mark='touched'] {
    box-shadow: inset 3px 0 0 var(--_accent);
  }
  [data-mark='touched']:dir(rtl) {
    box-shadow: inset -3px 0 0 var(--_accent);
  }
  thead [data-mark='touched']:dir(ltr),
  thead [data-mark='touched']:dir(rtl) {
    box-shadow: inset 0 3px 0 var(--_accent);
  }
  [data-mark='apart'] .plain {
    color: var(--_quiet);
  }

  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    padding-block: 12px;
    font-size: var(--_xs);
    color: var(--_quiet);
  }
  .key li {
    max-inline-size: 100%;
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }
  .counts {
    display: grid;
    gap: 8px;
    padding-block-start: 16px;
    font-size: var(--_s);
  }
  .counts [role='heading'] {
    font-size: var(--_size);
    font-weight: 600;
  }
  .counts ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr));
    gap: 0 32px;
  }
  .counts li {
    display: grid;
    grid-template-columns: 12px minmax(1.6em, auto) 1fr;
    gap: 8px;
    align-items: center;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .counts b {
    text-align: end;
  }

  @container stp (min-width: 52rem) {
    .matrix {
      display: block;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_solid: CanvasText;
      --_on-solid: Canvas;
      --_bar: Canvas;
      --_accent: Highlight;
    }
    .letter:is([data-means='decides'][data-state='held'], [data-state='vacant']),
    .load path {
      forced-color-adjust: none;
    }
    .letter[data-state='expired'] {
      border: 2px double;
    }
    .gaps[aria-pressed='true']::before {
      forced-color-adjust: none;
    }
    [data-mark='chosen'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
    [data-mark='touched'] {
      border-inline-start: 3px solid Highlight;
    }
    thead [data-mark='touched'] {
      border-inline-start: 0;
      border-block-start: 3px solid Highlight;
    }
  }
  @media print {
    .matrix {
      max-block-size: none;
      overflow: visible;
    }
    .matrix :is(thead, th, .found) {
      position: static;
    }
    .toggle,
    .subject-line > span {
      display: none;
    }
    .subject-line {
      grid-template-columns: 1fr;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
