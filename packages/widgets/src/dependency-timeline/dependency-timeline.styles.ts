import { css } from 'lit';

/** The list first; the picture where the container has room for it. */
export const styles = css`
  :host {
    --_on-accent: var(--stp-color-on-accent, light-dark(#ffffff, #0b1a29));
    --_bar: var(--stp-color-bar, light-dark(#dde4e9, #2d3942));
    --_link: var(--stp-color-link, light-dark(#5b6d7a, #93a3af));
    --_disputed: var(--stp-color-link-disputed, light-dark(#ae2573, #f08cc0));
    --_broken: var(--stp-color-link-broken, light-dark(#c9221a, #ff7b70));
    --_head: var(--stp-dependency-timeline-lane-head, 11.5rem);
    --_dim: 0.28;
  }
  .toggle {
    gap: 7px;
  }
  .box {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    border: 1px solid var(--_line-strong);
    border-radius: 2px;
    fill: none;
    stroke: none;
    stroke-width: 2;
  }
  [aria-pressed='true'] > .box {
    stroke: currentColor;
    border-color: currentColor;
  }
  .wide {
    display: none;
  }
  .undated {
    padding-block-start: 8px;
    font-size: var(--_s);
  }

  /* Seen through a box of its own, so that the heads of the lanes and the time axis stay in view. */
  .plot {
    max-block-size: var(--stp-dependency-timeline-height, max(20rem, 75vh));
    overflow: auto;
    overscroll-behavior-inline: contain;
    touch-action: pan-x pan-y;
    background: var(--_surface);
    scroll-padding: 44px 0 0 var(--_head);
  }
  .ruler {
    margin-inline-start: var(--_head);
    block-size: 0;
  }
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
    margin-inline-start: auto;
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

  .pictures svg {
    direction: ltr;
  }
  .pictures svg text {
    font-size: var(--_xs);
    fill: var(--_text);
  }
  /* Of a word that is cut within, what is not seen: so that its label is a part of its name. */
  .pictures svg .rest {
    font-size: 0;
  }
  .pictures svg .quiet {
    fill: var(--_quiet);
  }
  .pictures svg .halo {
    paint-order: stroke;
    stroke: var(--_surface);
    stroke-width: 4px;
    stroke-linejoin: round;
  }
  .grid {
    stroke: var(--_line);
    shape-rendering: crispEdges;
  }
  .grid.strong {
    stroke: var(--_line-strong);
    stroke-opacity: 0.5;
  }
  .past {
    fill: var(--_sunken);
  }
  .today {
    stroke: var(--_accent);
    stroke-width: 1.5;
    shape-rendering: crispEdges;
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
    outline: none;
  }
  .hit {
    fill: transparent;
  }
  .bar:hover .hit {
    fill: var(--_line);
    fill-opacity: 0.4;
  }
  .body {
    fill: var(--_bar);
    stroke: var(--_bar-edge);
  }
  [data-stage='not begun'] .body {
    fill: var(--_surface);
  }
  .done {
    fill: var(--_done);
  }
  .late {
    fill: var(--_surface);
    stroke: var(--_late);
  }
  .hatch {
    stroke: var(--_late);
    stroke-width: 1.25;
  }
  .baseline {
    fill: none;
    stroke: var(--_bar-edge);
    shape-rendering: crispEdges;
  }
  .milestone {
    fill: var(--_surface);
    stroke: var(--_bar-edge);
    stroke-width: 1.75;
  }
  [data-stage='ended'] .milestone {
    fill: var(--_done);
    stroke: var(--_done);
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
  .link {
    --_ink: var(--_link);
  }
  .link[data-look='disputed'] {
    --_ink: var(--_disputed);
  }
  .link[data-look='tight'] {
    --_sign: var(--_caution);
  }
  .link[data-mark='touched'],
  .link[data-mark='chosen'] {
    --_ink: var(--_accent);
  }
  .link[data-look='broken'] {
    --_ink: var(--_broken);
  }
  .casing {
    fill: none;
    stroke: var(--_surface);
    stroke-width: 5;
    /* Not opacity, here and below: that has each long line painted apart and laid over the rest. */
    stroke-opacity: 0.9;
  }
  .line {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  .head {
    fill: var(--_ink);
    stroke: var(--_ink);
    stroke-width: 1;
  }
  .ring,
  .mark {
    fill: var(--_surface);
    stroke: var(--_sign, var(--_ink));
    stroke-width: 1.5;
  }
  .glyph {
    fill: none;
    stroke: var(--_ink);
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  [data-look='delivered'] .line {
    stroke-width: 1;
    stroke-opacity: 0.75;
  }
  [data-look='unsigned'] .line {
    stroke-dasharray: 5 4;
  }
  [data-look='unsigned'] .head {
    fill: var(--_surface);
  }
  [data-look='disputed'] .line {
    stroke-width: 2;
    stroke-dasharray: 1.5 3;
  }
  [data-look='tight'] .glyph {
    fill: var(--_caution);
    stroke: none;
  }
  [data-look='broken'] .line {
    stroke-width: 1.75;
  }
  .passing[data-look] .line {
    stroke-width: 1;
    stroke-dasharray: none;
  }
  .link[data-critical] .line {
    stroke-width: 3;
  }
  .pictures svg .type {
    fill: var(--_ink);
  }
  [data-look='broken'] .mark {
    fill: var(--_broken);
  }
  [data-look='broken'] .glyph {
    stroke: var(--_surface);
    stroke-width: 1.75;
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
  .sample {
    flex: none;
    inline-size: 44px;
    block-size: 16px;
  }
  .sample.short {
    inline-size: 16px;
  }

  .narrow .lane {
    padding-block-start: 16px;
  }
  .heading {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    font-weight: 600;
    padding-block-end: 6px;
    border-block-end: 1px solid var(--_line-strong);
    font-size: var(--_l);
    line-height: 1.25;
  }
  .heading .quiet {
    flex: none;
    white-space: nowrap;
    font-weight: 400;
  }
  .narrow li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 3px 6px;
    align-items: baseline;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .narrow .figure {
    align-self: center;
  }
  .narrow li[data-mark='chosen'] {
    box-shadow: inset 2px 0 var(--_accent);
  }
  .narrow li[data-mark='chosen']:dir(rtl) {
    box-shadow: inset -2px 0 var(--_accent);
  }
  .narrow li[data-mark='chosen'] .plain {
    font-weight: 600;
  }
  .narrow li[data-mark='apart'] {
    color: var(--_quiet);
    & .mini,
    & .figure {
      opacity: var(--_dim);
    }
  }
  .when {
    font-size: var(--_s);
    white-space: nowrap;
  }
  .mini {
    grid-column: 2 / -1;
  }
  .note {
    grid-column: 2 / -1;
    display: flex;
    gap: 8px;
    align-items: flex-start;
    font-size: var(--_s);
  }
  .note .sample {
    margin-block-start: 2px;
  }

  :is(.axis svg, .bars, .mini, .sample):dir(rtl) {
    transform: scaleX(-1);
  }
  /* What is drawn begins at its own left, wherever the page does. */
  .axis svg:dir(rtl) {
    inset-inline: auto calc(var(--_left) * 1px);
  }
  :is(.axis svg, .bars, .mini, .sample):dir(rtl) :is(text, .upright) {
    transform: scaleX(-1);
    transform-box: fill-box;
    transform-origin: center;
  }

  @container stp (max-width: 29.99rem) {
    .when {
      grid-column: 2 / -1;
    }
  }
  @container stp (min-width: 52rem) {
    .wide {
      display: block;
    }
    .narrow {
      display: none;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_link: CanvasText;
      --_disputed: CanvasText;
      --_broken: CanvasText;
      --_bar: Canvas;
      --_sunken: Canvas;
      --_accent: Highlight;
      --_on-accent: HighlightText;
      --_line: GrayText;
      --_focus: Highlight;
      --_focus-ink: CanvasText;
    }
    .pictures svg {
      forced-color-adjust: none;
    }
    .grid,
    .grid.strong {
      stroke-opacity: 0.4;
    }
  }
  @media print {
    [data-shows='plot'] .wide,
    [data-shows='list'] .narrow {
      display: block;
    }
    [data-shows='plot'] .narrow,
    [data-shows='list'] .wide {
      display: none;
    }
    .plot {
      max-block-size: none;
      overflow: visible;
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
