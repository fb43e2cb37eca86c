import { css } from 'lit';

/** How the figure of a status looks: its shape's colour. */
export const statusStyles = css`
  [data-shape='tick'] {
    --_status: var(--stp-color-status-complete-shape, light-dark(#0b4a9b, #8db4f0));
  }
  [data-shape='disc'] {
    --_status: var(--_green);
  }
  [data-shape='triangle-hollow'] {
    --_status: var(--stp-color-status-amber-green-shape, light-dark(#66700a, #c3c94f));
  }
  [data-shape='triangle-half'] {
    --_status: var(--stp-color-status-amber-shape, light-dark(#a05c00, #ffb81c));
  }
  [data-shape='triangle'] {
    --_status: var(--stp-color-status-amber-red-shape, light-dark(#b5470c, #ff9350));
  }
  [data-shape='square'] {
    --_status: var(--_red);
  }
  [data-shape='ring'] {
    --_status: var(--stp-color-status-not-started-shape, light-dark(#4c6272, #9fb0bc));
  }
  .figure {
    flex: none;
    inline-size: 12px;
    block-size: 12px;
    color: var(--_status);
    fill: currentColor;
    fill-rule: evenodd;
  }
  @media (forced-colors: active) {
    .figure {
      color: CanvasText;
    }
  }
`;
