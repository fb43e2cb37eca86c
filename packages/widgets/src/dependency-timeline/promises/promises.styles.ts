import { css } from 'lit';

/** How the lists in words look. */
export const promisesStyles = css`
  .promises {
    padding-block: 16px;
  }
  .own {
    font-size: var(--_l);
    line-height: 1.38;
    max-inline-size: 46em;
    padding-block-end: 16px;
  }
  .sides {
    display: grid;
    gap: 24px 48px;
  }
  .side {
    max-inline-size: 46em;
    display: grid;
    gap: 16px;
    align-content: start;
    min-inline-size: 0;
  }
  .collisions {
    padding-block-start: 24px;
    gap: 8px;
  }
  .group {
    display: flex;
    gap: 8px;
    align-items: center;
    padding-block-end: 6px;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_s);
    font-weight: 600;
    break-after: avoid;
  }
  .promises li {
    display: grid;
    gap: 2px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .promises li[data-mark='chosen'] {
    padding-inline-start: 8px;
    border-inline-start: 2px solid var(--_accent);
  }
  .promises li[data-mark='apart'] {
    color: var(--_quiet);
  }
  /* Runs on with its sentence, and so does its ring. */
  .gives {
    cursor: pointer;
    font-weight: 600;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  .gives:hover {
    text-decoration: underline 1px;
    text-underline-offset: 0.18em;
  }
  .lateness {
    color: var(--_broken);
    white-space: nowrap;
  }
  .remarks {
    font-size: var(--_s);
  }
  .health > .button {
    margin-block-start: 8px;
  }
  @container stp (min-width: 52rem) {
    .sides:has(> :nth-child(2)) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media print {
    .promises li {
      break-inside: avoid;
    }
  }
`;
