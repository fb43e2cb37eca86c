import { css } from 'lit';

/**
 * What every widget begins with: the meaning tokens most of them read, under private names, each with what it is where
 * no theme declares it (the nhs theme's value), type, space, focus and the parts all widgets share.
 *
 * A token that one sheet alone reads is read there; one that several read has its private name here or in a sheet that
 * they share, so that its fallback stands in one place. A test knows the exceptions, and holds every fallback to the
 * theme. A widget is dark where the page around it is, by its own `color-scheme`.
 */
export const baseStyles = css`
  :host {
    --_text: var(--stp-color-text, light-dark(#212b32, #eef2f4));
    --_quiet: var(--stp-color-text-quiet, light-dark(#4c6272, #aab7c1));
    --_surface: var(--stp-color-surface, light-dark(#ffffff, #14191e));
    --_sunken: var(--stp-color-surface-sunken, light-dark(#f5f7f8, #1a2127));
    --_line: var(--stp-color-line, light-dark(#d8dde0, #303b44));
    --_line-strong: var(--stp-color-line-strong, light-dark(#768692, #7b8a96));
    --_accent: var(--stp-color-accent, light-dark(#005eb8, #74b6f3));
    --_accent-strong: var(--stp-color-accent-strong, light-dark(#003087, #a9d2f8));
    --_focus: var(--stp-color-focus, #ffeb3b);
    --_focus-ink: var(--stp-color-focus-ink, light-dark(#212b32, #0b1014));
    --_focus-width: var(--stp-focus-width, 3px);
    --_bar-edge: var(--stp-color-bar-edge, light-dark(#637685, #8797a3));
    --_done: var(--stp-color-bar-done, light-dark(#4c6272, #9db0be));
    --_late: var(--stp-color-late, light-dark(#c9221a, #ff7b70));
    --_green: var(--stp-color-status-green-shape, light-dark(#007f3b, #56c184));
    --_red: var(--stp-color-status-red-shape, light-dark(#c9221a, #ff7b70));
    --_caution: var(--stp-color-status-amber-shape, light-dark(#a05c00, #ffb81c));
    --_control: var(--stp-control, 32px);
    --_size: var(--stp-size, 1rem);
    --_xs: calc(0.8125 * var(--_size));
    --_s: calc(0.875 * var(--_size));
    --_l: calc(1.1875 * var(--_size));
    --_xl: calc(1.5 * var(--_size));
    --_radius-s: var(--stp-radius-s, 2px);
    --_radius-m: var(--stp-radius-m, 4px);
    display: block;
    container: stp / inline-size;
    box-sizing: border-box;
    color: var(--_text);
    background: var(--_surface);
    font-family: var(--stp-font, inherit);
    font-size: var(--_size);
    line-height: 1.45;
    font-variant-numeric: tabular-nums;
    text-align: start;
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :where(p, ul, ol, dl, dd, table) {
    margin: 0;
    padding: 0;
  }
  :where(ul, ol) {
    list-style: none;
  }
  :where(b, th[scope='row']) {
    font-weight: 600;
  }
  :where(button) {
    font: inherit;
    color: inherit;
    text-align: inherit;
    background: none;
    border: 0;
    padding: 0;
    cursor: pointer;
  }
  svg {
    display: block;
    overflow: visible;
  }
  a {
    color: var(--_accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  a:hover {
    color: var(--_accent-strong);
    text-decoration-thickness: 2px;
  }
  :is(a, button, summary, [tabindex]):focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: 2px;
    box-shadow: 0 0 0 2px var(--_focus-ink);
    border-radius: var(--_radius-s);
  }
  /* Text in another direction than the page's still begins where the page's does. */
  [dir='auto'] {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .quiet {
    color: var(--_quiet);
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    min-block-size: var(--_control);
    padding-inline: 10px;
    border: 1px solid transparent;
    border-radius: var(--_radius-m);
    font-size: var(--_s);
    line-height: 1.2;
  }
  .button.line {
    border-color: var(--_line-strong);
  }
  .button:is(:hover, [aria-expanded='true']) {
    background: var(--_sunken);
  }
  .state {
    display: grid;
    gap: 4px;
    padding-block: 16px;
    border-block: 1px solid var(--_line);
    font-size: var(--_s);
  }
  .state p {
    max-inline-size: 40em;
  }
  .state .state-title {
    font-size: var(--_size);
    font-weight: 600;
  }
  .wait {
    display: grid;
    gap: 10px;
    padding-block: 16px;
  }
  /* All border, which forced colours leave visible. */
  .wait i {
    border: 5px solid var(--_line);
    border-radius: 2px;
    inline-size: 46%;
  }
  @media (prefers-reduced-motion: no-preference) {
    .wait i {
      animation: wait 1.6s ease-in-out infinite alternate;
    }
    @keyframes wait {
      to {
        opacity: 0.55;
      }
    }
  }
  @media (forced-colors: active) {
    :host {
      --_text: CanvasText;
      --_quiet: CanvasText;
      --_surface: Canvas;
      --_line-strong: CanvasText;
      --_bar-edge: CanvasText;
      --_done: CanvasText;
      --_late: CanvasText;
      --_caution: CanvasText;
    }
  }
`;
