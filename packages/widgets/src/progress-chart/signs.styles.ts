import { css } from 'lit';

/** The signs of a process: the plate tells by its shape, the letter says it, the colour repeats it. Needs the tokens of `baseStyles`. */
export const signStyles = css`
  :host {
    --_neutral: var(--stp-color-neutral, light-dark(#5b2d90, #b79be8));
  }
  .signs {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
    padding-block-start: 12px;
    font-size: var(--_s);
    line-height: 1.35;
  }
  .signs > li {
    display: flex;
    gap: 10px;
    align-items: center;
    max-inline-size: 28em;
  }
  .signs b {
    display: block;
  }
  .sign {
    flex: none;
    inline-size: 36px;
    block-size: 36px;
    --_tone: var(--_common);
    --_on: var(--_surface);
    forced-color-adjust: none;
  }
  .sign[data-tone='improving'] {
    --_tone: var(--_improving);
  }
  .sign[data-tone='concerning'] {
    --_tone: var(--_concerning);
  }
  .sign[data-tone='neutral'] {
    --_tone: var(--_neutral);
  }
  .sign[data-tone='common'] {
    --_on: var(--_text);
  }
  .sign .plate {
    fill: var(--_tone);
  }
  .sign .ring {
    fill: var(--_surface);
    stroke: var(--_tone);
    stroke-width: 2;
  }
  .sign :is(.line, .goal) {
    fill: none;
    stroke: var(--_on);
    stroke-width: 2;
    stroke-linejoin: round;
  }
  .sign .goal {
    stroke-dasharray: 3 2;
  }
  .sign :is(.point, .letter) {
    fill: var(--_on);
  }
  .sign .letter {
    font:
      700 13px / 1 system-ui,
      sans-serif;
  }
  @media (forced-colors: active) {
    :host {
      --_neutral: CanvasText;
    }
    .sign {
      --_surface: Canvas;
      --_text: CanvasText;
    }
  }
  @media print {
    .sign {
      print-color-adjust: exact;
    }
  }
`;
