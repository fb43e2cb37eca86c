import { css } from 'lit';

/** How the key and the counts below a picture look. */
export const legendStyles = css`
  .key {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    padding-block: 12px;
    font-size: var(--_xs);
    color: var(--_quiet);
  }
  .key li {
    max-inline-size: 100%;
    display: inline-flex;
    gap: 8px;
    align-items: center;
  }
  .counts {
    display: grid;
    gap: 8px;
    padding-block-start: 16px;
    font-size: var(--_s);
  }
  .counts [role='heading'] {
    font-size: var(--_size);
    font-weight: 600;
  }
  .counts ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(16rem, 100%), 1fr));
    gap: 0 32px;
  }
  .counts li {
    display: grid;
    grid-template-columns: 12px minmax(1.6em, auto) 1fr;
    gap: 8px;
    align-items: center;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .counts b {
    text-align: end;
  }
`;
