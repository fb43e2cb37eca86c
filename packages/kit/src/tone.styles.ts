import { css } from 'lit';

/** The tones of a value over time: as it may well vary, better than that, worse than that. */
export const toneStyles = css`
  :host {
    --_improving: var(--stp-color-improving, light-dark(#00739f, #4fb8e8));
    --_concerning: var(--stp-color-concerning, light-dark(#b85300, #ff9a3d));
    --_common: var(--stp-color-common, light-dark(#5b6b77, #9aa8b2));
  }
  @media (forced-colors: active) {
    :host {
      --_improving: CanvasText;
      --_concerning: CanvasText;
      --_common: CanvasText;
    }
  }
`;
