import { css } from 'lit';

/** How a details popover looks: the one thing that casts a shadow. */
export const detailsStyles = css`
  .details {
    position: fixed;
    inset: auto;
    margin: 0;
    box-sizing: border-box;
    inline-size: min(22rem, calc(100vw - 12px));
    max-block-size: calc(100vh - 12px);
    overflow: auto;
    padding: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    background: var(--stp-color-surface-raised, light-dark(#ffffff, #1f272e));
    color: var(--_text);
    box-shadow: 0 6px 20px rgb(0 0 0 / 0.14);
    font-size: var(--_s);
  }
  .details:popover-open {
    display: grid;
    gap: 12px;
  }
  .details header {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 12px;
    align-items: start;
  }
  .details header .button {
    margin: -8px -8px -8px 0;
  }
  .details h4 {
    margin: 0;
    font-size: var(--_size);
    line-height: 1.25;
  }
  .details h5 {
    margin: 0;
    font-size: inherit;
  }
  .details section {
    display: grid;
    gap: 4px;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 12px;
  }
  .details dl {
    display: grid;
    /* A long name leaves its value room: words here may break anywhere. */
    grid-template-columns: fit-content(45%) minmax(0, 1fr);
    gap: 6px 16px;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 12px;
  }
  .details section dl {
    gap: 2px 16px;
    border: 0;
    padding: 0;
  }
  .details dt {
    color: var(--_quiet);
  }
  .details footer {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    border-block-start: 1px solid var(--_line);
    padding-block-start: 12px;
  }
  .details .link {
    color: var(--_accent);
    text-decoration: underline 1px;
    text-underline-offset: 0.18em;
  }
  .details a {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
  }
`;
