import { css } from 'lit';

/** An objective in its compact form: one line for each result. On the card and on the board alike. */
export const objectiveStyles = css`
  .mark,
  [aria-current] {
    font-size: var(--_s);
    color: var(--_accent);
    font-weight: 600;
  }
  .aims,
  .label,
  .verdict,
  .now small,
  footer {
    font-size: var(--_xs);
    color: var(--_quiet);
  }
  .heading {
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  .plain {
    min-block-size: 24px;
  }
  .plain:hover {
    text-decoration: underline 1px;
    text-underline-offset: 0.18em;
  }

  .standing {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    font-size: var(--_s);
  }
  .said {
    display: grid;
    gap: 4px;
    justify-items: start;
  }
  .unequal {
    align-self: end;
    font-size: var(--_xl);
    line-height: 1.1;
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
    grid-template-columns: 12px minmax(0, 1fr) auto auto;
    gap: 2px 6px;
    align-items: center;
    padding-block: 6px;
    border-block-start: 1px solid var(--_line);
  }
  .result .name {
    font-size: var(--_s);
  }
  .result .now {
    grid-area: 1 / 4;
    font-size: var(--_s);
    font-weight: 600;
    text-align: end;
    min-inline-size: 3.6em;
    white-space: nowrap;
  }
  .now small {
    display: none;
    font-weight: 400;
  }
  .verdict {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .spark {
    grid-area: 1 / 3;
    margin-inline-start: 4px;
    inline-size: 48px;
    block-size: 20px;
    fill: none;
    stroke: var(--_quiet);
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
    stroke-width: 6;
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }
  .overdue {
    color: var(--_text);
    font-weight: 600;
  }
  footer span:last-of-type {
    flex: 1 1 8rem;
  }
  /* Layers: when it is due, how old it is, the track. */
  .age {
    flex: none;
    inline-size: 44px;
    block-size: 10px;
    background:
      linear-gradient(var(--_quiet) 0 0) 70% 1px / 2px 8px,
      linear-gradient(var(--_old, var(--_done)) 0 0) 0 3px / calc(var(--_age) * 1%) 5px,
      linear-gradient(var(--_line-strong) 0 0) 0 5px / 100% 1px;
    background-repeat: no-repeat;
  }
  .overdue .age {
    --_old: var(--_caution);
  }
  :is(.spark, .age, .blocks, .bar):dir(rtl) {
    transform: scaleX(-1);
  }

  @container stp (min-width: 21rem) {
    .spark {
      inline-size: 78px;
    }
  }
  @media (forced-colors: active) {
    .bar,
    .age {
      forced-color-adjust: none;
    }
  }
`;
