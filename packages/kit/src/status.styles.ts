import { css } from 'lit';

/** How a status looks: the two colours of each figure, the figure, and the tag of word and figure. A tag's tint is its figure's colour on the surface. */
export const statusStyles = css`
  [data-shape='tick'] {
    --_status-text: var(--stp-color-status-complete-text, light-dark(#002b7a, #c8d9f8));
    --_status: var(--stp-color-status-complete-shape, light-dark(#0b4a9b, #8db4f0));
  }
  [data-shape='disc'] {
    --_status-text: var(--stp-color-status-green-text, light-dark(#00401e, #bce8cc));
    --_status: var(--stp-color-status-green-shape, light-dark(#007f3b, #56c184));
  }
  [data-shape='triangle-hollow'] {
    --_status-text: var(--stp-color-status-amber-green-text, light-dark(#3a3f00, #e5e8ac));
    --_status: var(--stp-color-status-amber-green-shape, light-dark(#66700a, #c3c94f));
  }
  [data-shape='triangle-half'] {
    --_status-text: var(--stp-color-status-amber-text, light-dark(#553600, #ffe2a6));
    --_status: var(--stp-color-status-amber-shape, light-dark(#a05c00, #ffb81c));
  }
  [data-shape='triangle'] {
    --_status-text: var(--stp-color-status-amber-red-text, light-dark(#652400, #ffd0b0));
    --_status: var(--stp-color-status-amber-red-shape, light-dark(#b5470c, #ff9350));
  }
  [data-shape='square'] {
    --_status-text: var(--stp-color-status-red-text, light-dark(#7a130a, #ffc6c0));
    --_status: var(--stp-color-status-red-shape, light-dark(#c9221a, #ff7b70));
  }
  [data-shape='ring'] {
    --_status-text: var(--stp-color-status-not-started-text, light-dark(#36454f, #c5d0d8));
    --_status: var(--stp-color-status-not-started-shape, light-dark(#4c6272, #9fb0bc));
  }
  .tag {
    --_tint: color-mix(in srgb, var(--_status) 11%, var(--_surface));
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 26px;
    padding-inline: 7px 9px;
    border: 1px solid color-mix(in srgb, var(--_status) 42%, var(--_surface));
    border-radius: var(--_radius-s);
    background: var(--_tint);
    color: var(--_status-text);
    font-size: var(--_s);
    font-weight: 600;
    line-height: 1.2;
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
