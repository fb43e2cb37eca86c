import { css } from 'lit';

/** How a freshness stamp looks. */
export const stampStyles = css`
  .stamp {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 12px;
    align-items: start;
    padding-block: 10px;
    border-block: 1px solid var(--_line);
    font-size: var(--_s);
  }
  .stamp .mark {
    inline-size: 14px;
    block-size: 14px;
    margin-block-start: 5px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
  }
  .stamp .full {
    fill: currentColor;
    stroke: none;
  }
  .stamp[data-state='fresh'] .mark {
    color: var(--_green);
  }
  .stamp > .line {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
    align-items: baseline;
  }
  .stamp > .line b {
    font-size: var(--_size);
  }
  .stamp .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    grid-column: 2;
    margin-block-start: 6px;
  }
  .stamp .actions:not(:has(button)) {
    display: none;
  }
  .stamp .actions .button:not(.line) {
    margin-inline-start: -10px;
  }
  @container stp (min-width: 36rem) {
    .stamp {
      grid-template-columns: auto minmax(0, 1fr) auto;
    }
    .stamp .actions {
      grid-column: 3;
      grid-row: 1;
      margin-block: -4px;
    }
    .stamp .actions .button:not(.line) {
      margin-inline: 0 -10px;
    }
  }
  @media (forced-colors: active) {
    .stamp[data-state] .mark {
      color: CanvasText;
    }
  }
  @media print {
    .stamp .actions {
      display: none;
    }
  }
`;
