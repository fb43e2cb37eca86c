import { css } from 'lit';

export const styles = css`
  :host {
    background: none;
  }
  .stamp,
  .state {
    margin-block-end: var(--stp-partnership-gap, var(--_5));
    background: var(--_surface);
  }
`;
