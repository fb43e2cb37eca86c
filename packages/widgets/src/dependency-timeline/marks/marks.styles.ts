import { css } from 'lit';

/** How bars, lines and marks look, in the picture and wherever one of them stands for itself. */
export const marksStyles = css`
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
  .today {
    stroke: var(--_accent);
    stroke-width: 1.5;
    shape-rendering: crispEdges;
  }
  .bar > :is(text, .figure) {
    translate: var(--_ahead, 0);
  }
  .body {
    stroke-linejoin: round;
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
  .link {
    --_ink: var(--_link);
  }
  .link[data-look='disputed'] {
    --_ink: var(--_disputed);
  }
  .link[data-look='tight'] {
    --_sign: var(--_caution);
  }
  .link[data-look='more'] {
    --_ink: var(--_line-strong);
  }
  .link[data-mark='touched'],
  .link[data-mark='chosen'] {
    --_ink: var(--_accent);
  }
  .link[data-look='broken'] {
    --_ink: var(--_broken);
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
  [data-look='more'] .line {
    stroke-width: 1;
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
  [data-look='broken'] .mark {
    fill: var(--_broken);
  }
  [data-look='broken'] .glyph {
    stroke: var(--_surface);
    stroke-width: 1.75;
  }
  .sample {
    flex: none;
    inline-size: 44px;
    block-size: 16px;
  }
  .sample.short {
    inline-size: 16px;
  }
  :is(.mini, .sample):dir(rtl),
  :is(.mini, .sample):dir(rtl) :is(text, .upright) {
    transform: scaleX(-1);
  }
  :is(.mini, .sample):dir(rtl) :is(text, .upright) {
    transform-box: fill-box;
    transform-origin: center;
  }
  @media (forced-colors: active) {
    .pictures svg {
      forced-color-adjust: none;
    }
  }
`;
