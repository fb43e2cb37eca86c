import { css } from 'lit';

/** The list first; the picture where the container has room for it. What each of the two looks like comes with it. */
export const styles = css`
  :host {
    --_on-accent: var(--stp-color-on-accent, light-dark(#ffffff, #0b1a29));
    --_link: var(--stp-color-link, light-dark(#5b6d7a, #93a3af));
    --_disputed: var(--stp-color-link-disputed, light-dark(#ae2573, #f08cc0));
    --_broken: var(--stp-color-link-broken, light-dark(#c9221a, #ff7b70));
    --_head: var(--stp-dependency-timeline-lane-head, 11.5rem);
    --_dim: 0.28;
  }
  .wide {
    display: none;
  }
  .undated {
    padding-block-start: 8px;
    font-size: var(--_s);
  }
  /* Seen through a box of its own, so that the heads of the lanes and the time axis stay in view. */
  .plot {
    max-block-size: var(--stp-dependency-timeline-height, max(20rem, 75vh));
    overflow: auto;
    overscroll-behavior-inline: contain;
    touch-action: pan-x pan-y;
    background: var(--_surface);
    scroll-padding: 44px 0 0 var(--_head);
  }
  .ruler {
    margin-inline-start: var(--_head);
    block-size: 0;
  }
  @container stp (max-width: 29.99rem) {
    /* Where buttons have edges, these keep clear of them. */
    @media (forced-colors: none) {
      .controls > .button {
        padding-inline-start: 0;
      }
    }
  }
  @container stp (min-width: 52rem) {
    .wide {
      display: block;
    }
    .narrow {
      display: none;
    }
  }
  @media (forced-colors: active) {
    :host {
      --_link: CanvasText;
      --_disputed: CanvasText;
      --_broken: CanvasText;
      --_sunken: Canvas;
      --_accent: Highlight;
      --_on-accent: HighlightText;
      --_line: GrayText;
      --_focus: Highlight;
      --_focus-ink: CanvasText;
    }
  }
  @media print {
    [data-shows='plot'] .wide,
    [data-shows='list'] .narrow {
      display: block;
    }
    [data-shows='plot'] .narrow,
    [data-shows='list'] .wide {
      display: none;
    }
    .plot {
      overflow: hidden;
    }
    .plot[data-whole] {
      max-block-size: none;
      overflow: visible;
    }
  }
`;
