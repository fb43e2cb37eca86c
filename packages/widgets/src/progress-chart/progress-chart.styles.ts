import { css } from 'lit';

/** The room of the picture, the texts over it, and the mark of where the reader is. What is drawn on the canvas takes its colours from the canvas's own style. */
export const styles = css`
  .chart {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .head {
    position: relative;
  }
  .subject {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
  }
  .subject .plain {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
  }
  .whose {
    color: var(--_text);
    font-weight: 600;
  }
  .standing {
    padding-inline: 6px;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius-s);
    color: var(--_accent);
    font-size: var(--_xs);
  }
  .touched .standing {
    border-style: dashed;
  }
  .chosen .head {
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--_accent);
    margin-block-end: 16px;
    padding-block-end: 0;
  }
  .notes {
    padding-block: 10px 12px;
    color: var(--_quiet);
    font-size: var(--_s);
    max-inline-size: 62em;
  }
  .cause {
    padding-block-start: 8px;
    font-size: var(--_s);
  }
  .cause .plain {
    color: var(--_accent);
  }
  .source {
    padding-block-start: 8px;
    color: var(--_quiet);
    font-size: var(--_xs);
    line-height: 1.4;
    max-inline-size: 62em;
  }
  .partly {
    display: flex;
    gap: 6px;
    align-items: center;
    padding-block-start: 12px;
    font-size: var(--_s);
  }

  .plot {
    position: relative;
    block-size: var(--stp-progress-chart-height, 17.5rem);
    font-size: var(--_xs);
    line-height: 1.3;
    touch-action: pan-y;
    user-select: none;
    cursor: default;
  }
  canvas {
    position: absolute;
    inset: 0;
    display: block;
    max-inline-size: 100%;
    border: 0 none;
    outline: 0 none;
    forced-color-adjust: none;
    color: var(--_text);
    background-color: var(--_surface);
    text-decoration-color: var(--_quiet);
    border-top-color: var(--_line);
    border-bottom-color: var(--_line-strong);
    outline-color: var(--stp-progress-chart-line, var(--_common));
    border-left-color: var(--_improving);
    border-right-color: var(--_concerning);
    caret-color: var(--_neutral);
    column-rule-color: var(--_sunken);
    outline-offset: 0;
    /* Nothing is seen of these: their ends tell that a token has changed. */
    transition:
      color 1ms,
      background-color 1ms,
      text-decoration-color 1ms,
      border-top-color 1ms,
      border-bottom-color 1ms,
      outline-color 1ms,
      border-left-color 1ms,
      border-right-color 1ms,
      caret-color 1ms,
      column-rule-color 1ms,
      outline-offset 1ms;
  }
  canvas:dir(rtl) {
    outline-offset: 1px;
  }
  .texts > span {
    position: absolute;
    inset-inline-start: calc(var(--_x) * 1px);
    inset-block-start: calc(var(--_y) * 1px);
    inline-size: calc(var(--_width) * 1px);
    color: var(--_quiet);
    text-shadow:
      0 0 2px var(--_surface),
      0 0 3px var(--_surface),
      0 0 4px var(--_surface),
      0 0 4px var(--_surface);
  }
  .texts > span > span {
    display: block;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
    text-align: inherit;
  }
  .texts > .end {
    text-align: end;
  }
  .texts > .center {
    text-align: center;
  }
  .texts > .time,
  .texts > .note :first-child {
    color: var(--_text);
  }
  .texts > :is(.improving, .concerning, .neutral) {
    font-weight: 600;
  }
  .texts > .improving {
    color: var(--_improving);
  }
  .texts > .concerning {
    color: var(--_concerning);
  }
  .texts > .neutral {
    color: var(--_neutral);
  }
  .texts > :is(.last, .target) :first-child {
    color: var(--_text);
    font-weight: 600;
  }

  input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    pointer-events: none;
  }
  .here {
    position: absolute;
    inset-inline-start: calc(var(--_x) * 1px);
    inset-block-start: calc(var(--_y) * 1px);
    pointer-events: none;
  }
  .here::before {
    content: '';
    position: absolute;
    inset: -8px;
    inline-size: 16px;
    block-size: 16px;
    border: 2px solid var(--_text);
    border-radius: 50%;
  }
  .here:has(~ input:focus-visible)::before {
    border-color: var(--_focus-ink);
    outline: var(--_focus-width) solid var(--_focus);
  }
  .reading {
    position: absolute;
    inline-size: max-content;
    max-inline-size: min(20rem, 44cqi);
    padding: 8px 10px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    background: var(--stp-color-surface-raised, light-dark(#ffffff, #1f272e));
    color: var(--_text);
    line-height: 1.4;
    overflow-wrap: anywhere;
  }
  .reading b {
    font-size: var(--_s);
  }
  .reading.after {
    inset-inline-start: 14px;
  }
  .reading.before {
    inset-inline-end: 14px;
  }
  .reading.below {
    inset-block-start: 10px;
  }
  .reading.above {
    inset-block-end: 10px;
  }

  @container stp (min-width: 36rem) {
    .plot {
      block-size: var(--stp-progress-chart-height, 23rem);
    }
  }
  @media (forced-colors: active) {
    .standing {
      border-color: Highlight;
      color: CanvasText;
    }
    canvas {
      column-rule-color: Canvas;
      border-top-color: GrayText;
      outline-color: CanvasText;
    }
  }
  @media print {
    .chart {
      break-inside: avoid;
    }
    .here {
      display: none;
    }
  }
`;
