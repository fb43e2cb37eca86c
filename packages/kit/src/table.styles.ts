import { css } from 'lit';

/** How a plain table looks: the twin of a picture, and lists of findings. */
export const tableStyles = css`
  .scroll {
    overflow-x: auto;
  }
  table {
    overflow-wrap: break-word;
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_s);
    line-height: 1.35;
  }
  caption {
    text-align: start;
    padding-block-end: 8px;
    color: var(--_quiet);
  }
  th,
  td {
    padding: 7px 0;
    padding-inline-end: 12px;
    border-block-end: 1px solid var(--_line);
    vertical-align: top;
    text-align: start;
  }
  thead th {
    font-weight: 400;
    color: var(--_quiet);
    vertical-align: bottom;
    border-block-end-color: var(--_line-strong);
  }
  tbody th {
    min-inline-size: 8rem;
    font-weight: 400;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 0;
  }
  .figures {
    text-align: end;
    white-space: nowrap;
  }
`;
