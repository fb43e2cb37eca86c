import { css } from 'lit';

/** How the picture looks: its axis, the heads of its lanes, its plot, its key, and the buttons that move it. */
export const plotStyles = css`
  .sheet {
    display: grid;
    grid-template: 44px calc(var(--_height) * 1px) / var(--_head) calc(var(--_width) * 1px);
    inline-size: max-content;
  }
  .corner,
  .axis {
    position: sticky;
    inset-block-start: 0;
    background: var(--_surface);
  }
  .corner,
  .heads {
    z-index: 2;
    inset-inline-start: 0;
  }
  .corner {
    z-index: 3;
    display: flex;
    gap: 4px;
    align-items: end;
    justify-content: space-between;
    padding-inline-end: 8px;
    font-size: var(--_xs);
    color: var(--_quiet);
  }
  .axis {
    z-index: 1;
    overflow: clip;
  }
  .axis svg {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: calc(var(--_left) * 1px);
  }
  .heads {
    position: sticky;
    background: var(--_surface);
  }
  .field {
    position: relative;
    contain: layout paint;
  }
  .bars {
    position: absolute;
    inset: 0;
  }
  .heads .lane {
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(var(--_at) * 1px);
    block-size: calc(var(--_rows) * 40px);
    border-block-start: 1px solid var(--_line);
    font-size: var(--_s);
    line-height: 1.25;
    overflow: clip;
  }
  .lane-head {
    position: sticky;
    inset-block-start: 44px;
    display: grid;
    grid-template-columns: 24px minmax(0, 1fr) auto;
    grid-template-areas: 'fold title count';
    align-items: start;
    padding-block: 2px;
    padding-inline: 0 12px;
    max-block-size: calc(var(--_rows) * 40px - 1px);
  }
  .lane-head > * {
    padding-block: 3px;
  }
  .lane-head > :first-child {
    grid-area: title;
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    overflow: hidden;
    padding-block-end: 0;
    margin-block-end: 3px;
    font-weight: 600;
    overflow-wrap: break-word;
  }
  .fold {
    grid-area: fold;
    flex: none;
    inline-size: 24px;
    min-block-size: 24px;
    color: var(--_quiet);
  }
  .lane-head > .fold {
    padding: 0;
  }
  .lane-head > .quiet {
    padding-inline-start: 8px;
  }
  .fold[aria-expanded='false'] > svg {
    rotate: -90deg;
  }
  .fold[aria-expanded='false']:dir(rtl) > svg {
    rotate: 90deg;
  }
  .strip {
    fill: var(--_bar-edge);
  }
  .zoom {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  /* Two lines, whatever comes and goes in them: what is shown, and below it how much that is and how it is seen. */
  .toolbar:has(.zoom) {
    align-items: center;
    & .controls {
      display: contents;
    }
    & .controls + .icon,
    & .toggle:has(+ .zoom) {
      margin-inline-start: auto;
    }
    &::after {
      content: '';
      order: 1;
      flex: 0 0 100%;
    }
    & .controls > :is(.quiet, .zoom, .button:not(.toggle), .toggle:has(+ .zoom)) {
      order: 2;
    }
    & .quiet:not(:empty) + .quiet {
      margin-inline-start: 16px;
    }
  }
  .unit {
    min-inline-size: 4.5em;
    text-align: center;
  }
  .day {
    box-sizing: border-box;
    min-block-size: 32px;
    inline-size: 8.75rem;
    padding-inline: 6px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    font-size: var(--_s);
  }
  .day:focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus-ink);
  }
  .lane[data-mark='chosen'] .lane-head > :first-child {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.2em;
  }
  .lane[data-mark='apart'] .lane-head > :first-child {
    color: var(--_quiet);
    font-weight: 400;
  }
  .grid.strong {
    stroke: var(--_line-strong);
    stroke-opacity: 0.5;
  }
  .past {
    fill: var(--_sunken);
  }
  .flag {
    fill: var(--_accent);
  }
  .pictures svg .flag-word {
    fill: var(--_on-accent);
    font-weight: 600;
  }
  .bar {
    cursor: pointer;
  }
  /* Its ring is drawn. */
  .bar:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .hit {
    fill: transparent;
  }
  .bar:hover .hit {
    fill: var(--_line);
    fill-opacity: 0.4;
  }
  .chosen {
    fill: none;
    stroke: var(--_accent);
    stroke-width: 2;
  }
  .focus {
    visibility: hidden;
    fill: none;
    pointer-events: none;
  }
  .bar:focus-visible .focus {
    visibility: visible;
  }
  .inner {
    stroke: var(--_focus-ink);
    stroke-width: 2;
  }
  .outer {
    stroke: var(--_focus);
    stroke-width: var(--_focus-width);
  }
  .links,
  .marks {
    pointer-events: none;
  }
  .casing {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 5;
    /* Not opacity, here and below: that has each long line painted apart and laid over the rest. */
    stroke-opacity: 0.9;
  }
  .link[data-critical] .line {
    stroke-width: 3;
  }
  .pictures svg .type {
    fill: var(--_ink);
  }
  .pictures svg .word {
    fill: var(--_broken);
    font-weight: 600;
  }
  .bar[data-mark='apart'] > :not(text, .hit, .focus),
  .link[data-mark='apart'] > :not(.word) {
    opacity: var(--_dim);
  }
  .pictures svg [data-mark='apart'] text {
    fill: var(--_quiet);
  }
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_xs);
    color: var(--_quiet);
  }
  .key li {
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }
  /* What is drawn begins at its own left, wherever the page does. */
  .axis svg:dir(rtl) {
    inset-inline: auto calc(var(--_left) * 1px);
  }
  :is(.axis svg, .bars):dir(rtl),
  :is(.axis svg, .bars):dir(rtl) :is(text, .upright) {
    transform: scaleX(-1);
  }
  :is(.axis svg, .bars):dir(rtl) :is(text, .upright) {
    transform-box: fill-box;
    transform-origin: center;
  }
  @media (forced-colors: active) {
    .grid,
    .grid.strong {
      stroke-opacity: 0.4;
    }
  }
  @media print {
    [data-whole] .sheet {
      zoom: 0.5;
    }
    @container stp (min-width: 640px) {
      [data-whole] .sheet {
        zoom: 0.8;
      }
    }
    /* What it is laid out for, into the width that there is; by steps where a browser cannot divide the two. */
    [data-whole] .sheet {
      zoom: tan(atan2(100cqi, 800px));
      break-inside: avoid;
    }
    .sheet + .sheet {
      grid-template-rows: calc(var(--_height) * 1px);
    }
    .corner,
    .axis,
    .heads,
    .lane-head {
      position: relative;
      inset: auto;
    }
  }
`;
