import { css } from 'lit';

/** How a long table is paged. */
export const pagerStyles = css`
  td:where(:not(.figures)) {
    min-inline-size: 6rem;
  }
  .pager {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
    align-items: center;
    padding-block-start: 8px;
    font-size: var(--_s);
  }
  .button[disabled] {
    color: var(--_quiet);
    border-style: dashed;
    cursor: default;
    background: none;
  }
  @media print {
    .pager {
      display: none;
    }
  }
`;
