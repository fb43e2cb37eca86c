import { css } from 'lit';

export const styles = css`
  :host {
    background: none;
  }
  .stamp,
  .state {
    margin-block-end: var(--stp-partnership-gap, 24px);
    background: var(--_surface);
  }
`;
