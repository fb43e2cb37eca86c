import { css } from 'lit';

/** How the head and the toolbar of a widget with a picture look, and private names for the tokens that pictures share. */
export const pictureStyles = css`
  :host {
    --_solid: var(--stp-color-solid, light-dark(#212b32, #eef2f4));
    --_on-solid: var(--stp-color-on-solid, light-dark(#ffffff, #14191e));
    --_bar: var(--stp-color-bar, light-dark(#dde4e9, #2d3942));
  }
  .head {
    display: grid;
    gap: 4px;
    padding-block-end: 16px;
  }
  .head .subject {
    font-size: var(--_s);
    color: var(--_quiet);
  }
  .sentence {
    font-size: var(--_l);
    line-height: 1.38;
    max-inline-size: 46em;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: 4px 8px;
    padding-block: 8px;
    border-block: 1px solid var(--_line);
    font-size: var(--_s);
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    flex: 1;
    align-items: center;
    gap: 4px 8px;
    min-block-size: 2.125rem;
  }
  .controls:not(:empty) {
    min-inline-size: min(12rem, 100%);
  }
  .segments {
    display: inline-flex;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius-m);
  }
  .segments .button {
    transition: none;
    min-block-size: 30px;
    border: 0;
    border-radius: calc(var(--_radius-m) - 1px);
  }
  .segments .button[aria-pressed='true'] {
    background: var(--_solid);
    color: var(--_on-solid);
    font-weight: 600;
  }
  .button.icon {
    padding-inline: 0;
    inline-size: 32px;
  }
  .icon-drawing {
    inline-size: 16px;
    block-size: 16px;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .toggle {
    gap: 7px;
  }
  .box {
    flex: none;
    inline-size: 14px;
    block-size: 14px;
    border: 1px solid var(--_line-strong);
    border-radius: 2px;
    fill: none;
    stroke: none;
    stroke-width: 2;
  }
  [aria-pressed='true'] > .box {
    stroke: currentColor;
    border-color: currentColor;
  }
  .plain {
    min-block-size: 24px;
  }
  .plain:hover {
    text-decoration: underline 1px;
    text-underline-offset: 0.18em;
  }
  @container stp (max-width: 29.99rem) {
    .controls:not(:empty) {
      flex: 1 0 100%;
      order: 1;
    }
    .toolbar > .segments {
      margin-inline-end: auto;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_bar: Canvas;
    }
    .segments .button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .toolbar {
      display: none;
    }
  }
`;
