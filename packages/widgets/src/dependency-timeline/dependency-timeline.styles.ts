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

  .plot {
    position: relative;
    display: grid;
    grid-template-columns: var(--_head) minmax(0, 1fr);
  }
  .ruler {
    grid-area: 1 / 2;
    block-size: 0;
  }
  .corner {
    grid-area: 1 / 1;
    align-self: end;
    padding-block-end: 6px;
    font-size: var(--_xs);
    color: var(--_quiet);
  }
  .axis {
    grid-area: 1 / 2;
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
  }
  .heads {
    grid-area: 2 / 1;
  }
  .bars {
    grid-area: 2 / 2;
  }
  .heads .lane {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 6px;
    align-content: start;
    align-items: baseline;
    block-size: calc(var(--_rows) * 40px);
    padding-block: 2px;
    padding-inline: 0 12px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_s);
    line-height: 1.25;
    overflow: hidden;
  }
  .heads .lane > :first-child {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--_lines);
    overflow: hidden;
    font-weight: 600;
    overflow-wrap: break-word;
  }
  .lane[data-mark='chosen'] > :first-child {
    text-decoration: underline 2px var(--_accent);
    text-underline-offset: 0.2em;
  }
  .lane[data-mark='apart'] > :first-child {
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
    opacity: 0.5;
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
    opacity: 0.9;
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
    opacity: 0.75;
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

  :is(.axis, .bars, .mini, .sample):dir(rtl) {
    transform: scaleX(-1);
  }
  :is(.axis, .bars, .mini, .sample):dir(rtl) :is(text, .upright) {
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
      opacity: 0.4;
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
    .axis {
      position: static;
    }
    .bars,
    .axis {
      max-inline-size: 100%;
    }
  }
`;
