import { css } from 'lit';

/** Compact first: one line for each result. The container's width adds the rest, from the same markup. */
export const styles = css`
  .card {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 16px;
    border-block-start: 1px solid var(--_line-strong);
    padding-block-start: 12px;
  }
  :host([framed]) .card {
    border: 1px solid var(--_line);
    border-radius: var(--_radius-m);
    padding: 16px;
  }
  .card:is([data-mark='chosen'], [data-mark='touched']) {
    border-color: var(--_accent);
    border-block-start-width: 3px;
  }
  .mark,
  [aria-current] {
    font-size: var(--_s);
    color: var(--_accent);
    font-weight: 600;
  }
  header {
    display: grid;
    gap: 6px;
  }
  .aims,
  .label,
  .verdict,
  footer {
    font-size: var(--_xs);
    color: var(--_quiet);
    line-height: 1.4;
  }
  .heading {
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  .plain {
    min-block-size: 24px;
  }
  .plain:hover,
  .projects .plain {
    text-decoration: underline 1px;
    text-underline-offset: 0.18em;
  }
  .why-agreed {
    max-inline-size: var(--stp-objective-card-measure, 36rem);
  }

  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 10px;
    font-size: var(--_s);
  }
  .said {
    display: grid;
    gap: 5px;
    justify-items: start;
  }
  .unequal {
    align-self: end;
    margin-block-end: 4px;
    inline-size: 18px;
    block-size: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
  }
  .apart p {
    inline-size: 100%;
    font-weight: 600;
  }

  .results {
    border-block-end: 1px solid var(--_line);
  }
  .result {
    display: grid;
    grid-template-columns: 10px minmax(0, 1fr) auto auto;
    gap: 2px 6px;
    align-items: center;
    padding-block: 6px;
    border-block-start: 1px solid var(--_line);
  }
  .result .name {
    font-size: var(--_s);
    line-height: 1.35;
  }
  .result .figure {
    inline-size: 10px;
    block-size: 10px;
  }
  .result .now {
    grid-column: 4;
    grid-row: 1;
    font-size: var(--_s);
    font-weight: 600;
    text-align: end;
    min-inline-size: 3.6em;
    white-space: nowrap;
  }
  .now small {
    display: none;
    font-size: var(--_xs);
    font-weight: 400;
    color: var(--_quiet);
  }
  .bullet {
    display: none;
  }
  .verdict {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .spark {
    grid-column: 3;
    grid-row: 1;
    margin-inline-start: 4px;
    inline-size: 48px;
    block-size: 20px;
    fill: none;
    stroke: var(--_common);
    stroke-width: 1.5;
    stroke-linejoin: round;
    stroke-linecap: round;
  }
  .spark path {
    vector-effect: non-scaling-stroke;
  }
  .spark .target {
    stroke: var(--_line-strong);
    stroke-width: 1;
    stroke-dasharray: 2 2;
  }
  .spark :nth-child(3) {
    stroke: var(--_surface);
    fill: var(--_common);
  }
  .spark .improving {
    fill: var(--_improving);
  }
  .spark .worsening {
    fill: var(--_concerning);
  }
  details {
    border-block-start: 1px solid var(--_line);
    font-size: var(--_xs);
  }
  summary {
    min-block-size: 24px;
    padding-block: 4px;
    inline-size: fit-content;
    color: var(--_quiet);
    cursor: pointer;
  }
  summary:hover {
    color: var(--_text);
  }
  details[open] {
    padding-block-end: 12px;
  }

  .aims,
  .why-agreed,
  .facts,
  footer a {
    display: none;
  }
  .facts {
    grid-template-columns: 8.75rem minmax(0, 1fr);
    align-content: start;
    font-size: var(--_s);
    line-height: 1.4;
  }
  .facts > * {
    padding-block: 9px;
    border-block-start: 1px solid var(--_line);
  }
  .facts > :nth-child(-n + 2) {
    border-block-start: 0;
  }
  dt {
    color: var(--_quiet);
  }
  .projects {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
  }
  .projects .plain {
    color: var(--_accent);
  }
  .blocks {
    margin-block: 4px 2px;
    max-inline-size: 100%;
    fill: none;
    stroke: var(--_bar-edge);
  }
  .blocks .full {
    fill: var(--_done);
    stroke: var(--_done);
  }
  .sure {
    display: inline-block;
    inline-size: 60px;
    block-size: 5px;
    margin: 0;
    margin-inline-end: 6px;
    vertical-align: middle;
  }

  :is(.spark, .blocks, .bar):dir(rtl) {
    transform: scaleX(-1);
  }
  .partly {
    display: flex;
    gap: 6px;
    align-items: center;
    font-size: var(--_s);
  }
  .none {
    font-size: var(--_s);
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  footer a {
    align-items: center;
    min-block-size: 24px;
    margin-inline-start: auto;
    font-size: var(--_s);
  }
  .overdue {
    color: var(--_text);
    font-weight: 600;
  }
  footer span:last-of-type {
    flex: 1 1 8rem;
  }
  .age {
    position: relative;
    flex: none;
    inline-size: 44px;
    block-size: 10px;
    background: linear-gradient(var(--_line-strong), var(--_line-strong)) 0 5px / 100% 1px no-repeat;
  }
  .age::before {
    content: '';
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 3px;
    block-size: 5px;
    inline-size: calc(var(--_age) * 1%);
    background: var(--_done);
  }
  .overdue .age::before {
    background: var(--_caution);
  }
  .age::after {
    content: '';
    position: absolute;
    inset-block: 1px;
    inset-inline-start: 70%;
    inline-size: 2px;
    background: var(--_quiet);
  }

  @container stp (min-width: 21rem) {
    .spark {
      inline-size: 78px;
    }
  }

  @container stp (min-width: 30rem) {
    :host([framed]:not([compact])) .card {
      padding: 24px;
    }
    :host(:not([compact])) {
      & .card {
        gap: 24px;
      }
      & .heading {
        font-size: var(--_xl);
      }
      & .standing {
        font-size: var(--_size);
      }
      & .standing:not(.apart) p {
        font-size: var(--_s);
      }
      & .result {
        grid-template-columns: 10px minmax(0, 1fr) minmax(104px, auto);
        padding-block: 12px;
      }
      & .result .figure {
        grid-area: 3 / 1;
      }
      & .result .name {
        grid-column: 1 / 3;
      }
      & .result .now {
        grid-column: 3;
        font-size: var(--_l);
      }
      & .bullet {
        display: grid;
      }
      & .spark {
        grid-area: 2 / 3 / 4;
        align-self: end;
        margin-inline-start: 0;
        inline-size: 104px;
        block-size: 28px;
      }
      & .verdict {
        position: static;
        inline-size: auto;
        block-size: auto;
        clip-path: none;
        grid-area: 3 / 2;
      }
      & :is(.aims, .why-agreed, .now small) {
        display: block;
      }
      & .facts {
        display: grid;
      }
      & footer a {
        display: inline-flex;
      }
    }
  }

  /* The middle label stands as near below its tick as the two beside it leave room. */
  .bullet {
    grid-column: 1 / 3;
    grid-template-columns: max-content minmax(8px, calc(var(--_due) * 1% - 6em)) max-content minmax(8px, 1fr) max-content;
    margin-inline-end: 18px;
    font-size: var(--_xs);
    color: var(--_quiet);
    line-height: 1.2;
    white-space: nowrap;
  }
  .bullet :nth-child(3) {
    grid-column: 3;
    color: var(--_text);
  }
  .bullet :nth-child(4) {
    grid-column: 5;
  }
  /* Layers: due, value, short of it, baseline, target, track. */
  .bar {
    --_fill: linear-gradient(var(--_done) 0 0);
    grid-column: 1 / -1;
    block-size: 22px;
    background:
      linear-gradient(var(--_text) 0 0) calc(var(--_due) * 1%) 1px / 2px 17px,
      var(--_fill) calc(var(--_value-at) * 1%) 6px / max(2px, calc(var(--_value) * 1%)) 7px,
      repeating-linear-gradient(to right, var(--_late) 0 2px, transparent 2px 4px) calc(var(--_short-at) * 1%) 8px /
        calc(var(--_short) * 1%) 3px,
      linear-gradient(var(--_line-strong) 0 0) calc(var(--_baseline) * 1%) 2px / 1px 15px,
      linear-gradient(var(--_line-strong) 0 0) 100% 5px / 1px 9px,
      linear-gradient(var(--_line-strong) 0 0) 100% 9px / calc(100% - var(--_baseline) * 1%) 1px;
    background-repeat: no-repeat;
  }
  .back {
    --_fill: repeating-linear-gradient(135deg, var(--_late) 0 1.5px, transparent 1.5px 4px);
  }

  @container stp (min-width: 62rem) {
    :host(:not([compact])) {
      & .card {
        grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
        grid-template-rows: auto auto 1fr;
        column-gap: 48px;
      }
      & header {
        grid-column: 1 / -1;
      }
      & .heading {
        font-size: var(--_headline);
      }
      & .why-agreed {
        font-size: var(--_l);
        max-inline-size: var(--stp-objective-card-measure, 46rem);
      }
      & :is(.standing, .results, .none) {
        grid-column: 1;
        align-self: start;
      }
      & .facts {
        grid-column: 2;
        grid-row: 2 / 4;
      }
      & :is(.partly, footer) {
        grid-column: 1 / -1;
      }
    }
  }

  ::slotted(*) {
    grid-column: 1 / -1;
    justify-self: start;
  }

  @media print {
    .card {
      break-inside: avoid;
    }
    details,
    footer a {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .bar,
    .age,
    .age::before,
    .age::after {
      forced-color-adjust: none;
    }
  }
`;
