import { css } from 'lit';

/** How the matrix looks where there is no room for a table: one subject below the other. */
export const listStyles = css`
  .list > li {
    display: grid;
    gap: 6px;
    padding-block: 10px;
    border-block-end: 1px solid var(--_line);
  }
  .list > .top {
    padding-block-start: 18px;
  }
  .list .subject-line {
    padding-inline-start: calc(var(--_depth) * 12px);
    font-size: var(--_s);
    font-weight: 600;
  }
  /* Where nothing stands below anything else, nothing opens. */
  .list:not(:has(.fold)) .subject-line {
    grid-template-columns: 1fr;
  }
  .list:not(:has(.fold)) .subject-line > span {
    display: none;
  }
  .list .top .subject-line {
    font-size: var(--_l);
  }
  .list .fold {
    justify-items: start;
  }
  .list > [data-mark='chosen'],
  .list > [data-mark='touched'] {
    padding-inline: 8px;
  }
  .holders {
    display: grid;
  }
  .holder,
  .list summary {
    display: grid;
    grid-template-columns: minmax(54px, auto) 1fr;
    gap: 8px;
    align-items: center;
    inline-size: 100%;
    min-block-size: 28px;
    padding-block: 2px;
    font-size: var(--_s);
    line-height: 1.3;
  }
  .about {
    padding-block: 10px;
    font-size: var(--_s);
  }
  .about summary,
  .list summary {
    cursor: pointer;
    border-radius: var(--_radius-s);
  }
  .holder:hover,
  .list summary:hover {
    text-decoration: underline 1px;
    text-underline-offset: 0.18em;
  }
  .letters {
    display: flex;
    flex-wrap: wrap;
    gap: 3px;
    align-items: center;
  }
  @media print {
    .list .subject-line {
      grid-template-columns: 1fr;
    }
  }
`;
