import { css } from 'lit';

/** Where the notices stand below a stamp. */
export const noticeTableStyles = css`
  .stamp .notices {
    grid-column: 2 / -1;
    padding-block: 8px;
    max-inline-size: 60rem;
  }
`;
