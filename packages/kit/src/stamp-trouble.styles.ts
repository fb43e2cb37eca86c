import { css } from 'lit';

/** How a stamp looks besides when something is wrong; fetched with the words for it. */
export const stampTroubleStyles = css`
  .stamp[data-state='stale'] .mark {
    color: var(--_caution);
  }
  .stamp:is([data-state='offline'], [data-state='failed']) .mark {
    color: var(--_red);
  }
  .stamp .why {
    grid-column: 2;
    max-inline-size: 60em;
  }
  @media (forced-colors: active) {
    .stamp[data-state] .mark {
      color: CanvasText;
    }
  }
`;
