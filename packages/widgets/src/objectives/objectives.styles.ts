import { css } from 'lit';

/** How the board lays out its cards; a card itself looks as an objective does in its compact form. */
export const styles = css`
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .count {
    gap: 6px;
    padding-inline: 6px 8px;
  }
  .count[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }
  .controls .segments {
    flex-wrap: wrap;
    white-space: nowrap;
  }
  .field {
    min-block-size: var(--_control);
    max-inline-size: 100%;
    padding-inline: 8px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
    background: var(--_surface);
    color: inherit;
    font: inherit;
  }
  input.field {
    flex: 1 1 5rem;
    min-inline-size: 0;
    max-inline-size: 14rem;
  }
  select.field {
    inline-size: 9.5rem;
  }
  .field:focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus-ink);
  }

  .state + p {
    padding-block-start: 16px;
  }
  .group-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 12px;
    padding-block: 24px 12px;
    font-size: var(--_s);
  }
  .group-title {
    font-size: var(--_l);
    font-weight: 600;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(var(--stp-objectives-card, 19rem), 100%), 1fr));
    gap: 32px 48px;
  }
  .toolbar + div > .cards {
    padding-block-start: 24px;
  }
  .card {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    grid-template-rows: auto auto 1fr auto;
    align-content: start;
    gap: 12px;
    border-block-start: 1px solid var(--_line-strong);
    padding-block-start: 10px;
  }
  .card:has(> .mark) {
    grid-template-rows: auto auto auto 1fr auto;
  }
  .card:is([data-mark='chosen'], [data-mark='touched']) {
    border-color: var(--_accent);
    border-block-start-width: 3px;
  }
  .results {
    align-self: start;
    border-block-end: 0;
  }
  .none {
    font-size: var(--_s);
  }
  .card footer {
    border-block-start: 1px solid var(--_line);
    padding-block-start: 8px;
  }
  footer a {
    display: inline-flex;
    align-items: center;
    min-block-size: 24px;
  }

  /* Of many cards, one out of sight is laid out when it comes near; where that would cut off a ring around what has the focus, at once. */
  @supports (overflow-clip-margin: 8px) {
    .many .card {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 14rem;
      overflow-clip-margin: 8px;
    }
  }
  /* What is found of an objective, and of each of its results, is more than a word. */
  td:is(:nth-child(9), :nth-child(10)) {
    min-inline-size: 16rem;
  }

  @media (forced-colors: active) {
    .count[aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
    .many .card {
      content-visibility: visible;
    }
    .group-head {
      break-after: avoid;
    }
    .cards {
      gap: 16px 24px;
    }
    footer a {
      display: none;
    }
  }
`;
