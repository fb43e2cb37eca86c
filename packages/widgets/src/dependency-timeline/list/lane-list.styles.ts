import { css } from 'lit';

/** How the list by lane looks. */
export const laneListStyles = css`
  .narrow .lane {
    padding-block-start: 16px;
  }
  .narrow li {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    gap: 3px 6px;
    align-items: baseline;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
    break-inside: avoid;
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
  @container stp (max-width: 29.99rem) {
    .when {
      grid-column: 2 / -1;
    }
  }
`;
