import { css } from 'lit';

/** How the tag of a status looks, of word and figure. Its tint is its figure's colour on the surface. */
export const tagStyles = css`
  [data-shape='tick'] {
    --_status-text: var(--stp-color-status-complete-text, light-dark(#002b7a, #c8d9f8));
  }
  [data-shape='disc'] {
    --_status-text: var(--stp-color-status-green-text, light-dark(#00401e, #bce8cc));
  }
  [data-shape='triangle-hollow'] {
    --_status-text: var(--stp-color-status-amber-green-text, light-dark(#3a3f00, #e5e8ac));
  }
  [data-shape='triangle-half'] {
    --_status-text: var(--stp-color-status-amber-text, light-dark(#553600, #ffe2a6));
  }
  [data-shape='triangle'] {
    --_status-text: var(--stp-color-status-amber-red-text, light-dark(#652400, #ffd0b0));
  }
  [data-shape='square'] {
    --_status-text: var(--stp-color-status-red-text, light-dark(#7a130a, #ffc6c0));
  }
  [data-shape='ring'] {
    --_status-text: var(--stp-color-status-not-started-text, light-dark(#36454f, #c5d0d8));
  }
  .tag {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 26px;
    padding-inline: 7px 9px;
    border: 1px solid color-mix(in srgb, var(--_status) 42%, var(--_surface));
    border-radius: var(--_radius-s);
    background: color-mix(in srgb, var(--_status) 11%, var(--_surface));
    color: var(--_status-text);
    font-size: var(--_s);
    font-weight: 600;
    line-height: 1.2;
  }
`;
