import { css } from 'lit';

/** How the heading of a list looks, with how much is in it. */
export const headingStyles = css`
  .heading {
    display: flex;
    justify-content: space-between;
    gap: 8px;
    font-weight: 600;
    padding-block-end: 6px;
    border-block-end: 1px solid var(--_line-strong);
    font-size: var(--_l);
    line-height: 1.25;
    break-after: avoid;
  }
  .heading .quiet {
    flex: none;
    white-space: nowrap;
    font-weight: 400;
  }
`;
