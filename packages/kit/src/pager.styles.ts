import { css } from 'lit';

/** How a long table is paged, and its columns share its width. */
export const pagerStyles = css`
  td:where(:not(.figures, .nowrap)) {
    min-inline-size: 6rem;
  }
  td.nowrap {
    white-space: nowrap;
  }
  .prose {
    inline-size: 33%;
    min-inline-size: 9rem;
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
