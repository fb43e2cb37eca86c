import { css } from 'lit';

/** How the forms of a benefit look: a bridge from what was planned, and its sums over time. */
export const benefitStyles = css`
  .side {
    padding-block: 8px 4px;
    font-size: var(--_s);
  }
  .bridge {
    font-size: var(--_s);
    line-height: 1.3;
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .bridge > li {
    display: grid;
    grid-template-columns: minmax(5rem, 32%) minmax(0, 1fr);
    gap: 12px;
    align-items: center;
    padding-block: 3px;
  }
  .bridge .room {
    position: relative;
    display: block;
    block-size: 24px;
    margin-inline-end: 5.5rem;
  }
  .bridge i {
    position: absolute;
    inset-block: 3px;
    inset-inline-start: calc(var(--_start) * 100%);
    inline-size: max(2px, calc(var(--_part) * 100%));
    border: 1px solid var(--_bar-edge);
    border-radius: var(--_radius-s);
    background: var(--_sunken);
  }
  .bridge .room b {
    position: absolute;
    inset-inline-start: calc((var(--_start) + var(--_part)) * 100% + 6px);
    inset-block-start: 3px;
    white-space: nowrap;
  }
  .bridge .whole i {
    background: var(--_done);
    border-color: var(--_done);
  }
  .bridge .worse i {
    border-color: var(--_late);
    background: repeating-linear-gradient(135deg, var(--_late) 0 1px, var(--_surface) 1px 5px);
  }
  .bridge .allowance i {
    border-style: dashed;
    background: repeating-linear-gradient(135deg, var(--_bar-edge) 0 1px, var(--_surface) 1px 5px);
  }

  .over {
    --_scale: calc(4 * var(--_xs));
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding-inline-start: var(--_scale);
    font-size: var(--_xs);
    line-height: 1.3;
  }
  .over > ul {
    margin-inline-start: calc(-1 * var(--_scale));
  }
  .sums,
  .grid {
    position: relative;
    grid-row: 2;
    grid-column: 1;
    block-size: calc(10 * var(--_size));
    margin-block: calc(0.65 * var(--_xs)) 2px;
  }
  .grid {
    color: var(--_quiet);
  }
  .grid .value {
    position: absolute;
    inset-inline: calc(-1 * var(--_scale)) 0;
    inset-block-start: calc(var(--_y) * 100% - 0.65em);
  }
  .grid .value::after {
    content: '';
    position: absolute;
    inset-inline: var(--_scale) 0;
    inset-block-start: 0.65em;
    border-block-start: 1px solid var(--_line);
  }
  .grid .value:first-child::after {
    border-color: var(--_line-strong);
  }
  .grid i {
    position: absolute;
    inset-block: -0.65em 0;
    inset-inline-start: calc(var(--_at) * 100%);
    border-inline-start: 1px solid var(--_accent);
  }
  :is(.sums, .sample) path {
    fill: none;
    stroke: var(--_text);
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  :is(.sums, .sample) .planned {
    stroke: var(--_quiet);
    stroke-dasharray: 1 4;
    stroke-linecap: round;
  }
  :is(.sums, .sample) .forecast {
    stroke: var(--_common);
    stroke-dasharray: 7 4;
  }
  .sample {
    inline-size: 28px;
    block-size: 8px;
    flex: none;
  }

  @container stp (min-width: 36rem) {
    /* Each line is named at its end. */
    .over {
      margin-inline-end: calc(10 * var(--_size));
    }
    .over > ul {
      position: relative;
      grid-row: 2;
      grid-column: 1;
      margin: calc(0.65 * var(--_xs)) 0 2px;
    }
    .over .sample {
      display: none;
    }
    .over li {
      position: absolute;
      inset-block-start: calc(var(--_y) * 100%);
      inset-inline-start: calc(var(--_x) * 100% + 6px);
      white-space: nowrap;
      text-shadow: 0 0 3px var(--_surface);
    }
    .over .beside {
      margin-block-start: -0.65em;
    }
    .over .above {
      inset-block: auto calc((1 - var(--_y)) * 100% + 4px);
      inset-inline: auto min(calc((1 - var(--_x)) * 100%), calc(100% - 10em));
    }
    .over .below {
      margin-block-start: 4px;
    }
  }
  @container stp (min-width: 44rem) {
    .bridge {
      display: grid;
      grid-auto-flow: column;
      grid-auto-columns: minmax(0, 1fr);
      gap: 0 8px;
      padding-block-start: 1.5rem;
    }
    .bridge > li {
      display: flex;
      flex-direction: column-reverse;
      align-items: stretch;
      justify-content: flex-end;
      gap: 6px;
      padding: 0;
      text-align: center;
    }
    .bridge .room {
      block-size: 15rem;
      margin-inline-end: 0;
      border-block-end: 1px solid var(--_line-strong);
    }
    .bridge i {
      inset-inline: 12%;
      inset-block: auto calc(var(--_start) * 100%);
      inline-size: auto;
      block-size: max(2px, calc(var(--_part) * 100%));
    }
    .bridge li:not(:last-child) .room::after {
      content: '';
      position: absolute;
      inset-block-end: calc(var(--_end) * 100%);
      inset-inline: 88% calc(-12% - 8px);
      border-block-end: 1px solid var(--_line-strong);
    }
    .bridge .room b {
      inset-inline: 0;
      inset-block: auto calc((var(--_start) + var(--_part)) * 100% + 2px);
    }
  }
  @media (forced-colors: active) {
    .bridge {
      --_sunken: Canvas;
    }
    .grid .value::after {
      border-color: GrayText;
    }
  }
`;
